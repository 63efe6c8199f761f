package org.essor.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.disclosure.CutPlan;
import org.essor.disclosure.Released;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The part of [ReleaseStore] that keeps figures by attribute.
@Component
class CutStore {

  private final JdbcClient database;

  CutStore(JdbcClient database) {
    this.database = database;
  }

  private record Figure(int cut, int group, String measure, Cell.Shown cell) {}

  void keep(UUID id, List<Release.Cut> cuts) {
    database
        .sql(
            """
            INSERT INTO insight.released_cut (check_in_id, number, position, attribute, outcome, groups)
            SELECT :id, c.n - 1, c.position, c.attribute, c.outcome, c.groups::integer[]
            FROM unnest(:positions, :attributes, :outcomes, :groups) WITH ORDINALITY
              AS c (position, attribute, outcome, groups, n)
            """)
        .param("id", id)
        .param("positions", cuts.stream().map(Release.Cut::position).toArray(Integer[]::new))
        .param("attributes", cuts.stream().map(Release.Cut::attribute).toArray(String[]::new))
        .param("outcomes", cuts.stream().map(cut -> cut.outcome().name()).toArray(String[]::new))
        .param(
            "groups",
            cuts.stream().map(cut -> ReleaseStore.literal(cut.groups())).toArray(String[]::new))
        .update();
    keepFigures(id, figures(cuts));
  }

  private static List<Figure> figures(List<Release.Cut> cuts) {
    var figures = new ArrayList<Figure>();
    for (int number = 0; number < cuts.size(); number++) {
      for (var of : cuts.get(number).figures().entrySet()) {
        for (int group = 0; group < of.getValue().size(); group++) {
          if (of.getValue().get(group) instanceof Cell.Shown cell) {
            figures.add(new Figure(number, group, of.getKey(), cell));
          }
        }
      }
    }
    return figures;
  }

  private void keepFigures(UUID id, List<Figure> figures) {
    database
        .sql(
            """
            INSERT INTO insight.cut_figure (check_in_id, number, category_group, measure, band_lower,
              band_upper, count_from, interval_lower, interval_upper)
            SELECT :id, f.*
            FROM unnest(:numbers, :groups, :measures, :lower, :upper, :counts, :low, :high) AS f
            """)
        .param("id", id)
        .param("numbers", figures.stream().map(Figure::cut).toArray(Integer[]::new))
        .param("groups", figures.stream().map(Figure::group).toArray(Integer[]::new))
        .param("measures", figures.stream().map(Figure::measure).toArray(String[]::new))
        .params(ReleaseStore.columns(figures.stream().map(Figure::cell).toList()))
        .update();
  }

  List<Release.Cut> of(UUID id, Released released) {
    var figures = figures(id, released);
    return database
        .sql(
            """
            SELECT number, position, attribute, outcome, groups FROM insight.released_cut
            WHERE check_in_id = :id ORDER BY number
            """)
        .param("id", id)
        .query((row, _) ->
            new Release.Cut(
                row.getInt("position"),
                row.getString("attribute"),
                CutPlan.Outcome.valueOf(row.getString("outcome")),
                List.of((Integer[]) row.getArray("groups").getArray()),
                figures.getOrDefault(row.getInt("number"), Map.of())))
        .list();
  }

  private Map<Integer, Map<String, List<Cell>>> figures(UUID id, Released released) {
    var figures = new LinkedHashMap<Integer, Map<String, List<Cell>>>();
    database
        .sql(
            """
            SELECT number, measure, band_lower, band_upper, count_from, interval_lower, interval_upper
            FROM insight.cut_figure WHERE check_in_id = :id
            ORDER BY number, measure, category_group
            """)
        .param("id", id)
        .query(row -> {
          figures
              .computeIfAbsent(row.getInt("number"), _ -> new LinkedHashMap<>())
              .computeIfAbsent(row.getString("measure"), _ -> new ArrayList<>())
              .add(ReleaseStore.shown(row, released));
        });
    return figures;
  }
}
