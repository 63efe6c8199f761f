package org.essor.listening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.essor.instrument.Attribute;
import org.essor.instrument.Attributes;
import org.essor.instrument.Instruments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The moment of answering: the only place where a person and an answer meet, for as long as one
/// method runs.
@Component
public class Answering {

  private final CheckInStore checkIns;
  private final CohortStore cohorts;
  private final AnswerStore answers;
  private final Instruments instruments;
  private final Attributes attributes;
  private final Clock clock;

  Answering(
      CheckInStore checkIns,
      CohortStore cohorts,
      AnswerStore answers,
      Instruments instruments,
      Attributes attributes,
      Clock clock) {
    this.checkIns = checkIns;
    this.cohorts = cohorts;
    this.answers = answers;
    this.instruments = instruments;
    this.attributes = attributes;
    this.clock = clock;
  }

  /// The check-ins that wait for this person today, the one that closes first in front.
  public List<CheckIn> waitingFor(long person) {
    return checkIns.waitingFor(person, LocalDate.now(clock));
  }

  /// What people may say of themselves in a check-in, in the order of its contract.
  public List<Attribute> attributes(CheckIn checkIn) {
    return checkIn.contract().cuts().attributes().stream()
        .map(key -> attributes.find(key).orElseThrow())
        .toList();
  }

  /// Where the person stands with a check-in today.
  ///
  /// @throws Refused when there is no such check-in
  public Standing standing(UUID id, long person) {
    var checkIn = known(id);
    var cohort = cohorts.of(id, person);
    if (cohort.isEmpty()) {
      return checkIn.state() == CheckIn.State.PLANNED
          ? new Standing.NotOpen()
          : new Standing.NotAsked();
    }
    if (cohorts.tookPart(id, person)) {
      return new Standing.TookPart();
    }
    return answerable(checkIn)
        ? new Standing.Invited(cohorts.company(id, cohort.getAsInt()))
        : new Standing.NotOpen();
  }

  /// Keeps a sheet: once this returns, the answer survives a crash and counts in the release. The
  /// same sheet again changes nothing and succeeds, after the end too.
  ///
  /// @throws Refused when the person is not asked, has sent another sheet, or the sheet does not
  ///   fit the instrument
  @Transactional
  public void submit(UUID id, long person, Sheet sheet) {
    boolean kept = checkIns.keepFromClosing(id);
    var checkIn = known(id);
    sheet.mustFit(
        instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow(),
        checkIn.contract(),
        attributes(checkIn));
    OptionalInt cohort = cohorts.of(id, person);
    if (cohort.isEmpty()) {
      throw new Refused(Refused.Reason.NOT_ASKED);
    }
    boolean open = kept && answerable(checkIn);
    if (open && cohorts.markParticipation(id, person)) {
      answers.keep(id, cohort.getAsInt(), sheet);
    } else if (!open && !cohorts.tookPart(id, person)) {
      throw new Refused(Refused.Reason.WRONG_STATE);
    } else if (!answers.holds(id, sheet)) {
      throw new Refused(Refused.Reason.ALREADY_ANSWERED);
    }
  }

  /// Forgets single answers whose contract ends their keeping before today; what was released
  /// stays.
  @Transactional
  int forgetExpired() {
    return answers.forgetExpired(LocalDate.now(clock));
  }

  private boolean answerable(CheckIn checkIn) {
    var today = LocalDate.now(clock);
    return checkIn.isOpen()
        && !today.isBefore(checkIn.opensOn())
        && !today.isAfter(checkIn.closesOn());
  }

  private CheckIn known(UUID id) {
    return checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
  }
}
