package org.essor.listening;

import java.time.LocalDate;
import java.util.Locale;

/// A letter to everybody whom a check-in asks.
///
/// @param on the day it was written, or is to be
public record Letter(Occasion occasion, LocalDate on, boolean written) {

  /// What it tells.
  public enum Occasion {
    /// One may answer.
    OPENED,
    /// One may answer a few days more: the only reminder, to those who have answered too.
    REMINDER,
    /// What it says can be read.
    RELEASED
  }

  /// What letters say: answered by the pages, which know their addresses and the language of their
  /// readers.
  public interface Texts {

    /// The same for everybody who reads this language.
    Text of(Occasion occasion, CheckIn checkIn, Locale language);

    record Text(String subject, String body) {}
  }
}
