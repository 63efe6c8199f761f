package org.essor.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.Released;
import org.essor.language.Wording;
import org.essor.people.TeamName;

/// All that will ever be shown of a check-in, computed once and for everybody alike.
///
/// Units stand in preorder and are spoken of by position; position 0 is everybody asked. *As then*:
/// the organisation is the one of the day on which the check-in opened.
///
/// @param measures [#PARTICIPATION] and the ids of constructs, in the order of the instrument
public record Release(
    UUID checkIn,
    LocalDate releasedOn,
    GroupRules rules,
    List<String> measures,
    List<Unit> units,
    List<Group> groups) {

  /// The measure of how many of those asked took part, of 100.
  public static final String PARTICIPATION = "participation";

  public Release {
    measures = List.copyOf(measures);
    units = List.copyOf(units);
    groups = List.copyOf(groups);
  }

  /// A unit as it was then.
  ///
  /// @param parent position of the unit above; -1 for the first
  /// @param calledAfter the person whose name it bears, where nobody gave it one
  /// @param groups for each measure the smallest released group that holds its people, as a number;
  ///   -1 for none
  public record Unit(
      int parent,
      long id,
      Wording name,
      OptionalLong manager,
      OptionalLong calledAfter,
      List<Integer> groups)
      implements TeamName.Bearer<Unit> {

    /// A unit with a name of its own.
    public Unit(int parent, long id, Wording name, OptionalLong manager, List<Integer> groups) {
      this(parent, id, name, manager, OptionalLong.empty(), groups);
    }

    /// A name that may be written down for good: nobody's, where the unit bears a person's.
    public Wording lastingName() {
      return calledAfter.isPresent() ? TeamName.neutral(id) : name;
    }

    @Override
    public Unit called(Wording other) {
      return new Unit(parent, id, other, manager, calledAfter, groups);
    }
  }

  /// People about whom something is shown.
  ///
  /// @param parts units, in preorder
  /// @param figures by measure
  public record Group(List<Part> parts, Map<String, Cell> figures) {

    /// Whether this is exactly one unit with all below it.
    public boolean isUnit(int position) {
      return parts.size() == 1 && parts.getFirst().equals(new Part(position, true));
    }

    /// Whether this is one unit with all below it, and besides only people who sit directly in
    /// other units.
    public boolean isNearly(int position) {
      return parts.contains(new Part(position, true))
          && parts.stream().allMatch(part -> part.position() == position || !part.whole());
    }
  }

  /// @param whole the unit with all below it; otherwise only the people who sit directly in it
  public record Part(int position, boolean whole) {}

  /// The figure of a unit itself; withheld, with the reason, where its people are counted with
  /// others.
  public Cell cell(int position, String measure) {
    var released = new Released(rules);
    return around(position, measure)
        .map(group ->
            group.isUnit(position) ? figure(group, measure) : released.withheld(Cell.Reason.MERGED))
        .orElseGet(() ->
            released.withheld(
                around(0, measure).isPresent()
                    ? Cell.Reason.NOT_ASKED
                    : Cell.Reason.TOO_FEW_ANSWERED));
  }

  /// The smallest group with a figure that holds the people of a unit; empty where there is none.
  public Optional<Group> around(int position, String measure) {
    int group = units.get(position).groups().get(measures.indexOf(measure));
    return group < 0 ? Optional.empty() : Optional.of(groups.get(group));
  }

  /// The figure of a unit or, where it has none, that of the unit with a few people from just above
  /// it: the heads of its neighbours, say, who are too few to be counted alone.
  public Cell nearest(int position, String measure) {
    return around(position, measure)
        .filter(group -> group.isNearly(position))
        .map(group -> figure(group, measure))
        .orElseGet(() -> cell(position, measure));
  }

  /// Whether a unit has a figure of its own on one construct at least.
  public boolean speaksFor(int position) {
    return silence(position).isEmpty();
  }

  /// Why a unit has no figure of its own; empty where it has one.
  public Optional<Cell.Reason> silence(int position) {
    var reasons = new ArrayList<Cell.Reason>();
    for (var construct : constructs()) {
      switch (cell(position, construct)) {
        case Cell.Shown _ -> {
          return Optional.empty();
        }
        case Cell.Withheld withheld -> reasons.add(withheld.reason());
      }
    }
    return Optional.of(reasons.getFirst());
  }

  private static Cell figure(Group group, String measure) {
    return Optional.ofNullable(group.figures().get(measure)).orElseThrow();
  }

  /// The constructs, without participation.
  public List<String> constructs() {
    return measures.stream().filter(measure -> !measure.equals(PARTICIPATION)).toList();
  }

  /// The position of a unit; empty where it was not part of the check-in.
  public OptionalInt positionOf(long unit) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).id() == unit) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The units directly below, in order.
  public List<Integer> below(int position) {
    var below = new ArrayList<Integer>();
    for (int i = position + 1; i < units.size() && units.get(i).parent() >= position; i++) {
      if (units.get(i).parent() == position) {
        below.add(i);
      }
    }
    return below;
  }

  /// From everybody down to this unit.
  public List<Integer> path(int position) {
    var path = new ArrayList<Integer>();
    for (int i = position; i >= 0; i = units.get(i).parent()) {
      path.addFirst(i);
    }
    return path;
  }

  /// The units that somebody led then.
  public List<Integer> ledBy(long person) {
    var led = new ArrayList<Integer>();
    for (int i = 0; i < units.size(); i++) {
      var manager = units.get(i).manager();
      if (manager.isPresent() && manager.getAsLong() == person) {
        led.add(i);
      }
    }
    return led;
  }
}
