package org.essor.listening;

import java.util.UUID;

/// What was answered, for the job that makes a release: a cohort and choices, never a person.
public interface Answers {

  /// Hands over every answer of a closed check-in, in no meaningful order.
  ///
  /// @throws Refused when the check-in is not closed
  void forEach(UUID checkIn, Reader reader);

  /// Takes one answer at a time.
  interface Reader {

    /// @param cohort number of the cohort
    /// @param choices one per item, in the instrument's order, as on a [Sheet]
    /// @param attributes one per attribute of the contract, as on a [Sheet]
    void read(int cohort, short[] choices, short[] attributes);
  }
}
