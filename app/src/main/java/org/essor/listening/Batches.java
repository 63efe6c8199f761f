package org.essor.listening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.essor.database.DatabaseRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The answers of a closed check-in, taken together: what may be shown of them is made in one
/// transaction, in the only role that reads answers. What a crash leaves undone is done by the next
/// turn of the [Calendar].
@Component
class Batches {

  private static final Logger log = LoggerFactory.getLogger(Batches.class);

  private final CheckInStore checkIns;
  private final AnswerStore answers;
  private final Ballots ballots;
  private final Letters letters;
  private final ApplicationEventPublisher news;
  private final TransactionOperations transaction;
  private final Clock clock;

  Batches(
      CheckInStore checkIns,
      AnswerStore answers,
      Ballots ballots,
      Letters letters,
      ApplicationEventPublisher news,
      TransactionOperations transaction,
      Clock clock) {
    this.checkIns = checkIns;
    this.answers = answers;
    this.ballots = ballots;
    this.letters = letters;
    this.news = news;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Releases a check-in as soon as the transaction that closes it is kept, before its caller goes
  /// on.
  void releaseOnceClosed(UUID id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            apart(() -> release(id));
          }
        });
  }

  /// The closing transaction stays with its thread until that has been told; another has none.
  private static void apart(Runnable work) {
    try {
      Thread.startVirtualThread(work).join();
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  /// Releases whatever closed and was not released, and has everybody told of what they were not.
  void catchUp() {
    checkIns.unreleased().forEach(this::release);
    ballots.destroySeals();
    letters.tellOfReleases();
  }

  /// The closing has happened and stands: what fails here is tried again.
  private void release(UUID id) {
    try {
      DatabaseRole.RELEASE.run(() -> transaction.executeWithoutResult(_ -> make(id)));
      ballots.destroySeal(id);
      letters.tellOfReleases();
    } catch (RuntimeException failed) {
      // of what was thrown only the kind: a message of the database may quote what people wrote
      log.error(
          "check-in {} is closed and could not be released yet ({})",
          id,
          NestedExceptionUtils.getMostSpecificCause(failed).getClass().getName());
    }
  }

  private void make(UUID id) {
    if (checkIns.markReleased(id, LocalDate.now(clock))) {
      ballots.mix(id);
      answers.releaseWords(id, CheckIns.FEWEST_AUTHORS);
      news.publishEvent(new CheckInClosed(id));
    }
  }
}
