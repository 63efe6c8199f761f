package org.essor.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.disclosure.Band;
import org.essor.disclosure.Cell;
import org.essor.disclosure.CutPlan;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.Proof;
import org.essor.disclosure.Released;
import org.essor.language.Wording;
import org.essor.people.TeamName;

/// All that will ever be shown of a check-in, computed once and for everybody alike.
///
/// Units stand in preorder and are spoken of by position; position 0 is everybody asked. *As then*:
/// the organisation is the one of the day on which the check-in opened.
///
/// @param proof what was proved of it before it was published
/// @param cuts what became of each attribute of the contract, place by place, in its order
/// @param measures [#PARTICIPATION] and the ids of constructs, in the order of the instrument
public record Release(
    UUID checkIn,
    LocalDate releasedOn,
    GroupRules rules,
    List<String> measures,
    List<Unit> units,
    List<Group> groups,
    Proof proof,
    List<Cut> cuts) {

  /// The measure of how many of those asked took part, of 100.
  public static final String PARTICIPATION = "participation";

  /// Participation up to here is low.
  private static final double HALF = 50;

  /// Ranges of participation that lie so many points apart are far apart.
  private static final double FAR = 20;

  public Release {
    measures = List.copyOf(measures);
    units = List.copyOf(units);
    groups = List.copyOf(groups);
    cuts = List.copyOf(cuts);
    if (proof.smallest() < rules.k()) {
      throw new IllegalArgumentException(
          "a release must be proved for groups of %d, was for %d"
              .formatted(rules.k(), proof.smallest()));
    }
  }

  /// An attribute at a place.
  ///
  /// @param position the place: everybody, or a unit directly below
  /// @param attribute its key
  /// @param groups for each category, and last for those who did not say, the group in which it is
  ///   shown; a number beyond those with figures is not shown; empty when the attribute is not
  /// @param figures by construct, those of the groups in order; none for a construct that too few
  ///   answered there
  public record Cut(
      int position,
      String attribute,
      CutPlan.Outcome outcome,
      List<Integer> groups,
      Map<String, List<Cell>> figures) {

    public Cut {
      groups = List.copyOf(groups);
    }

    /// How many groups are shown.
    public int shown() {
      return groups.stream().limit(groups.size() - 1L).mapToInt(g -> g + 1).max().orElse(0);
    }
  }

  /// What became of each attribute at a place, in the order of the contract.
  public List<Cut> cuts(int position) {
    return cuts.stream().filter(cut -> cut.position() == position).toList();
  }

  /// The figure of a group of a cut.
  public Cell cell(Cut cut, int group, String construct) {
    var figures = cut.figures().get(construct);
    return figures == null
        ? new Released(rules).withheld(Cell.Reason.TOO_FEW_ANSWERED)
        : figures.get(group);
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

  /// Why figures of a unit, and of those below it, speak for some of its people more than for
  /// others.
  public enum Caution {
    /// Not more than half of those asked took part.
    LOW,
    /// In some of the units directly below far fewer took part than in others.
    LOPSIDED
  }

  /// What has to be said before the figures of a unit: from how many took part, as far as that is
  /// shown, there or where its people are counted.
  public List<Caution> cautions(int position) {
    var cautions = new ArrayList<Caution>();
    var here = cell(position, PARTICIPATION) instanceof Cell.Shown ? position : 0;
    if (tookPart(here).anyMatch(band -> band.upper() <= HALF)) {
      cautions.add(Caution.LOW);
    }
    var below = below(position).stream().flatMap(this::tookPart).toList();
    var most = below.stream().mapToDouble(Band::lower).max().orElse(0);
    if (below.stream().anyMatch(band -> band.upper() <= most - FAR)) {
      cautions.add(Caution.LOPSIDED);
    }
    return cautions;
  }

  private Stream<Band> tookPart(int position) {
    return cell(position, PARTICIPATION) instanceof Cell.Shown shown
        ? Stream.of(shown.band())
        : Stream.empty();
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
    return IntStream.range(position + 1, end(position))
        .filter(unit -> units.get(unit).parent() == position)
        .boxed()
        .toList();
  }

  /// The position after the last unit at or below this one.
  public int end(int position) {
    int end = position + 1;
    while (end < units.size() && units.get(end).parent() >= position) {
      end++;
    }
    return end;
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
