package org.essor.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// The clockwork: jobs wait in the database, written in the transaction of whoever schedules them,
/// and run once on one of the processes that share it.
@Configuration(proxyBeanMethods = false)
class JobStore {

  static final String TABLE = "delivery.job";

  /// Few: a job that needs much of the machine should not starve the pages.
  private static final int AT_ONCE = 3;

  /// What modules schedule with. It knows no task, so that a task may depend on what schedules.
  @Bean
  @Primary
  SchedulerClient schedulerClient(DataSource database) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
        .tableName(TABLE)
        .build();
  }

  @Bean(destroyMethod = "stop")
  @ConditionalOnMissingBean(Scheduler.class)
  Scheduler scheduler(DataSource database, Clock clock, List<Task<?>> tasks) {
    return prepared(Scheduler.create(database, once(tasks)), tasks)
        .clock(clock::instant)
        .threads(AT_ONCE)
        .pollingInterval(Duration.ofSeconds(1))
        .failureLogging(LogLevel.WARN, false)
        .shutdownMaxWait(Duration.ofSeconds(20))
        .build();
  }

  /// Nothing runs before everything stands.
  @Bean
  ApplicationListener<ApplicationReadyEvent> schedulerStart(Scheduler scheduler) {
    return _ -> scheduler.start();
  }

  static SchedulerBuilder prepared(SchedulerBuilder builder, List<Task<?>> tasks) {
    return builder.tableName(TABLE).startTasks(recurring(tasks));
  }

  static List<Task<?>> once(List<Task<?>> tasks) {
    return tasks.stream().filter(task -> !(task instanceof RecurringTask<?>)).toList();
  }

  private static List<RecurringTask<?>> recurring(List<Task<?>> tasks) {
    var recurring = new ArrayList<RecurringTask<?>>();
    for (var task : tasks) {
      if (task instanceof RecurringTask<?> again) {
        recurring.add(again);
      }
    }
    return recurring;
  }
}
