package org.essor.instrument.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.instrument.Instrument;
import org.essor.instrument.Instruments;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InstrumentPagesTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Visitor TOM = PLATFORM.visitor("Tom Gagnon");

  private final Instruments instruments = PLATFORM.get(Instruments.class);

  @Test
  void lists_what_may_be_asked() {
    var page = TOM.open("/instrument");

    assertThat(page.html().select("section h2 a")).hasSameSizeAs(instruments.latest());
    assertThat(page.text())
        .contains(
            "Pulse · 4 items · 1 minute Mood and energy", "Measures: Mood, Energy and Desire.");
    assertThat(page.click("Mood and energy").heading()).isEqualTo("Mood and energy");
  }

  @Test
  void shows_every_item_of_every_instrument_whole_and_in_both_languages() {
    for (var instrument : instruments.latest()) {
      var page = preview(instrument);

      assertThat(page.html().select("ol.rows > li")).hasSameSizeAs(instrument.items());
      for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
        assertWhole(instrument, language, page);
      }
      assertThat(page.text()).contains(instruments.checksum(instrument));
      assertThat(page.text()).contains(instrument.literature());
    }
  }

  private static void assertWhole(Instrument instrument, Locale language, Page page) {
    var column = page.html().select("main [lang=%s]".formatted(language.getLanguage())).text();
    var open = instrument.open();

    for (var item : instrument.items()) {
      assertThat(column)
          .contains(item.text().in(language), item.construct().name().in(language))
          .contains(item.scale().options().getFirst().label().in(language))
          .contains(item.scale().options().getLast().label().in(language));
    }
    assertThat(column).contains(instrument.source().in(language));
    if (open != null) {
      assertThat(column).contains(open.text().in(language));
    }
  }

  @Test
  void says_which_items_are_reversed() {
    var page = preview(instruments.latest("values-lived").orElseThrow());
    var items = page.html().select("ol.rows > li");

    assertThat(items.get(0).text()).contains("Counts as answered.");
    assertThat(items.get(1).text())
        .contains("Our values are just words on a wall.")
        .contains("Reversed: counts the other way round.")
        .contains("Inversé\u202f: compte dans l’autre sens.");
  }

  @Test
  void puts_the_readers_language_first() {
    var path = "/instrument/mood-energy";
    var louise = PLATFORM.visitor("Louise Tremblay");

    assertThat(first(louise.open(path))).isEqualTo("en");
    assertThat(first(louise.open(path).press("Français"))).isEqualTo("fr");
  }

  @Test
  void knows_no_other_instrument() {
    assertThat(TOM.open("/instrument/blood-pressure").status()).isEqualTo(404);
  }

  @Test
  void is_for_those_who_are_signed_in() {
    assertThat(PLATFORM.visitor().open("/instrument").path()).startsWith("/sign-in");
  }

  private static Page preview(Instrument instrument) {
    return TOM.open("/instrument/" + instrument.id());
  }

  private static String first(Page page) {
    return page.html().select("main [lang]").getFirst().attr("lang");
  }
}
