package org.essor.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What comparing two check-ins could tell about the few who came, went or moved in between, if
/// figures were exact and no lot was drawn ([Weighed]): an audit, and the merging that it would
/// take.
///
/// The reader is taken to be as lucky as can be: everybody who was asked both times answered both
/// times alike. Then the difference of two sums is about those who changed, and nobody else.
public final class TwoWaves {

  private TwoWaves() {}

  /// The smallest number of people about whom a sum can be worked out from the blocks of both
  /// check-ins together; empty when there is none.
  ///
  /// It is exact. Whatever algebra derives gives a person the weight `a(block then) + b(block
  /// now)`, 0 for a check-in they were not asked in. Draw a point for each block of each check-in
  /// and one for "not asked", and for each person a line between their two points; give a point of
  /// then the value a, of now the value -b, of "not asked" 0. A person has a weight when the ends
  /// of the line differ. So the smallest such group is the smallest cut of a connected part, found
  /// by Stoer and Wagner (1997), doi:10.1145/263867.263872. Cost: the cube of the blocks.
  ///
  /// @param then for each person the block of the first check-in, -1 for not asked
  /// @param now the same of the second
  public static OptionalInt smallestChange(int[] then, int[] now) {
    int olds = 1 + IntStream.of(then).max().orElse(-1);
    int points = olds + 1 + IntStream.of(now).max().orElse(-1) + 1;
    int[][] lines = new int[points][points];
    for (int person = 0; person < then.length; person++) {
      int from = then[person] < 0 ? points - 1 : then[person];
      int to = now[person] < 0 ? points - 1 : olds + now[person];
      lines[from][to]++;
      lines[to][from]++;
    }
    int smallest = Integer.MAX_VALUE;
    var left = new ArrayList<>(IntStream.range(0, points).boxed().toList());
    while (!left.isEmpty()) {
      List<Integer> part = connected(left.getFirst(), lines);
      left.removeAll(part);
      smallest = Math.min(smallest, smallestCut(new ArrayList<>(part), lines));
    }
    return smallest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(smallest);
  }

  private static List<Integer> connected(int from, int[][] lines) {
    List<Integer> part = new ArrayList<>(List.of(from));
    for (int i = 0; i < part.size(); i++) {
      for (int other = 0; other < lines.length; other++) {
        if (lines[part.get(i)][other] > 0 && other != part.get(i) && !part.contains(other)) {
          part.add(other);
        }
      }
    }
    return part;
  }

  private static int smallestCut(List<Integer> part, int[][] lines) {
    int smallest = Integer.MAX_VALUE;
    while (part.size() > 1) {
      int[] pull = new int[lines.length];
      List<Integer> waiting = new ArrayList<>(part);
      int last = -1;
      int before = -1;
      while (!waiting.isEmpty()) {
        before = last;
        last = waiting.stream().max(Comparator.comparingInt(point -> pull[point])).orElseThrow();
        waiting.remove(Integer.valueOf(last));
        for (int point : waiting) {
          pull[point] += lines[last][point];
        }
      }
      smallest = Math.min(smallest, pull[last]);
      for (int point = 0; point < lines.length; point++) {
        lines[before][point] += lines[last][point];
        lines[point][before] = lines[before][point];
      }
      part.remove(Integer.valueOf(last));
    }
    return smallest;
  }

  /// The blocks of the second check-in, merged upward until since the first each has gained nobody
  /// or k people and more, and lost nobody or k and more; in the end everybody is one block.
  ///
  /// A block has gained those who are counted in its units now and were not then. Blocks that break
  /// the rule are passed up the tree together, and close as soon as they keep it; what is left at
  /// the top takes in the smallest others. Units that are gone count as not asked.
  ///
  /// @param blocks by the people asked now
  /// @param then for each person the unit in which they counted then, -1 for not asked
  /// @param now the same of now
  public static Blocks merged(Blocks blocks, int[] then, int[] now) {
    var changed =
        IntStream.range(0, then.length)
            .filter(i -> then[i] != now[i])
            .mapToObj(i -> new int[] {then[i], now[i]})
            .toList();
    Blocks merged = blocks;
    while (!IntStream.range(0, merged.size()).allMatch(keeps(merged, changed))
        && merged.size() > 1) {
      merged = passedUp(merged, changed);
    }
    return merged;
  }

  private static IntPredicate keeps(Blocks blocks, List<int[]> changed) {
    return block -> keeps(new HashSet<>(blocks.units(block)), changed, blocks.rules().k());
  }

  private static boolean keeps(Set<Integer> units, List<int[]> changed, int k) {
    long gained =
        changed.stream().filter(c -> units.contains(c[1]) && !units.contains(c[0])).count();
    long lost = changed.stream().filter(c -> units.contains(c[0]) && !units.contains(c[1])).count();
    return (gained == 0 || gained >= k) && (lost == 0 || lost >= k);
  }

  private static Blocks passedUp(Blocks blocks, List<int[]> changed) {
    UnitTree tree = blocks.tree();
    int k = blocks.rules().k();
    List<Set<Integer>> closed = new ArrayList<>();
    List<Set<Integer>> pools = new ArrayList<>();
    for (int unit = 0; unit < tree.size(); unit++) {
      pools.add(new HashSet<>());
    }
    for (int block = 0; block < blocks.size(); block++) {
      Set<Integer> units = new HashSet<>(blocks.units(block));
      if (keeps(units, changed, k)) {
        closed.add(units);
      } else {
        pools.get(tree.lowestContaining(units)).addAll(units);
      }
    }
    for (int unit = tree.size() - 1; unit > 0; unit--) {
      if (!pools.get(unit).isEmpty() && keeps(pools.get(unit), changed, k)) {
        closed.add(pools.get(unit));
      } else {
        pools.get(tree.parent(unit)).addAll(pools.get(unit));
      }
    }
    Set<Integer> left = pools.getFirst();
    closed.sort(Comparator.comparingInt(Set::size));
    while (!left.isEmpty() && !closed.isEmpty() && !keeps(left, changed, k)) {
      left.addAll(closed.removeFirst());
    }
    if (!left.isEmpty()) {
      closed.add(left);
    }
    return Blocks.of(
        tree, closed.stream().map(units -> atom(blocks, units)).toList(), blocks.rules());
  }

  private static Blocks.Atom atom(Blocks blocks, Set<Integer> units) {
    int people =
        IntStream.range(0, blocks.size())
            .filter(block -> units.contains(blocks.units(block).getFirst()))
            .map(blocks::people)
            .sum();
    return new Blocks.Atom(units.stream().sorted().toList(), people);
  }
}
