package org.essor.listening.sealed;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/// The public half of a check-in: what a form needs to make a token, the same for everybody.
///
/// @param modulus of the key that signs tokens, 3,072 bits; its exponent is 65,537
/// @param passes SHA-256 of the pass of each cohort, by number
public record SealTerms(UUID checkIn, BigInteger modulus, List<byte[]> passes) {

  public SealTerms {
    passes = List.copyOf(passes);
  }

  /// SHA-256 of the terms: the id's 16 bytes, the modulus's 384, the hashes in order. Whoever was
  /// shown other terms than their neighbour sees another fingerprint.
  public byte[] fingerprint() {
    var parts = new byte[passes.size() + 3][];
    parts[0] = Hash.label("essor.terms.1");
    parts[1] = Hash.bytes(checkIn);
    parts[2] = BlindRsa.bytes(modulus, modulus);
    for (int i = 0; i < passes.size(); i++) {
      parts[i + 3] = passes.get(i);
    }
    return Hash.of(parts);
  }

  /// The modulus, big-endian, 384 bytes.
  public byte[] modulusBytes() {
    return BlindRsa.bytes(modulus, modulus);
  }
}
