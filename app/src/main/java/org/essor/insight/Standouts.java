package org.essor.insight;

import java.util.List;
import java.util.stream.Stream;
import org.essor.disclosure.Band;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Difference;
import org.essor.disclosure.Difference.Verdict;
import org.essor.disclosure.Gate;
import org.essor.instrument.Construct;
import org.essor.statistics.Interval;
import org.jspecify.annotations.Nullable;

/// What stands out in a release, from what is shown alone.
///
/// A figure is held against one of the same construct, never against another construct's: some
/// questions are easier to agree with. That of a unit is held against everybody's; it stands out
/// when
///
/// - the two can be told apart ([Difference]), by 5 points or more between the middles of their
///   bands, and
/// - its interval, drawn again for as many comparisons as are made here, lies beyond everybody's
///   band.
///
/// For everybody there is nobody else, and the scale takes their place: a figure stands out when
/// that longer interval lies within the top or the bottom third. What is about pay never does: it
/// is weighed apart, and no team is held to it.
///
/// Formula of the longer interval, for m comparisons: from the band's ends, `z(1 - 0.05/m) /
/// z(0.95)` times as far out. So of units in which nothing differs at most 5 % have anything named,
/// whatever m is. Everybody's own interval does not enter here: a unit is a part of everybody, so
/// `sd(unit - everybody) ≤ sd(unit)`.
///
/// Source: Dunn (1961), doi:10.1080/01621459.1961.10482090; measured in
/// docs/method/standing-out.md. When not to use it: to rank, or as a cause.
///
/// @param high in the order of the vocabulary
/// @param low in the order of the vocabulary
public record Standouts(List<Standout> high, List<Standout> low) {

  private static final double LEAST = 5;
  private static final Band MIDDLE_THIRD = new Band(33, 67);

  public Standouts {
    high = List.copyOf(high);
    low = List.copyOf(low);
  }

  /// What stands out in one unit, or among everybody.
  ///
  /// @param vocabulary all constructs there are
  public static Standouts of(Release release, int position, List<Construct> vocabulary) {
    return of(release, List.of(position), vocabulary);
  }

  /// Where something stands out: in which of the units directly below everybody.
  public static Standouts across(Release release, List<Construct> vocabulary) {
    return of(release, release.below(0), vocabulary);
  }

  public boolean isEmpty() {
    return high.isEmpty() && low.isEmpty();
  }

  private static Standouts of(
      Release release, List<Integer> positions, List<Construct> vocabulary) {
    var made =
        vocabulary.stream()
            .filter(construct -> !construct.pay() && release.constructs().contains(construct.id()))
            .flatMap(construct ->
                positions.stream()
                    .flatMap(position -> Standout.ifShown(release, position, construct)))
            .toList();
    double times = made.isEmpty() ? 1 : z(made.size()) / z(1);
    return new Standouts(
        made.stream().filter(it -> it.isHigh(times)).toList(),
        made.stream().filter(it -> it.isLow(times)).toList());
  }

  private static double z(int comparisons) {
    return Interval.around(0, 1, 1 - (1 - Gate.LEVEL) / comparisons).upper();
  }

  /// A figure, and what it is held against.
  ///
  /// @param position of the unit it is about
  /// @param everybody their figure; null where it is their own that is held against the scale
  public record Standout(
      int position, Construct construct, Cell.Shown figure, Cell.@Nullable Shown everybody) {

    private static Stream<Standout> ifShown(Release release, int position, Construct construct) {
      return release.cell(position, construct.id()) instanceof Cell.Shown figure
              && release.cell(0, construct.id()) instanceof Cell.Shown everybody
          ? Stream.of(new Standout(position, construct, figure, position == 0 ? null : everybody))
          : Stream.empty();
    }

    private boolean isHigh(double times) {
      double lower = figure.band().lower() - figure.interval().lower();
      return told(Verdict.HIGHER) && figure.band().lower() - times * lower >= reference().upper();
    }

    private boolean isLow(double times) {
      double upper = figure.interval().upper() - figure.band().upper();
      return told(Verdict.LOWER) && figure.band().upper() + times * upper <= reference().lower();
    }

    private boolean told(Verdict verdict) {
      return everybody == null
          || Difference.of(figure, everybody).verdict() == verdict
              && Math.abs(figure.band().middle() - everybody.band().middle()) >= LEAST;
    }

    private Band reference() {
      return everybody == null ? MIDDLE_THIRD : everybody.band();
    }
  }
}
