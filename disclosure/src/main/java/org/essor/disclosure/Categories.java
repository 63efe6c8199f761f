package org.essor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The categories of one attribute as they may be shown at one place: counted together until each
/// holds at least 20 answers.
///
/// ## The rule
///
/// It looks at counts only, never at what was answered. The count of a category is its smallest
/// over the measures that are cut, since people may skip a construct.
///
/// 1. The smallest group of fewer than 20 joins the smaller of its two neighbours where categories
///    have an order, otherwise the smallest other group; of equals, the earlier one. Again, until
///    none is smaller.
/// 2. Fewer than two groups are left: the attribute cannot be shown.
/// 3. Who would rather not say is a group like any other for algebra, as the rest of the others. Of
///    0 people, or of k or more, it is left alone and never shown. Of 1 to k - 1, in any measure,
///    it is counted with the largest group, whose name says so.
public final class Categories {

  /// No category that is shown holds fewer answers.
  public static final int FEWEST = 20;

  /// No place with fewer answers is cut.
  public static final int FEWEST_IN_ALL = 100;

  private final int[] groupOf;
  private final int shown;

  private Categories(int[] groupOf, int shown) {
    this.groupOf = groupOf;
    this.shown = shown;
  }

  /// Merges categories by their counts.
  ///
  /// - fewer than two groups of 20 → empty
  ///
  /// @param ordered whether only neighbours may be counted together
  /// @param counts for each measure that is cut, the answers in each category, and last of those
  ///   who did not say
  public static Optional<Categories> of(boolean ordered, List<int[]> counts, GroupRules rules) {
    int said = counts.getFirst().length - 1;
    int[] fewest =
        IntStream.range(0, said)
            .map(c -> counts.stream().mapToInt(of -> of[c]).min().orElseThrow())
            .toArray();
    List<List<Integer>> groups = new ArrayList<>();
    IntStream.range(0, said).forEach(c -> groups.add(new ArrayList<>(List.of(c))));
    merge(groups, fewest, ordered, Math.max(FEWEST, rules.k()));
    if (groups.size() < 2) {
      return Optional.empty();
    }
    int[] groupOf = new int[said + 1];
    for (int g = 0; g < groups.size(); g++) {
      for (int category : groups.get(g)) {
        groupOf[category] = g;
      }
    }
    boolean few = counts.stream().anyMatch(of -> of[said] > 0 && of[said] < rules.k());
    groupOf[said] = few ? largest(groups, fewest) : groups.size();
    return Optional.of(new Categories(groupOf, groups.size()));
  }

  private static void merge(
      List<List<Integer>> groups, int[] fewest, boolean ordered, int atLeast) {
    while (groups.size() > 1) {
      int smallest = smallest(groups, fewest, -1, IntStream.range(0, groups.size()));
      if (size(groups.get(smallest), fewest) >= atLeast) {
        return;
      }
      var others =
          ordered
              ? IntStream.of(smallest - 1, smallest + 1).filter(g -> g >= 0 && g < groups.size())
              : IntStream.range(0, groups.size());
      int other = smallest(groups, fewest, smallest, others);
      groups.get(Math.min(smallest, other)).addAll(groups.get(Math.max(smallest, other)));
      groups.get(Math.min(smallest, other)).sort(null);
      groups.remove(Math.max(smallest, other));
    }
  }

  private static int smallest(
      List<List<Integer>> groups, int[] fewest, int except, IntStream among) {
    return among
        .filter(g -> g != except)
        .boxed()
        .min((a, b) -> Integer.compare(size(groups.get(a), fewest), size(groups.get(b), fewest)))
        .orElseThrow();
  }

  private static int largest(List<List<Integer>> groups, int[] fewest) {
    return IntStream.range(0, groups.size())
        .boxed()
        .max((a, b) -> Integer.compare(size(groups.get(a), fewest), size(groups.get(b), fewest)))
        .orElseThrow();
  }

  private static int size(List<Integer> group, int[] fewest) {
    return group.stream().mapToInt(category -> fewest[category]).sum();
  }

  /// Number of groups that are shown, 2 or more.
  public int shown() {
    return shown;
  }

  /// The group of a category, from 0; of those who did not say, which come last, [#shown()] where
  /// they are not counted with others.
  public int groupOf(int category) {
    return groupOf[category];
  }

  /// For each category, and last for those who did not say, its group; as [#groupOf(int)].
  public List<Integer> groups() {
    return Arrays.stream(groupOf).boxed().toList();
  }
}
