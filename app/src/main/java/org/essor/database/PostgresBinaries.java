package org.essor.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, brought along as one archive on the class path for the operating
/// system the application was built on.
final class PostgresBinaries {

  private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

  private PostgresBinaries() {}

  /// Unpacks the archive below `home` unless that was done before, and says where. The folder is
  /// named after the archive's checksum, so that a newer Essor unpacks its own, and it appears
  /// whole or not at all.
  static Path unpackInto(Path home) throws IOException {
    var archive = archive();
    var binaries = home.resolve("binaries-" + checksum(archive));
    if (Files.exists(binaries)) {
      return binaries;
    }
    log.info("Unpacking PostgreSQL, once");
    var unfinished = Files.createTempDirectory(home, "unpacking-");
    try {
      unpack(archive, unfinished);
      Files.move(unfinished, binaries);
    } catch (IOException failed) {
      Programs.run(home, "rm", "-rf", unfinished.toString());
      if (!Files.exists(binaries)) { // otherwise somebody else was quicker
        throw failed;
      }
    }
    return binaries;
  }

  private static void unpack(URL archive, Path target) throws IOException {
    var tar = new ProcessBuilder("tar", "-x", "--no-same-owner", "-C", target.toString()).start();
    try (var in = new XZInputStream(archive.openStream());
        var out = tar.getOutputStream()) {
      in.transferTo(out);
    }
    var exit = tar.onExit().join().exitValue();
    if (exit != 0) {
      throw new IOException("tar ended with " + exit + " in " + target);
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static URL archive() {
    var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    var arm = System.getProperty("os.arch").equals("aarch64");
    var name = "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    var archive = PostgresBinaries.class.getResource(name);
    if (archive == null) {
      throw new StartFailure(
          "This build of Essor brings no PostgreSQL for %s %s: point ESSOR_DATABASE_URL at one, or build Essor on this machine."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return archive;
  }

  /// The checksum that the jar's own directory already holds: nothing of the 15 MB is read.
  private static String checksum(URL archive) throws IOException {
    var jar = (JarURLConnection) archive.openConnection();
    return Long.toHexString(jar.getJarEntry().getCrc());
  }
}
