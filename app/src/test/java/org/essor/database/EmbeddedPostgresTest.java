package org.essor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.essor.database.Cluster.Durability;
import org.essor.database.Programs.StepDown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class EmbeddedPostgresTest {

  @TempDir Path data;

  private final List<EmbeddedPostgres> started = new ArrayList<>();
  private final List<Process> applications = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    applications.forEach(Process::destroyForcibly);
    started.forEach(EmbeddedPostgres::close);
    Postmaster.of(data.resolve("postgresql/cluster"))
        .ifPresent(left -> left.process().destroyForcibly());
  }

  @Test
  void a_cold_start_makes_a_careful_database() throws Exception {
    var address = kept(EmbeddedPostgres.start(data.resolve("new/folder"))).address();

    assertThat(List.of("fsync", "data_checksums", "full_page_writes", "synchronous_commit"))
        .allSatisfy(setting -> assertThat(ask(address, "SHOW " + setting)).isEqualTo("on"));
    assertThat(ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask(address, "SHOW server_version")).startsWith("18.");
    assertThat(ask(address, "SHOW timezone_abbreviations")).isNotEmpty();
    assertThat(ask(address, "SHOW is_superuser")).isEqualTo("off");
  }

  @Test
  void names_are_sorted_as_people_sort_them() throws Exception {
    var address = start().address();

    assertThat(
            ask(
                address,
                """
                SELECT string_agg(name, ' ' ORDER BY name)
                FROM (VALUES ('Zoé'), ('Éric'), ('eve'), ('Adam'), ('Œuvrard')) AS person (name)
                """))
        .isEqualTo("Adam Éric eve Œuvrard Zoé");
  }

  @Test
  void only_the_owner_can_read_the_password_and_nobody_enters_without_it() throws Exception {
    var address = start().address();
    var file = data.resolve("postgresql/password");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file).strip()).isEqualTo(address.password()).hasSize(43);
    assertThatThrownBy(
            () -> new DatabaseAddress(address.jdbcUrl(), address.user(), "guessed").connect())
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void what_people_write_never_reaches_the_log() throws Exception {
    var server = start();
    execute(server, "CREATE TABLE said (word text PRIMARY KEY)");
    execute(server, "INSERT INTO said VALUES ('a secret')");

    assertThatThrownBy(() -> execute(server, "INSERT INTO said VALUES ('a secret')"))
        .hasMessageContaining("a secret");
    assertThatThrownBy(() -> execute(server, "SELECT integer 'a secret'"))
        .hasMessageContaining("a secret");
    server.close();

    assertThat(data.resolve("postgresql/log")).content().isNotEmpty().doesNotContain("secret");
  }

  @Test
  void closing_twice_does_not_end_what_was_started_since() throws Exception {
    var first = start();
    first.close();
    var second = start();

    first.close();

    assertThat(ask(second.address(), "SELECT 'bonjour'")).isEqualTo("bonjour");
  }

  @Test
  void a_second_start_finds_everything_again() throws Exception {
    var first = start();
    execute(first, "CREATE TABLE said AS SELECT 'bonjour' AS word");
    first.close();

    assertThat(ask(start().address(), "SELECT word FROM said")).isEqualTo("bonjour");
  }

  @Test
  void closing_ends_the_server_cleanly() throws Exception {
    var server = start();

    server.close();

    assertThat(data.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
    assertThat(data.resolve("postgresql/log")).content().contains("database system is shut down");
  }

  @Test
  void the_server_has_a_session_of_its_own_so_that_ctrl_c_passes_it_by() throws Exception {
    start();
    var stat = Path.of("/proc/%d/stat".formatted(postmaster().process().pid()));
    assumeThat(stat).as("Linux").exists();

    var session = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ")[3];

    assertThat(Long.parseLong(session)).isEqualTo(postmaster().process().pid());
  }

  @Test
  void a_server_whose_application_was_killed_is_found_again() throws Exception {
    var application = application();
    var orphan = postmaster();
    assertThatThrownBy(this::start)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("process " + application.pid());

    application.destroyForcibly().onExit().join();

    assertThat(ask(start().address(), "SELECT word FROM said")).isEqualTo("bonjour");
    assertThat(postmaster()).isEqualTo(orphan);
  }

  @Test
  void what_was_committed_survives_a_kill_of_application_and_server() throws Exception {
    var application = application();
    var server = postmaster();

    application.destroyForcibly().onExit().join();
    kill(server);

    assertThat(ask(start().address(), "SELECT word FROM said")).isEqualTo("bonjour");
  }

  @Test
  void a_server_that_is_killed_comes_back_at_the_same_address() throws Exception {
    var server = start(Durability.DURABLE);
    var address = server.address();
    execute(server, "CREATE TABLE said AS SELECT 'bonjour' AS word");
    var killed = postmaster();

    kill(killed);

    assertThat(askUntilItAnswers(address, "SELECT word FROM said")).isEqualTo("bonjour");
    assertThat(server.address()).isEqualTo(address);
    assertThat(postmaster()).isNotEqualTo(killed);
  }

  @Test
  void a_process_that_only_has_the_number_of_an_old_server_is_no_rival() throws Exception {
    start().close();
    Files.writeString(
        data.resolve("postgresql/cluster/postmaster.pid"),
        "%d\n%s\n1\n5432\n\n".formatted(ProcessHandle.current().pid(), data));

    assertThat(ask(start().address(), "SELECT 'bonjour'")).isEqualTo("bonjour");
  }

  @Test
  void two_applications_do_not_share_a_data_folder() {
    start();

    assertThatThrownBy(this::start)
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "Another Essor (process %d) is using the data folder %s: stop it first, or give this one a folder of its own with ESSOR_DATA.",
            ProcessHandle.current().pid(), data);
  }

  @Test
  void a_folder_that_cannot_be_written_to_is_named() throws IOException {
    var file = Files.createFile(data.resolve("file"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data")))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("Essor cannot write to its data folder " + file.resolve("data"))
        .hasMessageEndingWith("make it writable, or name another with ESSOR_DATA.");
  }

  @Test
  void a_lost_password_is_named_and_nothing_is_changed() throws IOException {
    start().close();
    Files.delete(data.resolve("postgresql/password"));

    assertThatThrownBy(this::start)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("put the file %s back", data.resolve("postgresql/password"));
    assertThat(data.resolve("postgresql/cluster/PG_VERSION")).exists();
  }

  @Test
  void a_cluster_of_another_postgresql_is_left_alone() throws IOException {
    start().close();
    var version = Files.writeString(data.resolve("postgresql/cluster/PG_VERSION"), "17\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("database files are incompatible with server");
    assertThat(version).hasContent("17");
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_NAMESPACE", "NOBODY"})
  void root_steps_down(StepDown way) throws Exception {
    assumeThat(System.getProperty("user.name")).isEqualTo("root");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    assumeThat(way.reaches(data)).as("%s is open on this machine", way).isTrue();
    var binaries = data.resolve("binaries");
    Programs.run(data, "cp", "-r", TestDatabase.sharedBinaries(data).toString(), "binaries");
    var home = Files.createDirectory(data.resolve("home"));
    var cluster = new Cluster(home, binaries, new Programs(home, way), Durability.FORGETFUL);

    cluster.createIfMissing();
    cluster.start(EmbeddedPostgres.freePort());
    var running = cluster.running();
    cluster.stop();

    assertThat(running).isPresent();
    assertThat(cluster.running()).isEmpty();
  }

  private EmbeddedPostgres start() {
    return start(Durability.FORGETFUL);
  }

  private EmbeddedPostgres start(Durability durability) {
    return kept(EmbeddedPostgres.start(data, TestDatabase::sharedBinaries, durability));
  }

  private EmbeddedPostgres kept(EmbeddedPostgres server) {
    started.add(server);
    return server;
  }

  private Process application() throws IOException {
    var application =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledApplication.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    applications.add(application);
    assertThat(application.inputReader().lines().anyMatch("committed"::equals)).isTrue();
    return application;
  }

  private Postmaster postmaster() throws IOException {
    return Postmaster.of(data.resolve("postgresql/cluster")).orElseThrow();
  }

  private static void kill(Postmaster server) {
    server.process().destroyForcibly();
    while (server.isRunning()) {
      Thread.onSpinWait();
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.address().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(DatabaseAddress address, String question) throws SQLException {
    try (var connection = address.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String askUntilItAnswers(DatabaseAddress address, String question)
      throws SQLException {
    while (true) {
      try {
        return ask(address, question);
      } catch (SQLException refused) {
        if (!EmbeddedPostgres.isPassing(refused)) {
          throw refused;
        }
        Thread.onSpinWait();
      }
    }
  }
}
