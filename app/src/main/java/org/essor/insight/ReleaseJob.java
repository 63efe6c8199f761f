package org.essor.insight;

import java.time.Clock;
import java.time.LocalDate;
import org.essor.instrument.Attributes;
import org.essor.instrument.Instruments;
import org.essor.listening.Answers;
import org.essor.listening.CheckInClosed;
import org.essor.listening.CheckIns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the release of a check-in in the transaction that closes it: closed and released are one.
@Component
class ReleaseJob {

  private final CheckIns checkIns;
  private final Answers answers;
  private final Instruments instruments;
  private final Attributes attributes;
  private final ReleaseStore store;
  private final Clock clock;

  ReleaseJob(
      CheckIns checkIns,
      Answers answers,
      Instruments instruments,
      Attributes attributes,
      ReleaseStore store,
      Clock clock) {
    this.checkIns = checkIns;
    this.answers = answers;
    this.instruments = instruments;
    this.attributes = attributes;
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void make(CheckInClosed closed) {
    var checkIn = checkIns.find(closed.checkIn()).orElseThrow();
    var instrument = instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow();
    var frozen = checkIns.frozen(checkIn.id());
    var cuts = CutAnswers.of(checkIn.contract().cuts(), attributes, frozen);
    var scores = new CohortScores(instrument, frozen.cohorts().size(), cuts);
    answers.forEach(checkIn.id(), scores);
    store.keep(
        new ReleaseMaking(frozen, scores, checkIn.contract().rules())
            .release(checkIn.id(), LocalDate.now(clock)));
  }
}
