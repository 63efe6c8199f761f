package org.essor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void lies_around_a_value_with_a_normal_error() {
    // R: 63.2 + c(-1, 1) * qnorm(.975) * 8.5
    Interval interval = Interval.around(63.2, 8.5, 0.95);

    assertThat(interval.lower()).isCloseTo(46.5403061314, within(1e-9));
    assertThat(interval.upper()).isCloseTo(79.8596938686, within(1e-9));
    assertThat(interval.width()).isCloseTo(33.3193877372, within(1e-9));
  }

  @Property
  void a_difference_of_intervals_holds_every_difference_of_their_values(
      @ForAll @DoubleRange(min = 0, max = 100) double a,
      @ForAll @DoubleRange(min = 0, max = 100) double b,
      @ForAll @DoubleRange(min = 0, max = 20) double half) {
    Interval first = new Interval(a - half, a + half, 0.95);
    Interval second = new Interval(b, b + half, 0.9);

    Interval difference = first.minus(second);

    assertThat(difference.contains(first.lower() - second.upper())).isTrue();
    assertThat(difference.contains(first.upper() - second.lower())).isTrue();
    assertThat(difference.contains(a - b)).isTrue();
    assertThat(difference.level()).isEqualTo(0.9);
  }

  @Test
  void is_cut_to_the_scale() {
    assertThat(new Interval(-5, 107, 0.95).clippedTo(0, 100)).isEqualTo(new Interval(0, 100, 0.95));
    assertThat(new Interval(104, 107, 0.95).clippedTo(0, 100))
        .isEqualTo(new Interval(100, 100, 0.95));
  }

  @Test
  void refuses_ends_out_of_order_and_endless_ones() {
    assertThatThrownBy(() -> new Interval(3, 2, 0.95))
        .hasMessage(
            "an interval must run from a finite lower to a finite upper end, was 3.0 to 2.0");
    assertThatThrownBy(() -> new Interval(Double.NaN, 2, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(0, 1, 95)).hasMessageContaining("was 95.0");
  }
}
