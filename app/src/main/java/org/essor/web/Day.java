package org.essor.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A day as forms and addresses send it.
public final class Day {

  private static final int LENGTH = "2026-11-21".length();

  private Day() {}

  /// The day that was sent; empty when nothing was, or no day of a four-digit year, the only ones
  /// that a calendar of people needs and a database keeps.
  public static Optional<LocalDate> read(@Nullable String sent) {
    var text = sent == null ? "" : sent.strip();
    try {
      return text.length() == LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
