package org.essor.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.attention.HandMade.EVERYBODY;
import static org.essor.attention.HandMade.LILLE;
import static org.essor.attention.HandMade.NIGHT;
import static org.essor.attention.HandMade.at;
import static org.essor.attention.HandMade.figures;
import static org.essor.attention.HandMade.ofTen;
import static org.essor.attention.HandMade.release;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.essor.attention.Conversation.Figures;
import org.essor.attention.Conversation.Outliers;
import org.essor.attention.Conversation.Picture;
import org.essor.attention.Conversation.Step;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Gate;
import org.essor.disclosure.UnitTree;
import org.essor.insight.Release;
import org.essor.instrument.Instruments;
import org.essor.language.Wording;
import org.essor.statistics.Tally;
import org.junit.jupiter.api.Test;

class ConversationsTest {

  private static final Conversations CONVERSATIONS = new Conversations(new Instruments());

  @Test
  void takes_45_minutes_step_after_step() {
    assertThat(Stream.of(Step.values()).mapToInt(Step::minutes).sum()).isEqualTo(45);
    assertThat(Step.values()).extracting(Step::from).containsExactly(0, 5, 15, 30, 40);
    assertThat(Step.values()).extracting(Step::to).containsExactly(5, 15, 30, 40, 45);
  }

  @Test
  void names_the_one_figure_that_lies_below_all_others_and_the_one_above() {
    var picture =
        own(release(figures("meaning", at(72, 4), "autonomy", at(42, 4), "tools", at(60, 4))));

    assertThat(picture.unit()).isEqualTo(new Wording("Lille shop", "Boutique de Lille"));
    assertThat(names(picture.lowest())).containsExactly("autonomy");
    assertThat(picture.lowest().others()).isZero();
    assertThat(names(picture.highest())).containsExactly("meaning");
    assertThat(picture.highest().others()).isZero();
  }

  @Test
  void names_up_to_three_figures_that_cannot_be_told_apart_the_lowest_first() {
    var picture =
        own(
            release(
                figures(
                    "tools",
                    at(47, 4),
                    "autonomy",
                    at(42, 4),
                    "load",
                    at(44, 4),
                    "meaning",
                    at(72, 4))));

    assertThat(names(picture.lowest())).containsExactly("autonomy", "load", "tools");
    assertThat(picture.lowest().others()).isZero();
  }

  @Test
  void counts_those_it_leaves_out() {
    var picture =
        own(
            release(
                figures(
                    "tools",
                    at(47, 4),
                    "autonomy",
                    at(42, 4),
                    "load",
                    at(44, 4),
                    "safety",
                    at(49, 4),
                    "hours",
                    at(48, 4),
                    "meaning",
                    at(72, 4))));

    assertThat(names(picture.lowest())).containsExactly("autonomy", "load", "tools");
    assertThat(picture.lowest().others()).isEqualTo(2);
  }

  @Test
  void names_none_rather_than_some_of_the_same_band() {
    var four =
        figures("tools", ofTen(1), "autonomy", ofTen(1), "load", ofTen(1), "meaning", ofTen(1));

    assertThat(own(release(four)).lowest()).isEqualTo(new Outliers(List.of(), 4));
  }

  @Test
  void names_the_one_low_figure_of_a_small_team_and_says_that_others_may_be_as_low() {
    var picture =
        own(
            release(
                figures(
                    "tools",
                    ofTen(1),
                    "autonomy",
                    ofTen(1),
                    "load",
                    ofTen(0),
                    "hours",
                    ofTen(1),
                    "meaning",
                    ofTen(2))));

    assertThat(names(picture.lowest())).containsExactly("load");
    assertThat(picture.lowest().others()).isEqualTo(4);
  }

  @Test
  void nothing_is_highest_where_the_ends_cannot_be_told_apart() {
    var picture = own(release(figures("tools", ofTen(0), "meaning", ofTen(2))));

    assertThat(picture.highest()).isEqualTo(new Outliers(List.of(), 0));
    assertThat(names(picture.lowest())).containsExactly("tools", "meaning");
  }

