package org.essor.delivery;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/// Carries single messages to the mail server, and clears what was settled a month ago.
@Configuration(proxyBeanMethods = false)
class Postman {

  /// After 1, 2, 4 … 64 minutes: two hours for a mail server to come back.
  static final int TRIES = 8;

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("delivery-mail");

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final OutboxStore store;
  private final ObjectProvider<JavaMailSender> server;
  private final Clock clock;
  private final String from;

  Postman(
      OutboxStore store,
      ObjectProvider<JavaMailSender> server,
      Clock clock,
      @Value("${essor.mail.from}") String from) {
    this.store = store;
    this.server = server;
    this.clock = clock;
    this.from = from;
  }

  @Bean
  Task<Void> deliveryMail() {
    return Tasks.oneTime(TASK)
        .onFailure(tryAgainThen(this::giveUp))
        .execute((instance, _) -> carry(number(instance)));
  }

  @Bean
  Task<Void> deliveryTidy() {
    return Tasks.recurring("delivery-tidy", Schedules.daily(LocalTime.of(3, 10)))
        .execute((_, _) -> store.forgetSettledBefore(clock.instant().minus(KEPT)));
  }

  private void carry(long id) {
    var message = store.waiting(id).orElse(null);
    if (message == null) {
      return;
    }
    var open = server.getIfAvailable();
    if (open == null) {
      store.settle(id, Outbox.State.NO_MAIL, clock.instant());
      return;
    }
    if (message.goodUntil() != null && message.goodUntil().isBefore(clock.instant())) {
      giveUp(id);
      return;
    }
    try {
      open.send(written(message));
    } catch (MailException refused) {
      store.tried(List.of(id), reason(refused));
      throw refused;
    }
    store.sent(List.of(id), clock.instant());
  }

  SimpleMailMessage written(Message message) {
    var mail = new SimpleMailMessage();
    mail.setFrom(from);
    mail.setTo(message.to());
    mail.setSubject(message.subject());
    mail.setText(message.text());
    return mail;
  }

  private void giveUp(long id) {
    store.settle(id, Outbox.State.GIVEN_UP, clock.instant());
    LOG.warn("Message {} was given up; the outbox page says why", id);
  }

  static String reason(Exception refused) {
    var cause = NestedExceptionUtils.getMostSpecificCause(refused);
    var said = String.valueOf(cause.getMessage()).strip();
    return said.length() > 200 ? said.substring(0, 200) : said;
  }

  /// Tries again, each time after twice as long, and does this with what is left in the end.
  static FailureHandler<Void> tryAgainThen(LongConsumer giveUp) {
    return FailureHandler.<Void>maxRetries(TRIES - 1)
        .withBackoff(Duration.ofMinutes(1), 2)
        .thenRemove(tried -> giveUp.accept(number(tried.getExecution().taskInstance)));
  }

  /// The message or mailing that a job carries.
  static long number(TaskInstance<?> instance) {
    return Long.parseLong(instance.getId());
  }
}
