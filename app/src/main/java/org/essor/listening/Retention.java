package org.essor.listening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.essor.database.DatabaseRole;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.SteppedCount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps what a contract says about keeping: single answers and words go after its days, the proof
/// of it and the release stay.
@Component
class Retention {

  private final CheckInStore checkIns;
  private final AnswerStore answers;
  private final DisposalStore disposals;
  private final TransactionOperations transaction;
  private final Clock clock;

  Retention(
      CheckInStore checkIns,
      AnswerStore answers,
      DisposalStore disposals,
      TransactionOperations transaction,
      Clock clock) {
    this.checkIns = checkIns;
    this.answers = answers;
    this.disposals = disposals;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Forgets the answers whose days ended before today, a check-in a transaction.
  void forgetExpired() {
    for (var checkIn : checkIns.pastTheirKeeping(LocalDate.now(clock))) {
      DatabaseRole.RELEASE.run(() -> transaction.executeWithoutResult(_ -> forget(checkIn)));
    }
  }

  private void forget(CheckIn checkIn) {
    var rules = checkIn.contract().rules();
    var words = step(answers.forgetWords(checkIn.id()), rules);
    var forgotten = step(answers.forget(checkIn.id()), rules);
    disposals.keep(checkIn.id(), new Disposal(LocalDate.now(clock), forgotten, words));
  }

  private static Optional<SteppedCount> step(int number, GroupRules rules) {
    return number < rules.k() ? Optional.empty() : Optional.of(SteppedCount.of(number, rules));
  }
}
