package org.essor.listening.sealed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.UUID;

/// Somebody who makes tokens that were not given: badly, or well with a seal that was stolen.
public final class Forger {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Seal seal;
  private final UUID checkIn;

  public Forger(Path stolen, UUID checkIn) throws IOException {
    this.seal = Seal.read(Files.readString(stolen));
    this.checkIn = checkIn;
  }

  /// A token that was never asked for, of the cohort of another one.
  public Token token(Token like) throws SignatureException {
    var voter = new Voter(seal.terms(checkIn, like.cohort() + 1));
    var signature = BlindRsa.sign(seal.key(), voter.blinded());
    return voter.token(new BallotBox.Issued(signature, like.pass()), like.cohort());
  }

  /// What can be made of a good token and that of somebody in another cohort, without the seal.
  ///
  /// @param way which of them, by any number
  public static Token forged(Token good, Token other, int way) {
    var nonce = good.nonce();
    var prefix = good.prefix();
    var signature = good.signature();
    int cohort = good.cohort();
    var pass = good.pass();
    return switch (way / 10 % 10) {
      case 0 -> new Token(random(nonce.length), prefix, signature, cohort, pass);
      case 1 -> new Token(random(nonce.length), prefix, random(signature.length), cohort, pass);
      case 2 -> new Token(changed(nonce), prefix, signature, cohort, pass);
      case 3 -> new Token(nonce, changed(prefix), signature, cohort, pass);
      case 4 -> new Token(nonce, prefix, changed(signature), cohort, pass);
      case 5 -> new Token(nonce, prefix, signature, other.cohort(), pass);
      case 6 -> new Token(other.nonce(), prefix, signature, cohort, pass);
      case 7 -> new Token(nonce, prefix, new byte[signature.length], cohort, pass);
      case 8 -> new Token(Arrays.copyOf(nonce, 33), prefix, signature, cohort, pass);
      default -> new Token(nonce, prefix, signature, -1, changed(pass));
    };
  }

  private static byte[] changed(byte[] bytes) {
    var other = bytes.clone();
    other[RANDOM.nextInt(other.length)] ^= 1;
    return other;
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
