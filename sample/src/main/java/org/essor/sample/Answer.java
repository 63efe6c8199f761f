package org.essor.sample;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one person said once. `options` gives the chosen number by item id, in the order of the
/// questionnaire; an item that is not there was skipped.
public record Answer(
    String personId, LocalDate date, Map<String, Integer> options, @Nullable String comment) {
  public Answer {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
