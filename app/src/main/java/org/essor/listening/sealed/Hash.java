package org.essor.listening.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// SHA-256, and the bytes that are hashed and signed: a label that says what for, then parts of
/// fixed length.
final class Hash {

  private Hash() {}

  static byte[] of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] label(String label) {
    return label.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] bytes(String label, int number) {
    var text = label(label);
    return ByteBuffer.allocate(text.length + Integer.BYTES).put(text).putInt(number).array();
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
