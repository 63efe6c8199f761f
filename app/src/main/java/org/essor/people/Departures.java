package org.essor.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.essor.identity.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// What the days do by themselves: whoever's last day has passed can no longer sign in, and files
/// that nobody applied are forgotten.
@Configuration(proxyBeanMethods = false)
class Departures {

  @Bean
  RecurringTask<Void> departures(
      PeopleStore people, Accounts accounts, TransactionTemplate once, Clock clock) {
    return Tasks.recurring("people-departures", Schedules.daily(LocalTime.of(0, 5)))
        .execute((_, _) ->
            once.executeWithoutResult(_ -> accounts.withdraw(people.left(LocalDate.now(clock)))));
  }

  @Bean
  RecurringTask<Void> forgottenFiles(DraftStore drafts, Clock clock) {
    return Tasks.recurring("people-forgotten-files", Schedules.cron("0 0 * * * *"))
        .execute((_, _) -> drafts.deleteBefore(clock.instant().minus(Imports.KEPT)));
  }
}
