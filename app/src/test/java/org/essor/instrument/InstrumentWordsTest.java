package org.essor.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essor.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every published instrument beyond being readable. The reader already refuses a
/// missing language, keying, label or construct.
class InstrumentWordsTest {

  private static final Instruments PUBLISHED = Folder.published().load();

  static List<Instrument> all() {
    return PUBLISHED.all();
  }

  static Stream<Wording> wordings() {
    return Stream.concat(
        PUBLISHED.constructs().stream().flatMap(it -> Stream.of(it.name(), it.about())),
        PUBLISHED.all().stream().flatMap(InstrumentWordsTest::wordings));
  }

  private static Stream<Wording> wordings(Instrument instrument) {
    return Stream.of(
            Stream.of(instrument.title(), instrument.purpose(), instrument.source()),
            instrument.items().stream().map(Item::text),
            instrument.items().stream()
                .map(Item::scale)
                .distinct()
                .flatMap(scale -> scale.options().stream())
                .map(Option::label),
            Stream.ofNullable(instrument.open()).map(OpenQuestion::text))
        .flatMap(Function.identity());
  }

  @Test
  void french_follows_french_typography() {
    assertThat(wordings())
        .extracting(Wording::fr)
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContain("'", "\"", "...")
                .doesNotContainPattern("[^\u202f][?!:;»]")
                .doesNotContainPattern("«[^\u202f]"));
  }

  @Test
  void english_follows_english_typography() {
    assertThat(wordings())
        .extracting(Wording::en)
        .allSatisfy(text ->
            assertThat(text).doesNotContain("'", "\"", "...").doesNotContainPattern("\\s[?!:;]"));
  }

  @Test
  void french_leaves_nobody_between_two_endings() {
    assertThat(wordings())
        .extracting(Wording::fr)
        .allSatisfy(text -> assertThat(text).doesNotContainPattern("·|\\(e\\)|[\\p{L}]\\.e\\b"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void is_read_in_short_sentences(Instrument instrument) {
    assertThat(instrument.items())
        .extracting(Item::text)
        .allSatisfy(text ->
            assertThat(List.of(text.en(), text.fr()))
                .allSatisfy(it -> assertThat(it.split(" ")).hasSizeLessThanOrEqualTo(14)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void names_literature_whose_links_are_dois(Instrument instrument) {
    assertThat(instrument.literature())
        .isNotEmpty()
        .allSatisfy(work ->
            assertThat(work)
                .matches("[^(]+\\(\\d{4}\\)\\. .+?(\\.|\\. https://doi\\.org/10\\.\\S+)"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void labels_every_point_of_a_scale_differently(Instrument instrument) {
    for (var scale : instrument.items().stream().map(Item::scale).distinct().toList()) {
      assertThat(scale.options()).extracting(it -> it.label().en()).doesNotHaveDuplicates();
      assertThat(scale.options()).extracting(it -> it.label().fr()).doesNotHaveDuplicates();
    }
  }

  @Test
  void an_item_is_the_same_in_every_instrument_and_version() {
    var known = new HashMap<String, Item>();

    for (var item : PUBLISHED.all().stream().flatMap(it -> it.items().stream()).toList()) {
      assertThat(Objects.requireNonNullElse(known.put(item.id(), item), item)).isEqualTo(item);
    }
  }

  @Test
  void constructs_stand_family_by_family_and_each_is_asked() {
    assertThat(PUBLISHED.constructs())
        .extracting(Construct::family)
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(PUBLISHED.latest().stream().flatMap(it -> it.constructs().stream()))
        .containsAll(PUBLISHED.constructs());
  }

  @Test
  void the_full_form_carries_causes_and_outcomes_in_one_answer() {
    var full = PUBLISHED.latest("full-form").orElseThrow();
    var byFamily = full.constructs().stream().map(Construct::family).distinct();

    assertThat(byFamily)
        .contains(
            Construct.Family.ENRICHMENT,
            Construct.Family.MOTIVES,
            Construct.Family.CONDITIONS,
            Construct.Family.VALUES,
            Construct.Family.OUTCOME);
    assertThat(full.items().stream().filter(it -> it.construct().id().equals("commitment")))
        .hasSizeGreaterThanOrEqualTo(3)
        .extracting(Item::keying)
        .contains(Keying.POSITIVE, Keying.REVERSED);
  }

  @Test
  void the_page_names_every_instrument_and_construct() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "instruments.md"));

    assertThat(PUBLISHED.all()).allSatisfy(it -> assertThat(page).contains("`" + it.id() + "`"));
    assertThat(PUBLISHED.constructs())
        .allSatisfy(it -> assertThat(page).contains("`" + it.id() + "`"));
  }
}
