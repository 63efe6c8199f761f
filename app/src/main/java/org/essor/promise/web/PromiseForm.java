package org.essor.promise.web;

import java.time.LocalDate;
import java.util.Optional;
import org.essor.promise.Promise;
import org.essor.web.Day;
import org.essor.web.Faults;
import org.jspecify.annotations.Nullable;

/// A promise as it was written on the form, unchecked.
public record PromiseForm(
    @Nullable String answer,
    @Nullable String heard,
    @Nullable String pledge,
    @Nullable String reason,
    @Nullable String value,
    @Nullable String dueOn) {

  private static final int LONGEST = 600;

  static final PromiseForm EMPTY = new PromiseForm("WILL", null, null, null, null, null);

  /// What was written in a field; empty when nothing was.
  static String text(@Nullable String field) {
    return field == null ? "" : field.strip();
  }

  Faults faults(LocalDate today, boolean valueKnown) {
    var faults = Faults.NONE;
    faults = must(faults, kind().isPresent(), "answer", "promise.fault.answer");
    faults = must(faults, fits(heard), "heard", "promise.fault.heard");
    faults = must(faults, fits(pledge), "pledge", "promise.fault.pledge");
    faults = must(faults, text(reason).length() <= LONGEST, "reason", "promise.fault.long");
    var refused = kind().filter(Promise.Answer.WILL_NOT::equals).isPresent();
    faults = must(faults, !refused || !text(reason).isEmpty(), "reason", "promise.fault.reason");
    faults = must(faults, valueKnown, "value", "promise.fault.value");
    return must(
        faults,
        due().filter(day -> !day.isBefore(today)).isPresent(),
        "dueOn",
        "promise.fault.due");
  }

  Optional<Promise.Answer> kind() {
    return switch (text(answer)) {
      case "WILL" -> Optional.of(Promise.Answer.WILL);
      case "WILL_NOT" -> Optional.of(Promise.Answer.WILL_NOT);
      default -> Optional.empty();
    };
  }

  Optional<LocalDate> due() {
    return Day.read(dueOn);
  }

  private static boolean fits(@Nullable String field) {
    return !text(field).isEmpty() && text(field).length() <= LONGEST;
  }

  private static Faults must(Faults faults, boolean fits, String field, String key) {
    return fits ? faults : faults.with(field, key);
  }
}
