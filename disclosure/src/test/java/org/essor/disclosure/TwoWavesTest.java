package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class TwoWavesTest {

  private static final GroupRules RULES = new GroupRules(5, 2);

  @Test
  void one_who_joined_is_the_difference_of_two_sums() {
    assertThat(TwoWaves.smallestChange(new int[] {0, 0, 0, -1}, new int[] {0, 0, 0, 0}))
        .hasValue(1);
  }

  @Test
  void one_who_moved_is_known_from_either_side() {
    int[] then = {0, 0, 0, 0, 1, 1, 1, 1};
    assertThat(TwoWaves.smallestChange(then, new int[] {0, 0, 0, 1, 1, 1, 1, 1})).hasValue(1);
  }

  @Test
  void without_a_change_nothing_smaller_than_a_block_is_known() {
    int[] blocks = {0, 0, 0, 1, 1, 1, 1};
    assertThat(TwoWaves.smallestChange(blocks, blocks)).hasValue(3);
  }

  @Property(tries = 1500)
  void the_smallest_change_is_what_trying_out_every_group_finds(@ForAll long seed) {
    var random = new Random(seed);
    int people = 3 + random.nextInt(7);
    int[] then = blocks(random, people);
    int[] now = random.nextInt(3) == 0 ? blocks(random, people) : near(random, then);

    assertThat(TwoWaves.smallestChange(then, now)).isEqualTo(byTrying(then, now));
  }

  @Property(tries = 1500)
  void merged_blocks_gain_and_lose_nobody_or_k_and_more(@ForAll long seed) {
    var random = new Random(seed);
    int units = 3 + random.nextInt(12);
    int[] parents = new int[units];
    parents[0] = -1;
    for (int unit = 1; unit < units; unit++) {
      parents[unit] = unit - 1;
      while (parents[unit] > 0 && random.nextBoolean()) {
        parents[unit] = parents[parents[unit]];
      }
    }
    var now = new ArrayList<Integer>();
    var then = new ArrayList<Integer>();
    for (int unit = 0; unit < units; unit++) {
      for (int i = 0; i < random.nextInt(15); i++) {
        now.add(unit);
        then.add(random.nextInt(20) > 0 ? unit : random.nextBoolean() ? -1 : random.nextInt(units));
      }
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      now.add(-1);
      then.add(random.nextInt(units));
    }
    int[] own = new int[units];
    now.stream().filter(unit -> unit >= 0).forEach(unit -> own[unit]++);
    var blocks = Blocks.ofPeople(UnitTree.of(parents), own, RULES);

    var merged = TwoWaves.merged(blocks, ints(then), ints(now));

    Statistics.label("blocks left").collect(Math.min(3, merged.size()));
    assertThat(people(merged)).isEqualTo(people(blocks));
    if (merged.size() > 1) {
      for (int block = 0; block < merged.size(); block++) {
        var in = new HashSet<>(merged.units(block));
        long gained =
            IntStream.range(0, now.size())
                .filter(i -> in.contains(now.get(i)) && !in.contains(then.get(i)))
                .count();
        long lost =
            IntStream.range(0, now.size())
                .filter(i -> in.contains(then.get(i)) && !in.contains(now.get(i)))
                .count();
        assertThat(List.of(gained, lost)).allMatch(n -> n == 0 || n >= RULES.k());
      }
    }
  }

  @Test
  void blocks_that_nobody_joined_or_left_stay_as_they_are() {
    var tree = UnitTree.of(-1, 0, 0, 0);
    var blocks = Blocks.ofPeople(tree, new int[] {0, 8, 9, 10}, RULES);
    int[] seats = IntStream.range(0, 27).map(i -> i < 8 ? 1 : i < 17 ? 2 : 3).toArray();
    assertThat(TwoWaves.merged(blocks, seats, seats)).isSameAs(blocks);

    int[] swapped = seats.clone();
    swapped[0] = 2;
    swapped[8] = 1;
    var merged = TwoWaves.merged(blocks, swapped, seats);
    assertThat(merged.publishes(3)).isTrue();
    assertThat(merged.publishes(1)).isFalse();
    assertThat(merged.blockOf(1)).isEqualTo(merged.blockOf(2));
  }

  private static int people(Blocks blocks) {
    return IntStream.range(0, blocks.size()).map(blocks::people).sum();
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] blocks(Random random, int people) {
    return IntStream.range(0, people).map(_ -> random.nextInt(4) - 1).toArray();
  }

  private static int[] near(Random random, int[] blocks) {
    int[] near = blocks.clone();
    near[random.nextInt(near.length)] = random.nextInt(4) - 1;
    return near;
  }

  /// Leaves out every group, the smallest first, until the others say less.
  private static OptionalInt byTrying(int[] then, int[] now) {
    int all = rank(then, now, 0);
    return IntStream.range(1, 1 << then.length)
        .filter(out -> rank(then, now, out) < all)
        .map(Integer::bitCount)
        .min();
  }

  private static int rank(int[] then, int[] now, int leftOut) {
    var rows = new ArrayList<double[]>();
    for (int i = 0; i < then.length; i++) {
      if ((leftOut >> i & 1) == 0) {
        double[] row = new double[6];
        if (then[i] >= 0) {
          row[then[i]] = 1;
        }
        if (now[i] >= 0) {
          row[3 + now[i]] = 1;
        }
        rows.add(row);
      }
    }
    int rank = 0;
    for (int column = 0; column < 6; column++) {
      int at = column;
      int from = rank;
      var pivot =
          IntStream.range(from, rows.size())
              .filter(r -> Math.abs(rows.get(r)[at]) > 1e-9)
              .findFirst();
      if (pivot.isEmpty()) {
        continue;
      }
      double[] row = rows.remove(pivot.getAsInt());
      rows.add(rank++, row);
      for (double[] below : rows.subList(rank, rows.size())) {
        double times = below[at] / row[at];
        Arrays.setAll(below, c -> below[c] - times * row[c]);
      }
    }
    return rank;
  }
}
