package org.essor.database;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// As whom the database is spoken to: each role has a login and rights of its own, written in
/// `rights.sql` beside the migrations of each module. What is not granted there is refused by the
/// database, whatever the code above asks for.
///
/// Whoever says nothing works as [#PAGES].
public enum DatabaseRole {
  /// Pages and jobs: they know people and releases, and never read an answer.
  PAGES,
  /// The moment of answering: it keeps an answer and knows no name.
  ANSWERS,
  /// The making of a release: it reads answers and knows neither who was asked nor who answered.
  RELEASE;

  private static final ScopedValue<DatabaseRole> CURRENT = ScopedValue.newInstance();

  static DatabaseRole current() {
    return CURRENT.orElse(PAGES);
  }

  /// Works in this role until `work` returns. A transaction has one role from its beginning, so
  /// this comes first and the transaction within.
  ///
  /// @throws IllegalStateException within a transaction of another role
  public void run(Runnable work) {
    mustNotChangeHands();
    ScopedValue.where(CURRENT, this).run(work);
  }

  /// The same for work that brings something.
  public <T> T call(Supplier<T> work) {
    mustNotChangeHands();
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  private void mustNotChangeHands() {
    if (current() != this && TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "a transaction of the role %s cannot go on as %s: change the role before it begins"
              .formatted(current(), this));
    }
  }
}
