package org.essor.insight.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.disclosure.Band;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Difference;
import org.essor.insight.Release;
import org.essor.web.Crumb;
import org.jspecify.annotations.Nullable;

/// Units by constructs, a unit with those directly below it.
///
/// @param path the units above, for the way back up
/// @param columns names of the constructs
/// @param rows the unit itself first
/// @param compared whether colours compare with the unit above rather than with the middle of the
///   scale
/// @param cautions what has to be said first about who took part
/// @param proof what was proved before publication, as a sentence
public record HeatMap(
    UUID checkIn,
    int position,
    String title,
    String unit,
    List<Crumb> path,
    List<String> columns,
    List<Row> rows,
    boolean compared,
    List<Release.Caution> cautions,
    String proof) {

  /// @param company others who are counted with the unit, as a sentence; null when there are none
  /// @param deeper whether units lie below it, so that it can be opened
  /// @param cells in the order of the columns
  /// @param references for each cell the band from whose middle its colour is measured
  public record Row(
      int position,
      String name,
      @Nullable String company,
      boolean deeper,
      Cell participation,
      List<Cell> cells,
      List<Band> references) {}

  /// Whether there is a grey to explain.
  public boolean withholds() {
    return rows.stream()
        .flatMap(row -> Stream.concat(row.cells().stream(), Stream.of(row.participation())))
        .anyMatch(Cell.Withheld.class::isInstance);
  }

  private static final Band SCALE = new Band(0, 100);

  /// From where the colour of a cell is measured: the middle of the scale or, compared with the
  /// unit above, that unit's figure. Where the two cannot be told apart it is the cell's own, which
  /// has no colour.
  static Band reference(Cell cell, Cell above, boolean compared) {
    if (!compared || !(cell instanceof Cell.Shown shown)) {
      return SCALE;
    }
    if (!(above instanceof Cell.Shown theirs)) {
      return shown.band();
    }
    return switch (Difference.of(shown, theirs).verdict()) {
      case HIGHER, LOWER -> theirs.band();
      case ALIKE, CANNOT_TELL -> shown.band();
    };
  }
}
