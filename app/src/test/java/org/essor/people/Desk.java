package org.essor.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.essor.database.TestDatabase;
import org.essor.people.Imports.Kind;
import org.essor.people.file.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports into a real database without pages and accounts: what the laws of importing are tried
/// on.
final class Desk {

  final TestDatabase database = TestDatabase.fresh();
  final JdbcClient sql = database.jdbc();
  final OrganisationStore organisations = new OrganisationStore(sql);
  final PeopleStore people = new PeopleStore(sql);
  private final KnownStore known = new KnownStore(sql);
  private final ImportStore imports = new ImportStore(sql);
  private final TransactionTemplate once =
      new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

  Plan plan(String text, Kind kind, LocalDate day) {
    return plan(text.getBytes(UTF_8), kind, day);
  }

  Plan plan(byte[] content, Kind kind, LocalDate day) {
    var reading = Reading.of(Table.read(content), day, known.marks());
    return Planner.plan(known.about(day), reading, kind);
  }

  /// Applies a file; the clock stands still, and yet recorded times do not.
  Instant apply(String text, Kind kind, LocalDate day) {
    return apply(plan(text, kind, day));
  }

  Instant apply(Plan plan) {
    return Objects.requireNonNull(
        once.execute(_ -> {
          imports.lock();
          var recorded = imports.turn(Instant.parse("2026-11-21T08:00:00Z"));
          imports.write(plan, "people.csv", 1, recorded);
          return recorded;
        }));
  }

  void erase(String key, LocalDate day) {
    once.executeWithoutResult(_ -> {
      imports.lock();
      people.erase(people.byKey(key).orElseThrow().id(), day);
      imports.turn(Instant.parse("2026-11-21T08:00:00Z"));
    });
  }

  /// Forgets everything.
  void clear() {
    sql.sql(
            """
            TRUNCATE people.assignment, people.placement, people.person, people.import,
                     people.tombstone
            """)
        .update();
    sql.sql("DELETE FROM people.unit WHERE key NOT IN ('root', 'unplaced')").update();
  }

  Organisation on(LocalDate day) {
    return organisations.draw(day, Organisations.STILL);
  }

  Organisation on(LocalDate day, Instant recorded) {
    return organisations.draw(day, recorded);
  }

  /// Where somebody sits, as the English names of the units from the top: *The organisation > …*.
  String seat(Organisation organisation, String key) {
    var person = people.byKey(key);
    if (person.isEmpty() || organisation.unitOf(person.get().id()) < 0) {
      return "";
    }
    return organisation.path(organisation.unitOf(person.get().id())).stream()
        .map(unit -> unit.name().en())
        .reduce((above, below) -> above + " > " + below)
        .orElseThrow();
  }
}
