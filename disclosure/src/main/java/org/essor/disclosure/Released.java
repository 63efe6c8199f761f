package org.essor.disclosure;

import org.essor.disclosure.Cell.Reason;
import org.essor.disclosure.Cell.Shown;
import org.essor.disclosure.Cell.Withheld;
import org.essor.statistics.Interval;

/// Reads back the cells that a release stored. Only for what the [Gate] made: each part is checked
/// against the rules again, so no store can show what the gate could not.
public final class Released {

  private final GroupRules rules;

  /// @param rules those of the release's contract
  public Released(GroupRules rules) {
    this.rules = rules;
  }

  public Cell withheld(Reason reason) {
    return new Withheld(reason);
  }

  /// A shown cell, from the ends of its band, the lower end of its stepped count and the ends of
  /// its interval.
  ///
  /// - not a step or a band of these rules, or an interval that does not hold the band within 0 to
  ///   100 → `IllegalArgumentException`
  public Cell shown(
      double bandLower,
      double bandUpper,
      int countFrom,
      double intervalLower,
      double intervalUpper) {
    if (!SteppedCount.isStep(countFrom, rules)) {
      throw new IllegalArgumentException(
          "a stored count must begin a step of %s, was %d".formatted(rules, countFrom));
    }
    SteppedCount count = SteppedCount.of(countFrom, rules);
    if (!Band.isBand(bandLower, bandUpper, count, rules)) {
      throw new IllegalArgumentException(
          "a stored band must be one of %s for %s, was %s to %s"
              .formatted(rules, count, bandLower, bandUpper));
    }
    if (!(0 <= intervalLower
        && intervalLower <= bandLower
        && bandUpper <= intervalUpper
        && intervalUpper <= 100)) {
      throw new IllegalArgumentException(
          "a stored interval must hold its band within 0 to 100, was %s to %s"
              .formatted(intervalLower, intervalUpper));
    }
    Band band = new Band(bandLower, bandUpper);
    return new Shown(band, count, new Interval(intervalLower, intervalUpper, Gate.LEVEL));
  }
}
