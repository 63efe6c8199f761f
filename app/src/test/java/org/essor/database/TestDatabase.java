package org.essor.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.essor.Modules;
import org.essor.database.Cluster.Durability;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A real PostgreSQL for tests: one server for all tests of a JVM, and for each test class that
/// asks a database of its own, empty but for the schemas of all modules.
///
/// ```java
/// private final TestDatabase database = TestDatabase.fresh();
/// private final PeopleStore people = new PeopleStore(database.jdbc());
/// ```
///
/// A test with a Spring context sets the property `ESSOR_DATABASE_URL` to [#url()]. With the
/// environment variable `ESSOR_TEST_DATABASE_URL` the tests run on the server it points at, as a
/// role that may create databases and roles.
public final class TestDatabase {

  private final DatabaseAddress address;
  private final DataSource pool;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
    this.pool = DatabaseConfiguration.pool(address, 10, 0);
  }

  /// A new database with the schemas of all modules.
  public static TestDatabase fresh() {
    return new TestDatabase(Server.RUNNING.clone(Server.RUNNING.template()));
  }

  /// A new database with nothing in it.
  public static TestDatabase empty() {
    return new TestDatabase(Server.RUNNING.clone("template0"));
  }

  /// The database that an application brought along.
  public static TestDatabase of(ApplicationContext context) {
    return new TestDatabase(context.getBean(DatabaseServer.class).address());
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  /// The same as whoever administers the server, who sees everything.
  public JdbcClient administrator() {
    var all = Server.RUNNING.administrator;
    return JdbcClient.create(
        new DriverManagerDataSource(
            address.jdbcUrl(), String.valueOf(all.user()), String.valueOf(all.password())));
  }

  /// A connection as which the application works in one role, once it has started here.
  public Connection connect(DatabaseRole role) throws SQLException {
    return Logins.of(address).address(role).connect();
  }

  /// What a start of the application does to the logins and their rights.
  public void prepareLogins() throws SQLException {
    Logins.of(address).prepare(new Migrations(Modules.IN_FLOOR_ORDER));
  }

  /// What a deed brings while a table is out of reach.
  public <T> T without(String table, Supplier<T> deed) {
    var name = table.substring(table.indexOf('.') + 1);
    rename(table, name + "_away");
    try {
      return deed.get();
    } finally {
      rename(table + "_away", name);
    }
  }

  private void rename(String table, String name) {
    jdbc().sql("ALTER TABLE %s RENAME TO %s".formatted(table, name)).update();
  }

  /// How many rows of a table hold this in a column.
  public int count(String table, String column, Object value) {
    return jdbc()
        .sql("SELECT count(*) FROM %s WHERE %s = :value".formatted(table, column))
        .param("value", value)
        .query(Integer.class)
        .single();
  }

  /// The address of this database in the form that `ESSOR_DATABASE_URL` takes.
  public String url() {
    return address.jdbcUrl()
        + (address.jdbcUrl().contains("?") ? "&" : "?")
        + "user=%s&password=%s".formatted(encoded(address.user()), encoded(address.password()));
  }

  private static String encoded(@Nullable String part) {
    return URLEncoder.encode(part == null ? "" : part, UTF_8);
  }

  /// Unpacked once per module and kept until `mvn clean`.
  static Path sharedBinaries(Path home) throws IOException {
    return PostgresBinaries.unpackInto(
        Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath()));
  }

  private static final class Server {

    static final Server RUNNING = start();

    private final DatabaseAddress administrator;
    private final DatabaseAddress owner;
    private final List<String> databases = new ArrayList<>();
    private String template = "";

    private Server(DatabaseAddress administrator, DatabaseAddress owner) {
      this.administrator = administrator;
      this.owner = owner;
    }

    private static Server start() {
      var external = System.getenv("ESSOR_TEST_DATABASE_URL");
      return external == null || external.isBlank() ? embedded() : external(external);
    }

    private static Server external(String url) {
      var address = ExternalPostgres.at(DatabaseAddress.parse(url)).address();
      var server = new Server(address, address);
      Runtime.getRuntime().addShutdownHook(new Thread(server::dropDatabases));
      return server;
    }

    private static Server embedded() {
      try {
        var folder = Files.createTempDirectory("essor-test-");
        var postgres =
            EmbeddedPostgres.start(folder, TestDatabase::sharedBinaries, Durability.FORGETFUL);
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(() -> {
                  postgres.close();
                  delete(folder);
                }));
        return new Server(postgres.superuserAddress(), postgres.address());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    synchronized String template() {
      if (template.isEmpty()) {
        var migrated = clone("template0");
        try (var pool = DatabaseConfiguration.pool(migrated, 2, 0)) {
          new Migrations(Modules.IN_FLOOR_ORDER).migrate(pool);
        }
        template = databases.getLast();
      }
      return template;
    }

    synchronized DatabaseAddress clone(String original) {
      var name = "essor_test_%d_%d".formatted(ProcessHandle.current().pid(), databases.size());
      execute("CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(name, original, owner.user()));
      databases.add(name);
      return owner.inDatabase(name);
    }

    private void dropDatabases() {
      for (var name : databases) {
        execute("DROP DATABASE %s WITH (FORCE)".formatted(name));
        for (var role : DatabaseRole.values()) {
          execute("DROP ROLE IF EXISTS %s_%s".formatted(name, role));
        }
      }
    }

    private void execute(String sql) {
      try (var connection = administrator.connect();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failed) {
        throw new IllegalStateException(sql, failed);
      }
    }
  }

  static void delete(Path folder) {
    try {
      Programs.run(Path.of("/"), "rm", "-rf", folder.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
