package org.essor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Who is counted together: people divided into blocks of at least k, by merging up the unit tree.
///
/// Used three times, each on the blocks of the time before:
///
/// 1. over the eligible people when a contract freezes ([#ofPeople]): its blocks are the cohorts;
/// 2. over the answers when a check-in closes: `cohorts.again(answers of each)`;
/// 3. over the answers to one construct, because people may skip: `blocks.again(answers to it)`.
///
/// ## The rule
///
/// From the lowest units upward, people gather in pools: the pool of a unit is its own people and
/// what the units below passed on. A pool of k or more may close and become a block ("own people
/// and small teams"); otherwise it is passed on whole to the unit above. A unit that passes nothing
/// on has an exact figure. Large pools may be passed on too: that is how a remainder further up,
/// too small for a block, finds company.
///
/// Of all ways to decide, that one is taken in which most people find exact figures, where a person
/// counts once for the own unit and once for each unit above it; of equal ones, that with more
/// blocks; and then units first in preorder pass on. A pool of which nobody answered is passed on
/// as well: left out, it would tell that nobody there answered. Fewer than k people in all: no
/// block.
///
/// The rule looks at sizes only, never at an answer, so what is withheld says nothing about what
/// was answered. Small teams of a unit are one block and not several: pairs would be re-dealt by
/// every absence, and two check-ins could not be compared.
///
/// ## Why nothing smaller than k can be derived
///
/// Every published group is a union of blocks: a block is one, a published unit is one because its
/// people are all of some blocks, the group around a unit is one by construction. Whatever algebra
/// can derive from sums over such groups is a weighted sum of the blocks' sums. Blocks are
/// disjoint, so everyone in a block has the same weight. A sum over a set of people has the weights
/// 0 and 1 only; hence the set is a union of blocks, and has k people or more. A later merging
/// never divides the blocks of an earlier one, so all that a check-in releases about its people
/// stays in one such family.
///
/// - blocks are numbered by the lowest unit that contains them, in preorder
/// - units without people belong to no block and are never published
/// - cost: units × k², also for a chain of units
public final class Blocks {

  private static final int NONE = -1;
  private static final int NOBODY = Integer.MAX_VALUE;

  private final UnitTree tree;
  private final GroupRules rules;
  private final int[] blockOfAtom;
  private final int[] blockOfUnit;
  private final int[] people;
  private final List<List<Integer>> units;

  /// Per unit: the depth of the highest home among blocks with people at the unit or below it.
  private final int[] reach;

  /// Per unit: how many units before it have own people in a block.
  private final int[] inhabitedBefore;

  /// People who are never told apart, in this merging or a later one.
  ///
  /// @param units the units whose own people they are, all of them; at least one
  /// @param people how many are counted, 0 or more
  public record Atom(List<Integer> units, int people) {

    public Atom {
      units = List.copyOf(units);
      if (units.isEmpty() || people < 0) {
        throw new IllegalArgumentException(
            "an atom must have a unit and 0 or more people, had %s and %d"
                .formatted(units, people));
      }
    }
  }

  private Blocks(UnitTree tree, List<Atom> atoms, GroupRules rules) {
    var merged = new UpwardMerge(tree, atoms, rules.k()).run();
    int blocks = merged.homeOfBlock().length;
    this.tree = tree;
    this.rules = rules;
    this.blockOfAtom = merged.blockOfAtom();
    this.blockOfUnit = new int[tree.size()];
    this.people = new int[blocks];
    this.units = new ArrayList<>();
    this.reach = new int[tree.size()];
    this.inhabitedBefore = new int[tree.size() + 1];
    assignUnits(atoms, blocks);
    measureReach(merged.homeOfBlock());
  }

  private void assignUnits(List<Atom> atoms, int blocks) {
    Arrays.fill(blockOfUnit, NONE);
    for (int atom = 0; atom < atoms.size(); atom++) {
      int block = blockOfAtom[atom];
      if (block != NONE) {
        people[block] += atoms.get(atom).people();
        atoms.get(atom).units().forEach(unit -> blockOfUnit[unit] = block);
      }
    }
    IntStream.range(0, blocks).forEach(_ -> units.add(new ArrayList<>()));
    for (int unit = 0; unit < tree.size(); unit++) {
      boolean inhabited = blockOfUnit[unit] != NONE;
      inhabitedBefore[unit + 1] = inhabitedBefore[unit] + (inhabited ? 1 : 0);
      if (inhabited) {
        units.get(blockOfUnit[unit]).add(unit);
      }
    }
    units.replaceAll(Collections::unmodifiableList);
  }

