package org.essor.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of the people table as the company's records stood on one date.
///
/// `unitPath` names the unit a person works in, or heads, root first, separated by `/`. The head of
/// a unit is managed by the head of the unit above; everybody else by the head of their own unit.
/// Only the general manager has no `managerId`.
public record Person(
    String id,
    String firstName,
    String lastName,
    @Nullable String email,
    @Nullable String managerId,
    String unitPath,
    String site,
    String job,
    String contract,
    LocalDate hireDate,
    int birthYear,
    String language,
    String workingTime) {

  public String name() {
    return firstName + " " + lastName;
  }
}
