package org.essor.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.essor.Application;

/// The application as a process of its own, with its data folder and the database it brings along,
/// to be killed and started again at the same address.
final class RunningHouse implements AutoCloseable {

  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 32_000;

  private final Path data;
  private final int port;
  private Process process;

  RunningHouse(Path data) throws IOException {
    this.data = data;
    this.port = freePort();
    this.process = start();
  }

  /// Below those that systems give to whoever calls out: nobody takes it between a kill and a
  /// start.
  private static int freePort() {
    return new Random()
        .ints(FIRST_PORT, LAST_PORT)
        .filter(port -> {
          try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
          } catch (IOException _) {
            return false; // taken
          }
        })
        .findFirst()
        .orElseThrow();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private Process start() throws IOException {
    var builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName(),
            "--server.port=" + port);
    builder.environment().remove("ESSOR_DATABASE_URL");
    builder.environment().put("ESSOR_DATA", data.toString());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
        .start();
  }

  /// Where all that it says is kept.
  static Path log(Path data) {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  /// kill -9 of the application, which is then started again; its database goes on.
  void killApplication() throws IOException {
    process.destroyForcibly().onExit().join();
    process = start();
  }

  /// kill -9 of every process of the database; the application has to notice.
  void killDatabase() throws IOException {
    var postmaster = postmaster();
    var all = new ArrayList<>(postmaster.descendants().toList());
    all.addFirst(postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /// Has the database of a data folder acknowledge before anything is written down, as a careless
  /// administrator of another one may; or no longer. Before it starts.
  static void acknowledgeEarly(Path data, boolean early) throws IOException {
    Files.writeString(
        data.resolve("postgresql/cluster/postgresql.auto.conf"),
        early
            ? """
            synchronous_commit = off
            wal_writer_delay = '10s'
            wal_writer_flush_after = '1GB'
            """
            : "");
  }

  private ProcessHandle postmaster() throws IOException {
    var file = data.resolve("postgresql/cluster/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        .orElseThrow();
  }

  /// Ends it as Ctrl-C would, its database too.
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
