package org.essor.identity.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/// What a session keeps of a sign-in.
///
/// @param since when they signed in
/// @param seen when they last asked for a page, give or take [Device#grain]
record Ticket(long account, Device device, Instant since, Instant seen) implements Serializable {

  boolean lapsed(Instant now) {
    return now.isAfter(seen.plus(device.idle())) || now.isAfter(since.plus(device.atMost()));
  }

  Ticket seenAt(Instant now) {
    return new Ticket(account, device, since, now);
  }

  boolean wornAt(Instant now) {
    return now.isAfter(seen.plus(device.grain()));
  }

  /// How long one stays signed in.
  enum Device {
    OWN(Duration.ofHours(12), Duration.ofDays(14), Duration.ofMinutes(10)),
    SHARED(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(10));

    private final Duration idle;
    private final Duration atMost;
    private final Duration grain;

    Device(Duration idle, Duration atMost, Duration grain) {
      this.idle = idle;
      this.atMost = atMost;
      this.grain = grain;
    }

    /// Without asking for a page.
    Duration idle() {
      return idle;
    }

    /// Whatever one does.
    Duration atMost() {
      return atMost;
    }

    /// How exactly [Ticket#seen] is kept, so that not every page writes.
    Duration grain() {
      return grain;
    }
  }
}
