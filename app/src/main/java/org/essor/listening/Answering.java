package org.essor.listening;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.essor.database.DatabaseRole;
import org.essor.instrument.Attribute;
import org.essor.instrument.Attributes;
import org.essor.instrument.Instruments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The moment of answering: the only place where a person and an answer meet, for as long as one
/// method runs.
@Component
public class Answering {

  private final CheckInStore checkIns;
  private final CohortStore cohorts;
  private final AnswerStore answers;
  private final Instruments instruments;
  private final TransactionOperations transaction;
  private final Attributes attributes;
  private final Clock clock;

  Answering(
      CheckInStore checkIns,
      CohortStore cohorts,
      AnswerStore answers,
      Instruments instruments,
      TransactionOperations transaction,
      Attributes attributes,
      Clock clock) {
    this.checkIns = checkIns;
    this.cohorts = cohorts;
    this.answers = answers;
    this.instruments = instruments;
    this.transaction = transaction;
    this.attributes = attributes;
    this.clock = clock;
  }

  /// The check-ins that wait for this person today, the one that closes first in front.
  public List<CheckIn> waitingFor(long person) {
    return checkIns.waitingFor(person, LocalDate.now(clock));
  }

  /// What a check-in leaves of a person it asked.
  ///
  /// @param asked how many are asked in the group they answer for
  public record Trace(CheckIn checkIn, int asked, Known known) {}

  /// What is known of a person's part in a check-in.
  public enum Known {
    /// That they are asked.
    ASKED,
    /// That they have answered, in a confidential one.
    TOOK_PART,
    /// That a token was signed for their browser; not whether it was used.
    TOKEN,
    /// That a ballot card was printed for them; not which, and not whether it was used.
    CARD
  }

  /// Everything that check-ins know of a person, the latest first.
  public List<Trace> traces(long person) {
    return cohorts.traces(person).stream()
        .map(row -> new Trace(known(row.checkIn()), row.asked(), row.known()))
        .sorted(comparing((Trace trace) -> trace.checkIn().opensOn()).reversed())
        .toList();
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
    return isAnswerable(checkIn)
        ? new Standing.Invited(cohorts.company(id, cohort.getAsInt()))
        : new Standing.NotOpen();
  }

  /// Keeps a sheet: once this returns, the answer survives a crash and counts in the release. The
  /// same sheet again changes nothing and succeeds, after the end too.
  ///
  /// @throws Refused when the person is not asked, has sent another sheet, or the sheet does not
  ///   fit the instrument
  public void submit(UUID id, long person, Sheet sheet) {
    together(() -> keep(id, person, sheet));
  }

  /// Keeps all that is submitted meanwhile, or nothing of it.
  public void together(Runnable submissions) {
    DatabaseRole.ANSWERS.run(() -> transaction.executeWithoutResult(_ -> submissions.run()));
  }

  private void keep(UUID id, long person, Sheet sheet) {
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
    if (checkIn.contract().mode() == Contract.Mode.SEALED) {
      throw new Refused(Refused.Reason.WRONG_STATE);
    }
    boolean open = kept && isAnswerable(checkIn);
    if (open && cohorts.markParticipation(id, person)) {
      answers.keep(id, cohort.getAsInt(), sheet);
    } else if (!open && !cohorts.tookPart(id, person)) {
      throw new Refused(Refused.Reason.WRONG_STATE);
    } else if (!answers.holds(id, sheet)) {
      throw new Refused(Refused.Reason.ALREADY_ANSWERED);
    }
  }

  /// Whether one may answer it today.
  boolean isAnswerable(CheckIn checkIn) {
    var today = LocalDate.now(clock);
    return checkIn.isOpen()
        && !today.isBefore(checkIn.opensOn())
        && !today.isAfter(checkIn.closesOn());
  }

  private CheckIn known(UUID id) {
    return checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
  }
}
