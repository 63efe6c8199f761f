package org.essor.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;

/// Jobs that run when a test says so, one after the other, and at no other time.
public class ManualJobs {

  @Bean
  ManualScheduler manualScheduler(DataSource database, Clock clock, List<Task<?>> tasks) {
    var builder = TestHelper.createManualScheduler(database, JobStore.once(tasks));
    JobStore.prepared(builder, tasks);
    return builder.clock(new Hands(clock)).build();
  }

  /// Runs what is due, and what becomes due by it.
  public static void run(Scheduler scheduler, Clock clock) {
    while (scheduler.getScheduledExecutions().stream()
        .anyMatch(job -> !job.getExecutionTime().isAfter(clock.instant()))) {
      runOnce(scheduler);
    }
  }

  /// Runs what is due now, and nothing that becomes due by it.
  static void runOnce(Scheduler scheduler) {
    ((ManualScheduler) scheduler).runAnyDueExecutions();
  }

  private static final class Hands extends SettableClock {

    private final Clock clock;

    Hands(Clock clock) {
      this.clock = clock;
    }

    @Override
    public Instant now() {
      return clock.instant();
    }
  }
}
