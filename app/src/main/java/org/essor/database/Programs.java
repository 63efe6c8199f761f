package org.essor.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How the programs of PostgreSQL are run. They refuse to be root, so root steps down first: into a
/// user namespace of its own, where root's files stay within reach wherever they lie, or, where the
/// kernel forbids that, to the user *nobody*.
record Programs(Path home, StepDown stepDown) {

  enum StepDown {
    NOT_ROOT("", List.of()),
    USER_NAMESPACE("0:0", List.of("unshare", "-U")),
    NOBODY("65534:65534", List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final String owner;
    private final List<String> command;

    StepDown(String owner, List<String> command) {
      this.owner = owner;
      this.command = command;
    }

    /// Whether this way is open here, for files in `home`.
    boolean reaches(Path home) {
      try {
        run(home, append(command, "test", "-x", home.toString()));
        return true;
      } catch (IOException closed) {
        return false;
      }
    }
  }

  static Programs in(Path home) {
    if (!System.getProperty("user.name").equals("root")) {
      return new Programs(home, StepDown.NOT_ROOT);
    }
    return Stream.of(StepDown.USER_NAMESPACE, StepDown.NOBODY)
        .filter(way -> way.reaches(home))
        .findFirst()
        .map(way -> new Programs(home, way))
        .orElseThrow(() ->
            new StartFailure(
                "PostgreSQL refuses to run as root, and neither a user namespace nor the user nobody can reach %s: start Essor as an ordinary user, or name a folder that everybody may enter with ESSOR_DATA."
                    .formatted(home)));
  }

  /// Runs a program that must not be root, on files that are made its own first.
  void runSteppedDown(Path program, String... arguments) throws IOException {
    if (stepDown != StepDown.NOT_ROOT) {
      run(home, "chown", "-R", stepDown.owner, home.toString());
    }
    run(home, append(append(stepDown.command, program.toString()), arguments));
  }

  /// Runs a command to its end.
  ///
  /// Errors: an exit code other than 0 is an exception that holds what the command said.
  static void run(Path folder, String... command) throws IOException {
    run(folder, List.of(command));
  }

  private static void run(Path folder, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    var exit = process.onExit().join().exitValue();
    if (exit != 0) {
      var reason = said.lines().filter(line -> line.contains("error")).findFirst().orElse(said);
      throw new IOException("%s (%s ended with %d)".formatted(reason, command.getFirst(), exit));
    }
  }

  private static List<String> append(List<String> command, String... arguments) {
    return Stream.concat(command.stream(), Stream.of(arguments)).toList();
  }
}
