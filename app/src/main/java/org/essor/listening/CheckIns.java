package org.essor.listening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Gate;
import org.essor.disclosure.SteppedCount;
import org.essor.listening.council.Hearings;
import org.essor.listening.sealed.BallotBox;
import org.essor.people.Organisations;
import org.essor.people.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The check-ins of the organisation: planned, opened, closed.
@Component
public class CheckIns {

  /// Words are read only where at least so many people wrote.
  public static final int FEWEST_AUTHORS = 20;

  private final CheckInStore store;
  private final CohortStore cohorts;
  private final AnswerStore answers;
  private final DisposalStore disposals;
  private final Organisations organisations;
  private final Letters letters;
  private final BallotBox box;
  private final Hearings hearings;
  private final Batches batches;
  private final Clock clock;

  CheckIns(
      CheckInStore store,
      CohortStore cohorts,
      AnswerStore answers,
      DisposalStore disposals,
      Organisations organisations,
      Letters letters,
      BallotBox box,
      Hearings hearings,
      Batches batches,
      Clock clock) {
    this.store = store;
    this.cohorts = cohorts;
    this.answers = answers;
    this.disposals = disposals;
    this.organisations = organisations;
    this.letters = letters;
    this.box = box;
    this.hearings = hearings;
    this.batches = batches;
    this.clock = clock;
  }

  /// Every check-in, the latest first.
  public List<CheckIn> all() {
    return store.all();
  }

  public Optional<CheckIn> find(UUID id) {
    return store.find(id);
  }

  /// Plans a check-in; nobody is asked yet, and everything about it may still change.
  @Transactional
  public void plan(CheckIn checkIn) {
    must(checkIn.state() == CheckIn.State.PLANNED);
    store.plan(checkIn);
  }

  /// Forgets a check-in that never opened.
  @Transactional
  public void forget(UUID id) {
    must(known(id).state() == CheckIn.State.PLANNED);
    store.forget(id);
  }

  /// What a planned check-in can be expected to show.
  ///
  /// @throws Refused when it is planned no more, or too few people would be asked
  public Simulation simulation(UUID id) {
    var checkIn = known(id);
    must(checkIn.state() == CheckIn.State.PLANNED);
    return Simulation.of(organisations.now(), checkIn);
  }

  /// Opens a check-in: freezes its contract and the organisation, forms the cohorts, and writes to
  /// everybody in them.
  ///
  /// @throws Refused when fewer people would be asked than the contract's smallest group, its last
  ///   day is over, or the works council is not heard yet
  @Transactional
  public void open(UUID id) {
    var checkIn = known(id);
    must(store.keepPlanned(id) && !today().isAfter(checkIn.closesOn()));
    if (!hearings.isHeard(id)) {
      throw new Refused(Refused.Reason.COUNCIL_NOT_HEARD);
    }
    var asked = Asked.of(organisations.now(), checkIn.audienceUnit(), checkIn.contract().rules());
    cohorts.freeze(id, asked);
    if (checkIn.contract().mode() == Contract.Mode.SEALED) {
      box.make(id, asked.organisation().cohorts().size());
    }
    store.open(id, today());
    letters.opened(known(id));
  }

  /// Closes a check-in, once and for all. Its release is made right after, in a transaction of its
  /// own; where that fails, soon.
  @Transactional
  public void close(UUID id) {
    must(known(id).isOpen());
    store.close(id, today());
    batches.releaseOnceClosed(id);
  }

  /// Whether the release of a check-in is made.
  public boolean isReleased(UUID id) {
    return store.isReleased(id);
  }

  /// Planned check-ins whose first day has come, and open ones whose last day is over. One whose
  /// days have all gone by unseen is not opened: nobody could answer it.
  List<CheckIn> due() {
    return store.due(today());
  }

  /// How many people a check-in asks, or would if it opened now, as a step.
  ///
  /// @throws Refused when they would be fewer than its smallest group
  public SteppedCount asked(UUID id) {
    var checkIn = known(id);
    var rules = checkIn.contract().rules();
    var organisation =
        checkIn.state() == CheckIn.State.PLANNED
            ? Asked.of(organisations.now(), checkIn.audienceUnit(), rules).organisation()
            : cohorts.frozen(id);
    return SteppedCount.of(organisation.cohorts().stream().mapToInt(Company::asked).sum(), rules);
  }

  /// The letters that everybody asked receives, written and still to come, in their order.
  public List<Letter> letters(UUID id) {
    return letters.about(known(id));
  }

  /// The share of people asked who have taken part, so far or in the end, in the steps that the
  /// gate allows.
  public Cell participation(UUID id) {
    var checkIn = known(id);
    var rules = checkIn.contract().rules();
    var frozen = cohorts.frozen(id);
    var asked = frozen.cohorts().stream().mapToInt(Company::asked).toArray();
    var blocks = frozen.merged(rules, asked);
    var tookPart =
        checkIn.contract().mode() == Contract.Mode.SEALED
            ? spread(box.ballots(id), asked)
            : cohorts.tookPart(id);
    return new Gate(rules).participation(blocks, 0, frozen.regrouped(blocks, tookPart));
  }

  /// Of sealed ballots only how many there are is known, not whose: any way to share them out has
  /// the right sum, and only the sum is used.
  private static int[] spread(int ballots, int... asked) {
    var shares = new int[asked.length];
    int left = ballots;
    for (int i = 0; i < asked.length; i++) {
      shares[i] = Math.min(left, asked[i]);
      left -= shares[i];
    }
    return shares;
  }

  /// What people wrote to the open question, all asked together and in no order; nothing before the
  /// release, nor where fewer than [#FEWEST_AUTHORS] wrote.
  public List<String> words(UUID id) {
    return answers.releasedWords(known(id).id());
  }

  /// The proof that the single answers are deleted, once they are.
  public Optional<Disposal> disposal(UUID id) {
    return disposals.find(id, known(id).contract().rules());
  }

  /// The organisation and the cohorts as they were frozen when the check-in opened.
  public FrozenOrganisation frozen(UUID id) {
    return cohorts.frozen(id);
  }

  /// The position of the unit in which a person counted when the check-in opened; empty when they
  /// were not asked.
  public OptionalInt positionOf(UUID id, long person) {
    return cohorts.positionOf(id, person);
  }

  /// An erased person is no longer asked, and nothing here tells that they were. How many a cohort
  /// stood for when it was frozen stays true, and an answer they gave cannot be found.
  @EventListener
  void forget(PersonErased erased) {
    box.forget(erased.person());
    cohorts.forget(erased.person());
  }

  private CheckIn known(UUID id) {
    return store.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
  }

  private static void must(boolean fits) {
    if (!fits) {
      throw new Refused(Refused.Reason.WRONG_STATE);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
