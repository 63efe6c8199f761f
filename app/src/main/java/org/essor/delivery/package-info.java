/// What leaves the house, and what is done later: an outbox for mail, and the clockwork that jobs
/// run on. It knows no domain word.
///
/// A module that has something to do later provides a db-scheduler `Task` (or `RecurringTask`) bean
/// and schedules it with the `SchedulerClient`, inside its own transaction.
@NullMarked
package org.essor.delivery;

import org.jspecify.annotations.NullMarked;
