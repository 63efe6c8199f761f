package org.essor.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Difference;

/// What stands out among the figures of one unit: the constructs at the top and those at the
/// bottom.
///
/// Figures are ordered by the middle of their bands. Constructs are named as long as they cannot be
/// told apart from the one at the very end, at most three; where still more are alike, [#alike()]
/// says so, and nothing among them is ranked.
///
/// @param measures ids of constructs, none when nothing is shown
/// @param alike whether more constructs than these cannot be told apart from the first
public record Standouts(List<String> measures, boolean alike) {

  private static final int MOST = 3;

  private record Figure(String measure, Cell.Shown cell) {}

  public Standouts {
    measures = List.copyOf(measures);
  }

  /// What is strongest.
  public static Standouts highest(Release release, int position) {
    return from(figures(release, position).reversed());
  }

  /// What is weakest.
  public static Standouts lowest(Release release, int position) {
    return from(figures(release, position));
  }

  /// From the lowest to the highest.
  private static List<Figure> figures(Release release, int position) {
    var figures = new ArrayList<Figure>();
    for (var measure : release.constructs()) {
      if (release.cell(position, measure) instanceof Cell.Shown shown) {
        figures.add(new Figure(measure, shown));
      }
    }
    figures.sort(Comparator.comparingDouble(figure -> figure.cell().band().middle()));
    return figures;
  }

  private static Standouts from(List<Figure> ordered) {
    if (ordered.isEmpty()) {
      return new Standouts(List.of(), false);
    }
    var end = ordered.getFirst().cell();
    var likeIt = ordered.stream().filter(figure -> !apart(figure.cell(), end)).toList();
    return new Standouts(
        likeIt.stream().limit(MOST).map(Figure::measure).toList(), likeIt.size() > MOST);
  }

  private static boolean apart(Cell.Shown one, Cell.Shown other) {
    return switch (Difference.of(one, other).verdict()) {
      case HIGHER, LOWER -> true;
      case ALIKE, CANNOT_TELL -> false;
    };
  }
}
