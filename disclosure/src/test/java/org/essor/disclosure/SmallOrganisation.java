package org.essor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A random organisation of one to nine units, its people, who of them answered and who skipped a
/// construct. People are told apart by number only; nothing here knows of blocks.
final class SmallOrganisation {

  final UnitTree tree;
  final List<Integer> unitOf = new ArrayList<>();
  final BitSet all = new BitSet();
  final BitSet answered = new BitSet();
  final BitSet answeredConstruct = new BitSet();

  SmallOrganisation(long seed) {
    Random random = new Random(seed);
    int units = 1 + random.nextInt(9);
    int[] parents = new int[units];
    parents[0] = -1;
    for (int unit = 1; unit < units; unit++) {
      parents[unit] = itOrAbove(unit - 1, parents, random);
    }
    tree = UnitTree.of(parents);
    fill(random);
  }

  private static int itOrAbove(int unit, int[] parents, Random random) {
    int above = unit;
    while (parents[above] >= 0 && random.nextInt(5) < 2) {
      above = parents[above];
    }
    return above;
  }

  private void fill(Random random) {
    int largest = 4 + random.nextInt(14);
    double response = random.nextDouble();
    double construct = random.nextDouble();
    for (int unit = 0; unit < tree.size(); unit++) {
      int people = random.nextInt(3) == 0 ? 0 : random.nextInt(largest);
      for (int i = 0; i < people; i++) {
        int person = unitOf.size();
        unitOf.add(unit);
        all.set(person);
        answered.set(person, random.nextDouble() < response);
        answeredConstruct.set(person, answered.get(person) && random.nextDouble() < construct);
      }
    }
  }

  int[] ownPeople() {
    int[] own = new int[tree.size()];
    unitOf.forEach(unit -> own[unit]++);
    return own;
  }

  /// For each block how many of its people are among these.
  int[] count(Blocks blocks, BitSet people) {
    return IntStream.range(0, blocks.size())
        .map(block -> among(people, blocks.units(block)::contains).cardinality())
        .toArray();
  }

  BitSet inOrBelow(int unit, BitSet people) {
    return among(people, u -> tree.contains(unit, u));
  }

  BitSet among(BitSet people, IntPredicate ofUnit) {
    BitSet found = new BitSet();
    people.stream().filter(person -> ofUnit.test(unitOf.get(person))).forEach(found::set);
    return found;
  }

  /// The people whom the names of a group's parts mean to a reader of the organisation chart.
  BitSet named(Group group, BitSet people) {
    BitSet found = new BitSet();
    for (Group.Part part : group.parts()) {
      found.or(
          switch (part.extent()) {
            case WHOLE -> inOrBelow(part.unit(), people);
            case OWN_PEOPLE -> among(people, unit -> unit == part.unit());
          });
    }
    return found;
  }

  @Override
  public String toString() {
    return "parents %s, own %s, answered %s, to the construct %s"
        .formatted(
            IntStream.range(0, tree.size()).map(tree::parent).boxed().toList(),
            unitOf,
            answered,
            answeredConstruct);
  }
}
