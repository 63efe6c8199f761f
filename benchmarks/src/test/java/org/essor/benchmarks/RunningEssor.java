package org.essor.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// `./essor serve` on a data folder and a free port, stopped as Ctrl-C would.
final class RunningEssor implements AutoCloseable {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Process process;
  private final Path data;
  private final URI address;
  private final Duration untilFirstPage;

  private RunningEssor(Process process, Path data, URI address, Duration untilFirstPage) {
    this.process = process;
    this.data = data;
    this.address = address;
    this.untilFirstPage = untilFirstPage;
  }

  /// Starts Essor and waits until its first page is there.
  ///
  /// @param data its data folder; kept when it stops
  /// @param javaOptions further options of its Java machine
  static RunningEssor start(Path data, String javaOptions)
      throws IOException, InterruptedException {
    int port = freePort();
    var said = File.createTempFile("essor-", ".log");
    said.deleteOnExit();
    var builder =
        new ProcessBuilder("./essor", "serve", "--port", String.valueOf(port))
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said);
    builder.environment().put("ESSOR_DATA", data.toString());
    builder.environment().put("ESSOR_JAVA_OPTIONS", javaOptions);
    builder.environment().remove("ESSOR_DATABASE_URL");
    var address = URI.create("http://127.0.0.1:" + port);
    long begin = System.nanoTime();
    var process = builder.start();
    while (!answers(address)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(said.toPath()));
      }
      Thread.sleep(20);
    }
    return new RunningEssor(process, data, address, Duration.ofNanos(System.nanoTime() - begin));
  }

  URI address() {
    return address;
  }

  /// From the command to the first page.
  Duration untilFirstPage() {
    return untilFirstPage;
  }

  /// Memory of the Java machine and of all processes of the database, in MiB; pages that several
  /// processes share count once (proportional set size).
  long memory() throws IOException {
    long kib = 0;
    for (var one : processes()) {
      kib += proportionalSetSize(one.pid());
    }
    return kib / 1024;
  }

  /// Processor time of the Java machine and of all processes of the database since they started, in
  /// milliseconds, to a hundredth of a second.
  long processorTime() throws IOException {
    long ticks = 0;
    for (var one : processes()) {
      var fields =
          Files.readString(Path.of("/proc/%d/stat".formatted(one.pid())))
              .replaceFirst(".*\\) ", "")
              .split(" ");
      for (int i = 11; i < 15; i++) { // its own and that of processes it outlived
        ticks += Long.parseLong(fields[i]);
      }
    }
    return ticks * 10;
  }

  private List<ProcessHandle> processes() throws IOException {
    var postmaster =
        Long.parseLong(
            Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid")).getFirst());
    var database = ProcessHandle.of(postmaster).orElseThrow();
    return Stream.concat(Stream.of(process.toHandle(), database), database.descendants()).toList();
  }

  private static long proportionalSetSize(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  private static boolean answers(URI address) throws InterruptedException {
    try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      return client
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
