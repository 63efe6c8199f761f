package org.essor.disclosure;

import org.essor.disclosure.Cell.Shown;
import org.essor.statistics.Interval;

/// The difference of two shown figures, from what is shown alone, so that it tells nothing more.
///
/// Formula: `[a.lower - b.upper, a.upper - b.lower]` with the ends of the two intervals. It holds
/// the true difference at the same level even where the groups overlap (a team and its division),
/// because `sd(a - b) ≤ sd(a) + sd(b)`; for groups apart it is wider than need be. No arrow without
/// evidence.
///
/// When not to use it: a group with itself, or figures of different constructs.
///
/// @param interval where the difference lies, -100 to 100
/// @param verdict what may be said about it
public record Difference(Interval interval, Verdict verdict) {

  /// Differences below this many points are of no account to anybody.
  private static final double ALIKE_WITHIN = 5;

  /// What may be said.
  public enum Verdict {
    /// The whole interval lies above 0.
    HIGHER,
    /// The whole interval lies below 0.
    LOWER,
    /// 0 is possible, and so is nothing beyond 5 points either way.
    ALIKE,
    /// The evidence does not decide.
    CANNOT_TELL
  }

  /// By how much `figure` is above `reference`.
  public static Difference of(Shown figure, Shown reference) {
    Interval interval = figure.interval().minus(reference.interval());
    return new Difference(interval, verdict(interval));
  }

  private static Verdict verdict(Interval interval) {
    if (interval.lower() > 0) {
      return Verdict.HIGHER;
    }
    if (interval.upper() < 0) {
      return Verdict.LOWER;
    }
    boolean alike = interval.lower() > -ALIKE_WITHIN && interval.upper() < ALIKE_WITHIN;
    return alike ? Verdict.ALIKE : Verdict.CANNOT_TELL;
  }
}
