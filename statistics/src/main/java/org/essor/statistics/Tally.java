package org.essor.statistics;

/// A count of values with their mean and spread, which adds up: the tally of a division is the
/// `combine` of the tallies of its teams.
///
/// Formula (one value, then two tallies, with `δ` the difference of the means): `mean += δ / n`,
/// `squares += δ · (value - mean)`; `mean = mean₁ + δ · n₂ / n`, `squares = squares₁ + squares₂ +
/// δ² · n₁ · n₂ / n`. No large numbers are subtracted from each other, so values near 10⁹ that
/// differ by 1 keep their variance. Any order and any grouping give the same tally up to rounding.
///
/// - no value: `n` = 0, `mean` = 0 and `squares` = 0, which stand for nothing
/// - a value, mean or sum that is not finite: `IllegalArgumentException`
///
/// Source: Welford (1962), doi:10.1080/00401706.1962.10490022; Chan, Golub, LeVeque (1983),
/// doi:10.1080/00031305.1983.10483115.
///
/// @param n number of values
/// @param mean their mean, in the unit of the values; 0 when there are none
/// @param squares sum of the squared deviations from the mean; 0 when n is 0 or 1
public record Tally(long n, double mean, double squares) {

  public static final Tally EMPTY = new Tally(0, 0, 0);

  public Tally {
    if (n < 0) {
      throw new IllegalArgumentException("a tally must count 0 or more values, was " + n);
    }
    if (!Double.isFinite(mean) || !Double.isFinite(squares) || squares < 0) {
      throw new IllegalArgumentException(
          "a tally must have a finite mean and squares of 0 or more, was %s and %s"
              .formatted(mean, squares));
    }
    if (n == 0 && mean != 0 || n < 2 && squares != 0) {
      throw new IllegalArgumentException(
          "a tally of %d must not have mean %s and squares %s".formatted(n, mean, squares));
    }
  }

  public static Tally of(double... values) {
    Tally tally = EMPTY;
    for (double value : values) {
      tally = tally.plus(value);
    }
    return tally;
  }

  /// This tally with one value more.
  public Tally plus(double value) {
    double delta = value - mean;
    double newMean = mean + delta / (n + 1);
    return new Tally(n + 1, newMean, n == 0 ? 0 : squares + delta * (value - newMean));
  }

  /// The tally of both sets of values.
  public Tally combine(Tally other) {
    if (n == 0) {
      return other;
    }
    if (other.n == 0) {
      return this;
    }
    long both = n + other.n;
    double delta = other.mean - mean;
    double weight = (double) other.n / both;
    return new Tally(
        both, mean + delta * weight, squares + other.squares + delta * delta * n * weight);
  }

  public double sum() {
    return n * mean;
  }

  /// The estimate of the mean of those the values stand for, with Student's t interval.
  ///
  /// Formula: `mean ± t(n-1) · sd / √n`, where sd is the sample's (divisor n - 1). Assumes that the
  /// values are independent draws and that their mean is close to normal; with bounded scales and n
  /// ≥ 5 the level is kept within a few points.
  ///
  /// - n = 0 or 1 → `TooFew`: without a spread there is no interval, and no mean without interval
  /// - all values equal → an interval of width 0
  ///
  /// @param level confidence level, above 0 and below 1
  public Estimate estimateMean(double level) {
    Levels.check(level);
    if (n < 2) {
      return new Estimate.TooFew(n, 2);
    }
    double sd = Math.sqrt(squares / (n - 1));
    double half = Levels.student(level, n - 1) * sd / Math.sqrt(n);
    Interval interval = new Interval(mean - half, mean + half, level);
    return new Estimate.Known(mean, interval, sd, n, Estimate.Method.STUDENT_T);
  }
}
