package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.essor.disclosure.Group.Extent;
import org.essor.disclosure.Group.Part;
import org.essor.statistics.Tally;
import org.junit.jupiter.api.Test;

class BlocksTest {

  private static final int WHOLE = 0;
  private static final int NORTH = 1;
  private static final int LILLE = 2;
  private static final int LENS = 3;
  private static final int ARRAS = 4;
  private static final int SOUTH = 5;
  private static final int NICE = 6;

  private static final UnitTree TREE = UnitTree.of(-1, 0, 1, 1, 1, 0, 5);

  @Test
  void large_teams_stand_alone_and_small_ones_stand_together() {
    Blocks blocks = blocks(0, 0, 9, 4, 5, 0, 8);

    assertThat(people(blocks)).containsExactly(9, 9, 8);
    assertThat(published(blocks)).containsExactly(WHOLE, NORTH, LILLE, SOUTH, NICE);
    assertThat(around(blocks, LENS))
        .containsExactly(new Part(LENS, Extent.WHOLE), new Part(ARRAS, Extent.WHOLE));
  }

  @Test
  void own_people_and_small_teams_of_a_unit_stand_together() {
    Blocks blocks = blocks(0, 4, 9, 3, 12, 0, 8);

    assertThat(published(blocks)).containsExactly(WHOLE, NORTH, LILLE, ARRAS, SOUTH, NICE);
    assertThat(around(blocks, LENS))
        .containsExactly(new Part(NORTH, Extent.OWN_PEOPLE), new Part(LENS, Extent.WHOLE));
  }

  @Test
  void a_remainder_joins_the_team_whose_loss_is_smallest() {
    Blocks blocks = blocks(0, 0, 9, 8, 2, 0, 8);

    assertThat(published(blocks)).containsExactly(WHOLE, NORTH, LILLE, SOUTH, NICE);
    assertThat(around(blocks, ARRAS))
        .containsExactly(new Part(LENS, Extent.WHOLE), new Part(ARRAS, Extent.WHOLE));
  }

  @Test
  void a_remainder_can_wait_for_another_above() {
    // the own people of North and of the whole, 3 and 4, are 7 together
    Blocks blocks = blocks(4, 3, 9, 8, 7, 0, 80);

    assertThat(published(blocks)).containsExactly(WHOLE, LILLE, LENS, ARRAS, SOUTH, NICE);
    assertThat(around(blocks, NORTH))
        .containsExactly(new Part(WHOLE, Extent.OWN_PEOPLE), new Part(NORTH, Extent.WHOLE));
  }

  @Test
  void a_remainder_higher_up_costs_no_team_its_figure_if_it_can_join_own_people() {
    Blocks blocks = blocks(3, 7, 9, 8, 7, 0, 80);

    assertThat(published(blocks)).containsExactly(WHOLE, LILLE, LENS, ARRAS, SOUTH, NICE);
    assertThat(around(blocks, NORTH))
        .containsExactly(new Part(WHOLE, Extent.OWN_PEOPLE), new Part(NORTH, Extent.WHOLE));
  }

  @Test
  void a_small_unit_waits_for_the_unit_above() {
    Blocks blocks = blocks(1, 0, 9, 8, 7, 2, 4);

    assertThat(people(blocks)).containsExactly(7, 9, 8, 7);
    assertThat(published(blocks)).containsExactly(WHOLE, NORTH, LILLE, LENS, ARRAS);
    assertThat(around(blocks, NICE))
        .containsExactly(new Part(WHOLE, Extent.OWN_PEOPLE), new Part(SOUTH, Extent.WHOLE));
  }

  @Test
  void equal_losses_are_decided_by_preorder() {
    Blocks blocks = blocks(0, 0, 8, 8, 2, 0, 8);

    assertThat(published(blocks)).contains(LENS).doesNotContain(LILLE);
  }

  @Test
  void fewer_than_k_in_all_make_no_block() {
    Blocks blocks = blocks(1, 0, 2, 0, 0, 0, 3);

    assertThat(blocks.size()).isZero();
    assertThat(published(blocks)).isEmpty();
    assertThat(blocks.groupAround(WHOLE)).isEmpty();
    assertThat(blocks.blockOf(LILLE)).isEmpty();
    assertThat(blocks.again().size()).isZero();
  }

