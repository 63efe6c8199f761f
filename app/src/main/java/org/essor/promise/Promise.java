package org.essor.promise;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What somebody promises after a release, in their own words and language.
///
/// @param unit to whom: this unit and all below it
/// @param heard "you said ..."
/// @param pledge "we will ...", or what we will not do
/// @param reason why not; may be empty for what we will do
/// @param language in which it was written
/// @param value that it serves
/// @param author whose name stands under it: that of the account, as it is when the promise is
///   read; empty when the account was erased since
/// @param byLeader whether it was made by somebody who leads the organisation
/// @param dueOn by when; for what we will not do, when we look at it again
/// @param outcome what became of it
public record Promise(
    long id,
    UUID checkIn,
    long unit,
    Answer answer,
    String heard,
    String pledge,
    String reason,
    Locale language,
    long value,
    String author,
    long account,
    boolean byLeader,
    LocalDate madeOn,
    LocalDate dueOn,
    Optional<Outcome> outcome) {

  Promise signed(String name) {
    return new Promise(
        id, checkIn, unit, answer, heard, pledge, reason, language, value, name, account, byLeader,
        madeOn, dueOn, outcome);
  }

  /// What is answered to what was said.
  public enum Answer {
    WILL,
    /// A refusal has a reason.
    WILL_NOT
  }

  /// @param words what became of it, as its author tells it
  public record Outcome(LocalDate on, String words) {}

  /// Whether its day has passed and nothing was said of it.
  public boolean late(LocalDate today) {
    return outcome.isEmpty() && dueOn.isBefore(today);
  }
}
