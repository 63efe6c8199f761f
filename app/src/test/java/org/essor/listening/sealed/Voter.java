package org.essor.listening.sealed;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.UUID;
import org.essor.listening.sealed.BallotBox.Issued;

/// What a form does in the browser: draws a number, has it signed blind, and keeps the token.
public final class Voter {

  private final SealTerms terms;
  private final byte[] nonce = random(Token.NONCE_BYTES);
  private final byte[] prefix = random(BlindRsa.PREFIX_BYTES);
  private final BlindRsa.Blinded blinded;

  public Voter(SealTerms terms) {
    this.terms = terms;
    var factor = new BigInteger(1, random(400)).mod(terms.modulus());
    this.blinded =
        BlindRsa.blind(
            Seal.publicKey(terms.modulus()), prepared(), random(BlindRsa.SALT_BYTES), factor);
  }

  public byte[] blinded() {
    return blinded.message();
  }

  /// The token, once it is signed.
  public Token token(Issued issued, int cohort) {
    if (!Arrays.equals(Hash.of(issued.pass()), terms.passes().get(cohort))) {
      throw new AssertionError("a pass that is not the one of the terms");
    }
    try {
      var signature =
          BlindRsa.finish(
              Seal.publicKey(terms.modulus()), prepared(), issued.signature(), blinded.inverse());
      return new Token(nonce, prefix, signature, cohort, issued.pass());
    } catch (SignatureException unsigned) {
      throw new AssertionError(unsigned);
    }
  }

  private byte[] prepared() {
    return BlindRsa.prepare(Token.message(terms.checkIn(), nonce), prefix);
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /// A token nobody signed: the number is drawn, the signature as well.
  public static Token forged(UUID checkIn, Token like) {
    return new Token(
        random(Token.NONCE_BYTES), like.prefix(), like.signature(), like.cohort(), like.pass());
  }
}
