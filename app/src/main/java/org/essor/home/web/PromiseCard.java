package org.essor.home.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.essor.promise.Promise;
import org.essor.web.Words;
import org.jspecify.annotations.Nullable;

/// A promise as everybody reads it.
///
/// @param language in which it was written, for the `lang` attribute
/// @param kind WILL or WILL_NOT
/// @param date its date and name, as a sentence
/// @param late how late it is; null when it is not
/// @param settled that it is said what became of it, and when; null when it is not
/// @param outcome what became of it, in the promise's language; null as well
/// @param mine whether the reader may say what became of it
public record PromiseCard(
    long id,
    String unit,
    String language,
    String kind,
    String heard,
    String pledge,
    String reason,
    String date,
    @Nullable String late,
    @Nullable String settled,
    @Nullable String outcome,
    boolean byLeader,
    boolean mine) {

  static PromiseCard of(
      Promise promise, String unit, boolean maySettle, LocalDate today, Words say) {
    var due = say.date(promise.dueOn());
    var author = promise.author().isEmpty() ? say.text("promise.author.erased") : promise.author();
    return new PromiseCard(
        promise.id(),
        unit,
        promise.language().getLanguage(),
        promise.answer().name(),
        promise.heard(),
        promise.pledge(),
        promise.reason(),
        switch (promise.answer()) {
          case WILL -> say.text("promise.by", author, due);
          case WILL_NOT -> author + ", " + say.text("promise.again", due);
        },
        promise.late(today)
            ? say.text("promise.late", ChronoUnit.DAYS.between(promise.dueOn(), today))
            : null,
        promise
            .outcome()
            .map(outcome -> say.text("promise.settled.on", say.date(outcome.on())))
            .orElse(null),
        promise.outcome().map(Promise.Outcome::words).orElse(null),
        promise.byLeader(),
        promise.outcome().isEmpty() && maySettle);
  }
}
