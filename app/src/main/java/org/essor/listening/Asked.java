package org.essor.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.Group;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.UnitTree;
import org.essor.listening.FrozenOrganisation.Unit;
import org.essor.people.Organisation;

/// Everybody a check-in asks, each in a cohort: the organisation on the day it opens.
///
/// @param persons the people asked
/// @param positions the unit in which each of them counts
record Asked(FrozenOrganisation organisation, Long[] persons, Integer[] positions) {

  /// Whoever manages the unit they sit in counts in the one above, so that no team's figure is its
  /// manager's; at the top of the audience there is none above, and they count there.
  ///
  /// @throws Refused when fewer people would be asked than the smallest group
  static Asked of(Organisation organisation, long audienceUnit, GroupRules rules) {
    int top = organisation.indexOf(audienceUnit);
    if (top < 0) {
      throw new Refused(Refused.Reason.TOO_FEW_ASKED);
    }
    int size = organisation.unit(top).end() - top;
    var persons = organisation.members(top);
    var seats = new int[persons.length];
    var ownPeople = new int[size];
    for (int i = 0; i < persons.length; i++) {
      seats[i] = Math.max(organisation.countsIn(persons[i]) - top, 0);
      ownPeople[seats[i]]++;
    }
    var parents =
        IntStream.range(top, top + size)
            .map(i -> i == top ? -1 : organisation.unit(i).parent() - top)
            .toArray();
    var blocks = Blocks.ofPeople(UnitTree.of(parents), ownPeople, rules);
    if (blocks.size() == 0) {
      throw new Refused(Refused.Reason.TOO_FEW_ASKED);
    }
    return new Asked(
        new FrozenOrganisation(
            units(organisation, top, parents, blocks), cohorts(organisation, top, blocks)),
        IntStream.range(0, persons.length).mapToObj(i -> persons[i]).toArray(Long[]::new),
        IntStream.of(seats).boxed().toArray(Integer[]::new));
  }

  private static List<Unit> units(
      Organisation organisation, int top, int[] parents, Blocks blocks) {
    var units = new ArrayList<Unit>();
    for (int i = 0; i < parents.length; i++) {
      var unit = organisation.unit(top + i);
      OptionalInt cohort = blocks.blockOf(i);
      units.add(
          new Unit(parents[i], unit.id(), unit.name(), unit.manager(), unit.calledAfter(), cohort));
    }
    return units;
  }

  private static List<Company> cohorts(Organisation organisation, int top, Blocks blocks) {
    return IntStream.range(0, blocks.size())
        .mapToObj(block ->
            new Company(
                blocks.people(block),
                blocks.group(block).parts().stream()
                    .map(part -> part(organisation, top, part))
                    .toList()))
        .toList();
  }

  private static Company.Part part(Organisation organisation, int top, Group.Part part) {
    return new Company.Part(
        part.unit(),
        organisation.unit(top + part.unit()).name(),
        part.extent() == Group.Extent.WHOLE);
  }
}
