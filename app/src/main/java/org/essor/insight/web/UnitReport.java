package org.essor.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Difference;
import org.essor.insight.Release;
import org.essor.web.Crumb;
import org.jspecify.annotations.Nullable;

/// What one unit says, beside the unit above it and everybody.
///
/// @param title of the check-in
/// @param unit name of the unit
/// @param path the units above, for the way back up
/// @param below the units directly below that this reader may open
/// @param silence why the unit has no figures of its own; null where it has
/// @param led whether the reader leads the unit
/// @param group with whom the unit's people are counted when it has no figures of its own; null
///   otherwise
/// @param above name of the unit above; null at the top
/// @param rows a construct each
/// @param cautions what has to be said first about who took part
/// @param proof what was proved before publication, as a sentence
public record UnitReport(
    UUID checkIn,
    int position,
    String title,
    String unit,
    String released,
    List<Crumb> path,
    List<Crumb> below,
    Cell.@Nullable Reason silence,
    boolean led,
    @Nullable String group,
    @Nullable String above,
    Cell participation,
    List<Row> rows,
    List<Release.Caution> cautions,
    CutTables cuts,
    String proof) {

  public boolean own() {
    return silence == null;
  }

  /// One construct.
  ///
  /// @param figure of the unit, or of the group its people are counted with
  /// @param elsewhere the group this figure is about when it is another than the page's; null when
  ///   it is not
  /// @param above figure of the unit above; null at the top
  /// @param verdict against the unit above; null where the two cannot be compared
  public record Row(
      String construct,
      String name,
      String about,
      Cell figure,
      @Nullable String elsewhere,
      @Nullable Cell above,
      Cell everybody,
      Difference.@Nullable Verdict verdict) {}

  /// @param together the group whose figures stand in for the unit's; empty where only the unit's
  ///   own do
  static List<Row> rows(
      Release release,
      int position,
      Optional<Release.Group> together,
      Constructs constructs,
      GroupNames names) {
    var rows = new ArrayList<Row>();
    int parent = release.units().get(position).parent();
    for (var measure : release.constructs()) {
      var around = release.around(position, measure);
      boolean shown = together.isPresent() && around.isPresent();
      var figure = shown ? around.get().figures().get(measure) : release.cell(position, measure);
      var above = parent < 0 ? null : release.cell(parent, measure);
      var construct = constructs.named(measure);
      rows.add(
          new Row(
              measure,
              construct.name(),
              construct.about(),
              java.util.Objects.requireNonNull(figure),
              shown && !around.equals(together) ? names.group(around.get()) : null,
              above,
              release.cell(0, measure),
              verdict(figure, above)));
    }
    return rows;
  }

  private static Difference.@Nullable Verdict verdict(Cell figure, @Nullable Cell above) {
    return figure instanceof Cell.Shown ours && above instanceof Cell.Shown theirs
        ? Difference.of(ours, theirs).verdict()
        : null;
  }
}
