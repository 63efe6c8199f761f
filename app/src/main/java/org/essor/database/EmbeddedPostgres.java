package org.essor.database;

import static org.essor.database.Cluster.SUPERUSER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.essor.database.Cluster.Durability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that Essor brings along and keeps in its data folder. It listens on this machine
/// only, and its password can be read by the folder's owner alone. A server whose application was
/// killed is found again; a server that was killed is started again, on the same port.
final class EmbeddedPostgres implements DatabaseServer {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String APPLICATION = "essor";
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int ATTEMPTS = 10;
  private static final int ATTEMPTS_TO_JOIN = 600;

  private final DataFolder folder;
  private final Cluster cluster;
  private final String password;
  private int port;
  private boolean closed;

  private EmbeddedPostgres(DataFolder folder, Cluster cluster, String password, int port) {
    this.folder = folder;
    this.cluster = cluster;
    this.password = password;
    this.port = port;
  }

  /// Starts the server of a data folder, or joins it where it still runs.
  ///
  /// Errors: a folder that is in use, or cannot be written to, or holds what this PostgreSQL does
  /// not open, is a [StartFailure].
  static EmbeddedPostgres start(Path dataFolder) {
    return start(dataFolder, PostgresBinaries::unpackInto, Durability.DURABLE);
  }

  static EmbeddedPostgres start(Path dataFolder, Binaries binaries, Durability durability) {
    var folder = DataFolder.open(dataFolder);
    try {
      var home = Files.createDirectories(folder.path().resolve("postgresql"));
      var cluster = new Cluster(home, binaries.in(home), Programs.in(home), durability);
      cluster.createIfMissing();
      var server = new EmbeddedPostgres(folder, cluster, cluster.password(), freePort());
      server.joinOrLaunch();
      server.createWhatIsMissing();
      return server;
    } catch (StartFailure failed) {
      folder.close();
      throw failed;
    } catch (IOException | SQLException failed) {
      folder.close();
      throw new StartFailure(
          "The database in %s does not start: %s".formatted(folder.path(), failed.getMessage()),
          failed);
    }
  }

  /// Where the programs of PostgreSQL are found.
  interface Binaries {
    Path in(Path home) throws IOException;
  }

  @Override
  public DatabaseAddress address() {
    return addressOf(APPLICATION);
  }

  DatabaseAddress superuserAddress() {
    return addressOf(SUPERUSER);
  }

  /// Each of the two roles has a database of its name.
  private DatabaseAddress addressOf(String role) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, role), role, password);
  }

  private void joinOrLaunch() throws IOException, SQLException {
    for (var attempt = 1; !joined(); attempt++) {
      try {
        cluster.start(port);
      } catch (IOException failed) { // the last server's processes may take a moment to end
        if (attempt == ATTEMPTS) {
          throw failed;
        }
        pause();
      }
    }
    cluster.running().ifPresent(this::keepAlive);
  }

  private void keepAlive(Postmaster server) {
    Thread.startVirtualThread(() -> {
      while (server.isRunning()) {
        pause();
      }
      revive(server);
    });
  }

  private boolean joined() throws IOException, SQLException {
    for (var attempt = 1; ; attempt++) {
      var running = cluster.running();
      if (running.isEmpty()) {
        return false;
      }
      port = running.get().port();
      try (var _ = superuserAddress().connect()) {
        return true;
      } catch (SQLException refused) {
        if (!isPassing(refused) || attempt == ATTEMPTS_TO_JOIN) {
          throw refused;
        }
        pause();
      }
    }
  }

  /// Whether the server is only starting up or shutting down.
  static boolean isPassing(SQLException refused) {
    var state = String.valueOf(refused.getSQLState());
    return state.equals("57P03") || state.startsWith("08");
  }

  private synchronized void revive(Postmaster ended) {
    if (closed) {
      return;
    }
    log.warn("PostgreSQL (process {}) ended without us; starting it again", ended.process().pid());
    try {
      joinOrLaunch();
    } catch (IOException | SQLException failed) {
      log.error("PostgreSQL stays down: {}", failed.getMessage());
    }
  }

  /// The application is not a superuser: what it may do on the machine ends at its own database.
  private void createWhatIsMissing() throws SQLException {
    try (var connection = superuserAddress().connect();
        var statement = connection.createStatement()) {
      if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'essor'")) {
        statement.execute("CREATE ROLE essor LOGIN CREATEROLE PASSWORD '" + password + "'");
      }
      if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = 'essor'")) {
        statement.execute("CREATE DATABASE essor OWNER essor");
      }
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  /// Stops the server, also one that was joined. Close what is connected to it first.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (cluster.running().isPresent()) {
        cluster.stop();
      }
    } catch (IOException failed) {
      log.error("PostgreSQL does not stop: {}", failed.getMessage());
    } finally {
      folder.close();
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }
}
