package org.essor.insight;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.Proof;
import org.essor.disclosure.Released;
import org.essor.people.People;
import org.essor.people.TeamName;
import org.essor.people.TeamName.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReleaseStore {

  private final JdbcClient database;
  private final CutStore cuts;
  private final People people;

  ReleaseStore(JdbcClient database, CutStore cuts, People people) {
    this.database = database;
    this.cuts = cuts;
    this.people = people;
  }

  void keep(Release release) {
    database
        .sql(
            """
            INSERT INTO insight.release (check_in_id, released_on, k, d, measures, smallest, proof,
              blocks, cuts)
            VALUES (:id, :day, :k, :d, :measures, :smallest, :proof, :blocks, :cuts)
            """)
        .param("id", release.checkIn())
        .param("day", release.releasedOn())
        .param("k", release.rules().k())
        .param("d", release.rules().d())
        .param("measures", release.measures().toArray(String[]::new))
        .param("smallest", release.proof().smallest())
        .param("proof", release.proof().kind().name())
        .param("blocks", release.proof().blocks())
        .param("cuts", release.proof().cuts())
        .update();
    keepUnits(release.checkIn(), release.units());
    keepGroups(release.checkIn(), release.groups());
    keepFigures(release.checkIn(), release.groups());
    cuts.keep(release.checkIn(), release.cuts());
  }

  private void keepUnits(UUID id, List<Release.Unit> units) {
    var kept = units.stream().map(Kept::of).toList();
    database
        .sql(
            """
            INSERT INTO insight.released_unit (check_in_id, position, parent, unit_id, name_en, name_fr,
              called_after, manager_id, groups)
            SELECT :id, u.n - 1, u.parent, u.unit, u.en, u.fr, u.after, u.manager, u.groups::integer[]
            FROM unnest(:parents, :units, :en, :fr, :afters, :managers, :groups) WITH ORDINALITY
              AS u (parent, unit, en, fr, after, manager, groups, n)
            """)
        .param("id", id)
        .param("parents", units.stream().map(Release.Unit::parent).toArray(Integer[]::new))
        .param("units", units.stream().map(Release.Unit::id).toArray(Long[]::new))
        .param("en", kept.stream().map(Kept::en).toArray(String[]::new))
        .param("fr", kept.stream().map(Kept::fr).toArray(String[]::new))
        .param("afters", kept.stream().map(Kept::calledAfter).toArray(Long[]::new))
        .param("managers", kept.stream().map(Kept::manager).toArray(Long[]::new))
        .param("groups", units.stream().map(u -> literal(u.groups())).toArray(String[]::new))
        .update();
  }

  private void keepGroups(UUID id, List<Release.Group> groups) {
    database
        .sql(
            """
            INSERT INTO insight.released_group (check_in_id, number, positions, wholes)
            SELECT :id, g.n - 1, g.positions::integer[], g.wholes::boolean[]
            FROM unnest(:positions, :wholes) WITH ORDINALITY AS g (positions, wholes, n)
            """)
        .param("id", id)
        .param("positions", parts(groups, part -> part.position()))
        .param("wholes", parts(groups, part -> part.whole()))
        .update();
  }

  private void keepFigures(UUID id, List<Release.Group> groups) {
    var numbers = new ArrayList<Integer>();
    var measures = new ArrayList<String>();
    var shown = new ArrayList<Cell.Shown>();
    for (int g = 0; g < groups.size(); g++) {
      for (var figure : groups.get(g).figures().entrySet()) {
        if (figure.getValue() instanceof Cell.Shown cell) {
          numbers.add(g);
          measures.add(figure.getKey());
          shown.add(cell);
        }
      }
    }
    database
        .sql(
            """
            INSERT INTO insight.figure (check_in_id, number, measure, band_lower, band_upper, count_from,
              interval_lower, interval_upper)
            SELECT :id, f.*
            FROM unnest(:numbers, :measures, :lower, :upper, :counts, :low, :high) AS f
            """)
        .param("id", id)
        .param("numbers", numbers.toArray(Integer[]::new))
        .param("measures", measures.toArray(String[]::new))
        .params(columns(shown))
        .update();
  }

  List<UUID> all() {
    return database
        .sql("SELECT check_in_id FROM insight.release ORDER BY released_on DESC, check_in_id")
        .query((row, _) -> row.getObject("check_in_id", UUID.class))
        .list();
  }

  Optional<Release> find(UUID id) {
    return database
        .sql(
            """
            SELECT check_in_id, released_on, k, d, measures, smallest, proof, blocks, cuts
            FROM insight.release
            WHERE check_in_id = :id
            """)
        .param("id", id)
        .query(this::release)
        .optional();
  }

  private Release release(ResultSet row, int number) throws SQLException {
    var id = row.getObject("check_in_id", UUID.class);
    var rules = new GroupRules(row.getInt("k"), row.getInt("d"));
    return new Release(
        id,
        row.getObject("released_on", LocalDate.class),
        rules,
        List.of((String[]) row.getArray("measures").getArray()),
        TeamName.today(units(id), people),
        groups(id, figures(id, new Released(rules))),
        new Proof(
            row.getInt("smallest"),
            Proof.Kind.valueOf(row.getString("proof")),
            row.getInt("blocks"),
            row.getInt("cuts")),
        cuts.of(id, new Released(rules)));
  }

  private List<Release.Unit> units(UUID id) {
    return database
        .sql(
            """
            SELECT parent, unit_id, name_en, name_fr, called_after, manager_id, groups
            FROM insight.released_unit
            WHERE check_in_id = :id ORDER BY position
            """)
        .param("id", id)
        .query(ReleaseStore::unit)
        .list();
  }

  private static Release.Unit unit(ResultSet row, int number) throws SQLException {
    long id = row.getLong("unit_id");
    var kept =
        new Kept(
            row.getString("name_en"),
            row.getString("name_fr"),
            row.getObject("manager_id", Long.class),
            row.getObject("called_after", Long.class));
    return new Release.Unit(
        row.getInt("parent"),
        id,
        kept.name(id),
        kept.whoManages(),
        kept.whoseName(),
        List.of((Integer[]) row.getArray("groups").getArray()));
  }

  private List<Release.Group> groups(UUID id, Map<Integer, Map<String, Cell>> figures) {
    return database
        .sql(
            """
            SELECT number, positions, wholes FROM insight.released_group
            WHERE check_in_id = :id ORDER BY number
            """)
        .param("id", id)
        .query((row, _) -> {
          var positions = (Integer[]) row.getArray("positions").getArray();
          var wholes = (Boolean[]) row.getArray("wholes").getArray();
          var parts = new ArrayList<Release.Part>();
          for (int i = 0; i < positions.length; i++) {
            parts.add(new Release.Part(positions[i], wholes[i]));
          }
          return new Release.Group(parts, figures.getOrDefault(row.getInt("number"), Map.of()));
        })
        .list();
  }

  private Map<Integer, Map<String, Cell>> figures(UUID id, Released released) {
    var figures = new HashMap<Integer, Map<String, Cell>>();
    database
        .sql(
            """
            SELECT number, measure, band_lower, band_upper, count_from, interval_lower, interval_upper
            FROM insight.figure WHERE check_in_id = :id
            """)
        .param("id", id)
        .query(row -> {
          figures
              .computeIfAbsent(row.getInt("number"), _ -> new LinkedHashMap<>())
              .put(row.getString("measure"), shown(row, released));
        });
    return figures;
  }

  private static String[] parts(
      List<Release.Group> groups, java.util.function.Function<Release.Part, Object> of) {
    return groups.stream()
        .map(group -> literal(group.parts().stream().map(of).toList()))
        .toArray(String[]::new);
  }

  /// Cells as the columns that `lower`, `upper`, `counts`, `low` and `high` stand for.
  static Map<String, Object> columns(List<Cell.Shown> cells) {
    return Map.of(
        "lower", cells.stream().map(c -> c.band().lower()).toArray(Double[]::new),
        "upper", cells.stream().map(c -> c.band().upper()).toArray(Double[]::new),
        "counts", cells.stream().map(c -> c.count().from()).toArray(Integer[]::new),
        "low", cells.stream().map(c -> c.interval().lower()).toArray(Double[]::new),
        "high", cells.stream().map(c -> c.interval().upper()).toArray(Double[]::new));
  }

  /// The cell of a row that has those columns.
  static Cell shown(ResultSet row, Released released) throws SQLException {
    return released.shown(
        row.getDouble("band_lower"),
        row.getDouble("band_upper"),
        row.getInt("count_from"),
        row.getDouble("interval_lower"),
        row.getDouble("interval_upper"));
  }

  static String literal(List<?> values) {
    return values.stream().map(String::valueOf).collect(joining(",", "{", "}"));
  }
}
