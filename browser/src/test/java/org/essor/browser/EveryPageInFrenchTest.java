package org.essor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Apart from [EveryPageInEnglishTest], so that both can run at once.
@ExtendWith(Guests.class)
class EveryPageInFrenchTest {

  private static final List<EveryPage.Entry> PAGES = EveryPage.ALL;

  private final House house;
  private final Chromium chromium;

  EveryPageInFrenchTest(House house, Chromium chromium) {
    this.house = house;
    this.chromium = chromium;
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("PAGES")
  void is_for_everybody(EveryPage.Entry page) {
    assertThat(PageCheck.faults(chromium, house, page, Locale.FRENCH)).isEmpty();
  }
}
