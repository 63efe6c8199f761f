package org.essor.listening.sealed;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;

/// Blind signatures: who signs sees neither what is signed nor the signature, and whoever checks
/// the signature cannot tell from which signing it came.
///
/// RSABSSA-SHA384-PSS-Randomized: SHA-384, PSS with 48 bytes of salt, messages with a random prefix
/// of 32 bytes. The five steps of a token: [#prepare], [#blind], [#sign] (the only one that needs
/// the private key), [#finish], [#verifies].
///
/// Numbers are big-endian; whatever is signed or signs has the length of the modulus, 384 bytes
/// with 3,072 bits. What has another length, is not below the modulus, or is not a signature →
/// `SignatureException`.
///
/// Source: RFC 9474, *RSA Blind Signatures*, sections 4 and 5; RFC 8017 for PSS.
final class BlindRsa {

  static final int PREFIX_BYTES = 32;
  static final int SALT_BYTES = 48;

  private static final String HASH = "SHA-384";
  private static final int HASH_BYTES = 48;
  private static final int TRAILER = 0xbc;

  private BlindRsa() {}

  /// A blinded message, and what takes the blinding away from its signature.
  ///
  /// @param message to be signed by who must not see what is in it
  /// @param inverse the secret of whoever blinded
  record Blinded(byte[] message, BigInteger inverse) {

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
      return "Blinded[" + HexFormat.of().formatHex(message, 0, 8) + "…]";
    }
  }

  /// The message with its random prefix, which keeps a bad key from recognising it.
  static byte[] prepare(byte[] message, byte[] prefix) {
    mustHave(
        prefix.length == PREFIX_BYTES, "the prefix must have %d bytes".formatted(PREFIX_BYTES));
    var prepared = Arrays.copyOf(prefix, PREFIX_BYTES + message.length);
    System.arraycopy(message, 0, prepared, PREFIX_BYTES, message.length);
    return prepared;
  }

  /// Blinds a prepared message.
  ///
  /// - a factor that has no inverse, or is not within 1 to below the modulus →
  ///   `IllegalArgumentException`
  ///
  /// @param salt 48 random bytes
  /// @param factor random, from 1 to below the modulus
  static Blinded blind(RSAPublicKey key, byte[] prepared, byte[] salt, BigInteger factor) {
    mustHave(salt.length == SALT_BYTES, "the salt must have %d bytes".formatted(SALT_BYTES));
    var n = key.getModulus();
    mustHave(
        factor.signum() > 0 && factor.compareTo(n) < 0 && factor.gcd(n).equals(BigInteger.ONE),
        "the factor must be within 1 to below the modulus and have an inverse");
    var encoded = new BigInteger(1, encode(prepared, salt, n.bitLength() - 1));
    mustHave(encoded.gcd(n).equals(BigInteger.ONE), "the message must have an inverse");
    var blinded = encoded.multiply(factor.modPow(key.getPublicExponent(), n)).mod(n);
    return new Blinded(bytes(blinded, n), factor.modInverse(n));
  }

  /// Signs what somebody blinded. The JDK's raw RSA checks its own result, since a fault in one
  /// half would give the key away, and blinds once more, since the time it takes would tell of the
  /// key.
  static byte[] sign(RSAPrivateCrtKey key, byte[] blinded) throws SignatureException {
    number(blinded, key.getModulus());
    try {
      var rsa = Cipher.getInstance("RSA/ECB/NoPadding");
      rsa.init(Cipher.ENCRYPT_MODE, key);
      return rsa.doFinal(blinded);
    } catch (GeneralSecurityException failed) {
      throw new SignatureException("the signature does not fit its message", failed);
    }
  }

  /// Takes the blinding away, and checks what remains.
  static byte[] finish(RSAPublicKey key, byte[] prepared, byte[] blindSignature, BigInteger inverse)
      throws SignatureException {
    var n = key.getModulus();
    var signature = bytes(number(blindSignature, n).multiply(inverse).mod(n), n);
    if (!verifies(key, prepared, signature)) {
      throw new SignatureException("the blind signature is not one of this message");
    }
    return signature;
  }

  /// Whether it is a signature of the prepared message; anything else is false, whatever it is.
  static boolean verifies(RSAPublicKey key, byte[] prepared, byte[] signature) {
    try {
      var pss = Signature.getInstance("RSASSA-PSS");
      pss.setParameter(
          new PSSParameterSpec(
              HASH,
              "MGF1",
              MGF1ParameterSpec.SHA384,
              SALT_BYTES,
              PSSParameterSpec.TRAILER_FIELD_BC));
      pss.initVerify(key);
      pss.update(prepared);
      return pss.verify(signature);
    } catch (SignatureException _) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// EMSA-PSS-ENCODE of RFC 8017, section 9.1.1.
  private static byte[] encode(byte[] message, byte[] salt, int bits) {
    int length = (bits + 7) / 8;
    var hash = hash(new byte[8], hash(message), salt);
    var block = new byte[length - HASH_BYTES - 1];
    block[block.length - SALT_BYTES - 1] = 1;
    System.arraycopy(salt, 0, block, block.length - SALT_BYTES, SALT_BYTES);
    var mask = mask(hash, block.length);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= mask[i];
    }
    block[0] &= (byte) (0xff >>> (8 * length - bits));
    var encoded = Arrays.copyOf(block, length);
    System.arraycopy(hash, 0, encoded, block.length, HASH_BYTES);
    encoded[length - 1] = (byte) TRAILER;
    return encoded;
  }

  /// MGF1 of RFC 8017, appendix B.2.1.
  private static byte[] mask(byte[] seed, int length) {
    var mask = new byte[length];
    for (int counter = 0, at = 0; at < length; counter++, at += HASH_BYTES) {
      var part = hash(seed, new byte[] {0, 0, (byte) (counter >>> 8), (byte) counter});
      System.arraycopy(part, 0, mask, at, Math.min(HASH_BYTES, length - at));
    }
    return mask;
  }

  private static byte[] hash(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance(HASH);
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static BigInteger number(byte[] bytes, BigInteger modulus) throws SignatureException {
    var number = new BigInteger(1, bytes);
    int length = (modulus.bitLength() + 7) / 8;
    if (bytes.length != length || number.compareTo(modulus) >= 0) {
      throw new SignatureException(
          "expected %d bytes below the modulus, found %d".formatted(length, bytes.length));
    }
    return number;
  }

  /// A number as long as the modulus.
  static byte[] bytes(BigInteger number, BigInteger modulus) {
    var bytes = new byte[(modulus.bitLength() + 7) / 8];
    var shortest = number.toByteArray();
    int sign = shortest[0] == 0 ? 1 : 0;
    int length = shortest.length - sign;
    System.arraycopy(shortest, sign, bytes, bytes.length - length, length);
    return bytes;
  }

  private static void mustHave(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
