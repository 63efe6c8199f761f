package org.essor.listening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essor.language.Wording;
import org.essor.listening.FrozenOrganisation.Unit;
import org.essor.people.People;
import org.essor.people.TeamName;
import org.essor.people.TeamName.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CohortStore {

  private final JdbcClient database;
  private final People people;

  CohortStore(JdbcClient database, People people) {
    this.database = database;
    this.people = people;
  }

  /// Writes the frozen organisation, its cohorts and who belongs to them, a statement a table.
  void freeze(UUID id, Asked asked) {
    var cohorts = asked.organisation().cohorts();
    database
        .sql(
            """
            INSERT INTO listening.cohort (check_in_id, number, asked)
            SELECT :id, c.n - 1, c.asked FROM unnest(:asked) WITH ORDINALITY AS c (asked, n)
            """)
        .param("id", id)
        .param("asked", cohorts.stream().map(Company::asked).toArray(Integer[]::new))
        .update();
    keepUnits(id, asked.organisation().units());
    keepParts(id, cohorts);
    database
        .sql(
            """
            INSERT INTO listening.invitation (check_in_id, person_id, position)
            SELECT :id, i.person, i.position FROM unnest(:persons, :positions) AS i (person, position)
            """)
        .param("id", id)
        .param("persons", asked.persons())
        .param("positions", asked.positions())
        .update();
  }

  private void keepUnits(UUID id, List<Unit> units) {
    var kept = units.stream().map(Kept::of).toList();
    database
        .sql(
            """
            INSERT INTO listening.frozen_unit (check_in_id, position, parent, unit_id, name_en, name_fr,
              called_after, manager_id, cohort)
            SELECT :id, u.n - 1, u.parent, u.unit, u.en, u.fr, u.after, u.manager, u.cohort
            FROM unnest(:parents, :units, :en, :fr, :afters, :managers, :cohorts) WITH ORDINALITY
              AS u (parent, unit, en, fr, after, manager, cohort, n)
            """)
        .param("id", id)
        .param("parents", units.stream().map(Unit::parent).toArray(Integer[]::new))
        .param("units", units.stream().map(Unit::id).toArray(Long[]::new))
        .param("en", kept.stream().map(Kept::en).toArray(String[]::new))
        .param("fr", kept.stream().map(Kept::fr).toArray(String[]::new))
        .param("afters", kept.stream().map(Kept::calledAfter).toArray(Long[]::new))
        .param("managers", kept.stream().map(Kept::manager).toArray(Long[]::new))
        .param("cohorts", units.stream().map(CohortStore::cohort).toArray(Integer[]::new))
        .update();
  }

  private void keepParts(UUID id, List<Company> cohorts) {
    var numbers = IntStream.range(0, cohorts.size()).boxed().toList();
    var rows =
        numbers.stream()
            .flatMap(n -> cohorts.get(n).parts().stream().map(part -> PartRow.of(n, part)))
            .toList();
    database
        .sql(
            """
            INSERT INTO listening.cohort_part (check_in_id, number, position, whole)
            SELECT :id, p.number, p.position, p.whole
            FROM unnest(:numbers, :positions, :wholes) AS p (number, position, whole)
            """)
        .param("id", id)
        .param("numbers", rows.stream().map(PartRow::number).toArray(Integer[]::new))
        .param("positions", rows.stream().map(PartRow::position).toArray(Integer[]::new))
        .param("wholes", rows.stream().map(PartRow::whole).toArray(Boolean[]::new))
        .update();
  }

  FrozenOrganisation frozen(UUID id) {
    return frozen(id, TeamName.today(units(id), people));
  }

  /// The same without the names of persons, which this asks nobody for.
  FrozenOrganisation nameless(UUID id) {
    return frozen(id, units(id));
  }

  private List<Unit> units(UUID id) {
    return database
        .sql(
            """
            SELECT parent, unit_id, name_en, name_fr, called_after, manager_id, cohort
            FROM listening.frozen_unit
            WHERE check_in_id = :id ORDER BY position
            """)
        .param("id", id)
        .query((row, _) -> unit(row))
        .list();
  }

  private FrozenOrganisation frozen(UUID id, List<Unit> units) {
    var parts =
        parts(id).stream()
            .collect(
                groupingBy(
                    PartRow::number,
                    mapping(row -> row.part(units.get(row.position()).name()), toList())));
    var cohorts =
        database
            .sql(
                "SELECT number, asked FROM listening.cohort WHERE check_in_id = :id ORDER BY number")
            .param("id", id)
            .query((row, _) ->
                new Company(
                    row.getInt("asked"), parts.getOrDefault(row.getInt("number"), List.of())))
            .list();
    return new FrozenOrganisation(units, cohorts);
  }

  private List<PartRow> parts(UUID id) {
    return database
        .sql(
            """
            SELECT number, position, whole
            FROM listening.cohort_part
            WHERE check_in_id = :id
            ORDER BY number, position
            """)
        .param("id", id)
        .query((row, _) -> part(row))
        .list();
  }

  int count(UUID id) {
    return database
        .sql("SELECT count(*) FROM listening.cohort WHERE check_in_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /// Everybody who is asked.
  List<Long> asked(UUID id) {
    return database
        .sql("SELECT person_id FROM listening.invitation WHERE check_in_id = :id")
        .param("id", id)
        .query((row, _) -> row.getLong("person_id"))
        .list();
  }

  /// What a check-in that asked a person knows of them.
  record TraceRow(UUID checkIn, int asked, Answering.Known known) {}

  List<TraceRow> traces(long person) {
    return database
        .sql(
            """
            SELECT i.check_in_id, c.asked,
                   CASE WHEN t.blinded IS NOT NULL THEN 'TOKEN'
                        WHEN t.person_id IS NOT NULL THEN 'CARD'
                        WHEN p.person_id IS NOT NULL THEN 'TOOK_PART'
                        ELSE 'ASKED' END AS known
            FROM listening.invitation i
            JOIN listening.frozen_unit u ON u.check_in_id = i.check_in_id AND u.position = i.position
            JOIN listening.cohort c ON c.check_in_id = i.check_in_id AND c.number = u.cohort
            LEFT JOIN listening.participation p
              ON p.check_in_id = i.check_in_id AND p.person_id = i.person_id
            LEFT JOIN listening.token t
              ON t.check_in_id = i.check_in_id AND t.person_id = i.person_id
            WHERE i.person_id = :person
            """)
        .param("person", person)
        .query((row, _) ->
            new TraceRow(
                row.getObject("check_in_id", UUID.class),
                row.getInt("asked"),
                Answering.Known.valueOf(row.getString("known"))))
        .list();
  }

  /// The cohort a person answers for, if the person is asked.
  OptionalInt of(UUID id, long person) {
    return database
        .sql(
            """
            SELECT u.cohort FROM listening.invitation i
            JOIN listening.frozen_unit u ON u.check_in_id = i.check_in_id AND u.position = i.position
            WHERE i.check_in_id = :id AND i.person_id = :person
            """)
        .param("id", id)
        .param("person", person)
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /// The unit in which a person counted when the check-in opened.
  OptionalInt positionOf(UUID id, long person) {
    return database
        .sql(
            "SELECT position FROM listening.invitation WHERE check_in_id = :id AND person_id = :person")
        .param("id", id)
        .param("person", person)
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  Company company(UUID id, int cohort) {
    var parts = new ArrayList<PartRow>();
    var units = new ArrayList<Unit>();
    database
        .sql(
            """
            SELECT p.number, p.position, p.whole,
                   u.parent, u.unit_id, u.name_en, u.name_fr, u.called_after, u.manager_id, u.cohort
            FROM listening.cohort_part p
            JOIN listening.frozen_unit u ON u.check_in_id = p.check_in_id AND u.position = p.position
            WHERE p.check_in_id = :id AND p.number = :cohort
            ORDER BY p.position
            """)
        .param("id", id)
        .param("cohort", cohort)
        .query(row -> {
          parts.add(part(row));
          units.add(unit(row));
        });
    var asked =
        database
            .sql("SELECT asked FROM listening.cohort WHERE check_in_id = :id AND number = :cohort")
            .param("id", id)
            .param("cohort", cohort)
            .query(Integer.class)
            .single();
    var named = TeamName.today(units, people);
    return new Company(
        asked,
        IntStream.range(0, parts.size())
            .mapToObj(i -> parts.get(i).part(named.get(i).name()))
            .toList());
  }

  /// Marks that a person takes part; false when the mark was there already.
  boolean markParticipation(UUID id, long person) {
    return database
            .sql(
                """
                INSERT INTO listening.participation (check_in_id, person_id) VALUES (:id, :person)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("person", person)
            .update()
        == 1;
  }

  /// Removes what tells that a person was asked and took part, in every check-in.
  void forget(long person) {
    database
        .sql("DELETE FROM listening.participation WHERE person_id = :person")
        .param("person", person)
        .update();
    database
        .sql("DELETE FROM listening.invitation WHERE person_id = :person")
        .param("person", person)
        .update();
  }

  boolean tookPart(UUID id, long person) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM listening.participation
                           WHERE check_in_id = :id AND person_id = :person)
            """)
        .param("id", id)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /// For each cohort how many of its people took part.
  int[] tookPart(UUID id) {
    return database
        .sql(
            """
            SELECT count(p.person_id) FROM listening.cohort c
            JOIN listening.frozen_unit u ON u.check_in_id = c.check_in_id AND u.cohort = c.number
            JOIN listening.invitation i ON i.check_in_id = u.check_in_id AND i.position = u.position
            LEFT JOIN listening.participation p
              ON p.check_in_id = i.check_in_id AND p.person_id = i.person_id
            WHERE c.check_in_id = :id
            GROUP BY c.number ORDER BY c.number
            """)
        .param("id", id)
        .query(Integer.class)
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static @Nullable Integer cohort(Unit unit) {
    return unit.cohort().isPresent() ? unit.cohort().getAsInt() : null;
  }

  private static PartRow part(ResultSet row) throws SQLException {
    return new PartRow(row.getInt("number"), row.getInt("position"), row.getBoolean("whole"));
  }

  private static Unit unit(ResultSet row) throws SQLException {
    var cohort = row.getObject("cohort", Integer.class);
    long id = row.getLong("unit_id");
    var kept =
        new Kept(
            row.getString("name_en"),
            row.getString("name_fr"),
            row.getObject("manager_id", Long.class),
            row.getObject("called_after", Long.class));
    return new Unit(
        row.getInt("parent"),
        id,
        kept.name(id),
        kept.whoManages(),
        kept.whoseName(),
        cohort == null ? OptionalInt.empty() : OptionalInt.of(cohort));
  }

  private record PartRow(int number, int position, boolean whole) {

    static PartRow of(int number, Company.Part part) {
      return new PartRow(number, part.position(), part.whole());
    }

    Company.Part part(Wording name) {
      return new Company.Part(position, name, whole);
    }
  }
}
