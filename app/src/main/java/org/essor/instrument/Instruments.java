package org.essor.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Every published instrument, read and checked once, when this is made.
@Component
public final class Instruments {

  static final String FOLDER = "instruments/";
  private static final String CONSTRUCTS = "constructs.yaml";

  private final Checksums checksums;
  private final List<Construct> constructs;
  private final NavigableMap<String, NavigableMap<Integer, Instrument>> versions = new TreeMap<>();

  /// The instruments that come with the platform.
  ///
  /// @throws InvalidInstrument when a file is faulty, or altered since it was published
  public Instruments() {
    this(shipped());
  }

  /// The instruments of a folder, as its file names and their content.
  Instruments(Map<String, byte[]> folder) {
    checksums = new Checksums(text(folder, Checksums.NAME));
    var known = InstrumentFile.constructs(FOLDER + CONSTRUCTS, text(folder, CONSTRUCTS));
    constructs = List.copyOf(known.values());
    checksums.names().forEach(name -> content(folder, name));
    for (var name : new TreeMap<>(folder).keySet()) {
      if (name.startsWith("attributes.")) {
        checksums.check(name, content(folder, name));
      } else if (!name.equals(Checksums.NAME) && !name.equals(CONSTRUCTS)) {
        checksums.check(name, content(folder, name));
        add(name, InstrumentFile.instrument(FOLDER + name, text(folder, name), known));
      }
    }
  }

  private void add(String name, Instrument instrument) {
    var expected = fileName(instrument);
    if (!name.equals(expected)) {
      throw new InvalidInstrument(
          FOLDER + name,
          "holds `%s` version %d, expected the file name %s"
              .formatted(instrument.id(), instrument.version(), expected));
    }
    versions
        .computeIfAbsent(instrument.id(), _ -> new TreeMap<>())
        .put(instrument.version(), instrument);
  }

  /// Every version of every instrument, by id and version.
  public List<Instrument> all() {
    return versions.values().stream().map(Map::values).flatMap(Collection::stream).toList();
  }

  public Optional<Instrument> find(String id, int version) {
    return of(id).map(numbered -> numbered.get(version));
  }

  /// The highest version of an instrument.
  public Optional<Instrument> latest(String id) {
    return of(id).map(numbered -> numbered.lastEntry().getValue());
  }

  /// The highest version of every instrument, by id: what a new check-in may choose from.
  public List<Instrument> latest() {
    return versions.values().stream().map(numbered -> numbered.lastEntry().getValue()).toList();
  }

  /// The sha256 of the file that holds a published version, as `sha256sum` prints it: proof that
  /// what is read is what was asked.
  public String checksum(Instrument instrument) {
    return checksums.of(fileName(instrument));
  }

  /// The shared vocabulary, family by family.
  public List<Construct> constructs() {
    return constructs;
  }

  private Optional<NavigableMap<Integer, Instrument>> of(String id) {
    return Optional.ofNullable(versions.get(id));
  }

  private static String fileName(Instrument instrument) {
    return "%s.v%d.yaml".formatted(instrument.id(), instrument.version());
  }

  /// The text of a published file that comes with the platform; empty when there is none.
  static Optional<String> published(String name) {
    var folder = new HashMap<String, byte[]>();
    read(folder, Checksums.NAME);
    read(folder, name);
    if (folder.get(name) == null) {
      return Optional.empty();
    }
    new Checksums(text(folder, Checksums.NAME)).check(name, content(folder, name));
    return Optional.of(text(folder, name));
  }

  private static Map<String, byte[]> shipped() {
    var folder = new HashMap<String, byte[]>();
    read(folder, Checksums.NAME);
    read(folder, CONSTRUCTS);
    new Checksums(text(folder, Checksums.NAME)).names().forEach(name -> read(folder, name));
    return folder;
  }

  private static void read(Map<String, byte[]> folder, String name) {
    try (var stream = Instruments.class.getResourceAsStream("/" + FOLDER + name)) {
      if (stream != null) {
        folder.put(name, stream.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + name + " cannot be read", e);
    }
  }

  private static String text(Map<String, byte[]> folder, String name) {
    return new String(content(folder, name), UTF_8);
  }

  private static byte[] content(Map<String, byte[]> folder, String name) {
    var content = folder.get(name);
    if (content == null) {
      throw new InvalidInstrument(FOLDER + name, "no such file, expected what was published");
    }
    return content;
  }
}
