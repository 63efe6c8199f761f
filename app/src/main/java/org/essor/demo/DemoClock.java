package org.essor.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The time of a demonstration: the machine's, except while the past of the sample company is
/// played in.
final class DemoClock extends Clock {

  private final Clock machine = Clock.systemDefaultZone();
  private volatile Duration offset = Duration.ZERO;

  void travel(Instant to) {
    offset = Duration.between(machine.instant(), to);
  }

  void comeBack() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(machine.withZone(zone), offset);
  }
}
