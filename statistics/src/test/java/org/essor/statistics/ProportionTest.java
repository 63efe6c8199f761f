package org.essor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /// R prints 12 digits.
  private static final double PRINTED = 1e-11;

  /// R: `prop.test(hits, n, correct = FALSE, conf.level = level)$conf.int`. The row 81 of 263 is
  /// also in Newcombe (1998), Statistics in Medicine 17:857, table I: 0.2553 to 0.3662.
  @ParameterizedTest
  @CsvSource({
    "3, 7, 0.95, 0.158219855251, 0.749541635472",
    "3, 7, 0.90, 0.186443190364, 0.710522908986",
    "0, 12, 0.95, 0, 0.242494006655",
    "12, 12, 0.95, 0.757505993345, 1",
    "81, 263, 0.95, 0.255288519878, 0.366209576983",
    "15, 148, 0.95, 0.0623863995307, 0.1604872417233",
  })
  void has_wilsons_interval(long hits, long n, double level, double lower, double upper) {
    var estimate = (Estimate.Known) new Proportion(hits, n).estimate(level);

    assertThat(estimate.value()).isEqualTo((double) hits / n);
    assertThat(estimate.interval().lower()).isCloseTo(lower, within(PRINTED));
    assertThat(estimate.interval().upper()).isCloseTo(upper, within(PRINTED));
    assertThat(estimate.method()).isEqualTo(Estimate.Method.WILSON);
  }

  @Property
  void the_other_answer_has_the_mirrored_interval(
      @ForAll @IntRange(max = 500) int hits, @ForAll @IntRange(max = 500) int misses) {
    Proportion yes = new Proportion(hits, hits + misses);
    Proportion no = new Proportion(misses, hits + misses);

    if (yes.estimate(0.95) instanceof Estimate.Known known) {
      var mirrored = (Estimate.Known) no.estimate(0.95);
      assertThat(known.interval().contains(known.value())).isTrue();
      assertThat(known.interval().lower())
          .isCloseTo(1 - mirrored.interval().upper(), within(PRINTED));
    } else {
      assertThat(hits + misses).isZero();
    }
  }

  @Test
  void says_too_few_when_nobody_was_counted() {
    assertThat(new Proportion(0, 0).estimate(0.95)).isEqualTo(new Estimate.TooFew(0, 1));
  }

  @Test
  void adds_up() {
    assertThat(new Proportion(3, 7).combine(new Proportion(1, 4))).isEqualTo(new Proportion(4, 11));
  }

  @Test
  void refuses_more_than_all() {
    assertThatThrownBy(() -> new Proportion(8, 7))
        .hasMessage("a proportion must count 0 to n of n, was 8 of 7");
    assertThatThrownBy(() -> new Proportion(-1, 7)).isInstanceOf(IllegalArgumentException.class);
  }
}
