package org.essor.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.essor.language.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// The organisation as it is, as it was on a day, and as it was believed to be.
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Organisations {

  /// Recorded times end at infinity; this is a moment that all present knowledge reaches.
  static final Instant STILL = Instant.parse("9999-12-31T00:00:00Z");

  private static final int KEPT = 8;

  private record Asked(long version, LocalDate day, Instant recorded) {}

  private final OrganisationStore store;
  private final Clock clock;
  private final LinkedHashMap<Asked, Organisation> recent = new LinkedHashMap<>(16, 0.75f, true);

  Organisations(OrganisationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Rises with every change to people or units: what was learned of them under the same number is
  /// still so.
  public long version() {
    return store.version();
  }

  /// As it is today.
  public Organisation now() {
    return asOf(LocalDate.now(clock));
  }

  /// *As now*: how it was on a day, as far as is known today.
  public Organisation asOf(LocalDate day) {
    return asRecorded(day, STILL);
  }

  /// *As then*: how it was on a day, as it was recorded at that instant.
  public Organisation asRecorded(LocalDate day, Instant recorded) {
    var asked = new Asked(store.version(), day, recorded);
    synchronized (recent) {
      var known = recent.get(asked);
      if (known != null) {
        return known;
      }
    }
    var drawn = store.draw(day, recorded);
    synchronized (recent) {
      recent.put(asked, drawn);
      while (recent.size() > KEPT) {
        recent.pollFirstEntry();
      }
    }
    return drawn;
  }

  /// Names a unit; the name holds for all days. The organisation itself is the unit at index 0.
  @Transactional
  public void name(long unit, Wording name) {
    store.name(unit, name);
  }

  /// Takes a given name back: the unit is again called after its path or its manager.
  @Transactional
  public void unname(long unit) {
    store.unname(unit);
  }
}
