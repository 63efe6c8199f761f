package org.essor.instrument;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The sha256 of every published version, in the format of `sha256sum`. It keeps a promise to those
/// who compare answers over years: a question once asked is never reworded under the same version.
final class Checksums {

  static final String NAME = "checksums";

  private final Map<String, String> frozen = new TreeMap<>();

  Checksums(String lines) {
    var n = 0;
    for (var line : lines.lines().toList()) {
      n++;
      if (!line.matches("[0-9a-f]{64} [ *]\\S+")) {
        throw new InvalidInstrument(
            "instruments/%s, line %d".formatted(NAME, n),
            "found `%s`, expected a sha256, two spaces and a file name".formatted(line));
      }
      frozen.put(line.substring(66), line.substring(0, 64));
    }
  }

  Set<String> names() {
    return frozen.keySet();
  }

  void check(String name, byte[] content) {
    var expected = frozen.get(name);
    var found = sha256(content);
    if (expected == null) {
      throw new InvalidInstrument(
          "instruments/" + name,
          "no checksum found, expected the line `%s  %s` in instruments/%s"
              .formatted(found, name, NAME));
    }
    if (!expected.equals(found)) {
      throw new InvalidInstrument(
          "instruments/" + name,
          "altered since it was published: sha256 found %s, expected %s; changes belong in a new version"
              .formatted(found, expected));
    }
  }

  String of(String name) {
    return Objects.requireNonNull(frozen.get(name), name);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
