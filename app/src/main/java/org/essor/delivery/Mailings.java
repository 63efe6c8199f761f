package org.essor.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.essor.delivery.OutboxStore.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/// Carries what was sent to many: a handful at a time, over one connection, by one job that steps
/// back in line after each. Whoever asks for a sign-in link meanwhile does not wait for the rest.
@Configuration(proxyBeanMethods = false)
class Mailings {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("delivery-mailing");

  private static final int HANDFUL = 100;
  private static final Logger LOG = LoggerFactory.getLogger(Mailings.class);

  private final OutboxStore store;
  private final Postman postman;
  private final SchedulerClient jobs;
  private final ObjectProvider<JavaMailSender> server;
  private final Clock clock;

  Mailings(
      OutboxStore store,
      Postman postman,
      SchedulerClient jobs,
      ObjectProvider<JavaMailSender> server,
      Clock clock) {
    this.store = store;
    this.postman = postman;
    this.jobs = jobs;
    this.server = server;
    this.clock = clock;
  }

  @Bean
  Task<Void> deliveryMailing() {
    CompletionHandler<Void> again = (done, job) -> job.reschedule(done, clock.instant());
    CompletionHandler<Void> over = (_, job) -> job.remove();
    return Tasks.custom(TASK)
        .onFailure(Postman.tryAgainThen(this::giveUp))
        .execute((instance, _) -> carry(Postman.number(instance)) ? again : over);
  }

  /// Whether anything may be left to carry.
  private boolean carry(long mailing) {
    var open = server.getIfAvailable();
    if (open == null) {
      store.settleMailing(mailing, Outbox.State.NO_MAIL, clock.instant());
      return false;
    }
    store.giveUpStale(mailing, clock.instant());
    var next = store.waitingIn(mailing, HANDFUL);
    if (!next.isEmpty()) {
      send(next, open);
    }
    return !next.isEmpty();
  }

  /// A server that takes none of them is tried again later with all; what it takes none the less is
  /// done, and what it refuses goes its own way from then on, so that nobody waits for it.
  private void send(List<Waiting> messages, JavaMailSender open) {
    var mails =
        messages.stream()
            .map(message -> postman.written(message.message()))
            .toArray(SimpleMailMessage[]::new);
    try {
      open.send(mails);
      settle(messages);
    } catch (MailParseException unreadable) {
      messages.forEach(message -> leaveAlone(message, unreadable));
    } catch (MailSendException refused) {
      var failed = refused.getFailedMessages();
      if (failed.isEmpty() || List.of(mails).stream().allMatch(failed::containsKey)) {
        throw tried(messages, refused);
      }
      for (int i = 0; i < mails.length; i++) {
        var why = failed.get(mails[i]);
        if (why == null) {
          settle(messages.subList(i, i + 1));
        } else {
          leaveAlone(messages.get(i), why);
        }
      }
    } catch (MailException closed) {
      throw tried(messages, closed);
    }
  }

  private void settle(List<Waiting> messages) {
    store.sent(messages.stream().map(Waiting::id).toList(), clock.instant());
  }

  /// The job comes first: a crash between the two lets a message arrive twice, not never.
  private void leaveAlone(Waiting message, Exception why) {
    jobs.scheduleIfNotExists(
        Postman.TASK
            .instance(String.valueOf(message.id()))
            .scheduledTo(clock.instant().plus(Duration.ofMinutes(1))));
    store.tried(List.of(message.id()), Postman.reason(why));
    store.leaveMailing(message.id());
  }

  private MailException tried(List<Waiting> messages, MailException refused) {
    store.tried(messages.stream().map(Waiting::id).toList(), Postman.reason(refused));
    return refused;
  }

  private void giveUp(long mailing) {
    store.settleMailing(mailing, Outbox.State.GIVEN_UP, clock.instant());
    LOG.warn("What was left of mailing {} was given up; the outbox page says why", mailing);
  }
}
