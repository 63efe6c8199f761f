package org.essor.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.essor.people.Plan.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes a plan, thousands of rows at a time: rows travel as one JSON text and are joined to
/// people and units by what never changes, their marks and keys.
@Repository
class ImportStore {

  private static final int AT_ONCE = 5_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private record DescriptionRow(
      UUID mark,
      String key,
      String givenName,
      String familyName,
      @Nullable String email,
      String language,
      @Nullable String hiredOn,
      @Nullable Integer birthYear) {

    static DescriptionRow of(UUID mark, String key, Description said) {
      return new DescriptionRow(
          mark,
          key,
          said.givenName(),
          said.familyName(),
          said.email(),
          said.language(),
          text(said.hiredOn()),
          said.birthYear());
    }
  }

  private record UnitRow(String key, String label) {}

  /// Days for which what was recorded about a person or a unit no longer holds.
  private record DaysRow(String subject, String from, String to) {
    static DaysRow of(String subject, Changes.Stretch stretch) {
      return new DaysRow(subject, stretch.from().toString(), end(stretch.to()));
    }
  }

  private record AssignmentRow(
      UUID mark,
      String unit,
      @Nullable UUID reportsTo,
      String path,
      String site,
      String job,
      String contract,
      String workingTime,
      Map<String, String> further,
      @Nullable String lastDay,
      String statedOn,
      String from,
      String to) {}

  private record PlacementRow(
      String unit, @Nullable String parent, @Nullable UUID manager, String from, String to) {
    static PlacementRow of(String unit, Known.Place place, Changes.Stretch stretch) {
      return new PlacementRow(
          unit, place.parent(), place.manager(), stretch.from().toString(), end(stretch.to()));
    }
  }

  private final JdbcClient sql;

  ImportStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// Waits for its turn: until this transaction ends nobody else changes people or units.
  ///
  /// @return the version that everybody else still sees
  long lock() {
    return sql.sql("SELECT version FROM people.ledger FOR UPDATE").query(Long.class).single();
  }

