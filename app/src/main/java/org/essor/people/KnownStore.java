package org.essor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essor.language.Wording;
import org.essor.people.Known.Held;
import org.essor.people.Known.Place;
import org.essor.people.Known.Snapshot;
import org.essor.people.Known.Someone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what is recorded, as far as a file about a day has to know it.
@Repository
class KnownStore {

  private final JdbcClient sql;

  KnownStore(JdbcClient sql) {
    this.sql = sql;
  }

  Marks marks() {
    return new Marks(sql.sql("SELECT secret FROM people.ledger").query(byte[].class).single());
  }

  long version() {
    return sql.sql("SELECT version FROM people.ledger").query(Long.class).single();
  }

  /// Of several imports about one day, the later recorded says more; the day counts once.
  Known about(LocalDate day) {
    var until =
        sql.sql("SELECT min(day) FROM people.import WHERE kind = 'FULL' AND day > :day")
            .param("day", day)
            .query(LocalDate.class)
            .optional()
            .orElse(LocalDate.MAX);
    var days = new ArrayList<>(List.of(snapshot(day)));
    for (var later : deltas(day, until)) {
      days.add(snapshot(later));
    }
    return new Known(
        version(),
        people(),
        names(),
        erased(),
        sql.sql("SELECT max(day) FROM people.import")
            .query(LocalDate.class)
            .optional()
            .orElse(LocalDate.MIN),
        sql.sql("SELECT EXISTS (SELECT FROM people.import WHERE kind = 'FULL' AND day = :day)")
            .param("day", day)
            .query(Boolean.class)
            .single(),
        days,
        until);
  }

  private List<LocalDate> deltas(LocalDate day, LocalDate until) {
    return sql.sql(
            """
            SELECT DISTINCT day
            FROM people.import
            WHERE day > :day AND day < :until
            ORDER BY day
            """)
        .param("day", day)
        .param("until", until)
        .query((row, _) -> row.getObject(1, LocalDate.class))
        .list();
  }

  private Map<UUID, Someone> people() {
    var people = new HashMap<UUID, Someone>();
    sql.sql("SELECT * FROM people.person")
        .query(row -> {
          people.put(row.getObject("mark", UUID.class), someone(row));
        });
    return people;
  }

  private static Someone someone(ResultSet row) throws SQLException {
    return new Someone(
        row.getLong("id"),
        row.getString("key"),
        new Description(
            row.getString("given_name"),
            row.getString("family_name"),
            row.getString("email"),
            row.getString("language"),
            row.getObject("hired_on", LocalDate.class),
            row.getObject("birth_year", Integer.class)));
  }

  private Map<String, Wording> names() {
    var names = new HashMap<String, Wording>();
    sql.sql(
            """
            SELECT key, coalesce(name_en, label) AS en, coalesce(name_fr, label) AS fr
            FROM people.unit
            WHERE name_en IS NOT NULL OR label <> ''
            """)
        .query(row -> {
          names.put(row.getString("key"), new Wording(row.getString("en"), row.getString("fr")));
        });
    return names;
  }

  private Set<UUID> erased() {
    return new HashSet<>(sql.sql("SELECT mark FROM people.tombstone").query(UUID.class).list());
  }

  private Snapshot snapshot(LocalDate day) {
    var people = new HashMap<UUID, Held>();
    sql.sql(
            """
            SELECT p.mark, u.key AS unit_key, a.*
            FROM people.assignment a
            JOIN people.person p ON p.id = a.person_id
            JOIN people.unit u ON u.id = a.unit_id
            WHERE a.valid_from <= :day AND a.valid_to > :day AND a.recorded_to = 'infinity'
            """)
        .param("day", day)
        .query(row -> {
          people.put(row.getObject("mark", UUID.class), held(row));
        });
    return new Snapshot(day, people, places(day));
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        new Post(
            row.getObject("reports_to", UUID.class),
            row.getString("path"),
            PeopleStore.attributes(row),
            row.getObject("last_day", LocalDate.class)),
        row.getString("unit_key"),
        row.getObject("stated_on", LocalDate.class));
  }

  private Map<String, Place> places(LocalDate day) {
    var places = new HashMap<String, Place>();
    sql.sql(
            """
            SELECT u.key, above.key AS parent, m.mark AS manager
            FROM people.placement p
            JOIN people.unit u ON u.id = p.unit_id
            LEFT JOIN people.unit above ON above.id = p.parent_id
            LEFT JOIN people.person m ON m.id = p.manager_id
            WHERE p.valid_from <= :day AND p.valid_to > :day AND p.recorded_to = 'infinity'
            """)
        .param("day", day)
        .query(row -> {
          places.put(
              row.getString("key"),
              new Place(row.getString("parent"), row.getObject("manager", UUID.class)));
        });
    return places;
  }
}
