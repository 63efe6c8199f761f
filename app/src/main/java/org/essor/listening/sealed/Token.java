package org.essor.listening.sealed;

import java.security.interfaces.RSAPublicKey;
import java.util.UUID;

/// The right to answer once, as one of a cohort: a number that only its holder knows, and a
/// signature whose signer has never seen it.
///
/// @param nonce 32 bytes
/// @param prefix 32 bytes, see [BlindRsa#prepare]
/// @param signature 384 bytes
/// @param cohort its number
/// @param pass 16 bytes, what everybody of the cohort was given
public record Token(byte[] nonce, byte[] prefix, byte[] signature, int cohort, byte[] pass) {

  static final int NONCE_BYTES = 32;

  /// What is signed, before its prefix.
  static byte[] message(UUID checkIn, byte[] nonce) {
    var label = Hash.label("essor.ballot.1");
    var id = Hash.bytes(checkIn);
    var message = new byte[label.length + id.length + nonce.length];
    System.arraycopy(label, 0, message, 0, label.length);
    System.arraycopy(id, 0, message, label.length, id.length);
    System.arraycopy(nonce, 0, message, label.length + id.length, nonce.length);
    return message;
  }

  boolean isSignedBy(RSAPublicKey key, UUID checkIn) {
    return nonce.length == NONCE_BYTES
        && prefix.length == BlindRsa.PREFIX_BYTES
        && BlindRsa.verifies(key, BlindRsa.prepare(message(checkIn, nonce), prefix), signature);
  }

  /// The receipt: it shows that the box holds a ballot, not whose nor which.
  public byte[] mark() {
    return mark(nonce);
  }

  static byte[] mark(byte[] nonce) {
    return Hash.of(Hash.label("essor.mark.1"), nonce);
  }
}
