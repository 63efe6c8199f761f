package org.essor.listening.sealed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.database.PrivateFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The seals of open check-ins, a file each in a folder beside the database: a copy of the database
/// holds neither what opens the arrivals nor what signs tokens.
@Component
class Seals {

  private static final String SUFFIX = ".seal";

  private final Path folder;
  private final SecureRandom random = new SecureRandom();
  private final Map<UUID, Seal> known = new ConcurrentHashMap<>();

  Seals(@Value("${essor.seals}") Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /// Draws a seal and writes it down, safe from a crash when this returns.
  Seal make(UUID checkIn) {
    var seal = Seal.draw(random);
    try {
      Files.deleteIfExists(file(checkIn)); // of an opening that came to nothing
      PrivateFile.create(file(checkIn), seal.written());
    } catch (IOException refused) {
      throw new UncheckedIOException("cannot write the seal of a check-in, " + folder, refused);
    }
    known.put(checkIn, seal);
    return seal;
  }

  /// The seal of an open check-in.
  ///
  /// - no such file, or not one of ours → `IllegalStateException` that names it
  Seal of(UUID checkIn) {
    return known.computeIfAbsent(checkIn, this::read);
  }

  private Seal read(UUID checkIn) {
    try {
      return Seal.read(Files.readString(file(checkIn)));
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "The seal of check-in %s cannot be read from %s: its answers cannot be opened without it."
              .formatted(checkIn, folder),
          unreadable);
    }
  }

  /// Nobody will open these arrivals again, nor sign another token.
  void destroy(UUID checkIn) {
    known.remove(checkIn);
    try {
      Files.deleteIfExists(file(checkIn));
    } catch (IOException refused) {
      throw new UncheckedIOException("cannot remove the seal of a check-in, " + folder, refused);
    }
  }

  /// The check-ins that have a seal.
  List<UUID> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> id(file.getFileName().toString()))
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  SecureRandom random() {
    return random;
  }

  private static Optional<UUID> id(String name) {
    return name.matches("[0-9a-f-]{36}\\" + SUFFIX)
        ? Optional.of(UUID.fromString(name.substring(0, 36)))
        : Optional.empty();
  }

  private Path file(UUID checkIn) {
    return folder.resolve(checkIn + SUFFIX);
  }
}
