package org.essor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.essor.language.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Draws organisations from placements and assignments, and keeps the names of units.
@Repository
class OrganisationStore {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private record Placed(
      long unit,
      long parent,
      OptionalLong manager,
      boolean top,
      Wording name,
      OptionalLong calledAfter) {}

  private final JdbcClient sql;

  OrganisationStore(JdbcClient sql) {
    this.sql = sql;
  }

  long version() {
    return sql.sql("SELECT version FROM people.ledger").query(Long.class).single();
  }

  Organisation draw(LocalDate day, Instant recorded) {
    var seats = seats(day, recorded);
    var placed = placed(day, recorded);
    var root = placed.values().stream().filter(Placed::top).findFirst().orElseThrow();
    var children = new HashMap<Long, List<Placed>>();
    for (var unit : placed.values()) {
      if (!unit.top()) {
        var above = placed.containsKey(unit.parent()) ? unit.parent() : root.unit();
        children.computeIfAbsent(above, _ -> new ArrayList<>()).add(unit);
      }
    }
    var units = new ArrayList<Organisation.Unit>(placed.size());
    var indexes = new HashMap<Long, Integer>();
    hang(root, -1, 0, children, seats, units, indexes);
    var found = new HashMap<Long, Integer>();
    seats.forEach((person, unit) -> found.put(person, indexes.getOrDefault(unit, 0)));
    return new Organisation(units, found);
  }

  private static void hang(
      Placed unit,
      int parent,
      int depth,
      Map<Long, List<Placed>> children,
      Map<Long, Long> seats,
      List<Organisation.Unit> units,
      Map<Long, Integer> indexes) {
    var index = units.size();
    indexes.put(unit.unit(), index);
    var manager =
        unit.manager().isPresent() && seats.containsKey(unit.manager().getAsLong())
            ? unit.manager()
            : OptionalLong.empty();
    units.add(
        new Organisation.Unit(
            unit.unit(), parent, index + 1, depth, unit.name(), manager, unit.calledAfter()));
    var below = children.getOrDefault(unit.unit(), List.of()).stream();
    below
        .sorted(
            Comparator.comparing((Placed child) -> inOrder(child.name().en()))
                .thenComparing(Placed::unit))
        .forEach(child -> hang(child, index, depth + 1, children, seats, units, indexes));
    var drawn = units.get(index);
    units.set(
        index,
        new Organisation.Unit(
            drawn.id(),
            parent,
            units.size(),
            depth,
            drawn.name(),
            drawn.manager(),
            drawn.calledAfter()));
  }

  /// *Shop 2* stands before *Shop 10*.
  private static String inOrder(String name) {
    return DIGITS
        .matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(
            number -> "0".repeat(Math.max(0, 12 - number.group().length())) + number.group());
  }

  private Map<Long, Long> seats(LocalDate day, Instant recorded) {
    var seats = new HashMap<Long, Long>();
    sql.sql(
            """
            SELECT person_id, unit_id
            FROM people.assignment
            WHERE valid_from <= :day AND valid_to > :day
              AND recorded_from <= :recorded AND recorded_to > :recorded
              AND (last_day IS NULL OR last_day >= :day)
            """)
        .param("day", day)
        .param("recorded", recorded.atOffset(ZoneOffset.UTC))
        .query(row -> {
          seats.put(row.getLong("person_id"), row.getLong("unit_id"));
        });
    return seats;
  }

  private Map<Long, Placed> placed(LocalDate day, Instant recorded) {
    var placed = new TreeMap<Long, Placed>();
    sql.sql(
            """
            SELECT u.id, u.key, u.label, u.name_en, u.name_fr, p.parent_id, p.manager_id,
                   m.key AS manager_key, m.given_name, m.family_name
            FROM people.unit u
            LEFT JOIN people.placement p ON p.unit_id = u.id
              AND p.valid_from <= :day AND p.valid_to > :day
              AND p.recorded_from <= :recorded AND p.recorded_to > :recorded
            LEFT JOIN people.person m ON m.id = p.manager_id
            WHERE p.unit_id IS NOT NULL OR u.key = 'root'
            """)
        .param("day", day)
        .param("recorded", recorded.atOffset(ZoneOffset.UTC))
        .query(row -> {
          placed.put(row.getLong("id"), placed(row));
        });
    return placed;
  }

  private static Placed placed(ResultSet row) throws SQLException {
    var manager = row.getLong("manager_id");
    return new Placed(
        row.getLong("id"),
        row.getLong("parent_id"),
        manager == 0 ? OptionalLong.empty() : OptionalLong.of(manager),
        row.getString("key").equals(UnitKey.ROOT),
        name(row),
        calledAfter(row));
  }

  private static OptionalLong calledAfter(ResultSet row) throws SQLException {
    var unnamed = row.getString("name_en") == null;
    var after = row.getString("manager_key") != null;
    return unnamed
            && after
            && UnitKey.bearsItsManagersName(row.getString("key"), row.getString("label"))
        ? OptionalLong.of(row.getLong("manager_id"))
        : OptionalLong.empty();
  }

  private static Wording name(ResultSet row) throws SQLException {
    if (row.getString("name_en") != null) {
      return new Wording(row.getString("name_en"), row.getString("name_fr"));
    }
    return UnitKey.name(
        row.getString("key"), row.getString("label"), managerName(row), row.getLong("id"));
  }

  private static @Nullable String managerName(ResultSet row) throws SQLException {
    var key = row.getString("manager_key");
    var name = row.getString("given_name") + " " + row.getString("family_name");
    return key == null || name.isBlank() ? key : name.strip();
  }

  void name(long unit, Wording name) {
    turn();
    sql.sql("UPDATE people.unit SET name_en = :en, name_fr = :fr WHERE id = :unit")
        .param("en", name.en())
        .param("fr", name.fr())
        .param("unit", unit)
        .update();
  }

  void unname(long unit) {
    turn();
    sql.sql("UPDATE people.unit SET name_en = NULL, name_fr = NULL WHERE id = :unit")
        .param("unit", unit)
        .update();
  }

  private void turn() {
    sql.sql("UPDATE people.ledger SET version = version + 1").update();
  }
}
