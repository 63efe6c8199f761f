package org.essor.people.web;

import java.time.LocalDate;

/// Which organisation is looked at.
///
/// @param on the day
/// @param then as it was recorded at the end of that day; otherwise as known today
public record View(LocalDate on, boolean then, LocalDate today) {

  /// The address of a unit seen in the same way.
  public String of(long unit) {
    return "/organisation/units/" + unit + query();
  }

  /// What to add to an address so that it is seen in the same way; empty for today as known today.
  public String query() {
    if (on.equals(today) && !then) {
      return "";
    }
    return "?on=" + on + (then ? "&recorded=then" : "");
  }
}
