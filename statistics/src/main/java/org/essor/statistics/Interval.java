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
