package org.essor.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essor.language.Wording;
import org.jspecify.annotations.Nullable;

/// What is recorded, as far as a file about a day has to know it.
///
/// @param version of the ledger; it grows with every change
/// @param names what administrators or paths call the units, by key
/// @param erased marks of those who must not come back
/// @param latest the latest day that any file was about
/// @param confirmed whether a full file about that very day was applied before
/// @param days the day of the file, and each later day that another file is about, up to the next
///   full file
/// @param until the day of that next full file: it says what is true from then on
record Known(
    long version,
    Map<UUID, Someone> people,
    Map<String, Wording> names,
    Set<UUID> erased,
    LocalDate latest,
    boolean confirmed,
    List<Snapshot> days,
    LocalDate until) {

  record Someone(long id, String key, Description description) {}

  /// @param statedOn the day of the file that says so
  record Held(Post post, String unit, LocalDate statedOn) {}

  /// @param parent null at the top
  record Place(@Nullable String parent, @Nullable UUID manager) {}

  /// @param people those whose last day has passed among them
  record Snapshot(LocalDate day, Map<UUID, Held> people, Map<String, Place> units) {

    /// Those who are there on this day.
    Map<UUID, Held> there() {
      var there = new HashMap<>(people);
      there.values().removeIf(held -> held.post().isOverBy(day));
      return there;
    }
  }
}
