package org.essor.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The releases there are. A release never changes, so it is read once.
@Component
public class Releases {

  private final ReleaseStore store;
  private final Map<UUID, Release> read = new ConcurrentHashMap<>();

  Releases(ReleaseStore store) {
    this.store = store;
  }

  /// The check-ins that have a release, the latest first.
  public List<UUID> all() {
    return store.all();
  }

  public Optional<Release> find(UUID checkIn) {
    var known = Optional.ofNullable(read.get(checkIn));
    if (known.isPresent()) {
      return known;
    }
    var found = store.find(checkIn);
    found.ifPresent(release -> read.put(checkIn, release));
    return found;
  }
}
