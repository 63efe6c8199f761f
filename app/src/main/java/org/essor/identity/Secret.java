package org.essor.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.essor.database.PrivateFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/// The key with which codes are hashed: 32 bytes in a file beside the database and not in it, so
/// that a copy of the database alone does not allow codes to be guessed. Made on the first start;
/// whoever loses it prints new cards.
///
/// The database comes first: it makes the folder, or says in one sentence why it cannot.
@Component
@DependsOn("dataSource")
class Secret {

  private static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Secret(@Value("${essor.secret-file}") Path file, RandomGenerator random) {
    this.key = new SecretKeySpec(HexFormat.of().parseHex(read(file, random).strip()), ALGORITHM);
  }

  byte[] hash(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String read(Path file, RandomGenerator random) {
    try {
      create(file, random);
      return Files.readString(file);
    } catch (IOException refused) {
      throw new UncheckedIOException("cannot read or write the key of cards, " + file, refused);
    }
  }

  private static void create(Path file, RandomGenerator random) throws IOException {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    try {
      PrivateFile.create(file, HexFormat.of().formatHex(bytes) + "\n");
    } catch (FileAlreadyExistsException _) {
      // the key of an earlier start
    }
  }
}
