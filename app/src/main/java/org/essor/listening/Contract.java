package org.essor.listening;

import org.essor.disclosure.GroupRules;

/// What people are told before the first question, and what binds everybody after it: frozen when
/// the check-in opens.
///
/// @param mode how well an answer is kept apart from its author
/// @param rules the smallest group and the doubt margin
/// @param audience who sees which figures of the release
/// @param openQuestion whether one question is answered in words
/// @param retentionDays how long single answers are kept after closing, 1 to 730
public record Contract(
    Mode mode, GroupRules rules, Audience audience, boolean openQuestion, int retentionDays) {

  public Contract {
    if (retentionDays < 1 || retentionDays > 730) {
      throw new IllegalArgumentException("retention must be 1 to 730 days, was " + retentionDays);
    }
  }

  /// What the product can promise about a single answer, and no more.
  public enum Mode {
    /// Kept apart from names; whoever administers the database could still put them together.
    CONFIDENTIAL
  }

  /// Everybody reads the same release; this says how much of it.
  public enum Audience {
    /// The figure of one's own group, those of the units above it, and of units one manages.
    OWN_AND_ABOVE,
    /// Every published unit.
    ALL_UNITS
  }
}
