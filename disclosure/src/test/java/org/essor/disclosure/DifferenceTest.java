package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.disclosure.Cell.Shown;
import org.essor.disclosure.Difference.Verdict;
import org.essor.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  @ParameterizedTest
  @CsvSource({
    "60, 70, 52, 78, 40, 41, 38, 43, HIGHER",
    "40, 41, 38, 43, 60, 70, 52, 78, LOWER",
    "60, 70, 52, 78, 55, 56, 53, 58, CANNOT_TELL",
    "60, 61, 59, 62, 61, 62, 60, 63, ALIKE",
    "60, 61, 59, 62, 64, 65, 63, 66, LOWER",
    "60, 70, 58, 72, 55, 57, 54, 58, CANNOT_TELL",
  })
  void says_only_what_the_evidence_bears(
      double aLow,
      double aHigh,
      double aLeast,
      double aMost,
      double bLow,
      double bHigh,
      double bLeast,
      double bMost,
      Verdict verdict) {
    Difference difference =
        Difference.of(shown(aLow, aHigh, aLeast, aMost), shown(bLow, bHigh, bLeast, bMost));

    assertThat(difference.verdict()).isEqualTo(verdict);
    assertThat(difference.interval())
        .isEqualTo(new Interval(aLeast - bMost, aMost - bLeast, Gate.LEVEL));
  }

  @Test
  void the_other_way_round_is_the_opposite() {
    Shown a = shown(60, 70, 52, 78);
    Shown b = shown(40, 41, 38, 43);

    assertThat(Difference.of(a, b).interval().lower())
        .isEqualTo(-Difference.of(b, a).interval().upper());
  }

  private static Shown shown(double low, double high, double least, double most) {
    return new Shown(
        new Band(low, high), new SteppedCount(20, 29), new Interval(least, most, Gate.LEVEL));
  }
}
