package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essor.disclosure.CutPlan.Outcome.NOT_PROVED;
import static org.essor.disclosure.CutPlan.Outcome.SHOWN;
import static org.essor.disclosure.CutPlan.Outcome.TOO_FEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class CutPlanTest {

  private static final GroupRules RULES = GroupRules.DEFAULT;

  /// Answers at a place, block by block; one measure unless said otherwise.
  private record Place(int[][] blockOf, int[][] given) implements CutPlan.Structure {

    @Override
    public int answers() {
      return blockOf[0].length;
    }

    @Override
    public int measures() {
      return blockOf.length;
    }

    @Override
    public int said(int attribute, int answer) {
      return given[attribute][answer];
    }

    @Override
    public int block(int measure, int answer) {
      return blockOf[measure][answer];
    }
  }

  @Test
  void shows_all_attributes_that_go_across_blocks() {
    var random = new Random(1);
    var plan = plan(blocks(300, 30), said(random, 300, 4), said(random, 300, 3));

    assertThat(plan.outcomes()).containsExactly(SHOWN, SHOWN);
    assertThat(plan.shown()).isEqualTo(2);
  }

  @Test
  void drops_the_last_attribute_until_there_is_a_proof() {
    var random = new Random(2);
    int[] blocks = blocks(300, 10);
    int[] nearlyABlock = IntStream.range(0, 300).map(i -> blocks[i] == 0 ? 1 : 0).toArray();
    nearlyABlock[0] = 0;
    int[] other = said(random, 300, 3);
    assertThat(CertificateTest.smallestDerivable(new CutStructure(blocks, nearlyABlock), 2))
        .isEqualTo(1);

    assertThat(plan(blocks, other, nearlyABlock).outcomes()).containsExactly(SHOWN, NOT_PROVED);
    assertThat(plan(blocks, nearlyABlock, other).outcomes())
        .containsExactly(NOT_PROVED, NOT_PROVED);
  }

  @Test
  void two_attributes_that_differ_by_one_person_are_not_both_shown() {
    int[] once = said(new Random(3), 300, 3);
    int[] twice = once.clone();
    twice[17] = (twice[17] + 1) % 3;

    assertThat(plan(blocks(300, 30), once, twice).outcomes()).containsExactly(SHOWN, NOT_PROVED);
  }

  @Test
  void an_attribute_without_two_groups_of_twenty_is_left_out_and_the_others_stay() {
    int[] nobodySaid = IntStream.range(0, 300).map(_ -> -1).toArray();
    var random = new Random(4);

    assertThat(plan(blocks(300, 30), nobodySaid, said(random, 300, 2)).outcomes())
        .containsExactly(TOO_FEW, SHOWN);
  }

  @Test
  void a_place_of_fewer_than_a_hundred_answers_is_not_cut() {
    var random = new Random(5);
    assertThat(plan(blocks(99, 9), said(random, 99, 2)).outcomes()).containsExactly(TOO_FEW);
    assertThat(plan(blocks(100, 10), said(random, 100, 2)).outcomes()).containsExactly(SHOWN);
  }

  @Test
  void a_measure_that_fewer_than_a_hundred_answered_is_not_cut_and_spoils_no_other() {
    int[] all = blocks(300, 30);
    int[] few = IntStream.range(0, 300).map(i -> i < 90 ? all[i] / 10 : -1).toArray();
    var plan =
        gatePlan(new Place(new int[][] {all, few}, new int[][] {said(new Random(6), 300, 3)}));

    assertThat(plan.outcomes()).containsExactly(SHOWN);
    assertThat(plan.cuts(0)).isTrue();
    assertThat(plan.cuts(1)).isFalse();
    assertThat(new Gate(RULES).mean(plan, 1, 0, 0, Weighed.none(RULES), Gate.Spread.UNKNOWN))
        .isEqualTo(new Released(RULES).withheld(Cell.Reason.TOO_FEW_ANSWERED));
  }

  @Test
  void people_who_skip_one_measure_can_cost_an_attribute_for_all() {
    int[] all = blocks(300, 10);
    int[] said = IntStream.range(0, 300).map(i -> all[i] < 5 ? 0 : 1).toArray();
    said[0] = 1;
    said[1] = 1;
    int[] skipped = all.clone();
    skipped[1] = -1;

    assertThat(gatePlan(new Place(new int[][] {all, skipped}, new int[][] {said})).outcomes())
        .containsExactly(NOT_PROVED);
  }

  @Test
  void a_figure_is_about_exactly_those_who_were_counted() {
    int[] said = IntStream.range(0, 300).map(i -> i % 2).toArray();
    var plan = plan(blocks(300, 30), said);
    var gate = new Gate(RULES);
    var answers = GateTest.weighed(150, 75, 75);

    assertThat(gate.mean(plan, 0, 0, 1, answers, Gate.Spread.UNKNOWN))
        .isInstanceOfSatisfying(
            Cell.Shown.class,
            cell -> {
              assertThat(cell.band()).isEqualTo(new Band(75, 80));
              assertThat(cell.count().from()).isEqualTo(150);
            });
    assertThatThrownBy(
            () -> gate.mean(plan, 0, 0, 1, GateTest.weighed(149, 75, 75), Gate.Spread.UNKNOWN))
        .hasMessageContaining("150 people but a tally of 149");
    assertThatThrownBy(() -> gate.mean(plan, 0, 0, 2, answers, Gate.Spread.UNKNOWN))
        .hasMessageContaining("only the 2 shown groups");
  }

  @Property(tries = 150)
  void nobody_can_be_worked_out_from_what_is_shown(@ForAll long seed) {
    var random = new Random(seed);
    int answers = 100 + random.nextInt(40);
    int[] blocks = blocks(answers, 3 + random.nextInt(9));
    var given = new ArrayList<int[]>();
    for (int a = 0; a < 3; a++) {
      given.add(random.nextInt(3) == 0 ? near(random, blocks) : said(random, answers, 2 + a));
    }
    var plan = plan(blocks, given.toArray(int[][]::new));

    var shown = new ArrayList<int[]>();
    for (int a = 0; a < 3; a++) {
      int attribute = a;
      plan.categories(a)
          .ifPresent(merged ->
              shown.add(
                  IntStream.of(given.get(attribute))
                      .map(s -> merged.groupOf(s < 0 ? merged.groups().size() - 1 : s))
                      .toArray()));
    }
    Statistics.label("shown").collect(shown.size());
    var published = new CutStructure(blocks, shown.toArray(int[][]::new));
    assertThat(CertificateTest.smallestDerivable(published, 2)).isEqualTo(2);
  }

  @Test
  void a_release_is_proved_by_its_blocks_or_by_its_cuts() {
    var tree = UnitTree.of(-1, 0, 0);
    var blocks = Blocks.ofPeople(tree, new int[] {2, 150, 150}, RULES);
    var none = Proof.of(RULES, List.of(blocks), List.of()).orElseThrow();
    assertThat(none).isEqualTo(new Proof(7, Proof.Kind.BLOCKS, blocks.size(), 0));

    var plan = plan(blocks(300, 30), said(new Random(7), 300, 3));
    assertThat(Proof.of(RULES, List.of(blocks), List.of(plan)))
        .contains(new Proof(7, Proof.Kind.CUTS, blocks.size(), 1));
  }

  @Test
  void blocks_that_are_smaller_than_the_rules_are_no_proof() {
    var small = Blocks.ofPeople(UnitTree.of(-1), new int[] {6}, new GroupRules(5, 2));

    assertThat(Proof.of(RULES, List.of(small), List.of())).isEmpty();
  }

  private static CutPlan plan(int[] blocks, int[]... given) {
    return gatePlan(new Place(new int[][] {blocks}, given));
  }

  private static CutPlan gatePlan(Place place) {
    return new Gate(RULES)
        .plan(
            IntStream.range(0, place.given().length)
                .mapToObj(a -> {
                  int most = IntStream.of(place.given()[a]).max().orElse(0);
                  return new CutPlan.Attribute(false, Math.max(2, most + 1));
                })
                .toList(),
            place);
  }

  private static int[] blocks(int answers, int blocks) {
    return IntStream.range(0, answers).map(i -> i % blocks).toArray();
  }

  private static int[] said(Random random, int answers, int categories) {
    return IntStream.range(0, answers).map(i -> random.nextInt(categories)).toArray();
  }

  /// One block against the others, but for one or two people; or a block's people did not say.
  private static int[] near(Random random, int[] blocks) {
    int other = random.nextBoolean() ? 1 : -1;
    int[] said = IntStream.of(blocks).map(block -> block == 0 ? other : block % 2 * 2).toArray();
    for (int i = 0; i <= random.nextInt(2); i++) {
      said[random.nextInt(said.length)] = 0;
    }
    return said;
  }
}
