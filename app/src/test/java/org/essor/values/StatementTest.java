package org.essor.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.essor.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

  private static final Wording WORD = new Wording("A word kept", "La parole tenue");
  private static final Behaviour BEHAVIOUR = new Behaviour(WORD);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void has_two_to_four_behaviours(int n) {
    assertThat(new Statement(WORD, WORD, Collections.nCopies(n, BEHAVIOUR)).behaviours())
        .hasSize(n);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void refuses_fewer_or_more_behaviours_with_a_sentence(int n) {
    assertThatThrownBy(() -> new Statement(WORD, WORD, Collections.nCopies(n, BEHAVIOUR)))
        .hasMessage("a value has 2 to 4 behaviours, was " + n);
  }

  @Test
  void refuses_a_name_that_is_too_long_in_one_language() {
    var long61 = "é".repeat(61);

    assertThatThrownBy(
            () -> new Statement(new Wording("Care", long61), WORD, List.of(BEHAVIOUR, BEHAVIOUR)))
        .hasMessageStartingWith("a name has 1 to 60 characters in each language");
  }

  @Test
  void does_not_change_when_the_list_it_was_made_from_does() {
    var behaviours = new ArrayList<>(List.of(BEHAVIOUR, BEHAVIOUR));
    var statement = new Statement(WORD, WORD, behaviours);
    behaviours.clear();

    assertThat(statement.behaviours()).hasSize(2);
  }
}
