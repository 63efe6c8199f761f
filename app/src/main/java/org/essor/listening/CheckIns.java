package org.essor.listening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Gate;
import org.essor.people.Organisations;
import org.essor.people.PersonErased;
import org.springframework.context.ApplicationEventPublisher;
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
  private final Organisations organisations;
  private final Letters letters;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  CheckIns(
      CheckInStore store,
      CohortStore cohorts,
      AnswerStore answers,
      Organisations organisations,
      Letters letters,
      ApplicationEventPublisher news,
      Clock clock) {
    this.store = store;
    this.cohorts = cohorts;
    this.answers = answers;
    this.organisations = organisations;
    this.letters = letters;
    this.news = news;
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
  /// @throws Refused when fewer people would be asked than the contract's smallest group, or its
  ///   last day is over
  @Transactional
  public void open(UUID id) {
    var checkIn = known(id);
    must(checkIn.state() == CheckIn.State.PLANNED && !today().isAfter(checkIn.closesOn()));
    var asked = Asked.of(organisations.now(), checkIn.audienceUnit(), checkIn.contract().rules());
    store.open(id, today());
    cohorts.freeze(id, asked);
    letters.opened(known(id));
  }

  /// Closes a check-in, once and for all, and says so to those who make its release and to
  /// everybody who was asked.
  @Transactional
  public void close(UUID id) {
    var checkIn = known(id);
    must(checkIn.isOpen());
    store.close(id, today());
    letters.closed(checkIn);
    news.publishEvent(new CheckInClosed(id));
  }

  /// Planned check-ins whose first day has come, and open ones whose last day is over. One whose
  /// days have all gone by unseen is not opened: nobody could answer it.
  List<CheckIn> due() {
    return store.due(today());
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
    return new Gate(rules).participation(blocks, 0, frozen.regrouped(blocks, cohorts.tookPart(id)));
  }

  /// What people wrote to the open question of a closed check-in, all asked together and in no
  /// order; nothing as long as fewer than [#FEWEST_AUTHORS] wrote.
  public List<String> words(UUID id) {
    var words = known(id).state() == CheckIn.State.CLOSED ? answers.words(id) : List.<String>of();
    return words.size() < FEWEST_AUTHORS ? List.of() : words;
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
