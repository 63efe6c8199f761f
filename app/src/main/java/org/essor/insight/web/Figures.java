package org.essor.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.essor.disclosure.Cell;
import org.essor.disclosure.CutPlan;
import org.essor.insight.Release;
import org.essor.insight.Sight;
import org.essor.instrument.Attributes;
import org.essor.instrument.Instruments;
import org.essor.listening.CheckIns;
import org.essor.web.Spreadsheet;
import org.essor.web.Words;
import org.springframework.stereotype.Component;

/// A release as rows, a unit and a measure each, in the order of the organisation and of the
/// questionnaire: what the heat maps and the tables by attribute say to this reader, and with whom
/// the people of a unit are counted.
@Component
class Figures {

  /// They do not change: people compute with them.
  private static final List<String> COLUMNS =
      List.of(
          "check_in",
          "title",
          "released_on",
          "unit",
          "unit_above",
          "unit_name",
          "measure",
          "measure_name",
          "attribute",
          "category",
          "about",
          "band_lower",
          "band_upper",
          "n_from",
          "n_to",
          "interval_lower",
          "interval_upper",
          "withheld",
          "because");

  private final CheckIns checkIns;
  private final Instruments instruments;
  private final Attributes attributes;

  Figures(CheckIns checkIns, Instruments instruments, Attributes attributes) {
    this.checkIns = checkIns;
    this.instruments = instruments;
    this.attributes = attributes;
  }

  Spreadsheet of(Release release, Sight.View view, Words say) {
    var title = checkIns.find(release.checkIn()).orElseThrow().title().in(say.locale());
    var rows = new ArrayList<List<?>>();
    for (int position = 0; position < release.units().size(); position++) {
      int unit = position;
      if (view.reaches(unit)) {
        release.measures().forEach(measure -> rows.add(row(release, unit, measure, view, say)));
        release.cuts(unit).forEach(cut -> rows.addAll(rows(release, cut, say)));
      }
    }
    var head = List.of(release.checkIn(), title, release.releasedOn());
    return new Spreadsheet(
        COLUMNS,
        rows.stream().map(row -> Stream.concat(head.stream(), row.stream()).toList()).toList());
  }

  private List<?> row(Release release, int unit, String measure, Sight.View view, Words say) {
    var names = new GroupNames(release, say);
    var cell = view.cell(unit, measure);
    var about =
        view.leads(unit) && cell instanceof Cell.Withheld
            ? ""
            : release.around(unit, measure).map(names::inFull).orElse("");
    return row(release, unit, measure, List.of("", "", about), cell, say);
  }

  /// What is said by people who say the same of themselves: a row for each construct and group.
  private List<List<?>> rows(Release release, Release.Cut cut, Words say) {
    var rows = new ArrayList<List<?>>();
    if (cut.outcome() == CutPlan.Outcome.SHOWN) {
      var attribute = attributes.find(cut.attribute()).orElseThrow();
      var unit = new GroupNames(release, say).unit(cut.position());
      for (var construct : release.constructs()) {
        for (int group = 0; group < cut.shown(); group++) {
          var about = List.of(attribute.id(), CutTables.name(cut, group, attribute, say), unit);
          var cell = release.cell(cut, group, construct);
          rows.add(row(release, cut.position(), construct, about, cell, say));
        }
      }
    }
    return rows;
  }

  /// @param about attribute, category, and the units whose people are meant
  private List<?> row(
      Release release, int unit, String measure, List<String> about, Cell cell, Words say) {
    int above = release.units().get(unit).parent();
    var row = new ArrayList<Object>();
    row.add(release.units().get(unit).id());
    row.add(above < 0 ? "" : release.units().get(above).id());
    row.add(new GroupNames(release, say).unit(unit));
    row.add(measure);
    row.add(
        measure.equals(Release.PARTICIPATION)
            ? say.text("insight.participation")
            : new Constructs(instruments, say).named(measure).name());
    row.addAll(about);
    row.addAll(figure(cell, say));
    return row;
  }

  private static List<?> figure(Cell cell, Words say) {
    return switch (cell) {
      case Cell.Shown shown ->
          List.of(
              points(shown.band().lower()),
              points(shown.band().upper()),
              shown.count().from(),
              shown.count().to(),
              points(shown.interval().lower()),
              points(shown.interval().upper()),
              "",
              "");
      case Cell.Withheld withheld ->
          List.of(
              "",
              "",
              "",
              "",
              "",
              "",
              withheld.reason().name(),
              say.text("web.withheld." + withheld.reason() + ".because"));
    };
  }

  /// To a tenth of a point; bands have none finer.
  private static Number points(double value) {
    long tenths = Math.round(10 * value);
    if (tenths % 10 == 0) {
      return tenths / 10;
    }
    return tenths / 10.0;
  }
}
