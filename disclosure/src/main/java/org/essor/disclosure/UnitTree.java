package org.essor.disclosure;

import java.util.Collection;

/// The units of an organisation as one tree, numbered in preorder: a unit comes before the units
/// below it, and those follow it without a gap. The root is unit 0.
///
/// Cost: building is linear, also for a chain; everything else is constant unless stated.
public final class UnitTree {

  private final int[] parent;
  private final int[] depth;
  private final int[] end;

  private UnitTree(int[] parent) {
    this.parent = parent;
    this.depth = new int[parent.length];
    this.end = new int[parent.length];
  }

  /// The tree of these parents.
  ///
  /// - no units, a parent other than -1 for unit 0, or units that are not in preorder →
  ///   `IllegalArgumentException`
  ///
  /// @param parents for each unit the number of the one above it; -1 for unit 0
  public static UnitTree of(int... parents) {
    if (parents.length == 0 || parents[0] != -1) {
      throw new IllegalArgumentException(
          "a unit tree must begin with its root, whose parent is -1");
    }
    UnitTree tree = new UnitTree(parents.clone());
    tree.checkPreorderAndMeasureDepth();
    tree.measureEnds();
    return tree;
  }

  /// In preorder a unit hangs from the one before it or from one above that. What the climb leaves
  /// behind is finished and never climbed again, so all climbs together are linear.
  private void checkPreorderAndMeasureDepth() {
    for (int unit = 1; unit < parent.length; unit++) {
      int above = unit - 1;
      while (above >= 0 && above != parent[unit]) {
        above = parent[above];
      }
      if (above < 0) {
        throw new IllegalArgumentException(
            "units must be in preorder; unit %d cannot hang from %d after unit %d"
                .formatted(unit, parent[unit], unit - 1));
      }
      depth[unit] = depth[above] + 1;
    }
  }

  private void measureEnds() {
    for (int unit = parent.length - 1; unit >= 0; unit--) {
      end[unit] = Math.max(end[unit], unit + 1);
      if (unit > 0) {
        end[parent[unit]] = Math.max(end[parent[unit]], end[unit]);
      }
    }
  }

  /// Number of units, 1 or more.
  public int size() {
    return parent.length;
  }

  /// The unit above, -1 for the root.
  public int parent(int unit) {
    return parent[unit];
  }

  /// Number of units above: 0 for the root.
  public int depth(int unit) {
    return depth[unit];
  }

  /// One more than the last unit below this one: the units from `unit` to before `end(unit)` are
  /// this unit and all below it.
  public int end(int unit) {
    return end[unit];
  }

  /// Whether `lower` is `upper` or below it.
  public boolean contains(int upper, int lower) {
    return upper <= lower && lower < end[upper];
  }

  /// The lowest unit that contains all of these; cost: their depth.
  int lowestContaining(Collection<Integer> units) {
    int first = units.stream().mapToInt(Integer::intValue).min().orElseThrow();
    int last = units.stream().mapToInt(Integer::intValue).max().orElseThrow();
    while (!contains(first, last)) {
      first = parent[first];
    }
    return first;
  }
}
