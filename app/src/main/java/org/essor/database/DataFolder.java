package org.essor.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that holds the embedded database, held itself by one application at a time: the lock
/// is the operating system's, so it ends with the process, however that ends.
final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataFolder open(Path wanted) {
    try {
      var folder = Files.createDirectories(wanted.toAbsolutePath().normalize()).toRealPath();
      var lock = FileChannel.open(folder.resolve("lock"), CREATE, READ, WRITE);
      if (!locked(lock)) {
        lock.close();
        throw new StartFailure(
            "Another Essor (process %s) is using the data folder %s: stop it first, or give this one a folder of its own with ESSOR_DATA."
                .formatted(Files.readString(folder.resolve("lock")).strip(), folder));
      }
      lock.truncate(0)
          .write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
      return new DataFolder(folder, lock);
    } catch (IOException refused) {
      throw new StartFailure(
          "Essor cannot write to its data folder %s (%s): make it writable, or name another with ESSOR_DATA."
              .formatted(wanted.toAbsolutePath().normalize(), reason(refused)),
          refused);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String reason(IOException refused) {
    return switch (refused) {
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException _ -> "a file is in its place";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> refused.toString();
    };
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
