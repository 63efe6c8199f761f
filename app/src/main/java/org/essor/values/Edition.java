package org.essor.values;

import java.time.LocalDate;

/// One wording of a value, kept for good: a correction is a new edition and overwrites nothing.
///
/// @param number 1 for the wording it was adopted with
/// @param writtenOn the day from which this wording held
public record Edition(int number, LocalDate writtenOn, Statement statement) {}
