package org.essor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.Stream;
import org.essor.language.Wording;
import org.junit.jupiter.api.Test;

/// What people may say of themselves, as it is published.
class AttributesTest {

  private static final String ONE =
      """
      version: 1
      attributes:
        - id: shift
          ordered: true
          name: {en: Shift, fr: Équipe}
          question: {en: When, fr: Quand}
          categories:
            - {en: day, fr: jour}
      """;

  private final Attributes published = new Attributes();

  @Test
  void is_coarse_and_offered_once() {
    assertThat(published.latest()).hasSizeBetween(5, 7);
    assertThat(new HashSet<>(published.latest().stream().map(Attribute::id).toList()))
        .hasSameSizeAs(published.latest());
    assertThat(published.latest())
        .allSatisfy(attribute -> assertThat(attribute.categories()).hasSizeBetween(2, 6));
  }

  @Test
  void is_found_by_the_key_that_a_contract_keeps() {
    assertThat(published.find("tenure:1").orElseThrow().categories()).hasSize(5);
    assertThat(published.find("tenure:2")).isEmpty();
    assertThat(published.find("salary:1")).isEmpty();
  }

  @Test
  void is_written_in_both_languages_with_their_typography() {
    var wordings =
        published.latest().stream()
            .flatMap(a -> Stream.concat(Stream.of(a.name(), a.question()), a.categories().stream()))
            .toList();

    assertThat(wordings)
        .extracting(Wording::fr)
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContain("'", "\"")
                .doesNotContainPattern("[^\u202f][?!:;»]")
                .doesNotContainPattern("·|\\(e\\)|[\\p{L}]\\.e\\b"));
    assertThat(wordings)
        .extracting(Wording::en)
        .allSatisfy(
            text -> assertThat(text).doesNotContain("'", "\"").doesNotContainPattern("\\s[?!:;]"));
  }

  @Test
  void a_faulty_file_is_named_with_the_place() {
    assertThatThrownBy(() -> Attributes.read("file", ONE, 1))
        .isInstanceOf(InvalidInstrument.class)
        .hasMessageContaining("file, attribute 1 (`shift`)")
        .hasMessageContaining("2 to 6 categories, found 1");
    assertThatThrownBy(() -> Attributes.read("file", ONE, 2))
        .isInstanceOf(InvalidInstrument.class)
        .hasMessageContaining("holds version 1, expected 2");
  }
}
