package org.essor.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One run of the merging that [Blocks] describes: a dynamic programme over the size of the pool
/// that a unit passes on, which matters only up to k.
///
/// A *state* of a pool is 0 for an empty one, otherwise 1 + its people, k at most. `gathered[u][s]`
/// is the best score below unit u when its pool is in state s. Units are visited from the last to
/// the first, so that all below a unit is known when its turn comes, and decided from the first to
/// the last. Cost: units × k².
final class UpwardMerge {

  private static final int NONE = -1;
  private static final long IMPOSSIBLE = -1;

  private final UnitTree tree;
  private final List<Blocks.Atom> atoms;
  private final int k;
  private final int states;
  private final int[] home;

  /// Per unit: what its exact figure is worth, the number of its people; 0 if it cannot have one.
  private final long[] worth;

  private final long[][] gathered;

  /// Per unit and state of the pool above once this unit has passed on: the state of that pool
  /// before, times `states`, plus the state this unit passed on.
  private final int[][] taken;

  private final boolean[] closes;

  /// What came out.
  ///
  /// @param blockOfAtom for each atom its block, -1 when there is no block at all
  /// @param homeOfBlock for each block, in preorder, the lowest unit that contains it
  record Merged(int[] blockOfAtom, int[] homeOfBlock) {}

  UpwardMerge(UnitTree tree, List<Blocks.Atom> atoms, int k) {
    this.tree = tree;
    this.atoms = atoms;
    this.k = k;
    this.states = k + 2;
    this.home = atoms.stream().mapToInt(atom -> tree.lowestContaining(atom.units())).toArray();
    this.worth = new long[tree.size()];
    this.gathered = new long[tree.size()][];
    this.taken = new int[tree.size()][];
    this.closes = new boolean[tree.size()];
  }

  Merged run() {
    measureWorth();
    gatherOwnPeople();
    long[] passed = new long[states];
    for (int unit = tree.size() - 1; unit >= 0; unit--) {
      passed = passedOn(unit);
      if (unit > 0) {
        takeUp(unit, passed);
      }
    }
    return passed[0] > IMPOSSIBLE ? blocks() : noBlocks();
  }

  private void measureWorth() {
    int[] highestHome = new int[tree.size()];
    Arrays.fill(highestHome, Integer.MAX_VALUE);
    for (int atom = 0; atom < home.length; atom++) {
      worth[home[atom]] += atoms.get(atom).people();
      for (int unit : atoms.get(atom).units()) {
        highestHome[unit] = tree.depth(home[atom]);
      }
    }
    for (int unit = tree.size() - 1; unit > 0; unit--) {
      int above = tree.parent(unit);
      worth[above] += worth[unit];
      highestHome[above] = Math.min(highestHome[above], highestHome[unit]);
    }
    for (int unit = 0; unit < tree.size(); unit++) {
      worth[unit] = highestHome[unit] < tree.depth(unit) ? 0 : worth[unit];
    }
  }

  private void gatherOwnPeople() {
    int[] own = new int[tree.size()];
    for (int atom = 0; atom < home.length; atom++) {
      own[home[atom]] = joined(own[home[atom]], 1 + Math.min(k, atoms.get(atom).people()));
    }
    for (int unit = 0; unit < tree.size(); unit++) {
      gathered[unit] = impossible();
      gathered[unit][own[unit]] = 0;
    }
  }

  private long[] impossible() {
    long[] scores = new long[states];
    Arrays.fill(scores, IMPOSSIBLE);
    return scores;
  }

  /// The state of two pools together.
  private int joined(int one, int other) {
    return one == 0 || other == 0 ? one + other : Math.min(k + 1, one + other - 1);
  }

  /// The best scores by what a unit passes on: its pool, or nothing because the pool was empty or
  /// closed. A block counts less than any person's exact figure, and decides between equals.
  private long[] passedOn(int unit) {
    long[] passed = gathered[unit].clone();
    long[] pools = gathered[unit];
    closes[unit] = pools[k + 1] > IMPOSSIBLE && pools[k + 1] + 1 > pools[0];
    passed[0] = closes[unit] ? pools[k + 1] + 1 : pools[0];
    if (passed[0] > IMPOSSIBLE) {
      passed[0] += worth[unit] * (atoms.size() + 1L);
    }
    return passed;
  }

  private void takeUp(int unit, long[] passed) {
    int above = tree.parent(unit);
    long[] before = gathered[above];
    long[] after = impossible();
    int[] from = new int[states];
    for (int pool = 0; pool < states; pool++) {
      for (int more = 0; more < states && before[pool] > IMPOSSIBLE; more++) {
        int both = joined(pool, more);
        if (passed[more] > IMPOSSIBLE && before[pool] + passed[more] > after[both]) {
          after[both] = before[pool] + passed[more];
          from[both] = pool * states + more;
        }
      }
    }
    gathered[above] = after;
    taken[unit] = from;
  }

  private Merged noBlocks() {
    int[] none = new int[home.length];
    Arrays.fill(none, NONE);
    return new Merged(none, new int[0]);
  }

  /// Follows the decisions down. A pool takes up its units from the last to the first; so they are
  /// given back from the first to the last.
  private Merged blocks() {
    int[] pool = new int[tree.size()];
    int[] blockOfUnit = new int[tree.size()];
    int[] homes = new int[tree.size()];
    int blocks = 0;
    for (int unit = 0; unit < tree.size(); unit++) {
      int passed = unit == 0 ? 0 : giveBack(unit, pool);
      if (passed > 0) {
        pool[unit] = passed;
        blockOfUnit[unit] = blockOfUnit[tree.parent(unit)];
      } else if (closes[unit]) {
        pool[unit] = k + 1;
        homes[blocks] = unit;
        blockOfUnit[unit] = blocks++;
      }
    }
    return new Merged(
        IntStream.of(home).map(unit -> blockOfUnit[unit]).toArray(), Arrays.copyOf(homes, blocks));
  }

  private int giveBack(int unit, int[] pool) {
    int above = tree.parent(unit);
    int from = taken[unit][pool[above]];
    pool[above] = from / states;
    return from % states;
  }
}
