package org.essor.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a file says about someone's place and work, from its day on.
///
/// @param reportsTo the mark of their manager, known or not
/// @param path names of units from the top, apart by ` > `; empty where none is said
/// @param lastDay they are not there after it
record Post(
    @Nullable UUID reportsTo, String path, Attributes attributes, @Nullable LocalDate lastDay) {

  boolean isOverBy(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }
}
