package org.essor.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.Mailbox;
import org.essor.Platform;
import org.essor.delivery.Outbox.State;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

  @AutoClose private static final Mailbox POST = new Mailbox();
  @AutoClose private static final Platform PLATFORM = Platform.start(POST.properties());

  private final Outbox outbox = PLATFORM.get(Outbox.class);

  @Test
  void mails_what_was_sent_once_the_transaction_is_done() {
    outbox.send(new Message("lea@example.org", "Bienvenue, Léa", "C’est le premier jour."));
    PLATFORM.runJobs();

    var mail = POST.to("lea@example.org");
    assertThat(mail)
        .containsExactly(
            new Mailbox.Mail("essor@example.org", "Bienvenue, Léa", "C’est le premier jour."));
    assertThat(last("lea@example.org").state()).isEqualTo(State.SENT);
  }

  @Test
  void keeps_no_text_of_what_was_sent() {
    outbox.send(new Message("noor@example.org", "A link", "the secret words"));
    PLATFORM.runJobs();

    assertThat(
            PLATFORM
                .database()
                .jdbc()
                .sql("SELECT count(*) FROM delivery.message WHERE body IS NOT NULL")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void sends_nothing_for_a_transaction_that_failed() {
    var transaction = PLATFORM.get(TransactionTemplate.class);

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              outbox.send(new Message("ghost@example.org", "Never", "was"));
              throw new IllegalStateException("the caller failed");
            }))
        .hasMessage("the caller failed");
    PLATFORM.runJobs();

    assertThat(POST.to("ghost@example.org")).isEmpty();
    assertThat(outbox.page(1)).noneMatch(sent -> sent.to().equals("ghost@example.org"));
  }

  @Test
  void tries_again_when_the_mail_server_comes_back() {
    POST.goAway();
    outbox.send(new Message("marc@example.org", "Later", "but not never"));
    PLATFORM.runJobs();

    assertThat(last("marc@example.org").state()).isEqualTo(State.WAITING);
    assertThat(last("marc@example.org").tries()).isEqualTo(1);
    assertThat(last("marc@example.org").trouble()).isPresent();

    POST.comeBack();
    PLATFORM.runJobs();
    assertThat(last("marc@example.org").state())
        .as("a minute must pass first")
        .isEqualTo(State.WAITING);

    PLATFORM.clock().advance(Duration.ofMinutes(2));
    PLATFORM.runJobs();
    assertThat(last("marc@example.org").state()).isEqualTo(State.SENT);
    assertThat(last("marc@example.org").trouble()).isEmpty();
    assertThat(POST.to("marc@example.org")).hasSize(1);
  }

  @Test
  void gives_up_after_eight_tries_and_says_why() {
    POST.goAway();
    outbox.send(new Message("nobody@example.org", "Never", "arrives"));
    for (int hour = 0; hour < 12; hour++) {
      PLATFORM.runJobs();
      PLATFORM.clock().advance(Duration.ofHours(2));
    }
    POST.comeBack();

    assertThat(last("nobody@example.org").state()).isEqualTo(State.GIVEN_UP);
    assertThat(last("nobody@example.org").tries()).isEqualTo(Postman.TRIES);
    assertThat(last("nobody@example.org").trouble()).isPresent();
  }

  @Test
  void does_not_send_what_is_of_no_use_any_more() {
    var now = PLATFORM.clock().instant();
    outbox.send(new Message("late@example.org", "A link", "text", now.plusSeconds(60)));
    PLATFORM.clock().advance(Duration.ofMinutes(2));
    PLATFORM.runJobs();

    assertThat(last("late@example.org").state()).isEqualTo(State.GIVEN_UP);
    assertThat(POST.to("late@example.org")).isEmpty();
  }

  @Test
  void many_are_written_by_one_job_and_arrive_one_by_one() {
    outbox.send(letters("many", 230));

    assertThat(jobs("delivery-mail")).isZero();
    assertThat(jobs("delivery-mailing")).isEqualTo(1);
    PLATFORM.runJobs();
    assertThat(POST.to("many.example")).hasSize(230);
    assertThat(jobs("delivery-mailing")).isZero();
    assertThat(last("n7@many.example").state()).isEqualTo(State.SENT);
  }

  @Test
  void a_link_does_not_wait_behind_many() {
    outbox.send(letters("queue", 300));
    outbox.send(new Message("link@example.org", "A link", "text"));
    ManualJobs.runOnce(PLATFORM.get(Scheduler.class));

    assertThat(POST.to("link@example.org")).hasSize(1);
    assertThat(POST.to("queue.example")).hasSizeLessThan(300);
    PLATFORM.runJobs();
    assertThat(POST.to("queue.example")).hasSize(300);
  }

  @Test
  void one_that_cannot_be_sent_keeps_nobody_else_from_their_letter() {
    var letters = letters("some", 5);
    letters.add(2, new Message("two words@some.example", "Hello", "text"));
    outbox.send(letters);
    for (int hour = 0; hour < 12; hour++) {
      PLATFORM.runJobs();
      PLATFORM.clock().advance(Duration.ofHours(1));
    }

    assertThat(POST.to("some.example")).hasSize(5);
    assertThat(last("two words@some.example").state()).isEqualTo(State.GIVEN_UP);
    assertThat(last("two words@some.example").trouble()).isPresent();
  }

  @Test
  void many_wait_for_a_mail_server_that_is_away_and_none_comes_twice() {
    POST.goAway();
    outbox.send(letters("patient", 120));
    PLATFORM.runJobs();
    assertThat(last("n1@patient.example").trouble()).isPresent();

    POST.comeBack();
    PLATFORM.clock().advance(Duration.ofMinutes(2));
    PLATFORM.runJobs();
    assertThat(POST.to("patient.example")).hasSize(120);
    assertThat(last("n1@patient.example").tries()).isEqualTo(2);
  }

  @Test
  void of_many_those_that_are_of_no_use_any_more_are_not_sent() {
    var letters = letters("stale", 3);
    var now = PLATFORM.clock().instant();
    letters.add(new Message("late@stale.example", "Hello", "text", now.plusSeconds(60)));
    outbox.send(letters);
    PLATFORM.clock().advance(Duration.ofMinutes(2));
    PLATFORM.runJobs();

    assertThat(POST.to("stale.example")).hasSize(3);
    assertThat(last("late@stale.example").state()).isEqualTo(State.GIVEN_UP);
  }

  @Test
  void forgets_an_address() {
    outbox.send(new Message("erased@example.org", "Hello", "text"));
    outbox.forget("erased@example.org");
    PLATFORM.runJobs();

    assertThat(outbox.page(1)).noneMatch(sent -> sent.to().equals("erased@example.org"));
    assertThat(POST.to("erased@example.org")).isEmpty();
  }

  @Test
  void clears_what_was_settled_a_month_ago() {
    outbox.send(new Message("old@example.org", "Hello", "text"));
    PLATFORM.runJobs();
    PLATFORM.clock().advance(Duration.ofDays(29));
    PLATFORM.runJobs();
    assertThat(outbox.page(1)).anyMatch(sent -> sent.to().equals("old@example.org"));

    PLATFORM.clock().advance(Duration.ofDays(2));
    PLATFORM.runJobs();
    assertThat(outbox.page(1)).noneMatch(sent -> sent.to().equals("old@example.org"));
  }

  @Test
  void refuses_an_address_that_would_write_headers() {
    assertThatThrownBy(() -> new Message("a@example.org\nBcc: b@example.org", "Hello", "text"))
        .hasMessage("the address of a message is one line");
    assertThatThrownBy(() -> new Message("a@example.org", "Hello\r\nBcc: b@example.org", "text"))
        .hasMessage("the subject of a message is one line");
  }

  private static List<Message> letters(String house, int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> new Message("n%d@%s.example".formatted(i, house), "Hello", "text"))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int jobs(String task) {
    return PLATFORM
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM delivery.job WHERE task_name = :task")
        .param("task", task)
        .query(Integer.class)
        .single();
  }

  private Outbox.Sent last(String address) {
    return IntStream.rangeClosed(1, outbox.size() / Outbox.PAGE + 1)
        .mapToObj(outbox::page)
        .flatMap(List::stream)
        .filter(sent -> sent.to().equals(address))
        .findFirst()
        .orElseThrow();
  }
}
