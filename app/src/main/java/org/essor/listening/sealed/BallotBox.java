package org.essor.listening.sealed;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.essor.identity.Codes;
import org.springframework.stereotype.Component;

/// One box for each check-in: it gives everybody a token, takes a ballot for each token, and is
/// emptied once, when the check-in closes, in no order at all.
///
/// It does not know what a ballot says: bodies are bytes, all of one length.
@Component
public class BallotBox {

  /// Eighty random bits: a card is not guessed, and its mark not tried out.
  private static final int CARD_LENGTH = 16;

  private final Seals seals;
  private final BallotStore store;

  BallotBox(Seals seals, BallotStore store) {
    this.seals = seals;
    this.store = store;
  }

  /// What became of a ballot.
  public enum Cast {
    /// In the box; the same body again is told the same.
    KEPT,
    /// The token was used with another body; that one counts.
    OTHER,
    /// No token of this check-in and cohort.
    FORGED
  }

  /// A signature of a blinded message, and the pass of the cohort.
  public record Issued(byte[] signature, byte[] pass) {}

  /// A ballot card, in clear only while it is printed.
  public record Card(String code, int cohort) {}

  /// What was said under a cohort.
  public record Ballot(int cohort, byte[] body) {}

  /// Makes the box of a check-in that opens.
  public void make(UUID checkIn, int cohorts) {
    store.keep(seals.make(checkIn).terms(checkIn, cohorts));
  }

  /// What every form of an open check-in is told.
  public SealTerms terms(UUID checkIn, int cohorts) {
    return seals.of(checkIn).terms(checkIn, cohorts);
  }

  /// The fingerprint of those terms, also after the end.
  public byte[] fingerprint(UUID checkIn) {
    return store.fingerprint(checkIn);
  }

  /// Signs for a person what nobody here can read: once, and the same again as often as they ask.
  ///
  /// - not 384 bytes below the modulus → `IllegalArgumentException`
  ///
  /// @return empty when the person has another token
  public Optional<Issued> issue(UUID checkIn, long person, int cohort, byte[] blinded) {
    var seal = seals.of(checkIn);
    try {
      var signature = BlindRsa.sign(seal.key(), blinded);
      return store.issue(checkIn, person, Hash.of(Hash.label("essor.blinded.1"), blinded))
          ? Optional.of(new Issued(signature, seal.pass(cohort)))
          : Optional.empty();
    } catch (SignatureException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  /// Whether a person was ever given a token in a browser.
  public boolean hasKey(long person) {
    return store.hasKey(person);
  }

  /// Whether a ballot card was printed for them.
  public boolean hasCard(UUID checkIn, long person) {
    return store.hasCard(checkIn, person);
  }

  /// A card for each of these people who has no token: what stands on it is known only until this
  /// list is printed.
  ///
  /// @param cohorts the cohort of each
  /// @return shuffled; a card is nobody's
  public List<Card> print(UUID checkIn, List<Long> persons, List<Integer> cohorts) {
    var theirs = Set.copyOf(store.reserve(checkIn, persons));
    var cards = new ArrayList<Card>();
    for (int i = 0; i < persons.size(); i++) {
      if (theirs.contains(persons.get(i))) {
        cards.add(new Card(Codes.draw(seals.random(), CARD_LENGTH), cohorts.get(i)));
      }
    }
    Collections.shuffle(cards, seals.random());
    store.keepCards(
        checkIn,
        cards.stream().map(card -> mark(card.code())).toList(),
        cards.stream().map(Card::cohort).toList());
    return cards;
  }

  /// The code of a card as somebody typed it, see [Codes]; empty when it cannot be one.
  public static Optional<String> readCard(String typed) {
    return Codes.read(typed, CARD_LENGTH);
  }

  /// The receipt of a card, as [#readCard] read it.
  public static byte[] mark(String card) {
    return Token.mark(Hash.label(card));
  }

  /// Takes a ballot that carries a token.
  public Cast cast(UUID checkIn, Token token, byte[] body) {
    var seal = seals.of(checkIn);
    boolean good =
        MessageDigest.isEqual(seal.pass(token.cohort()), token.pass())
            && token.isSignedBy(seal.publicKey(), checkIn);
    return good ? cast(checkIn, seal, token.nonce(), token.cohort(), body) : Cast.FORGED;
  }

  /// Takes a ballot that carries the code of a card, as [#readCard] read it.
  public Cast cast(UUID checkIn, String card, byte[] body) {
    var nonce = Hash.label(card);
    OptionalInt cohort = store.cohortOfCard(checkIn, Token.mark(nonce));
    return cohort.isPresent()
        ? cast(checkIn, seals.of(checkIn), nonce, cohort.getAsInt(), body)
        : Cast.FORGED;
  }

  private Cast cast(UUID checkIn, Seal seal, byte[] nonce, int cohort, byte[] body) {
    var mark = Token.mark(nonce);
    var ballot = ByteBuffer.allocate(Integer.BYTES + body.length).putInt(cohort).put(body);
    var fingerprint = seal.fingerprint(nonce, ballot.array());
    if (store.spend(checkIn, mark, fingerprint)) {
      store.arrive(checkIn, seal.encrypt(ballot.array(), seals.random()));
      return Cast.KEPT;
    }
    return store.wasSpentOn(checkIn, mark, fingerprint) ? Cast.KEPT : Cast.OTHER;
  }

  /// Whether a mark is in the box: what is asked once it is closed.
  public boolean holds(UUID checkIn, byte[] mark) {
    return store.wasSpentOn(checkIn, mark, new byte[0]);
  }

  /// Takes out every ballot, in random order. Call [#forget(UUID)] once that is safe.
  public List<Ballot> empty(UUID checkIn) {
    var seal = seals.of(checkIn);
    var ballots = new ArrayList<Ballot>();
    store.arrivals(checkIn, sealed -> ballots.add(ballot(seal.decrypt(sealed))));
    Collections.shuffle(ballots, seals.random());
    store.empty(checkIn);
    return ballots;
  }

  private static Ballot ballot(byte[] plain) {
    var bytes = ByteBuffer.wrap(plain);
    int cohort = bytes.getInt();
    var body = new byte[bytes.remaining()];
    bytes.get(body);
    return new Ballot(cohort, body);
  }

  /// Destroys the seal of a closed check-in: nothing that waited in its box can be opened again.
  public void forget(UUID checkIn) {
    seals.destroy(checkIn);
  }

  /// The check-ins whose seal still exists.
  public List<UUID> sealed() {
    return seals.all();
  }

  /// The marks of all ballots, in an order that tells nothing.
  public List<byte[]> marks(UUID checkIn) {
    return store.marks(checkIn);
  }

  /// How many ballots are in the box.
  public int ballots(UUID checkIn) {
    return store.ballots(checkIn);
  }

  /// How many tokens were given, in browsers and on cards.
  public int tokens(UUID checkIn) {
    return store.tokens(checkIn);
  }

  /// A person's tokens are no longer theirs; the ballot, if there is one, cannot be found.
  public void forget(long person) {
    store.forget(person);
  }
}
