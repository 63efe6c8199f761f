package org.essor.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.UnitTree;
import org.essor.language.Wording;
import org.essor.people.TeamName;

/// The organisation as it was when a check-in opened, and the cohorts that stand for the people
/// asked.
///
/// @param units in preorder; the first is the audience of the check-in
/// @param cohorts by number, from 0
public record FrozenOrganisation(List<Unit> units, List<Company> cohorts) {

  public FrozenOrganisation {
    units = List.copyOf(units);
    cohorts = List.copyOf(cohorts);
  }

  /// A unit as it was then.
  ///
  /// @param parent position of the unit above; -1 for the first
  /// @param calledAfter the person whose name it bears, where nobody gave it one
  /// @param cohort the cohort of the people who sit directly in it; empty when it has none
  public record Unit(
      int parent,
      long id,
      Wording name,
      OptionalLong manager,
      OptionalLong calledAfter,
      OptionalInt cohort)
      implements TeamName.Bearer<Unit> {

    @Override
    public Unit called(Wording other) {
      return new Unit(parent, id, other, manager, calledAfter, cohort);
    }
  }

  public UnitTree tree() {
    return UnitTree.of(units.stream().mapToInt(Unit::parent).toArray());
  }

  /// The cohorts merged by some count of their people, such as answers.
  ///
  /// @param counts a number for each cohort
  public Blocks merged(GroupRules rules, int... counts) {
    var atoms = new ArrayList<Blocks.Atom>();
    var places = places();
    for (int cohort = 0; cohort < cohorts.size(); cohort++) {
      atoms.add(new Blocks.Atom(places.get(cohort), counts[cohort]));
    }
    return Blocks.of(tree(), atoms, rules);
  }

  /// Counts of the cohorts, added up for the blocks into which the cohorts were merged.
  public int[] regrouped(Blocks blocks, int... counts) {
    var sums = new int[blocks.size()];
    var places = places();
    for (int cohort = 0; cohort < counts.length; cohort++) {
      int number = cohort;
      blocks
          .blockOf(places.get(cohort).getFirst())
          .ifPresent(block -> sums[block] += counts[number]);
    }
    return sums;
  }

  /// The positions of the units in which figures are told apart by attribute.
  public List<Integer> cutAt(Contract.Level level) {
    return switch (level) {
      case NONE -> List.of();
      case ORGANISATION -> List.of(0);
      case DIVISIONS ->
          IntStream.range(1, units.size())
              .filter(unit -> units.get(unit).parent() == 0)
              .boxed()
              .toList();
    };
  }

  /// For each cohort the positions of the units whose own people it is, in preorder.
  public List<List<Integer>> places() {
    var places = new ArrayList<List<Integer>>();
    cohorts.forEach(_ -> places.add(new ArrayList<>()));
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).cohort().isPresent()) {
        places.get(units.get(i).cohort().getAsInt()).add(i);
      }
    }
    return places;
  }
}
