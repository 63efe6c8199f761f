package org.essor.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schemas of the modules. Each module owns the schema of its name, the folder
/// `db/migration/<module>` and a history of its own inside that schema. Beside its migrations lies
/// `rights.sql`, which says which [DatabaseRole] may do what there.
public final class Migrations {

  /// A name of our own: in a database shared with others, their histories are not taken for ours.
  private static final String HISTORY = "essor_migration";

  private final String root;
  private final List<String> modules;

  /// `modules` stand in floor order, lower ones first. One without a folder keeps nothing.
  public Migrations(List<String> modules) {
    this("db/migration", modules);
  }

  Migrations(String root, List<String> modules) {
    this.root = root;
    this.modules =
        modules.stream()
            .filter(it -> Migrations.class.getResource("/" + folder(it)) != null)
            .toList();
  }

  /// Brings every schema up to date.
  ///
  /// Errors: a database that a newer Essor has written to is a [StartFailure], and no schema has
  /// been touched.
  public void migrate(DataSource database) {
    requireKnownSchemas(database);
    var flyways = modules.stream().map(it -> flyway(it, database)).toList();
    flyways.forEach(Migrations::requireKnownVersions);
    flyways.forEach(Flyway::migrate);
  }

  /// The rights in each schema, as SQL: what its `rights.sql` grants, in place of what was before.
  List<String> rights(Logins logins) {
    var everybody = Stream.of(DatabaseRole.values()).map(logins::quoted).collect(joining(", "));
    var sql = new ArrayList<String>();
    for (var module : modules) {
      sql.add(
          """
          REVOKE ALL ON SCHEMA "%1$s" FROM %2$s;
          REVOKE ALL ON ALL TABLES IN SCHEMA "%1$s" FROM %2$s;
          REVOKE ALL ON ALL SEQUENCES IN SCHEMA "%1$s" FROM %2$s;
          """
              .formatted(module, everybody));
      written(module).map(rights -> named(rights, logins)).ifPresent(sql::add);
    }
    return sql;
  }

  private Optional<String> written(String module) {
    try (var file = Migrations.class.getResourceAsStream("/" + folder(module) + "/rights.sql")) {
      return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String named(String rights, Logins logins) {
    for (var role : DatabaseRole.values()) {
      var placeholder = "${" + role.name().toLowerCase(Locale.ROOT) + "}";
      rights = rights.replace(placeholder, logins.quoted(role));
    }
    return rights;
  }

  private Flyway flyway(String module, DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:" + folder(module))
        .schemas(module)
        .table(HISTORY)
        .load();
  }

  private void requireKnownSchemas(DataSource database) {
    var unknown =
        new ArrayList<>(
            JdbcClient.create(database)
                .sql(
                    """
                    SELECT table_schema
                    FROM information_schema.tables
                    WHERE table_name = :history
                    """)
                .param("history", HISTORY)
                .query(String.class)
                .list());
    unknown.removeAll(modules);
    if (!unknown.isEmpty()) {
      throw newer("it holds %s, which this Essor does not know".formatted(unknown.getFirst()));
    }
  }

  private static void requireKnownVersions(Flyway flyway) {
    var info = flyway.info();
    Arrays.stream(info.applied())
        .filter(it -> it.getVersion() != null && !it.getState().isResolved())
        .max(Comparator.comparing(MigrationInfo::getVersion))
        .ifPresent(unknown -> {
          throw newer(
              "its %s is at version %s, and this Essor knows %s"
                  .formatted(
                      flyway.getConfiguration().getSchemas()[0],
                      unknown.getVersion(),
                      newestKnown(info.all())));
        });
  }

  private static MigrationVersion newestKnown(MigrationInfo[] migrations) {
    return Arrays.stream(migrations)
        .filter(it -> it.getState().isResolved() && it.getVersion() != null)
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .orElse(MigrationVersion.EMPTY);
  }

  private static StartFailure newer(String reason) {
    return new StartFailure(
        "This database was written by a newer Essor (%s): start that one. Nothing was changed."
            .formatted(reason));
  }

  private String folder(String module) {
    return root + "/" + module;
  }
}
