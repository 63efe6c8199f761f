package org.essor.statistics;

/// A count out of n: how many said yes, chose an option, answered.
///
/// @param hits how many, 0 to n
/// @param n out of how many, 0 or more
public record Proportion(long hits, long n) {

  public Proportion {
    if (hits < 0 || hits > n) {
      throw new IllegalArgumentException(
          "a proportion must count 0 to n of n, was %d of %d".formatted(hits, n));
    }
  }

  /// The proportion of both sets together.
  public Proportion combine(Proportion other) {
    return new Proportion(hits + other.hits, n + other.n);
  }

  /// The estimate of the share, 0 to 1, with Wilson's score interval.
  ///
  /// Formula, with `p = hits / n`: `(p + z²/2n ± z · √(p(1-p)/n + z²/4n²)) / (1 + z²/n)`. Unlike `p
  /// ± z · √(p(1-p)/n)` it keeps its level in small groups and near 0 and 1, and never leaves 0 to
  /// 1.
  ///
  /// - n = 0 → `TooFew`
  /// - 0 of n, or n of n → an interval that begins at 0, or ends at 1, and is not empty
  ///
  /// Source: Wilson (1927), doi:10.1080/01621459.1927.10502953; Brown, Cai, DasGupta (2001),
  /// doi:10.1214/ss/1009213286.
  ///
  /// @param level confidence level, above 0 and below 1
  public Estimate estimate(double level) {
    double z = Levels.normal(level);
    if (n == 0) {
      return new Estimate.TooFew(0, 1);
    }
    double p = (double) hits / n;
    double variance = p * (1 - p);
    double centre = p + z * z / (2 * n);
    double half = z * Math.sqrt(variance / n + z * z / (4.0 * n * n));
    double scale = 1 + z * z / n;
    double lower = hits == 0 ? 0 : (centre - half) / scale;
    double upper = hits == n ? 1 : (centre + half) / scale;
    Interval interval = new Interval(lower, upper, level);
    return new Estimate.Known(p, interval, Math.sqrt(variance), n, Estimate.Method.WILSON);
  }
}
