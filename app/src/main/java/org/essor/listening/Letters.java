package org.essor.listening;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essor.delivery.Message;
import org.essor.delivery.Outbox;
import org.essor.identity.Accounts;
import org.essor.listening.Letter.Occasion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/// Writes to everybody whom a check-in asks and who has an e-mail address, in their language.
///
/// Who has answered is never looked at: a letter goes to the whole cohort, and is the same for all.
/// It is asked for in the transaction that opens, or after the release, and written by a job when
/// its time has come; one that would come too late to be of use is not written. Each is written
/// once.
@Configuration(proxyBeanMethods = false)
class Letters {

  private static final TaskDescriptor<Wish> TASK =
      TaskDescriptor.of("listening-letter", Wish.class);

  /// Check-ins open and close at midnight; people are written to in the morning.
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /// For so many days after closing, that figures are there is news.
  private static final int DAYS_OF_NEWS = 7;

  /// Nobody is reminded of what they were told the day before.
  private static final int DAYS_OF_PEACE = 2;

  private final LetterStore store;
  private final CheckInStore checkIns;
  private final CohortStore cohorts;
  private final Letter.Texts texts;
  private final Accounts accounts;
  private final Outbox outbox;
  private final SchedulerClient jobs;
  private final TransactionOperations transaction;
  private final Clock clock;

  Letters(
      LetterStore store,
      CheckInStore checkIns,
      CohortStore cohorts,
      Letter.Texts texts,
      Accounts accounts,
      Outbox outbox,
      SchedulerClient jobs,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.checkIns = checkIns;
    this.cohorts = cohorts;
    this.texts = texts;
    this.accounts = accounts;
    this.outbox = outbox;
    this.jobs = jobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A letter that is to be written.
  ///
  /// @param until the last day on which it is of use
  record Wish(UUID checkIn, Occasion occasion, LocalDate until) implements Serializable {}

  @Bean
  Task<Wish> listeningLetter() {
    return Tasks.oneTime(TASK).execute((instance, _) -> write(instance.getData()));
  }

  /// Everybody is told on the first day on which they may answer.
  void opened(CheckIn checkIn) {
    var first = checkIn.opensOn().isAfter(today()) ? checkIn.opensOn() : today();
    wish(new Wish(checkIn.id(), Occasion.OPENED, checkIn.closesOn()), first);
  }

  /// Everybody is told that figures are there, once they are.
  void tellOfReleases() {
    for (var checkIn : checkIns.toTellOf(today().minusDays(DAYS_OF_NEWS))) {
      wish(new Wish(checkIn.id(), Occasion.RELEASED, today().plusDays(DAYS_OF_NEWS)), today());
    }
  }

  /// Reminds everybody of the check-ins whose day for it has come.
  void remind() {
    if (LocalTime.now(clock).isBefore(MORNING)) {
      return;
    }
    for (var checkIn : checkIns.toRemind(today())) {
      var told = Optional.ofNullable(store.written(checkIn.id()).get(Occasion.OPENED));
      if (told.filter(day -> !day.plusDays(DAYS_OF_PEACE).isAfter(today())).isPresent()) {
        write(new Wish(checkIn.id(), Occasion.REMINDER, checkIn.closesOn()));
      }
    }
  }

  /// What was written about a check-in, and what is still to be.
  List<Letter> about(CheckIn checkIn) {
    var written = store.written(checkIn.id());
    var letters = new ArrayList<Letter>();
    for (var occasion : Occasion.values()) {
      var day = written.get(occasion);
      if (day != null) {
        letters.add(new Letter(occasion, day, true));
      } else if (checkIn.state() != CheckIn.State.CLOSED) {
        planned(checkIn, occasion).ifPresent(on -> letters.add(new Letter(occasion, on, false)));
      }
    }
    return letters;
  }

  private Optional<LocalDate> planned(CheckIn checkIn, Occasion occasion) {
    return switch (occasion) {
      case OPENED -> Optional.of(checkIn.opensOn());
      case REMINDER -> checkIn.remindsOn().filter(day -> !day.isBefore(today()));
      case RELEASED -> Optional.of(checkIn.closesOn().plusDays(1));
    };
  }

  private void wish(Wish wish, LocalDate day) {
    var morning = instant(day, MORNING);
    var now = clock.instant();
    jobs.scheduleIfNotExists(
        TASK.instance(wish.checkIn() + " " + wish.occasion())
            .data(wish)
            .scheduledTo(morning.isAfter(now) ? morning : now));
  }

  private void write(Wish wish) {
    var checkIn = checkIns.find(wish.checkIn()).orElseThrow();
    var over = wish.occasion() != Occasion.RELEASED && !checkIn.isOpen();
    if (!over && !today().isAfter(wish.until())) {
      transaction.executeWithoutResult(_ -> {
        if (store.keep(wish.checkIn(), wish.occasion(), today())) {
          outbox.send(messages(checkIn, wish));
        }
      });
    }
  }

  private List<Message> messages(CheckIn checkIn, Wish wish) {
    var byLanguage = new HashMap<Locale, Letter.Texts.Text>();
    var end = instant(wish.until().plusDays(1), LocalTime.MIDNIGHT);
    return accounts.reachable(cohorts.asked(checkIn.id())).stream()
        .map(reader -> {
          var text =
              byLanguage.computeIfAbsent(
                  reader.language(), language -> texts.of(wish.occasion(), checkIn, language));
          return new Message(reader.email(), text.subject(), text.body(), end);
        })
        .toList();
  }

  private Instant instant(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(clock.getZone()).toInstant();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
