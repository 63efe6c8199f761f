package org.essor.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was administered, by whom and when, for administrators and the works council to read.
///
/// **Never anything about answering**: neither that somebody did, nor when, nor from where.
@Component
@Transactional
public class AuditTrail {

  /// How many entries one page of [#page] holds.
  public static final int PAGE = 50;

  private final AuditStore store;
  private final Clock clock;

  AuditTrail(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Does something and notes who did it, as one: an entry without its deed, or a deed without its
  /// entry, is never kept.
  ///
  /// @param action a message key; its `{0}` is the subject
  /// @param subject what it was done to, by a number or a title: never a person's name, which would
  ///   outlive their erasure
  /// @param deed throws when it cannot be done
  public void record(SignedIn who, String action, String subject, Runnable deed) {
    add(who, action, null, subject);
    deed.run();
  }

  /// The same for a deed that brings something.
  public <T> T record(SignedIn who, String action, String subject, Supplier<T> deed) {
    add(who, action, null, subject);
    return deed.get();
  }

  /// The same for a deed to an account. The message's `{0}` is the detail, its `{1}` the name of
  /// that account as it is when the trail is read.
  public <T> T record(SignedIn who, String action, long about, String detail, Supplier<T> deed) {
    record(who, action, about, detail);
    return deed.get();
  }

  /// The same where only the deed shows what it was done to; nothing is noted where it shows
  /// nothing.
  public <T> T record(
      SignedIn who, String action, Supplier<T> deed, Function<T, Optional<String>> subject) {
    var brought = deed.get();
    subject.apply(brought).ifPresent(found -> add(who, action, null, found));
    return brought;
  }

  /// Notes what was done to an account by whoever calls, in their transaction.
  void record(SignedIn who, String action, long about, String detail) {
    add(who, action, about, detail);
  }

  private void add(SignedIn who, String action, @Nullable Long about, String subject) {
    store.add(who.account(), action, about, subject, clock.instant());
  }

  /// Entries, latest first. `page` counts from 1.
  public List<Entry> page(int page) {
    return store.page(PAGE, (page - 1) * PAGE);
  }

  public int size() {
    return store.size();
  }

  /// @param who the name of the account that did it; empty when it was erased since
  /// @param about the name of the account it was done to, if it was one and is still there
  public record Entry(
      Instant at, Optional<String> who, String action, Optional<String> about, String subject) {

    static Entry of(
        Instant at, @Nullable String who, String action, @Nullable String about, String subject) {
      return new Entry(at, Optional.ofNullable(who), action, Optional.ofNullable(about), subject);
    }
  }
}
