package org.essor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A secret beside the database and not in it: a file that its owner alone may read.
public final class PrivateFile {

  private PrivateFile() {}

  /// Makes the file, and its folder where that is missing; it survives a crash when this returns.
  ///
  /// - it exists → `FileAlreadyExistsException`, and it is left as it is
  public static void create(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.createFile(file, onlyOwner(file));
    Files.writeString(file, text, StandardOpenOption.SYNC);
  }

  private static FileAttribute<?>[] onlyOwner(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
