package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteppedCountTest {

  @Test
  void the_steps_of_the_default_rules() {
    Set<String> steps = new LinkedHashSet<>();
    IntStream.rangeClosed(7, 1000)
        .mapToObj(n -> SteppedCount.of(n, GroupRules.DEFAULT))
        .forEach(step -> steps.add(step.from() + "-" + step.to()));

    assertThat(steps)
        .containsExactlyElementsOf(
            List.of(
                "7-9 10-14 15-19 20-29 30-39 40-49 50-59 60-69 70-79 80-89 90-99 100-149 150-199"
                    .concat(" 200-299 300-399 400-499 500-599 600-699 700-799 800-899 900-999")
                    .concat(" 1000-1499")
                    .split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, 9",
    "6, 6, 9",
    "8, 8, 14",
    "9, 9, 14",
    "10, 10, 14",
    "14, 14, 19",
    "20, 20, 29"
  })
  void the_first_step_begins_at_k_and_does_not_give_the_number_away(int k, int from, int to) {
    assertThat(SteppedCount.of(k, new GroupRules(k, 2))).isEqualTo(new SteppedCount(from, to));
  }

  @Property
  void every_number_from_k_is_in_one_step_and_steps_rise_without_gap(
      @ForAll @IntRange(min = 5, max = 60) int k, @ForAll @IntRange(min = 5, max = 60_000) int n) {
    GroupRules rules = new GroupRules(k, 2);
    if (n >= k) {
      SteppedCount step = SteppedCount.of(n, rules);

      assertThat(n).isBetween(step.from(), step.to());
      assertThat(SteppedCount.of(step.from(), rules)).isEqualTo(step);
      assertThat(SteppedCount.of(step.to(), rules)).isEqualTo(step);
      assertThat(SteppedCount.of(step.to() + 1, rules).from()).isEqualTo(step.to() + 1);
      assertThat(step.to() - step.from()).isGreaterThanOrEqualTo(2);
      assertThat(step.approximately()).isBetween(step.from(), step.to());
      assertThat(SteppedCount.isStep(n, rules)).isEqualTo(n == step.from());
    }
  }

  @Test
  void figures_become_finer_only_where_a_step_begins() {
    for (int size : new int[] {20, 50, 100, 200}) {
      assertThat(SteppedCount.of(size, GroupRules.DEFAULT).from()).isEqualTo(size);
    }
  }

  @Test
  void is_read_as_a_round_number() {
    assertThat(SteppedCount.of(34, GroupRules.DEFAULT).approximately()).isEqualTo(35);
    assertThat(SteppedCount.of(987, GroupRules.DEFAULT).approximately()).isEqualTo(950);
  }

  @Test
  void takes_the_largest_number() {
    assertThat(SteppedCount.of(Integer.MAX_VALUE, GroupRules.DEFAULT))
        .isEqualTo(new SteppedCount(2_000_000_000, Integer.MAX_VALUE - 1))
        .extracting(SteppedCount::approximately)
        .isEqualTo(2_073_741_823);
  }

  @Test
  void refuses_a_number_below_k() {
    assertThatThrownBy(() -> SteppedCount.of(6, GroupRules.DEFAULT))
        .hasMessage("a shown group must have at least 7 people, had 6");
    assertThatThrownBy(() -> new SteppedCount(9, 7)).hasMessageContaining("was 9 to 7");
  }
}
