package org.essor.listening.sealed;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The secret half of a check-in: the key that signs its tokens, the key to which arrivals are
/// encrypted, and the passes of its cohorts. It is never in the database.
///
/// A pass is what everybody of a cohort is given alike, and nobody else: HMAC-SHA-256 of the
/// cohort's number under the batch key, cut to 16 bytes. Who sees its SHA-256 cannot make it.
final class Seal {

  static final int MODULUS_BITS = 3_072;

  private static final int KEY_BYTES = 32;
  private static final int PASS_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final RSAPrivateCrtKey key;
  private final RSAPublicKey publicKey;
  private final byte[] batchKey;

  private Seal(RSAPrivateCrtKey key, byte[] batchKey) {
    this.key = key;
    this.publicKey = publicKey(key.getModulus());
    this.batchKey = batchKey;
  }

  /// A new one. Cost: about half a second, for the primes.
  static Seal draw(SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(MODULUS_BITS, random);
      var batchKey = new byte[KEY_BYTES];
      random.nextBytes(batchKey);
      return new Seal((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate(), batchKey);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// As [#written] wrote it.
  static Seal read(String text) throws IOException {
    var lines = new Properties();
    lines.load(new StringReader(text));
    try {
      var encoded = Base64.getDecoder().decode(lines.getProperty("signing", ""));
      var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return new Seal(
          (RSAPrivateCrtKey) key, Base64.getDecoder().decode(lines.getProperty("batch", "")));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new IOException("not a seal: " + unreadable.getMessage(), unreadable);
    }
  }

  String written() {
    var encoder = Base64.getEncoder();
    return "signing=%s\nbatch=%s\n"
        .formatted(encoder.encodeToString(key.getEncoded()), encoder.encodeToString(batchKey));
  }

  RSAPrivateCrtKey key() {
    return key;
  }

  RSAPublicKey publicKey() {
    return publicKey;
  }

  static RSAPublicKey publicKey(BigInteger modulus) {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] pass(int cohort) {
    return Arrays.copyOf(hmac(Hash.bytes("essor.pass.1", cohort)), PASS_BYTES);
  }

  private byte[] hmac(byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(batchKey, "HmacSHA256"));
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What tells one body from another, to nobody without this seal.
  byte[] fingerprint(byte[] nonce, byte[] body) {
    return hmac(Hash.label("essor.body.1"), nonce, body);
  }

  SealTerms terms(UUID checkIn, int cohorts) {
    return new SealTerms(
        checkIn,
        key.getModulus(),
        IntStream.range(0, cohorts).mapToObj(c -> Hash.of(pass(c))).toList());
  }

  /// AES-256-GCM with a nonce of its own, which stands in front.
  byte[] encrypt(byte[] plain, SecureRandom random) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
      return both;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// - not what this seal encrypted → `IllegalStateException`
  byte[] decrypt(byte[] sealed) {
    try {
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES))
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException altered) {
      throw new IllegalStateException("an arrival was altered, or sealed by another key", altered);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(batchKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
