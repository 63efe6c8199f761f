package org.essor.home.web;

import java.util.List;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.insight.Release;
import org.jspecify.annotations.Nullable;

/// One page for those who lead: who answered, what is strong, what to work on, what was promised.
///
/// @param strengths what stands out as high, in no order of rank
/// @param opportunities what stands out as low, in no order of rank
/// @param promises theirs first
public record Summary(
    UUID checkIn,
    String title,
    String released,
    Cell participation,
    List<Release.Caution> cautions,
    List<Line> strengths,
    List<Line> opportunities,
    List<PromiseCard> promises) {

  /// @param unit of whom the figure is
  /// @param everybody the same figure of everybody; null where it is theirs already
  public record Line(
      String unit, String name, String about, Cell figure, @Nullable Cell everybody) {}
}
