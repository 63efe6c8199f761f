package org.essor.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Paper cards for those who share a device: a code that lets its holder in. Codes are known in
/// clear only while they are printed; a new card ends the one before.
@Component
@Transactional
public class Cards {

  private final CardStore store;
  private final AccountStore accounts;
  private final Secret secret;
  private final RandomGenerator random;
  private final Clock clock;

  Cards(
      CardStore store, AccountStore accounts, Secret secret, RandomGenerator random, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.secret = secret;
    this.random = random;
    this.clock = clock;
  }

  /// New cards for these people, by name. Whoever has no open account gets none.
  public List<Card> print(Collection<Long> persons) {
    var cards = new ArrayList<Card>();
    var hashes = new ArrayList<byte[]>();
    var holders = store.holders(persons);
    for (var holder : holders) {
      var code = Codes.draw(random);
      hashes.add(secret.hash(code));
      cards.add(new Card(holder.person(), holder.name(), Codes.grouped(code), holder.language()));
    }
    store.replace(holders, hashes, clock.instant());
    return cards;
  }

  /// The cards of these people open nothing any more.
  public void reset(Collection<Long> persons) {
    store.remove(persons);
  }

  /// Persons who could be given a card and have none.
  public List<Long> missing() {
    return accounts.withoutCard();
  }
}
