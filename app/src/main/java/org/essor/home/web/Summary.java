package org.essor.home.web;

import java.util.List;
import java.util.UUID;
import org.essor.disclosure.Cell;

/// One page for those who lead: who answered, what is strong, what to work on, what was promised.
///
/// @param alikeStrengths whether more constructs than these are as strong, as far as can be told
/// @param alikeOpportunities whether more constructs than these are as weak, as far as can be told
/// @param promises theirs first
public record Summary(
    UUID checkIn,
    String title,
    String released,
    Cell participation,
    List<Line> strengths,
    boolean alikeStrengths,
    List<Line> opportunities,
    boolean alikeOpportunities,
    List<PromiseCard> promises) {

  public record Line(String name, String about, Cell figure) {}
}
