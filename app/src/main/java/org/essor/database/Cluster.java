package org.essor.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of one embedded PostgreSQL, and the programs that work on them.
record Cluster(Path home, Path binaries, Programs programs, Durability durability) {

  /// Whether a commit waits for the disk. Only the throw-away databases of tests do without.
  enum Durability {
    DURABLE,
    FORGETFUL
  }

  static final String SUPERUSER = "postgres";

  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final long LOG_LIMIT = 1_000_000;

  /// Written anew at each start. What people wrote must not reach a log, so PostgreSQL's own quotes
  /// neither statements nor values.
  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      port = %1$d
      unix_socket_directories = ''
      timezone = 'UTC'
      log_timezone = 'UTC'
      shared_buffers = 64MB
      log_min_messages = log
      log_min_error_statement = panic
      log_error_verbosity = terse
      log_checkpoints = off
      fsync = %2$s
      synchronous_commit = %2$s
      full_page_writes = %2$s
      """;

  /// Makes the cluster under another name first: a half-made one is never taken for whole.
  void createIfMissing() throws IOException {
    if (Files.exists(data())) {
      return;
    }
    log.info("Creating the database, once");
    writePassword();
    var unfinished = home.resolve("cluster-unfinished");
    Programs.run(home, "rm", "-rf", unfinished.toString());
    var options = new ArrayList<>(List.of("--pgdata=" + unfinished, "--username=" + SUPERUSER));
    options.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile()));
    options.addAll(List.of("--encoding=UTF8", "--locale=C", "--data-checksums"));
    options.addAll(List.of("--locale-provider=icu", "--icu-locale=und"));
    if (durability == Durability.FORGETFUL) {
      options.add("--no-sync");
    }
    programs.runSteppedDown(binaries.resolve("bin/initdb"), options.toArray(String[]::new));
    Files.writeString(unfinished.resolve("postgresql.conf"), "\ninclude = 'essor.conf'\n", APPEND);
    Files.move(unfinished, data());
  }

  private void writePassword() throws IOException {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(passwordFile());
    PrivateFile.create(
        passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
  }

  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      throw new StartFailure(
          "The database in %s has lost its password: put the file %s back."
              .formatted(home, passwordFile()));
    }
    return Files.readString(passwordFile()).strip();
  }

  Optional<Postmaster> running() throws IOException {
    return Postmaster.of(data());
  }

  /// Starts the server in a session of its own (`pg_ctl` does that), so that a Ctrl-C meant for the
  /// application reaches the application alone; returns when the server answers.
  ///
  /// Errors: a server that does not start is an exception with the reason from its log.
  void start(int port) throws IOException {
    Files.writeString(
        data().resolve("essor.conf"),
        SETTINGS.formatted(port, durability == Durability.DURABLE ? "on" : "off"));
    if (Files.exists(logFile()) && Files.size(logFile()) > LOG_LIMIT) {
      Files.delete(logFile());
    }
    try {
      pgCtl("start", "-t", "600", "-l", logFile().toString());
    } catch (IOException failed) {
      throw new IOException(reason().orElse(failed.getMessage()), failed);
    }
  }

  /// Ends the server's sessions and writes everything down.
  void stop() throws IOException {
    pgCtl("stop", "-t", "60", "-m", "fast");
  }

  private void pgCtl(String mode, String... options) throws IOException {
    var arguments = new ArrayList<>(List.of(mode, "-s", "-w", "-D", data().toString()));
    arguments.addAll(List.of(options));
    programs.runSteppedDown(binaries.resolve("bin/pg_ctl"), arguments.toArray(String[]::new));
  }

  private Optional<String> reason() throws IOException {
    if (!Files.exists(logFile())) {
      return Optional.empty();
    }
    return new String(Files.readAllBytes(logFile()), UTF_8)
        .lines()
        .filter(line -> line.contains("FATAL:"))
        .reduce((_, last) -> last)
        .map(line -> line.replaceFirst(".*FATAL: *", ""));
  }

  private Path data() {
    return home.resolve("cluster");
  }

  private Path passwordFile() {
    return home.resolve("password");
  }

  private Path logFile() {
    return home.resolve("log");
  }
}
