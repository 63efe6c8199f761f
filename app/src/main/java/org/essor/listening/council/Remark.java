package org.essor.listening.council;

import java.time.LocalDate;
import java.util.Optional;

/// Something that a member of the works council said of a planned check-in.
///
/// @param number from 1, in the order in which they were said
/// @param words 1 to [#LONGEST] characters, in the language of who wrote them
/// @param author the name of their account; empty once it was erased
/// @param answer what was answered, if anything was
public record Remark(
    int number, Kind kind, String words, String author, LocalDate on, Optional<Answer> answer) {

  /// How many characters a remark, or its answer, may have.
  public static final int LONGEST = 2_000;

  /// What it asks for.
  public enum Kind {
    /// To be read.
    COMMENT,
    /// A question that should be asked too, or in the place of another.
    PROPOSAL,
    /// An answer: the check-in does not open without one.
    OBJECTION
  }

  /// @param author as above, of who designs the listening
  public record Answer(String words, String author, LocalDate on) {}

  /// Whether the check-in waits for an answer to it.
  public boolean holdsUp() {
    return kind == Kind.OBJECTION && answer.isEmpty();
  }
}
