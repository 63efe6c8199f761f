package org.essor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
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