  private void measureReach(int[] homeOfBlock) {
    Arrays.fill(reach, NOBODY);
    for (int unit = tree.size() - 1; unit >= 0; unit--) {
      if (blockOfUnit[unit] != NONE) {
        reach[unit] = Math.min(reach[unit], tree.depth(homeOfBlock[blockOfUnit[unit]]));
      }
      if (unit > 0) {
        int above = tree.parent(unit);
        reach[above] = Math.min(reach[above], reach[unit]);
      }
    }
  }

  /// The blocks of people of whom only the unit counts.
  ///
  /// @param ownPeople for each unit the people directly in it; a manager counts in the unit above
  public static Blocks ofPeople(UnitTree tree, int[] ownPeople, GroupRules rules) {
    if (ownPeople.length != tree.size()) {
      throw new IllegalArgumentException(
          "each of %d units must have its number of people, were %d numbers"
              .formatted(tree.size(), ownPeople.length));
    }
    List<Atom> atoms =
        IntStream.range(0, tree.size())
            .filter(unit -> ownPeople[unit] != 0)
            .mapToObj(unit -> new Atom(List.of(unit), ownPeople[unit]))
            .toList();
    return new Blocks(tree, atoms, rules);
  }

  /// The blocks of these atoms, for instance of stored cohorts.
  ///
  /// - a unit that is not in the tree, or is named twice → `IllegalArgumentException`
  public static Blocks of(UnitTree tree, List<Atom> atoms, GroupRules rules) {
    BitSet seen = new BitSet(tree.size());
    for (Atom atom : atoms) {
      for (int unit : atom.units()) {
        if (unit < 0 || unit >= tree.size() || seen.get(unit)) {
          throw new IllegalArgumentException(
              "atoms must name units of the tree, each once; was not so for unit " + unit);
        }
        seen.set(unit);
      }
    }
    return new Blocks(tree, atoms, rules);
  }

  /// These blocks, merged again by another count of their people.
  ///
  /// @param counts for each block how many of its people count now: answers, answers to a construct
  /// @return blocks whose atoms are these blocks
  public Blocks again(int... counts) {
    checkLength(counts.length, size(), "block");
    List<Atom> atoms =
        IntStream.range(0, size())
            .mapToObj(block -> new Atom(units.get(block), counts[block]))
            .toList();
    return new Blocks(tree, atoms, rules);
  }

  /// The answers of the blocks, from those of the atoms this merging began with; cost: linear.
  ///
  /// @param ofAtoms those of each atom: after `again`, for each block of the earlier merging
  public List<Weighed> combine(List<Weighed> ofAtoms) {
    checkLength(ofAtoms.size(), blockOfAtom.length, "atom");
    List<Weighed> answers = new ArrayList<>(Collections.nCopies(size(), Weighed.none(rules)));
    for (int atom = 0; atom < blockOfAtom.length; atom++) {
      if (blockOfAtom[atom] != NONE) {
        int block = blockOfAtom[atom];
        answers.set(block, answers.get(block).combine(ofAtoms.get(atom)));
      }
    }
    return answers;
  }

  static void checkLength(int length, int expected, String each) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "there must be one figure for each %s, %d, were %d".formatted(each, expected, length));
    }
  }

  /// Number of blocks; 0 when there are fewer than k people in all.
  public int size() {
    return people.length;
  }

  /// Number of people of a block, k or more.
  public int people(int block) {
    return people[block];
  }

  /// The units whose own people a block holds, in preorder.
  public List<Integer> units(int block) {
    return units.get(block);
  }

  /// The block that holds the own people of a unit; empty if it has none, or if there is no block.
  public OptionalInt blockOf(int unit) {
    int block = blockOfUnit[unit];
    return block == NONE ? OptionalInt.empty() : OptionalInt.of(block);
  }

  /// Whether a unit has a figure of its own: its people are exactly those of one or more blocks.
  public boolean publishes(int unit) {
    return reach[unit] != NOBODY && reach[unit] >= tree.depth(unit);
  }

  /// The smallest group that may be published and holds all people of a unit: the unit's own people
  /// if it is published, otherwise they with others ("your team and Lille shop").
  ///
  /// - nobody in the unit, or no block at all → empty
  /// - cost: linear in the units below; so all groups of a long chain cost its square
  public Optional<Group> groupAround(int unit) {
    int[] blocks =
        IntStream.range(unit, tree.end(unit))
            .map(below -> blockOfUnit[below])
            .filter(block -> block != NONE)
            .distinct()
            .sorted()
            .toArray();
    return blocks.length == 0 ? Optional.empty() : Optional.of(new Group(this, blocks));
  }

  /// One block as a group.
  public Group group(int block) {
    return new Group(this, new int[] {block});
  }

  UnitTree tree() {
    return tree;
  }

  GroupRules rules() {
    return rules;
  }

  /// Number of units at a unit or below it that have own people in a block.
  int inhabited(int unit) {
    return inhabitedBefore[tree.end(unit)] - inhabitedBefore[unit];
  }
}