  @Test
  void one_figure_alone_is_neither_low_nor_high() {
    var picture = own(release(figures("tools", at(20, 2))));

    assertThat(picture.lowest()).isEqualTo(Outliers.NONE);
    assertThat(picture.highest()).isEqualTo(Outliers.NONE);
  }

  @Test
  void pay_is_never_ranked_among_the_others() {
    var picture =
        own(
            release(
                figures(
                    "pay-fairness",
                    at(10, 2),
                    "load",
                    at(42, 2),
                    "meaning",
                    at(72, 2),
                    "pay-sufficiency",
                    at(90, 2))));

    assertThat(names(picture.lowest())).containsExactly("load");
    assertThat(names(picture.highest())).containsExactly("meaning");
  }

  @Test
  void compares_only_what_is_shown_of_the_unit_itself() {
    var picture =
        own(
            release(
                figures("tools", at(20, 2), "load", at(42, 2), "meaning", at(72, 2)),
                figures("load", at(42, 2), "meaning", at(72, 2))));

    assertThat(names(picture.lowest())).containsExactly("load");
  }

  @Test
  void a_team_without_a_figure_gets_no_other_teams_and_is_told_why() {
    var release = release(figures("load", at(42, 4), "meaning", at(72, 4)));
    var conversation = CONVERSATIONS.after(release, NIGHT);

    assertThat(conversation.unit().en()).isEqualTo("Night team");
    var none = none(conversation);
    assertThat(none.why()).isEqualTo(Cell.Reason.MERGED);
    assertThat(none.everybody().orElseThrow().unit().en()).isEqualTo("Everybody");
    assertThat(names(none.everybody().orElseThrow().lowest())).containsExactly("load");
  }

  @Test
  void too_few_answers_in_all_leave_the_questions_alone() {
    var none = none(CONVERSATIONS.after(HandMade.empty(), LILLE));

    assertThat(none.why()).isEqualTo(Cell.Reason.TOO_FEW_ANSWERED);
    assertThat(none.everybody()).isEmpty();
    assertThat(none(CONVERSATIONS.after(HandMade.empty(), EVERYBODY)).everybody()).isEmpty();
  }

  @Test
  void rests_on_what_the_gate_lets_out_of_a_team_of_twelve() {
    var gate = new Gate(HandMade.RULES);
    var blocks = Blocks.ofPeople(UnitTree.of(-1, 0, 0), new int[] {100, 12, 3}, HandMade.RULES);
    var autonomy = cell(gate, blocks, 25);
    var meaning = cell(gate, blocks, 100);

    var picture = own(release(figures("meaning", meaning, "autonomy", autonomy)));

    assertThat(blocks.publishes(NIGHT)).isFalse();
    assertThat(names(picture.lowest())).containsExactly("autonomy");
    assertThat(picture.lowest().subjects().getFirst().figure()).isEqualTo(autonomy);
    assertThat(names(picture.highest())).containsExactly("meaning");
  }

  /// Lille at these points, everybody else at 50.
  private static Cell cell(Gate gate, Blocks blocks, double ofLille) {
    var tallies = Stream.of(tally(blocks.people(0), 50), tally(blocks.people(1), ofLille)).toList();
    var spread = gate.spread(blocks.groupAround(0).orElseThrow(), tallies);
    return gate.mean(blocks, LILLE, tallies, spread);
  }

  private static Tally tally(int people, double points) {
    return new Tally(people, points, 0);
  }

  private static Picture own(Release release) {
    var figures = CONVERSATIONS.after(release, LILLE).figures();
    return assertThat(figures)
        .asInstanceOf(InstanceOfAssertFactories.type(Figures.Own.class))
        .actual()
        .picture();
  }

  private static Figures.None none(Conversation conversation) {
    return assertThat(conversation.figures())
        .asInstanceOf(InstanceOfAssertFactories.type(Figures.None.class))
        .actual();
  }

  private static List<String> names(Outliers outliers) {
    return outliers.subjects().stream().map(subject -> subject.construct().id()).toList();
  }
}
