package org.essor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.essor.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads people and what is held about them.
@Repository
class PeopleStore {

  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient sql;

  PeopleStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Person> byKey(String key) {
    return sql.sql("SELECT * FROM people.person WHERE key = :key")
        .param("key", key)
        .query((row, _) -> person(row))
        .optional();
  }

  Map<Long, Person> named(Collection<Long> people) {
    var found = new HashMap<Long, Person>();
    sql.sql("SELECT * FROM people.person WHERE id = ANY(:people)")
        .param("people", people.stream().mapToLong(Long::longValue).toArray())
        .query(row -> {
          found.put(row.getLong("id"), person(row));
        });
    return found;
  }

  List<Person> search(String words, int limit) {
    return sql.sql(
            """
            SELECT *
            FROM people.person
            WHERE strpos(lower(concat_ws(' ', given_name, family_name, given_name, email, key)),
                         lower(:words)) > 0
            ORDER BY lower(family_name), lower(given_name), key
            LIMIT :limit
            """)
        .param("words", words.strip())
        .param("limit", limit)
        .query((row, _) -> person(row))
        .list();
  }

  Map<Long, Attributes> attributes(LocalDate day) {
    var found = new HashMap<Long, Attributes>();
    sql.sql(
            """
            SELECT person_id, site, job, contract, working_time, further
            FROM people.assignment
            WHERE valid_from <= :day AND valid_to > :day
              AND recorded_to = 'infinity'
              AND (last_day IS NULL OR last_day >= :day)
            """)
        .param("day", day)
        .query(row -> {
          found.put(row.getLong("person_id"), attributes(row));
        });
    return found;
  }

  /// The ids of people, by their marks.
  List<Long> withMarks(Collection<UUID> marks) {
    return sql.sql("SELECT id FROM people.person WHERE mark = ANY(:marks::uuid[])")
        .param("marks", marks.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /// Whose last day was lately, and who was not put anywhere since.
  List<Long> left(LocalDate today) {
    return sql.sql(
            """
            SELECT person_id
            FROM people.assignment
            WHERE valid_from <= :today AND valid_to > :today AND recorded_to = 'infinity'
              AND last_day < :today
            """)
        .param("today", today)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  List<Assignment> history(long person) {
    return sql.sql(
            """
            SELECT a.*, u.key AS unit_key, u.label, u.name_en, u.name_fr, m.key AS reports_to_key,
                   f.given_name || ' ' || f.family_name AS founder
            FROM people.assignment a
            JOIN people.unit u ON u.id = a.unit_id
            LEFT JOIN people.person m ON m.mark = a.reports_to
            LEFT JOIN people.person f ON u.key = 'mark:' || f.mark
            WHERE a.person_id = :person
            ORDER BY a.valid_from DESC, a.recorded_from DESC
            """)
        .param("person", person)
        .query((row, _) -> assignment(row))
        .list();
  }

  private static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        unit(row),
        Optional.ofNullable(row.getString("reports_to_key")),
        row.getString("path"),
        attributes(row),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        row.getObject("valid_from", LocalDate.class),
        Optional.of(row.getObject("valid_to", LocalDate.class))
            .filter(day -> !day.equals(LocalDate.MAX)),
        row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
        Optional.of(row.getObject("recorded_to", OffsetDateTime.class))
            .filter(at -> !at.equals(OffsetDateTime.MAX))
            .map(OffsetDateTime::toInstant));
  }

  private static Wording unit(ResultSet row) throws SQLException {
    if (row.getString("name_en") != null) {
      return new Wording(row.getString("name_en"), row.getString("name_fr"));
    }
    var founder = row.getString("founder");
    return UnitKey.name(
        row.getString("unit_key"),
        row.getString("label"),
        founder == null || founder.isBlank() ? null : founder.strip(),
        row.getLong("unit_id"));
  }

  void erase(long person, LocalDate day) {
    sql.sql(
            """
            INSERT INTO people.tombstone (mark, erased_on)
            SELECT mark, :day
            FROM people.person
            WHERE id = :person
            """)
        .param("day", day)
        .param("person", person)
        .update();
    sql.sql("DELETE FROM people.person WHERE id = :person").param("person", person).update();
  }

  static Person person(ResultSet row) throws SQLException {
    var birthYear = row.getInt("birth_year");
    return new Person(
        row.getLong("id"),
        row.getString("key"),
        row.getString("given_name"),
        row.getString("family_name"),
        Optional.ofNullable(row.getString("email")),
        row.getString("language").equals("fr") ? Locale.FRENCH : Locale.ENGLISH,
        Optional.ofNullable(row.getObject("hired_on", LocalDate.class)),
        birthYear == 0 ? OptionalInt.empty() : OptionalInt.of(birthYear));
  }

  static Attributes attributes(ResultSet row) throws SQLException {
    return new Attributes(
        row.getString("site"),
        row.getString("job"),
        row.getString("contract"),
        row.getString("working_time"),
        texts(row.getString("further")));
  }

  private static SortedMap<String, String> texts(String json) {
    return json.equals("{}") ? new TreeMap<>() : JSON.readValue(json, TEXTS);
  }
}
