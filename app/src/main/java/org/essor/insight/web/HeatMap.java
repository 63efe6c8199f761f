package org.essor.insight.web;

import java.util.List;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.web.Crumb;

/// Units by constructs, a unit with those directly below it.
///
/// @param path the units above, for the way back up
/// @param columns names of the constructs
/// @param rows the unit itself first
/// @param compared whether colours compare with the unit above rather than with the middle of the scale
public record HeatMap(
    UUID checkIn,
    int position,
    String title,
    String unit,
    List<Crumb> path,
    List<String> columns,
    List<Row> rows,
    boolean compared) {

  /// @param deeper whether units lie below it, so that it can be opened
  /// @param cells in the order of the columns
  /// @param references the figures of the unit above, in the same order; its own for the first row
  public record Row(
      int position, String name, boolean deeper, Cell participation, List<Cell> cells, List<Cell> references) {}
}
