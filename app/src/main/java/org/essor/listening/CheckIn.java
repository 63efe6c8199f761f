package org.essor.listening;

import java.time.LocalDate;
import java.util.Optional;
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
/// @param remindsOn the day on which everybody is reminded, as it was planned; empty for none
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
    Contract contract,
    Optional<LocalDate> remindsOn) {

  /// Open for fewer days, it is still fresh in everybody's mind when it closes.
  private static final int FEWEST_DAYS_FOR_A_REMINDER = 5;

  private static final int DAYS_LEFT_AT_REMINDER = 2;

  public CheckIn {
    if (closesOn.isBefore(opensOn)) {
      throw new IllegalArgumentException(
          "the last day must not be before the first: " + opensOn + " to " + closesOn);
    }
  }

  /// A plan by the rule for reminders: one, two days before the last, if it is open for five days
  /// or more.
  public CheckIn(
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
    this(
        id,
        title,
        instrument,
        version,
        value,
        audienceUnit,
        opensOn,
        closesOn,
        state,
        contract,
        reminder(opensOn, closesOn));
  }

  private static Optional<LocalDate> reminder(LocalDate opensOn, LocalDate closesOn) {
    return opensOn.plusDays(FEWEST_DAYS_FOR_A_REMINDER - 1).isAfter(closesOn)
        ? Optional.empty()
        : Optional.of(closesOn.minusDays(DAYS_LEFT_AT_REMINDER));
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
