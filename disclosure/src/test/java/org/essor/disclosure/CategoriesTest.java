package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CategoriesTest {

  private static final GroupRules RULES = GroupRules.DEFAULT;

  @Test
  void leaves_large_categories_alone_and_never_shows_who_did_not_say() {
    assertThat(groups(true, 40, 30, 50, 12)).containsExactly(0, 1, 2, 3);
    assertThat(groups(true, 40, 30, 50, 0)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void a_small_category_joins_its_smaller_neighbour_where_there_is_an_order() {
    assertThat(groups(true, 60, 8, 30, 40, 0)).containsExactly(0, 1, 1, 2, 3);
    assertThat(groups(true, 5, 60, 22, 25, 0)).containsExactly(0, 0, 1, 2, 3);
  }

  @Test
  void a_small_category_joins_the_smallest_other_where_there_is_no_order() {
    assertThat(groups(false, 60, 8, 30, 25, 0)).containsExactly(0, 1, 2, 1, 3);
    assertThat(groups(false, 3, 60, 9, 40, 0)).containsExactly(0, 1, 0, 0, 2);
  }

  @Test
  void merges_again_until_every_group_holds_twenty() {
    assertThat(groups(true, 6, 6, 6, 6, 100, 0)).containsExactly(0, 0, 0, 0, 1, 2);
  }

  @Test
  void fewer_than_two_groups_of_twenty_show_nothing() {
    assertThat(Categories.of(true, List.of(new int[] {19, 300, 0}), RULES)).isEmpty();
    assertThat(Categories.of(false, List.of(new int[] {9, 9, 1, 500}), RULES)).isEmpty();
  }

  @Test
  void a_few_who_did_not_say_are_counted_with_the_largest_group() {
    assertThat(groups(true, 40, 60, 6)).containsExactly(0, 1, 1);
    assertThat(groups(true, 40, 60, 7)).containsExactly(0, 1, 2);
  }

  @Test
  void the_measure_that_fewest_answered_decides_for_all() {
    var counts = List.of(new int[] {40, 60, 30, 9}, new int[] {40, 55, 19, 9});
    assertThat(Categories.of(true, counts, RULES).orElseThrow().groups())
        .containsExactly(0, 1, 1, 2);

    var unsaid = List.of(new int[] {40, 60, 9}, new int[] {40, 60, 3});
    assertThat(Categories.of(true, unsaid, RULES).orElseThrow().groups()).containsExactly(0, 1, 1);
  }

  @Property(tries = 3000)
  void every_group_holds_twenty_and_neighbours_stay_together(@ForAll long seed) {
    var random = new Random(seed);
    int said = 2 + random.nextInt(5);
    var counts = new ArrayList<int[]>();
    for (int measure = 0; measure <= random.nextInt(3); measure++) {
      counts.add(IntStream.rangeClosed(0, said).map(_ -> random.nextInt(60)).toArray());
    }
    for (boolean ordered : List.of(true, false)) {
      Categories.of(ordered, counts, RULES)
          .ifPresent(merged -> {
            assertThat(merged.shown()).isGreaterThanOrEqualTo(2);
            for (int[] of : counts) {
              assertThat(sizes(merged, of).subList(0, merged.shown())).allMatch(n -> n >= 20);
              assertThat(sizes(merged, of)).allMatch(n -> n == 0 || n >= RULES.k());
            }
            if (ordered) {
              assertThat(merged.groups().subList(0, said)).isSorted();
            }
          });
    }
  }

  private static List<Integer> groups(boolean ordered, int... counts) {
    return Categories.of(ordered, List.of(counts), RULES).orElseThrow().groups();
  }

  /// People in each group, and last those who are in none that is shown.
  private static List<Integer> sizes(Categories merged, int[] counts) {
    var sizes = new int[merged.shown() + 1];
    for (int category = 0; category < counts.length; category++) {
      sizes[merged.groupOf(category)] += counts[category];
    }
    return Arrays.stream(sizes).boxed().toList();
  }
}
