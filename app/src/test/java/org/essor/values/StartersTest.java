package org.essor.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.essor.language.Wording;
import org.junit.jupiter.api.Test;

class StartersTest {

  private final List<Starter> starters = new Starters().all();

  @Test
  void offers_a_small_set_of_values_each_with_behaviours() {
    assertThat(starters).hasSize(8).allMatch(it -> it.statement().behaviours().size() == 3);
    assertThat(starters).extracting(Starter::key).doesNotHaveDuplicates();
  }

  @Test
  void is_found_by_its_key_alone() {
    assertThat(new Starters().find("care").orElseThrow().statement().name())
        .isEqualTo(new Wording("Care", "Prendre soin"));
    assertThat(new Starters().find("Care")).isEmpty();
  }

  @Test
  void says_nothing_twice_and_copies_no_language_into_the_other() {
    var texts = starters.stream().flatMap(StartersTest::texts).toList();

    assertThat(texts).doesNotHaveDuplicates().noneMatch(it -> it.en().equals(it.fr()));
  }

  @Test
  void sets_type_as_each_language_wants_it() {
    var texts = starters.stream().flatMap(StartersTest::texts).toList();

    assertThat(texts).extracting(Wording::en).noneMatch(it -> it.matches(".*['\"!].*"));
    assertThat(texts)
        .extracting(Wording::fr)
        .noneMatch(it -> it.matches(".*['\"!].*|.*[^\\u202f][;:?»].*|.*«[^\\u202f].*"));
  }

  private static Stream<Wording> texts(Starter starter) {
    var statement = starter.statement();
    return Stream.concat(
        Stream.of(statement.name(), statement.promise()),
        statement.behaviours().stream().map(Behaviour::text));
  }
}
