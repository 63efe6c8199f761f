package org.essor.listening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens check-ins on their first day, reminds everybody once, and closes them after their last;
/// forgets answers when their contract says so.
@Configuration
class Calendar {

  private static final int MINUTES = 10;
  private static final int HOURS = 12;

  @Bean
  RecurringTask<Void> checkInsThatAreDue(CheckIns checkIns, Batches batches) {
    return Tasks.recurring("listening-due", FixedDelay.ofMinutes(MINUTES))
        .execute((_, _) -> {
          turn(checkIns);
          batches.catchUp();
        });
  }

  @Bean
  RecurringTask<Void> remindersThatAreDue(Letters letters) {
    return Tasks.recurring("listening-reminder", FixedDelay.ofMinutes(MINUTES))
        .execute((_, _) -> letters.remind());
  }

  @Bean
  RecurringTask<Void> answersPastTheirKeeping(Retention retention) {
    return Tasks.recurring("listening-retention", FixedDelay.ofHours(HOURS))
        .execute((_, _) -> retention.forgetExpired());
  }

  /// One that cannot be opened does not keep the others from their day.
  private static void turn(CheckIns checkIns) {
    for (var checkIn : checkIns.due()) {
      try {
        if (checkIn.isOpen()) {
          checkIns.close(checkIn.id());
        } else {
          checkIns.open(checkIn.id());
        }
      } catch (Refused refused) {
        LoggerFactory.getLogger(Calendar.class)
            .warn("check-in {} could not take its next step: {}", checkIn.id(), refused.reason());
      }
    }
  }
}
