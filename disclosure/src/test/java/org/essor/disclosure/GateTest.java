package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.essor.disclosure.Cell.Reason;
import org.essor.disclosure.Cell.Shown;
import org.essor.disclosure.Cell.Withheld;
import org.essor.disclosure.Gate.Spread;
import org.essor.statistics.Interval;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final GroupRules RULES = GroupRules.DEFAULT;
  private static final int WHOLE = 0;
  private static final int LILLE = 1;
  private static final int LENS = 2;
  private static final int NOBODY = 3;
  private static final UnitTree TREE = UnitTree.of(-1, 0, 0, 0);

  private final Gate gate = new Gate(RULES);

  @Test
  void shows_a_band_a_step_and_an_interval() {
    Blocks answers = blocks(0, 8, 12, 0);
    List<Weighed> given = List.of(weighed(8, 50, 100), weighed(12, 25, 50));

    // Wilson, R: prop.test(.57 * 6, 6, correct = FALSE)$conf.int[1] and the upper end for 1
    Shown lille = (Shown) gate.mean(answers, LILLE, given, Spread.UNKNOWN);
    assertThat(lille.band()).isEqualTo(new Band(57, 100));
    assertThat(lille.count()).isEqualTo(new SteppedCount(7, 9));
    assertThat(lille.interval().lower()).isCloseTo(100 * WILSON_57_OF_6, within(1e-7));
    assertThat(lille.interval().upper()).isEqualTo(100);

    Shown whole = (Shown) gate.mean(answers, WHOLE, given, Spread.UNKNOWN);
    assertThat(whole.band()).isEqualTo(new Band(50, 60));
    assertThat(whole.count()).isEqualTo(new SteppedCount(20, 29));
  }

  private static final double WILSON_57_OF_6 = 0.2321649218;

  @Test
  void the_interval_uses_the_released_spread_of_a_large_group() {
    Blocks answers = blocks(0, 40, 400, 0);
    List<Weighed> given = List.of(weighed(40, 60, 70), weighed(400, 35, 83));
    Spread spread = gate.spread(answers.groupAround(WHOLE).orElseThrow(), given);

    // sd is 23.1 → 25, n is 44² / 52; 60 - 1.959964 * 25 / sqrt(n) = 51.9696
    Shown lille = (Shown) gate.mean(answers, LILLE, given, spread);
    assertThat(lille.band()).isEqualTo(new Band(60, 70));
    assertThat(lille.interval().lower()).isCloseTo(51.9696, within(1e-4));
    assertThat(lille.interval().upper()).isCloseTo(78.0304, within(1e-4));
  }

  @Test
  void a_spread_is_told_of_a_hundred_people_and_never_below_10() {
    Blocks answers = blocks(0, 99, 120, 0);
    List<Weighed> given = List.of(weighed(99, 40, 60), weighed(120, 50, 50));

    assertThat(gate.spread(answers.groupAround(LILLE).orElseThrow(), given))
        .isSameAs(Spread.UNKNOWN);
    Shown lens =
        (Shown)
            gate.mean(
                answers, LENS, given, gate.spread(answers.groupAround(LENS).orElseThrow(), given));
    // 50 … 55 ± 1.959964 * 10 / sqrt(104² / 112)
    assertThat(lens.interval().lower()).isCloseTo(48.0056, within(1e-4));
    assertThat(lens.interval().upper()).isCloseTo(56.9944, within(1e-4));
  }

  @Test
  void says_why_a_figure_is_withheld() {
    Blocks merged = blocks(0, 8, 3, 0);
    List<Weighed> given = List.of(weighed(11, 50, 75));

    assertThat(gate.mean(merged, LILLE, given, Spread.UNKNOWN)).isEqualTo(withheld(Reason.MERGED));
    assertThat(gate.mean(merged, LENS, given, Spread.UNKNOWN)).isEqualTo(withheld(Reason.MERGED));
    assertThat(gate.mean(merged, NOBODY, given, Spread.UNKNOWN))
        .isEqualTo(withheld(Reason.NOT_ASKED));
    assertThat(gate.mean(merged, WHOLE, given, Spread.UNKNOWN)).isInstanceOf(Shown.class);
    assertThat(gate.mean(merged.again(5), WHOLE, List.of(), Spread.UNKNOWN))
        .isEqualTo(withheld(Reason.TOO_FEW_ANSWERED));
    assertThat(gate.participation(blocks(0, 3, 3, 0), LILLE))
        .isEqualTo(withheld(Reason.TOO_FEW_ASKED));
  }

  @Test
  void the_group_around_a_merged_unit_has_a_figure() {
    Blocks merged = blocks(0, 8, 3, 0);

    Shown both =
        (Shown)
            gate.mean(
                merged.groupAround(LENS).orElseThrow(),
                List.of(weighed(11, 50, 60)),
                Spread.UNKNOWN);
    assertThat(both.band()).isEqualTo(new Band(33, 67));
    assertThat(both.count()).isEqualTo(new SteppedCount(10, 14));
  }

  @Test
  void a_construct_that_people_skipped_must_be_merged_again() {
    Blocks answers = blocks(0, 8, 12, 0);
    List<Weighed> skipped = List.of(weighed(5, 50, 100), weighed(12, 25, 50));

    assertThatThrownBy(() -> gate.mean(answers, LILLE, skipped, Spread.UNKNOWN))
        .hasMessage(
            "block 0 has 8 people but a tally of 5; merge again by the answers to the construct");

    Blocks construct = answers.again(5, 12);
    assertThat(gate.mean(construct, LENS, construct.combine(skipped), Spread.UNKNOWN))
        .isEqualTo(withheld(Reason.MERGED));
    assertThat(gate.mean(construct, WHOLE, construct.combine(skipped), Spread.UNKNOWN))
        .isInstanceOf(Shown.class);
  }

  @Test
  void participation_keeps_the_steps_and_the_margin() {
    Blocks cohorts = blocks(0, 8, 40, 0);

    Shown all = (Shown) gate.participation(cohorts, LILLE, 8, 31);
    assertThat(all.band()).isEqualTo(new Band(57, 100));
    assertThat(all.count()).isEqualTo(new SteppedCount(7, 9));
    assertThat(all.interval()).isEqualTo(new Interval(57, 100, Gate.LEVEL));

    assertThat(((Shown) gate.participation(cohorts, LENS, 8, 31)).band())
        .isEqualTo(new Band(70, 80));
    assertThat(((Shown) gate.participation(cohorts, LENS, 8, 40)).band())
        .isEqualTo(((Shown) gate.participation(cohorts, LENS, 8, 37)).band())
        .isEqualTo(new Band(90, 100));
    assertThat(gate.participation(cohorts, NOBODY, 8, 31)).isEqualTo(withheld(Reason.NOT_ASKED));
    assertThatThrownBy(() -> gate.participation(cohorts, LILLE, 9, 31))
        .hasMessage("0 to 8 people of a cohort can have answered, was 9");
    assertThatThrownBy(() -> gate.participation(cohorts, LILLE, 8))
        .hasMessage("there must be one figure for each cohort, 2, were 1");
  }

  @Test
  void a_group_passes_only_the_gate_of_its_own_contract() {
    Blocks answers = blocks(0, 8, 12, 0);

    assertThatThrownBy(() -> new Gate(new GroupRules(5, 2)).participation(answers, LILLE, 1, 1))
        .hasMessageContaining("merged under the gate's GroupRules[k=5, d=2]");
  }

  @Test
  void everything_about_a_cell_comes_from_band_and_step() {
    Blocks eight = blocks(0, 8, 0, 0);
    Blocks nine = blocks(0, 9, 0, 0);

    assertThat(gate.mean(eight, LILLE, List.of(weighed(8, 75, 75)), Spread.UNKNOWN))
        .isEqualTo(gate.mean(nine, LILLE, List.of(weighed(9, 50, 100)), Spread.UNKNOWN))
        .hasSameHashCodeAs(gate.mean(nine, LILLE, List.of(weighed(9, 50, 100)), Spread.UNKNOWN));
  }

  static Blocks blocks(int... ownPeople) {
    return Blocks.ofPeople(TREE, ownPeople, RULES);
  }

  private static Cell withheld(Reason reason) {
    return new Withheld(reason);
  }

  /// n values, by turns the one and the other.
  static Weighed weighed(int n, double one, double other) {
    var lots = new Random(n);
    var answers = Weighed.none(RULES);
    for (int i = 0; i < n; i++) {
      answers = answers.plus(i % 2 == 0 ? one : other, lots);
    }
    return answers;
  }
}
