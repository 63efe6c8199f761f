package org.essor.listening.council;

import java.time.LocalDate;
import java.util.List;

/// The days on which the works council may speak of a planned check-in, and what it said.
///
/// @param until the last of them; the check-in opens on a later one
/// @param remarks in the order in which they were said
public record Hearing(LocalDate until, List<Remark> remarks) {

  public Hearing {
    remarks = List.copyOf(remarks);
  }

  /// Whether the council may speak on a day.
  public boolean lasts(LocalDate day) {
    return !day.isAfter(until);
  }

  /// Whether the check-in may open on a day: the council had its days, and each objection an
  /// answer. It is an answer that is owed, and no veto.
  public boolean isHeard(LocalDate day) {
    return !lasts(day) && remarks.stream().noneMatch(Remark::holdsUp);
  }

  public List<Remark> objections() {
    return remarks.stream().filter(it -> it.kind() == Remark.Kind.OBJECTION).toList();
  }
}
