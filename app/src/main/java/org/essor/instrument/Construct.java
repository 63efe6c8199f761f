package org.essor.instrument;

import org.essor.language.Wording;

/// What several items measure together, such as autonomy. One id means one thing in every
/// instrument, and a high score is good in all of them.
///
/// @param about what a high score says
/// @param pay whether it is about pay, which is weighed apart and never ranked among the others
public record Construct(String id, Family family, Wording name, Wording about, boolean pay) {

  /// The kinds of constructs, in the order in which a reader meets them.
  public enum Family {
    ENRICHMENT,
    MOTIVES,
    CONDITIONS,
    HEART,
    VALUES,
    MOMENT,
    OUTCOME
  }
}
