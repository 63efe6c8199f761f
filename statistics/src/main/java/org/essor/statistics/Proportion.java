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

  /// The estimate of the share, 0 to 1, with [Wilson's interval][Interval#wilson].
  ///
  /// - n = 0 → `TooFew`
  ///
  /// @param level confidence level, above 0 and below 1
  public Estimate estimate(double level) {
    Levels.check(level);
    if (n == 0) {
      return new Estimate.TooFew(0, 1);
    }
    double share = (double) hits / n;
    Interval interval = Interval.wilson(share, n, level);
    double sd = Math.sqrt(share * (1 - share));
    return new Estimate.Known(share, interval, sd, n, Estimate.Method.WILSON);
  }
}
