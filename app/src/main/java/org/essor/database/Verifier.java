package org.essor.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// By what PostgreSQL knows a password without holding it. It is made here, so that the password
/// itself is in no statement and no log of the server.
///
/// Source: SCRAM-SHA-256, RFC 7677 (RFC 5802, section 3), written as PostgreSQL writes it.
final class Verifier {

  private static final int ROUNDS = 4096;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final String HMAC = "HmacSHA256";

  private Verifier() {}

  /// @param password in ASCII, where SASLprep changes nothing
  static String of(String password) {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return of(password, salt);
  }

  static String of(String password, byte[] salt) {
    try {
      var salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, KEY_BITS))
              .getEncoded();
      var stored =
          MessageDigest.getInstance("SHA-256")
              .digest(hmac(salted, "Client Key".getBytes(US_ASCII)));
      var server = hmac(salted, "Server Key".getBytes(US_ASCII));
      return "SCRAM-SHA-256$%d:%s$%s:%s".formatted(ROUNDS, text(salt), text(stored), text(server));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256, its HMAC and PBKDF2", e);
    }
  }

  static byte[] hmac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
