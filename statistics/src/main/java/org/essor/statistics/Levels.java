package org.essor.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Two-sided critical values of a confidence level.
final class Levels {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Levels() {}

  static void check(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "a confidence level must be above 0 and below 1, was " + level);
    }
  }

  static double normal(double level) {
    check(level);
    return NORMAL.inverseSurvivalProbability((1 - level) / 2);
  }

  static double student(double level, long degreesOfFreedom) {
    check(level);
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
  }
}
