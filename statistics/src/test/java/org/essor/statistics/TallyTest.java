package org.essor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TallyTest {

  /// The last digits of a double on a scale of 0 to 100; squares add up to 40 deviations of 100².
  private static final double ROUNDING = 1e-9;

  private static final Tally EIGHT = Tally.of(72, 55, 80, 64, 91, 47, 60, 75);

  @Property
  void any_order_and_any_grouping_is_the_same_tally(
      @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 100) Double> values,
      @ForAll Random random) {
    Tally oneByOne = Tally.of(values.stream().mapToDouble(Double::doubleValue).toArray());

    List<Double> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    Tally regrouped = regrouped(shuffled, random);

    assertThat(regrouped.n()).isEqualTo(oneByOne.n());
    assertThat(regrouped.mean()).isCloseTo(oneByOne.mean(), within(ROUNDING));
    assertThat(regrouped.sum()).isCloseTo(oneByOne.sum(), within(40 * ROUNDING));
    assertThat(regrouped.squares()).isCloseTo(oneByOne.squares(), within(1e4 * ROUNDING));
  }

  private static Tally regrouped(List<Double> values, Random random) {
    if (values.size() < 2) {
      return values.isEmpty() ? Tally.EMPTY : Tally.of(values.getFirst());
    }
    int cut = 1 + random.nextInt(values.size() - 1);
    Tally left = regrouped(values.subList(0, cut), random);
    return left.combine(regrouped(values.subList(cut, values.size()), random));
  }

  @Test
  void nothing_added_changes_nothing() {
    assertThat(EIGHT.combine(Tally.EMPTY)).isEqualTo(EIGHT);
    assertThat(Tally.EMPTY.combine(EIGHT)).isEqualTo(EIGHT);
    assertThat(Tally.of()).isEqualTo(Tally.EMPTY);
  }

  @Test
  void keeps_the_variance_of_large_values_that_differ_little() {
    // R: var(1e9 + c(4, 7, 13, 16)) → 30; a sum of squares kept as such loses all of it
    Tally tally = Tally.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);

    assertThat(tally.squares() / 3).isCloseTo(30, within(1e-6));
  }

  @Test
  void estimates_a_mean_with_students_interval() {
    // R: x <- c(72, 55, 80, 64, 91, 47, 60, 75); mean(x); sd(x); t.test(x)$conf.int
    var estimate = (Estimate.Known) EIGHT.estimateMean(0.95);

    assertThat(estimate.value()).isCloseTo(68, within(ROUNDING));
    assertThat(estimate.standardDeviation()).isCloseTo(14.2828568571, within(ROUNDING));
    assertThat(estimate.interval().lower()).isCloseTo(56.0592328468, within(ROUNDING));
    assertThat(estimate.interval().upper()).isCloseTo(79.9407671532, within(ROUNDING));
    assertThat(estimate.n()).isEqualTo(8);
    assertThat(estimate.method()).isEqualTo(Estimate.Method.STUDENT_T);
  }

  @Test
  void follows_the_level_and_the_degrees_of_freedom() {
    // R: t.test(x, conf.level = .9)$conf.int; t.test(c(10, 20))$conf.int
    var ninety = (Estimate.Known) EIGHT.estimateMean(0.9);
    var two = (Estimate.Known) Tally.of(10, 20).estimateMean(0.95);

    assertThat(ninety.interval().lower()).isCloseTo(58.4328470109, within(ROUNDING));
    assertThat(ninety.interval().upper()).isCloseTo(77.5671529891, within(ROUNDING));
    assertThat(two.interval().lower()).isCloseTo(-48.5310236809, within(ROUNDING));
    assertThat(two.interval().upper()).isCloseTo(78.5310236809, within(ROUNDING));
  }

  @Test
  void says_too_few_where_there_is_no_interval() {
    assertThat(Tally.EMPTY.estimateMean(0.95)).isEqualTo(new Estimate.TooFew(0, 2));
    assertThat(Tally.of(50).estimateMean(0.95)).isEqualTo(new Estimate.TooFew(1, 2));
  }

  @Test
  void equal_values_have_an_interval_of_width_0() {
    var estimate = (Estimate.Known) Tally.of(40, 40, 40).estimateMean(0.95);

    assertThat(estimate.interval()).isEqualTo(new Interval(40, 40, 0.95));
  }

  @Test
  void refuses_what_no_values_could_give() {
    assertThatThrownBy(() -> new Tally(-1, 0, 0))
        .hasMessage("a tally must count 0 or more values, was -1");
    assertThatThrownBy(() -> new Tally(0, 3, 0))
        .hasMessage("a tally of 0 must not have mean 3.0 and squares 0.0");
    assertThatThrownBy(() -> new Tally(1, 3, 2))
        .hasMessage("a tally of 1 must not have mean 3.0 and squares 2.0");
    assertThatThrownBy(() -> new Tally(2, 3, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EIGHT.plus(Double.NaN)).hasMessageContaining("finite mean");
    assertThatThrownBy(() -> EIGHT.estimateMean(1))
        .hasMessage("a confidence level must be above 0 and below 1, was 1.0");
  }
}
