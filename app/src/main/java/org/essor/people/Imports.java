package org.essor.people;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.identity.Accounts;
import org.essor.identity.Member;
import org.essor.people.file.Table;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Files of people: first a dry run, then, in one transaction, exactly what the dry run said.
@Service
public class Imports {

  /// How long a file is kept between its dry run and its application.
  public static final Duration KEPT = Duration.ofDays(1);

  public enum Kind {
    /// Everybody: whoever is not in the file is gone.
    FULL,
    /// Only what changes.
    DELTA
  }

  /// A file that waits to be applied.
  public record Draft(UUID id, LocalDate day, Kind kind, String fileName, Instant createdAt) {}

  /// A file that was applied.
  public record Past(
      long id,
      LocalDate day,
      Kind kind,
      String fileName,
      Instant recordedAt,
      int added,
      int changed,
      int moved,
      int gone,
      int unchanged) {}

  private record Prepared(UUID draft, Plan plan) {}

  private final DraftStore drafts;
  private final KnownStore known;
  private final ImportStore store;
  private final PeopleStore people;
  private final Accounts accounts;
  private final ApplicationEventPublisher news;
  private final Clock clock;
  private volatile SoftReference<Prepared> last = new SoftReference<>(null);

  Imports(
      DraftStore drafts,
      KnownStore known,
      ImportStore store,
      PeopleStore people,
      Accounts accounts,
      ApplicationEventPublisher news,
      Clock clock) {
    this.drafts = drafts;
    this.known = known;
    this.store = store;
    this.people = people;
    this.accounts = accounts;
    this.news = news;
    this.clock = clock;
  }

  /// Keeps a file for its dry run.
  ///
  /// @param day from which it is true, today at the latest
  /// @throws Unreadable when it is no table at all; nothing is kept then
  @Transactional
  public UUID prepare(String fileName, byte[] content, Kind kind, LocalDate day, long account) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw new IllegalArgumentException("day must not lie in the future, was " + day);
    }
    Table.read(content);
    drafts.deleteBefore(clock.instant().minus(KEPT));
    var draft = new Draft(UUID.randomUUID(), day, kind, fileName, clock.instant());
    drafts.keep(draft, content, account);
    return draft.id();
  }

  /// A file that still waits; empty where it was applied, withdrawn or is older than a day.
  @Transactional(readOnly = true)
  public Optional<Draft> draft(UUID draft) {
    return drafts.find(draft, clock.instant().minus(KEPT));
  }

  /// The dry run: what applying the file would change as things are recorded now.
  ///
  /// Cost: reads the file and everybody; the last plan is kept at hand while nothing changes.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Plan plan(Draft draft) {
    var version = known.version();
    var kept = last.get();
    if (kept != null && kept.draft().equals(draft.id()) && kept.plan().version() == version) {
      return kept.plan();
    }
    var plan = planned(draft);
    last = new SoftReference<>(new Prepared(draft.id(), plan));
    return plan;
  }

  private Plan planned(Draft draft) {
    var table = Table.read(drafts.content(draft.id()));
    var reading = Reading.of(table, draft.day(), known.marks());
    return Planner.plan(known.about(draft.day()), reading, draft.kind());
  }

  /// Writes what the dry run showed, all of it or nothing, and forgets the file. Who is there from
  /// now on can sign in; who is not, no longer.
  ///
  /// @param version that of the plan that was shown
  /// @throws PlanOutdated when something changed since
  @Transactional
  public Plan apply(Draft draft, long version, long account) {
    if (store.lock() != version) {
      throw new PlanOutdated();
    }
    var plan = plan(draft);
    if (!plan.isApplicable()) {
      throw new IllegalStateException("this plan cannot be applied");
    }
    var today = LocalDate.now(clock);
    var before = store.present(today);
    var recorded = store.turn(clock.instant());
    var id = store.write(plan, draft.fileName(), account, recorded);
    admit(plan, before, store.present(today));
    drafts.delete(draft.id());
    news.publishEvent(new PeopleImported(id));
    last = new SoftReference<>(null);
    return plan;
  }

  private void admit(Plan plan, Set<Long> before, Set<Long> after) {
    var coming = new HashSet<>(after);
    coming.removeAll(before);
    var described = people.withMarks(plan.changes().descriptions().keySet());
    described.stream().filter(after::contains).forEach(coming::add);
    var going = new HashSet<>(before);
    going.removeAll(after);
    accounts.enrol(people.named(coming).values().stream().map(Imports::member).toList());
    accounts.withdraw(going);
  }

  private static Member member(Person person) {
    return new Member(person.id(), person.name(), person.email(), person.language());
  }

  /// Forgets a file without applying it.
  @Transactional
  public void withdraw(UUID draft) {
    drafts.delete(draft);
  }

  /// What was applied, the latest first.
  @Transactional(readOnly = true)
  public List<Past> past(int limit) {
    return drafts.past(limit);
  }

  /// Something about people or units changed between the dry run and its application.
  public static final class PlanOutdated extends RuntimeException {
    PlanOutdated() {
      super("people or units changed since the dry run");
    }
  }
}
