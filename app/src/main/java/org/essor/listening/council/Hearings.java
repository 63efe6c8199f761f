package org.essor.listening.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the works council says before check-ins open.
///
/// Nothing here can be changed or taken back, and nothing be added once the check-in is open: the
/// database refuses it to everybody.
@Component
@Transactional
public class Hearings {

  private final HearingStore store;
  private final Clock clock;

  Hearings(HearingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Lets the council speak of a planned check-in, up to and including a day.
  public void announce(UUID checkIn, LocalDate until) {
    store.announce(checkIn, until);
  }

  /// The hearing of a check-in; empty where the council was given no time.
  public Optional<Hearing> find(UUID checkIn) {
    return store.find(checkIn);
  }

  /// Whether nothing of the council keeps a check-in from opening today.
  public boolean isHeard(UUID checkIn) {
    return find(checkIn).map(hearing -> hearing.isHeard(today())).orElse(true);
  }

  /// Notes what a member of the council says.
  ///
  /// @return false when the time for it is over, or was never given
  public boolean say(UUID checkIn, long account, Remark.Kind kind, String words) {
    if (!store.keepPlanned(checkIn)
        || find(checkIn).filter(hearing -> hearing.lasts(today())).isEmpty()) {
      return false;
    }
    store.say(checkIn, account, kind, words, today());
    return true;
  }

  /// Notes what is answered to a remark, once.
  ///
  /// @return false when the check-in is open, or the remark was answered or never made
  public boolean answer(UUID checkIn, int number, long account, String words) {
    return store.keepPlanned(checkIn) && store.answer(checkIn, number, account, words, today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
