package org.essor.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.essor.instrument.Attributes;
import org.essor.instrument.Instruments;
import org.essor.listening.Answers;
import org.essor.listening.CheckInClosed;
import org.essor.listening.CheckIns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the release of a check-in in the transaction that marks it as released: one is never
/// without the other.
@Component
class ReleaseJob {

  private final CheckIns checkIns;
  private final Answers answers;
  private final Instruments instruments;
  private final Attributes attributes;
  private final ReleaseStore store;
  private final RandomGenerator random;
  private final Clock clock;

  ReleaseJob(
      CheckIns checkIns,
      Answers answers,
      Instruments instruments,
      Attributes attributes,
      ReleaseStore store,
      RandomGenerator random,
      Clock clock) {
    this.checkIns = checkIns;
    this.answers = answers;
    this.instruments = instruments;
    this.attributes = attributes;
    this.store = store;
    this.random = random;
    this.clock = clock;
  }

  @EventListener
  void make(CheckInClosed closed) {
    var checkIn = checkIns.find(closed.checkIn()).orElseThrow();
    var instrument = instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow();
    var frozen = answers.organisation(checkIn.id());
    var contract = checkIn.contract();
    var cuts = CutAnswers.of(contract, attributes, frozen);
    var scores =
        new CohortScores(instrument, frozen.cohorts().size(), cuts, contract.rules(), lots());
    answers.forEach(checkIn.id(), scores);
    store.keep(
        new ReleaseMaking(frozen, scores, contract.rules())
            .release(checkIn.id(), LocalDate.now(clock)));
  }

  /// Fast, since a large release draws many millions, from a beginning that nobody can guess.
  private RandomGenerator lots() {
    return new SplittableRandom(random.nextLong());
  }
}
