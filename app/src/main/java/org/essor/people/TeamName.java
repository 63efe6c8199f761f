package org.essor.people;

import org.essor.language.Wording;
import org.jspecify.annotations.Nullable;

/// What a unit is called that nobody named: after the person who leads it.
///
/// That name is the person's. Whoever keeps such a unit keeps whose name it bears, and not the name
/// itself; so an erasure, and a name that changed, reach everything that was kept.
public final class TeamName {

  private TeamName() {}

  /// *Anna Roy’s team*; *Team 12* where the person is not known any more.
  public static Wording of(long unit, @Nullable Person leader) {
    return UnitKey.team(leader == null ? null : leader.name(), unit);
  }

  /// *Team 12*: a name that may be written down for good.
  public static Wording neutral(long unit) {
    return UnitKey.team(null, unit);
  }
}
