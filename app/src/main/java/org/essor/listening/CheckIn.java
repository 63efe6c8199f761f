package org.essor.listening;

import java.time.LocalDate;
import java.util.UUID;
import org.essor.language.Wording;

/// A listening with a beginning and an end: one instrument, asked of a part of the organisation,
/// under one contract.
///
/// @param instrument the id of a published instrument
/// @param version its version, 1 or more
/// @param value the value it serves
/// @param audienceUnit everybody in this unit and below is asked
/// @param opensOn the first day on which one may answer
/// @param closesOn the last day on which one may answer
public record CheckIn(
    UUID id,
    Wording title,
    String instrument,
    int version,
    long value,
    long audienceUnit,
    LocalDate opensOn,
    LocalDate closesOn,
    State state,
    Contract contract) {

  public CheckIn {
    if (closesOn.isBefore(opensOn)) {
      throw new IllegalArgumentException(
          "the last day must not be before the first: " + opensOn + " to " + closesOn);
    }
  }

  /// Planned, then open, then closed; never back.
  public enum State {
    PLANNED,
    OPEN,
    CLOSED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