  @Test
  void a_team_where_nobody_answered_is_merged_so_that_this_is_not_told() {
    Blocks cohorts = blocks(0, 0, 9, 8, 7, 0, 8);
    Blocks answers = cohorts.again(9, 8, 0, 8);

    assertThat(published(answers)).containsExactly(WHOLE, NORTH, LILLE, SOUTH, NICE);
    assertThat(around(answers, ARRAS))
        .containsExactly(new Part(LENS, Extent.WHOLE), new Part(ARRAS, Extent.WHOLE));
  }

  @Test
  void what_was_merged_once_stays_together() {
    Blocks cohorts = blocks(0, 0, 9, 4, 5, 0, 8);
    Blocks answers = cohorts.again(7, 8, 6);

    assertThat(published(answers)).containsExactly(WHOLE, LILLE);
    assertThat(answers.units(answers.blockOf(NICE).orElseThrow()))
        .containsExactly(LENS, ARRAS, NICE);
  }

  @Test
  void units_without_people_are_neither_published_nor_named() {
    Blocks blocks = blocks(0, 0, 9, 0, 3, 0, 8);

    assertThat(blocks.publishes(LENS)).isFalse();
    assertThat(around(blocks, LILLE)).containsExactly(new Part(NORTH, Extent.WHOLE));
  }

  @Test
  void tallies_of_cohorts_add_up_to_those_of_blocks() {
    Blocks answers = blocks(0, 0, 9, 8, 7, 0, 8).again(9, 8, 2, 8);
    Weighed two = GateTest.weighed(2, 50, 100);
    Weighed eight = GateTest.weighed(8, 0, 75);

    assertThat(answers.combine(List.of(Weighed.none(GroupRules.DEFAULT), eight, two, eight)))
        .extracting(Weighed::tally)
        .containsExactly(eight.tally().combine(two.tally()), Tally.EMPTY, eight.tally());
  }

  @Test
  void stored_cohorts_give_the_same_blocks() {
    Blocks cohorts = blocks(0, 4, 9, 3, 12, 0, 8);
    List<Blocks.Atom> stored =
        IntStream.range(0, cohorts.size())
            .mapToObj(c -> new Blocks.Atom(cohorts.units(c), cohorts.people(c)))
            .toList();

    Blocks read = Blocks.of(TREE, stored, GroupRules.DEFAULT);

    assertThat(people(read)).isEqualTo(people(cohorts));
    assertThat(published(read)).isEqualTo(published(cohorts));
  }

  @Test
  void takes_a_chain_of_60000_units() {
    UnitTree chain = UnitTree.of(IntStream.range(-1, 59_999).toArray());
    int[] onePersonEach = IntStream.range(0, 60_000).map(_ -> 1).toArray();

    Blocks blocks = Blocks.ofPeople(chain, onePersonEach, GroupRules.DEFAULT);

    // the highest units hold most people, so they have the exact figures: 0, 7, 14 ...
    assertThat(blocks.size()).isEqualTo(60_000 / 7);
    assertThat(IntStream.range(0, 59_990))
        .allMatch(unit -> blocks.publishes(unit) == (unit % 7 == 0));
  }

  @Test
  void refuses_people_named_twice_or_nowhere() {
    assertThatThrownBy(() ->
            Blocks.of(
                TREE,
                List.of(
                    new Blocks.Atom(List.of(LILLE, LENS), 9), new Blocks.Atom(List.of(LENS), 9)),
                GroupRules.DEFAULT))
        .hasMessage("atoms must name units of the tree, each once; was not so for unit 3");
    assertThatThrownBy(
            () -> Blocks.of(TREE, List.of(new Blocks.Atom(List.of(7), 9)), GroupRules.DEFAULT))
        .hasMessageContaining("unit 7");
    assertThatThrownBy(() -> new Blocks.Atom(List.of(), 3))
        .hasMessage("an atom must have a unit and 0 or more people, had [] and 3");
    assertThatThrownBy(() -> blocks(0, 0, 9, 8, 7, 0, 8).again(3))
        .hasMessage("there must be one figure for each block, 4, were 1");
    assertThatThrownBy(() -> blocks(1, 2)).hasMessageContaining("each of 7 units");
  }

  private static Blocks blocks(int... ownPeople) {
    return Blocks.ofPeople(TREE, ownPeople, GroupRules.DEFAULT);
  }

  private static List<Integer> people(Blocks blocks) {
    return IntStream.range(0, blocks.size()).map(blocks::people).boxed().toList();
  }

  private static List<Integer> published(Blocks blocks) {
    return IntStream.range(0, TREE.size()).filter(blocks::publishes).boxed().toList();
  }

  private static List<Part> around(Blocks blocks, int unit) {
    return blocks.groupAround(unit).orElseThrow().parts();
  }
}
