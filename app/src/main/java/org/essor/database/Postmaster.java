package org.essor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The process of a running PostgreSQL, found through the file it leaves in its cluster.
record Postmaster(Path cluster, ProcessHandle process, int port) {

  /// The postmaster of this cluster, if it runs. After a crash or a reboot the file may name a
  /// process that has long become something else; such a file is removed, because PostgreSQL would
  /// take that process for a rival and refuse to start.
  static Optional<Postmaster> of(Path cluster) throws IOException {
    var file = cluster.resolve("postmaster.pid");
    try {
      var lines = Files.readAllLines(file);
      if (lines.size() < 4) {
        return Optional.empty();
      }
      var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
      if (process.isEmpty()) {
        return Optional.empty();
      }
      var found = new Postmaster(cluster, process.get(), Integer.parseInt(lines.get(3).strip()));
      if (!found.isRunning()) {
        Files.delete(file);
        return Optional.empty();
      }
      return Optional.of(found);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /// Whether it still serves. A process that ended but was not yet buried by its parent, as happens
  /// in containers, is alive to the operating system, yet has no command line any more.
  boolean isRunning() {
    return process.isAlive()
        && process.info().commandLine().orElse("").contains(cluster.toString());
  }
}
