package org.essor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.essor.Modules;
import org.essor.database.Cluster.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalPostgresTest {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final DatabaseAddress SOMEWHERE =
      DatabaseAddress.parse("postgres://essor:secret@db.example:5433/people");

  private static final Migrations MIGRATIONS = new Migrations(Modules.IN_FLOOR_ORDER);

  @TempDir Path data;

  @Test
  void the_oldest_postgresql_of_this_machine_takes_all_migrations_and_logins() throws Exception {
    var oldest = versions().min(Comparator.comparingInt(ExternalPostgresTest::number));
    assumeThat(oldest).as("a PostgreSQL of Debian's (bin/setup installs one)").isPresent();
    try (var debian =
        EmbeddedPostgres.start(data, _ -> oldest.orElseThrow(), Durability.FORGETFUL)) {
      var server = ExternalPostgres.at(debian.address());
      try (var pool = DatabaseConfiguration.pool(server.address(), 2, 0)) {
        MIGRATIONS.migrate(pool);
      }
      var logins = Logins.of(server.address());
      logins.prepare(MIGRATIONS);
      logins.prepare(MIGRATIONS);
      for (var role : DatabaseRole.values()) {
        logins.address(role).connect().close();
      }
      try (var pool = DatabaseConfiguration.pool(debian.superuserAddress(), 2, 0)) {
        new Migrations("db/today", List.of("values", "visits")).migrate(pool);
      }
    }
  }

  @Test
  void an_older_postgresql_is_refused_with_what_was_found_and_expected() {
    assertThatCode(() -> ExternalPostgres.requireVersion(SOMEWHERE, 150000, "15.0"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ExternalPostgres.requireVersion(SOMEWHERE, 140019, "14.19"))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "Essor needs PostgreSQL 15 or newer; the server at postgresql://db.example:5433/people is PostgreSQL 14.19.");
  }

  @Test
  void a_database_in_another_encoding_is_refused() {
    assertThatThrownBy(() -> ExternalPostgres.requireUtf8(SOMEWHERE, "SQL_ASCII"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("encoded in UTF8")
        .hasMessageContaining("in SQL_ASCII");
  }

  @Test
  void a_server_that_does_not_let_us_in_is_named_without_the_password() {
    var wrong = DatabaseAddress.parse("postgres://essor:secret@127.0.0.1:1/people");

    assertThatThrownBy(() -> ExternalPostgres.at(wrong))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("The database at postgresql://127.0.0.1:1/people")
        .hasMessageNotContaining("secret");
  }

  @Test
  void closing_leaves_the_server_to_whoever_runs_it() {
    var url = TestDatabase.empty().url();
    ExternalPostgres.at(DatabaseAddress.parse(url)).close();

    assertThat(ExternalPostgres.at(DatabaseAddress.parse(url)).address())
        .isEqualTo(DatabaseAddress.parse(url));
  }

  private static Stream<Path> versions() throws IOException {
    return Files.isDirectory(DEBIAN)
        ? Files.list(DEBIAN)
            .filter(it -> Files.exists(it.resolve("bin/postgres")))
            .filter(it -> number(it) >= 15)
        : Stream.empty();
  }

  private static int number(Path version) {
    return Integer.parseInt(version.getFileName().toString());
  }
}
