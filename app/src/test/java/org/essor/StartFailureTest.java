package org.essor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the person who starts Essor reads when it does not start.
class StartFailureTest {

  @TempDir Path folder;

  @Test
  void a_port_in_use_is_said_in_one_sentence_and_nothing_is_changed() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var said = start("--server.port=" + other.getLocalPort());

      assertThat(said)
          .isEqualTo(
              "Port %d is taken by another program: stop that one, or give Essor another with --port %d."
                  .formatted(other.getLocalPort(), other.getLocalPort() + 1));
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void a_data_folder_that_cannot_be_written_to_is_said_in_one_sentence() throws Exception {
    Files.createFile(folder.resolve("data"));

    assertThat(start("--server.port=0"))
        .isEqualTo(
            "Essor cannot write to its data folder %s (a file is in its place): make it writable, or name another with ESSOR_DATA."
                .formatted(folder.resolve("data")));
  }

  /// Starts the application, which must end with an exit code other than 0, and returns all it
  /// said.
  private String start(String argument) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName(),
            argument);
    builder.environment().remove("ESSOR_DATABASE_URL");
    builder.environment().put("ESSOR_DATA", folder.resolve("data").toString());
    var application = builder.redirectErrorStream(true).start();
    var said = new String(application.getInputStream().readAllBytes(), UTF_8);
    assertThat(application.waitFor()).as("exit code").isNotZero();
    return said.strip();
  }
}
