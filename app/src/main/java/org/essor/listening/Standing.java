package org.essor.listening;

/// Where a person stands with a check-in.
public sealed interface Standing {

  /// May answer, and would do so as one of a group.
  record Invited(Company company) implements Standing {}

  /// Has taken part; what was answered cannot be looked up again.
  record TookPart() implements Standing {}

  /// Is not among those asked.
  record NotAsked() implements Standing {}

  /// Nobody may answer on this day.
  record NotOpen() implements Standing {}
}
