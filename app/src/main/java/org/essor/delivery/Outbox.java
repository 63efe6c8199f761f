package org.essor.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where messages wait to be sent.
///
/// A message is written in the caller's transaction and mailed by a job after it: at least once,
/// never for a transaction that failed. A mail server that refuses is tried again, each time after
/// twice as long, [Postman#TRIES] times in all; then the message is given up and says why. Its text
/// is kept no longer than it waits.
@Component
public class Outbox {

  /// How many messages one page of [#page] holds.
  public static final int PAGE = 50;

  private final OutboxStore store;
  private final SchedulerClient jobs;
  private final ObjectProvider<JavaMailSender> server;
  private final Clock clock;

  Outbox(
      OutboxStore store, SchedulerClient jobs, ObjectProvider<JavaMailSender> server, Clock clock) {
    this.store = store;
    this.jobs = jobs;
    this.server = server;
    this.clock = clock;
  }

  /// Whether a mail server is configured. Without one, messages are noted and never sent.
  public boolean reachesPeople() {
    return server.getIfAvailable() != null;
  }

  /// Sends a message once the caller's transaction is done.
  @Transactional
  public void send(Message message) {
    if (!reachesPeople()) {
      store.note(List.of(message), clock.instant());
      return;
    }
    var id = store.add(message, clock.instant());
    jobs.scheduleIfNotExists(
        Postman.TASK.instance(String.valueOf(id)).scheduledTo(clock.instant()));
  }

  /// Sends many once the caller's transaction is done, and nothing sent meanwhile waits for them. A
  /// message that the mail server refuses is tried again apart from the others.
  ///
  /// Cost: a statement a thousand messages.
  @Transactional
  public void send(Collection<Message> messages) {
    if (!reachesPeople()) {
      store.note(messages, clock.instant());
    } else if (!messages.isEmpty()) {
      var mailing = store.addMailing(messages, clock.instant());
      jobs.scheduleIfNotExists(
          Mailings.TASK.instance(String.valueOf(mailing)).scheduledTo(clock.instant()));
    }
  }

  /// What was sent or is to be, latest first. `page` counts from 1.
  public List<Sent> page(int page) {
    return store.page(PAGE, (page - 1) * PAGE);
  }

  /// How many messages there are in all.
  public int size() {
    return store.size();
  }

  /// Forgets everything that was ever sent to an address, and sends it nothing that still waits.
  @Transactional
  public void forget(String address) {
    store.forget(address);
  }

  /// What became of a message: never its text.
  ///
  /// @param trouble what the mail server said last, if it refused
  public record Sent(
      String to, String subject, Instant at, State state, int tries, Optional<String> trouble) {}

  /// `NO_MAIL`: there was no mail server to send it with.
  public enum State {
    WAITING,
    SENT,
    GIVEN_UP,
    NO_MAIL
  }
}
