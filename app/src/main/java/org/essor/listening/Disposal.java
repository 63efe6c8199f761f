package org.essor.listening;

import java.time.LocalDate;
import java.util.Optional;
import org.essor.disclosure.SteppedCount;

/// The proof that the single answers of a check-in and the words beside them are deleted; its
/// release stays.
///
/// @param answers how many there were, in a step; empty for fewer than the smallest group
/// @param words the same of words
public record Disposal(
    LocalDate on, Optional<SteppedCount> answers, Optional<SteppedCount> words) {}
