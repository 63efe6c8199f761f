package org.essor.sample;

import java.time.LocalDate;

/// A check-in the company held. Its people are those of the snapshot of the day it opened who
/// belonged to `unitPath` or below.
///
/// @param instrument the id of the instrument used
/// @param value the id of the value it served
public record CheckIn(
    LocalDate opens,
    LocalDate closes,
    String instrument,
    Text title,
    String unitPath,
    String value) {}
