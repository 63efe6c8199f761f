package org.essor.listening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that plans a check-in, as sent: nothing in it is checked yet, and nothing is lost when
/// it comes back.
public record PlanForm(
    @Nullable String titleEn,
    @Nullable String titleFr,
    @Nullable String instrument,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String opensOn,
    @Nullable String closesOn,
    @Nullable String councilUntil,
    @Nullable String k,
    @Nullable String d,
    @Nullable String audience,
    @Nullable String openQuestion,
    @Nullable String retention,
    @Nullable String cutLevel,
    @Nullable List<String> cuts,
    @Nullable String mode) {

  /// What was sent in a field, as one line; empty when nothing was.
  static String text(@Nullable String field) {
    return field == null ? "" : field.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
