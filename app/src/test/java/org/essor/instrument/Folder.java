package org.essor.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Folders of instruments: the published one as it stands on disk, and small ones to break.
final class Folder {

  static final Path PUBLISHED = Path.of("..", "instruments");

  static final String CONSTRUCTS =
      """
      constructs:
        - id: meaning
          family: enrichment
          name: {en: Meaning, fr: Sens}
          about: {en: Of use., fr: Utile.}
        - id: pay-fairness
          family: motives
          pay: true
          name: {en: Fair pay, fr: Salaire équitable}
          about: {en: Just., fr: Juste.}
      """;

  static final String SMALL =
      """
      id: small
      version: 1
      form: pulse
      minutes: 1
      title: {en: Small, fr: Petit}
      purpose: {en: To test., fr: Pour essayer.}
      source: {en: Ours., fr: De nous.}
      literature: [A book.]
      scales:
        - id: agreement
          kind: labelled
          options:
            - {value: 1, en: Strongly disagree, fr: Pas du tout}
            - {value: 2, en: In between, fr: Entre les deux}
            - {value: 3, en: Strongly agree, fr: Tout à fait}
        - id: recommendation
          kind: numbered
          options:
            - {value: 0, en: Certainly not, fr: Certainement pas}
            - {value: 10, en: Without hesitation, fr: Sans hésiter}
      items:
        - id: useful
          construct: meaning
          scale: agreement
          keying: positive
          text: {en: Useful., fr: Utile.}
        - id: useless
          construct: meaning
          scale: agreement
          keying: reversed
          text: {en: Useless., fr: Inutile.}
        - id: advise
          construct: pay-fairness
          scale: recommendation
          keying: positive
          text: {en: Advise., fr: Conseiller.}
      open:
        id: more
        text: {en: More., fr: Encore.}
      """;

  private final Map<String, byte[]> files = new TreeMap<>();

  /// Everything that lies in `instruments/`, whether or not anything names it.
  static Folder published() {
    var folder = new Folder();
    try (var paths = Files.list(PUBLISHED)) {
      for (var path : paths.toList()) {
        folder.files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return folder;
  }

  /// A folder whose files are these and are all frozen: name, content, name, content…
  static Folder frozen(String... namesAndContents) {
    var folder = new Folder().put("constructs.yaml", CONSTRUCTS);
    var checksums = new StringBuilder();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      folder.put(namesAndContents[i], namesAndContents[i + 1]);
      checksums.append("%s  %s\n".formatted(sha256(namesAndContents[i + 1]), namesAndContents[i]));
    }
    return folder.put("checksums", checksums.toString());
  }

  Folder put(String name, String content) {
    files.put(name, content.getBytes(UTF_8));
    return this;
  }

  Folder remove(String name) {
    files.remove(name);
    return this;
  }

  String text(String name) {
    return new String(files.get(name), UTF_8);
  }

  Instruments load() {
    return new Instruments(files);
  }

  static String sha256(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
