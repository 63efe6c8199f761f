package org.essor.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.people.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The promises that were made.
@Component
public class Promises {

  /// The leaders' first; then what is late, what is due, what is settled.
  private static final Comparator<Promise> ORDER =
      Comparator.comparing(Promise::byLeader, Comparator.reverseOrder())
          .thenComparing(promise -> promise.outcome().isPresent())
          .thenComparing(Promise::dueOn)
          .thenComparing(Promise::id);

  /// For so many days, what became of a promise is news.
  private static final int DAYS_OF_NEWS = 60;

  private final PromiseStore store;
  private final Organisations organisations;
  private final Clock clock;

  Promises(PromiseStore store, Organisations organisations, Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.clock = clock;
  }

  /// The promises made after a check-in, the leaders' first.
  public List<Promise> after(UUID checkIn) {
    return store.after(checkIn).stream().sorted(ORDER).toList();
  }

  /// The promises made to any of these units or by this account, the leaders' first; those of which
  /// it was said long ago what became of them are left out.
  public List<Promise> current(Collection<Long> units, long account) {
    var recent = LocalDate.now(clock).minusDays(DAYS_OF_NEWS);
    return store.concerning(units, account).stream()
        .filter(it -> it.outcome().filter(outcome -> outcome.on().isBefore(recent)).isEmpty())
        .sorted(ORDER)
        .toList();
  }

  public Optional<Promise> find(long id) {
    return store.find(id);
  }

  /// Whether somebody may promise something to a unit: who designs the listening, who leads the
  /// organisation, and who leads the unit or one above it today.
  public boolean mayPromise(SignedIn me, long unit) {
    if (me.is(Role.LEAD) || me.is(Role.LEADER)) {
      return true;
    }
    var organisation = organisations.now();
    int index = organisation.indexOf(unit);
    return index >= 0
        && me.person().isPresent()
        && !me.sharedDevice()
        && organisation.managedBy(me.person().getAsLong()).stream()
            .anyMatch(led -> organisation.within(index, led));
  }

  /// Whether somebody may say what became of a promise: its author, and who designs the listening.
  public boolean maySettle(SignedIn me, Promise promise) {
    return !me.sharedDevice() && (promise.account() == me.account() || me.is(Role.LEAD));
  }

  /// Keeps a promise; from then on everybody in its unit sees it. Its id is given by the store.
  @Transactional
  public void make(Promise promise) {
    store.make(promise);
  }

  /// Says what became of a promise; once.
  ///
  /// @return false when that was said already
  @Transactional
  public boolean settle(long id, String words) {
    return store.settle(id, LocalDate.now(clock), words);
  }
}
