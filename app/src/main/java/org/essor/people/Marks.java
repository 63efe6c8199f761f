package org.essor.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A person's key under HMAC-SHA-256, its first 128 bits: enough to recognise a key one is shown,
/// not to find it. For one thread.
final class Marks implements Function<String, UUID> {

  private final Mac mac;

  Marks(byte[] secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public UUID apply(String key) {
    var bits = ByteBuffer.wrap(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
    return new UUID(bits.getLong(), bits.getLong());
  }
}
