package org.essor.sample;

import java.time.LocalDate;

/// Something that happened to a person, in the unit and site where they were from that day on (for
/// an exit: until that day).
public record Moment(String personId, LocalDate date, Kind kind, String unitPath, String site) {
  /// What happened.
  public enum Kind {
    HIRED,
    MOVED,
    NEW_MANAGER,
    LEAVE,
    RETURN,
    EXIT
  }
}