  /// Moves the ledger on. Recorded times never stand still, even where a clock does.
  Instant turn(Instant now) {
    return sql.sql(
            """
            UPDATE people.ledger
            SET version = version + 1,
                recorded_at = greatest(:now, recorded_at + interval '1 microsecond')
            RETURNING recorded_at
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  long write(Plan plan, String fileName, long account, Instant recorded) {
    var changes = plan.changes();
    add(changes.arrivals());
    describe(changes.descriptions());
    name(changes);
    seat(changes.stretches(), recorded);
    place(changes.stretches(), recorded);
    sql.sql("ANALYZE people.person, people.unit, people.assignment, people.placement").update();
    return note(plan, fileName, account, recorded);
  }

  private void add(List<Changes.Arrival> arrivals) {
    inSlices(
        arrivals.stream().map(a -> DescriptionRow.of(a.mark(), a.key(), a.description())).toList(),
        """
        INSERT INTO people.person
          (key, mark, given_name, family_name, email, language, hired_on, birth_year)
        SELECT key, mark, "givenName", "familyName", email, language, "hiredOn", "birthYear"
        FROM jsonb_to_recordset(:rows::jsonb) AS r(
          key text, mark uuid, "givenName" text, "familyName" text, email text, language text,
          "hiredOn" date, "birthYear" smallint)
        """);
  }

  private void describe(Map<UUID, Description> descriptions) {
    inSlices(
        descriptions.entrySet().stream()
            .map(e -> DescriptionRow.of(e.getKey(), "", e.getValue()))
            .toList(),
        """
        UPDATE people.person p
        SET given_name = "givenName", family_name = "familyName", email = r.email,
            language = r.language, hired_on = "hiredOn", birth_year = "birthYear"
        FROM jsonb_to_recordset(:rows::jsonb) AS r(
          mark uuid, "givenName" text, "familyName" text, email text, language text,
          "hiredOn" date, "birthYear" smallint)
        WHERE p.mark = r.mark
        """);
  }

  /// Units never seen before; and the organisation's own name, which paths may say later.
  private void name(Changes changes) {
    var labels = changes.labels();
    var keys = new HashSet<String>();
    changes.stretches().forEach(stretch -> keys.addAll(stretch.units().keySet()));
    inSlices(
        keys.stream().map(key -> new UnitRow(key, labels.getOrDefault(key, ""))).toList(),
        """
        INSERT INTO people.unit (key, label)
        SELECT key, label
        FROM jsonb_to_recordset(:rows::jsonb) AS r(key text, label text)
        ORDER BY key
        ON CONFLICT (key) DO UPDATE SET label = excluded.label
        WHERE unit.key = 'root' AND unit.label <> excluded.label
        """);
  }

  private void seat(List<Changes.Stretch> stretches, Instant recorded) {
    for (var people : slices(subjects(stretches, Changes.Stretch::people))) {
      var over = new ArrayList<DaysRow>();
      var rows = new ArrayList<AssignmentRow>();
      for (var mark : people) {
        for (var stretch : stretches) {
          if (stretch.people().containsKey(mark)) {
            over.add(DaysRow.of(mark.toString(), stretch));
            var held = stretch.people().get(mark);
            if (held != null) {
              rows.add(assignment(mark, held, stretch));
            }
          }
        }
      }
      sql.sql(CLOSE_ASSIGNMENTS).param("rows", json(over)).param("recorded", at(recorded)).update();
      sql.sql(ASSIGN).param("rows", json(rows)).param("recorded", at(recorded)).update();
    }
  }

  private static <K> List<K> subjects(
      List<Changes.Stretch> stretches, Function<Changes.Stretch, Map<K, ?>> changes) {
    var subjects = new LinkedHashSet<K>();
    stretches.forEach(stretch -> subjects.addAll(changes.apply(stretch).keySet()));
    return List.copyOf(subjects);
  }

  private static AssignmentRow assignment(UUID mark, Known.Held held, Changes.Stretch stretch) {
    var attributes = held.post().attributes();
    return new AssignmentRow(
        mark,
        held.unit(),
        held.post().reportsTo(),
        held.post().path(),
        attributes.site(),
        attributes.job(),
        attributes.contract(),
        attributes.workingTime(),
        attributes.further(),
        text(held.post().lastDay()),
        held.statedOn().toString(),
        stretch.from().toString(),
        end(stretch.to()));
  }

  /// Ends the recorded period of what the file contradicts, and records anew the days before and
  /// after that it does not speak of. The days are compared so that no index can serve: offered a
  /// range, PostgreSQL searches the constraint's index by day, which all rows share, instead of by
  /// person.
  private static final String CLOSE_ASSIGNMENTS =
      """
      WITH over AS (
        SELECT s.id, range_agg(daterange(r."from", r."to")) AS days
        FROM jsonb_to_recordset(:rows::jsonb) AS r(subject uuid, "from" date, "to" date)
        JOIN people.person s ON s.mark = r.subject
        GROUP BY s.id
      ), closed AS (
        UPDATE people.assignment a
        SET recorded_to = :recorded
        FROM over
        WHERE a.person_id = over.id AND a.recorded_to > :recorded
          AND NOT isempty(datemultirange(daterange(a.valid_from, a.valid_to)) * over.days)
        RETURNING a.*, over.days
      )
      INSERT INTO people.assignment
        (person_id, unit_id, reports_to, path, site, job, contract, working_time, further,
         last_day, stated_on, valid_from, valid_to, recorded_from)
      SELECT person_id, unit_id, reports_to, path, site, job, contract, working_time, further,
             last_day, stated_on, lower(rest), upper(rest), :recorded
      FROM closed, unnest(datemultirange(daterange(valid_from, valid_to)) - days) AS rest
      """;

  private static final String ASSIGN =
      """
      INSERT INTO people.assignment
        (person_id, unit_id, reports_to, path, site, job, contract, working_time, further,
         last_day, stated_on, valid_from, valid_to, recorded_from)
      SELECT p.id, u.id, r."reportsTo", r.path, r.site, r.job, r.contract, r."workingTime",
             r.further, r."lastDay", r."statedOn", r."from", r."to", :recorded
      FROM jsonb_to_recordset(:rows::jsonb) AS r(
        mark uuid, unit text, "reportsTo" uuid, path text, site text, job text, contract text,
        "workingTime" text, further jsonb, "lastDay" date, "statedOn" date, "from" date, "to" date)
      JOIN people.person p ON p.mark = r.mark
      JOIN people.unit u ON u.key = r.unit
      """;

  private void place(List<Changes.Stretch> stretches, Instant recorded) {
    for (var units : slices(subjects(stretches, Changes.Stretch::units))) {
      var over = new ArrayList<DaysRow>();
      var rows = new ArrayList<PlacementRow>();
      for (var unit : units) {
        for (var stretch : stretches) {
          if (stretch.units().containsKey(unit)) {
            over.add(DaysRow.of(unit, stretch));
            var place = stretch.units().get(unit);
            if (place != null) {
              rows.add(PlacementRow.of(unit, place, stretch));
            }
          }
        }
      }
      sql.sql(CLOSE_PLACEMENTS).param("rows", json(over)).param("recorded", at(recorded)).update();
      sql.sql(PLACE).param("rows", json(rows)).param("recorded", at(recorded)).update();
    }
  }

  private static final String CLOSE_PLACEMENTS =
      """
      WITH over AS (
        SELECT s.id, range_agg(daterange(r."from", r."to")) AS days
        FROM jsonb_to_recordset(:rows::jsonb) AS r(subject text, "from" date, "to" date)
        JOIN people.unit s ON s.key = r.subject
        GROUP BY s.id
      ), closed AS (
        UPDATE people.placement a
        SET recorded_to = :recorded
        FROM over
        WHERE a.unit_id = over.id AND a.recorded_to > :recorded
          AND NOT isempty(datemultirange(daterange(a.valid_from, a.valid_to)) * over.days)
        RETURNING a.*, over.days
      )
      INSERT INTO people.placement
        (unit_id, parent_id, manager_id, valid_from, valid_to, recorded_from)
      SELECT unit_id, parent_id, manager_id, lower(rest), upper(rest), :recorded
      FROM closed, unnest(datemultirange(daterange(valid_from, valid_to)) - days) AS rest
      """;

  private static final String PLACE =
      """
      INSERT INTO people.placement
        (unit_id, parent_id, manager_id, valid_from, valid_to, recorded_from)
      SELECT u.id, above.id, m.id, r."from", r."to", :recorded
      FROM jsonb_to_recordset(:rows::jsonb) AS r(
        unit text, parent text, manager uuid, "from" date, "to" date)
      JOIN people.unit u ON u.key = r.unit
      LEFT JOIN people.unit above ON above.key = r.parent
      LEFT JOIN people.person m ON m.mark = r.manager
      """;

  private long note(Plan plan, String fileName, long account, Instant recorded) {
    return sql.sql(
            """
            INSERT INTO people.import
              (day, kind, file_name, account_id, recorded_at, added, changed, moved, gone, unchanged)
            VALUES
              (:day, :kind, :file, :account, :recorded, :added, :changed, :moved, :gone, :unchanged)
            RETURNING id
            """)
        .param("day", plan.day())
        .param("kind", plan.kind().name())
        .param("file", fileName)
        .param("account", account)
        .param("recorded", at(recorded))
        .param("added", plan.added().size())
        .param("changed", plan.changed().size())
        .param("moved", plan.moved().size())
        .param("gone", plan.gone().size())
        .param("unchanged", plan.unchanged())
        .query(Long.class)
        .single();
  }

  /// Everybody who is there on a day, as now recorded.
  Set<Long> present(LocalDate day) {
    return new HashSet<>(
        sql.sql(
                """
                SELECT person_id
                FROM people.assignment
                WHERE valid_from <= :day AND valid_to > :day AND recorded_to = 'infinity'
                  AND (last_day IS NULL OR last_day >= :day)
                """)
            .param("day", day)
            .query(Long.class)
            .list());
  }

  private void inSlices(List<?> rows, String statement) {
    for (var slice : slices(rows)) {
      sql.sql(statement).param("rows", json(slice)).update();
    }
  }

  private static <T> List<List<T>> slices(List<T> rows) {
    var slices = new ArrayList<List<T>>();
    for (var i = 0; i < rows.size(); i += AT_ONCE) {
      slices.add(rows.subList(i, Math.min(rows.size(), i + AT_ONCE)));
    }
    return slices;
  }

  private static String json(List<?> rows) {
    return JSON.writeValueAsString(rows);
  }

  private static OffsetDateTime at(Instant recorded) {
    return recorded.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String end(LocalDate day) {
    return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
  }
}
