package org.essor.statistics;

/// Where a value lies with a stated confidence; both ends belong to it.
///
/// @param lower lower end, in the unit of the value
/// @param upper upper end, at least the lower one
/// @param level confidence level, above 0 and below 1
public record Interval(double lower, double upper, double level) {

  public Interval {
    Levels.check(level);
    if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
      throw new IllegalArgumentException(
          "an interval must run from a finite lower to a finite upper end, was %s to %s"
              .formatted(lower, upper));
    }
  }

  /// The interval of a value known up to a normal error: `value ± z · standardError`.
  public static Interval around(double value, double standardError, double level) {
    double half = Levels.normal(level) * standardError;
    return new Interval(value - half, value + half, level);
  }

  /// Wilson's score interval of a share, within 0 to 1.
  ///
  /// Formula: `(p + z²/2n ± z · √(p(1-p)/n + z²/4n²)) / (1 + z²/n)`. Unlike `p ± z · √(p(1-p)/n)`
  /// it keeps its level in small groups and near 0 and 1. As no values between 0 and 1 spread more
  /// than zeros and ones with the same mean, it holds for the mean of any such values.
  ///
  /// - a share of 0 or 1 → the interval begins at 0 or ends at 1, and is not empty
  ///
  /// Source: Wilson (1927), doi:10.1080/01621459.1927.10502953; Brown, Cai, DasGupta (2001),
  /// doi:10.1214/ss/1009213286.
  ///
  /// @param share p, 0 to 1
  /// @param n out of how many, 1 or more
  public static Interval wilson(double share, long n, double level) {
    if (!(share >= 0 && share <= 1) || n < 1) {
      throw new IllegalArgumentException(
          "Wilson's interval is for a share of 0 to 1 out of 1 or more, was %s out of %d"
              .formatted(share, n));
    }
    double z = Levels.normal(level);
    double centre = share + z * z / (2 * n);
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    double scale = 1 + z * z / n;
    double lower = share == 0 ? 0 : (centre - half) / scale;
    double upper = share == 1 ? 1 : (centre + half) / scale;
    return new Interval(lower, upper, level);
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  public double width() {
    return upper - lower;
  }

  /// This interval cut to a scale; an end beyond the scale becomes the scale's end.
  public Interval clippedTo(double least, double most) {
    return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most), level);
  }

  /// All differences between a value of this interval and one of the other, level for level.
  ///
  /// When both come from normal errors it holds the true difference with at least the lower of the
  /// two levels, whatever the correlation, because `sd(a - b) ≤ sd(a) + sd(b)`.
  public Interval minus(Interval other) {
    return new Interval(lower - other.upper, upper - other.lower, Math.min(level, other.level));
  }
}
