package org.essor.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.essor.language.Wording;

/// One line of what is held about where someone sits and what they do.
///
/// @param unit as it is called today
/// @param reportsTo the manager's key, where their file named one who is known
/// @param until the first day on which it is no longer so; empty while it is
/// @param recordedUntil when it was corrected; empty while it stands
public record Assignment(
    Wording unit,
    Optional<String> reportsTo,
    String path,
    Attributes attributes,
    Optional<LocalDate> lastDay,
    LocalDate from,
    Optional<LocalDate> until,
    Instant recordedFrom,
    Optional<Instant> recordedUntil) {

  public boolean isCorrected() {
    return recordedUntil.isPresent();
  }
}
