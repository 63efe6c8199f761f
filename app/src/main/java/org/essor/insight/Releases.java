package org.essor.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.people.Organisations;
import org.springframework.stereotype.Component;

/// The releases there are. A release never changes; only what its units are called may, with the
/// people they are called after. So it is read once, and again after people have changed.
@Component
public class Releases {

  private final ReleaseStore store;
  private final Organisations organisations;
  private final Map<UUID, Read> read = new ConcurrentHashMap<>();

  private record Read(long version, Release release) {}

  Releases(ReleaseStore store, Organisations organisations) {
    this.store = store;
    this.organisations = organisations;
  }

  /// The check-ins that have a release, the latest first.
  public List<UUID> all() {
    return store.all();
  }

  public Optional<Release> find(UUID checkIn) {
    var version = organisations.version();
    var known = read.get(checkIn);
    if (known != null && known.version() == version) {
      return Optional.of(known.release());
    }
    var found = store.find(checkIn);
    found.ifPresent(release -> read.put(checkIn, new Read(version, release)));
    return found;
  }
}
