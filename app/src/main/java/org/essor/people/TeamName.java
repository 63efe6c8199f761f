package org.essor.people;

import java.util.List;
import java.util.OptionalLong;
import org.essor.language.Wording;
import org.jspecify.annotations.Nullable;

/// What a unit is called that nobody named: after the person who leads it.
///
/// That name is the person's. Whoever keeps such a unit keeps whose name it bears, and not the name
/// itself; so an erasure, and a name that changed, reach everything that was kept.
public final class TeamName {

  private TeamName() {}

  /// A unit as somebody keeps it.
  ///
  /// @param <U> its own type
  public interface Bearer<U> {

    long id();

    Wording name();

    OptionalLong manager();

    /// The person whose name it bears, where nobody gave it one.
    OptionalLong calledAfter();

    /// The same unit under another name.
    U called(Wording name);
  }

  /// What is written down of a unit's name and of who leads it.
  ///
  /// @param en null where the name is a person's
  /// @param fr null as well
  /// @param calledAfter the person whose name it bears; null where it has one of its own
  public record Kept(
      @Nullable String en,
      @Nullable String fr,
      @Nullable Long manager,
      @Nullable Long calledAfter) {

    public static Kept of(Bearer<?> unit) {
      boolean own = unit.calledAfter().isEmpty();
      return new Kept(
          own ? unit.name().en() : null,
          own ? unit.name().fr() : null,
          boxed(unit.manager()),
          boxed(unit.calledAfter()));
    }

    /// Its own name; a neutral one until [#today] where it bears a person's.
    public Wording name(long unit) {
      return en == null || fr == null ? neutral(unit) : new Wording(en, fr);
    }

    public OptionalLong whoManages() {
      return unboxed(manager);
    }

    public OptionalLong whoseName() {
      return unboxed(calledAfter);
    }

    private static @Nullable Long boxed(OptionalLong person) {
      return person.isPresent() ? person.getAsLong() : null;
    }

    private static OptionalLong unboxed(@Nullable Long person) {
      return person == null ? OptionalLong.empty() : OptionalLong.of(person);
    }
  }

  /// Units as they are called today: those that nobody named bear the name that their leader has
  /// now.
  public static <U extends Bearer<U>> List<U> today(List<U> units, People people) {
    var leaders =
        people.named(units.stream().flatMap(unit -> unit.calledAfter().stream().boxed()).toList());
    return units.stream()
        .map(unit ->
            unit.calledAfter().isPresent()
                ? unit.called(of(unit.id(), leaders.get(unit.calledAfter().getAsLong())))
                : unit)
        .toList();
  }

  /// *Anna Roy’s team*; *Team 12* where the person is not known any more.
  private static Wording of(long unit, @Nullable Person leader) {
    return UnitKey.team(leader == null ? null : leader.name(), unit);
  }

  /// *Team 12*: a name that may be written down for good.
  public static Wording neutral(long unit) {
    return UnitKey.team(null, unit);
  }
}
