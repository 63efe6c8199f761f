package org.essor.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.insight.HandMade.EVERYBODY;
import static org.essor.insight.HandMade.LILLE;
import static org.essor.insight.HandMade.NIGHT;
import static org.essor.insight.HandMade.at;
import static org.essor.insight.HandMade.figures;
import static org.essor.insight.HandMade.release;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.essor.attention.Conversation.Figures;
import org.essor.attention.Conversation.Step;
import org.essor.disclosure.Cell;
import org.essor.insight.HandMade;
import org.essor.insight.Release;
import org.essor.insight.Standouts;
import org.essor.insight.Standouts.Standout;
import org.essor.instrument.Instruments;
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
  void rests_on_what_stands_out_in_the_unit_and_on_no_pay() {
    var standouts =
        own(
            release(
                figures("meaning", at(60, 1), "load", at(60, 1), "pay-fairness", at(60, 1)),
                figures("meaning", at(72, 4), "load", at(42, 4), "pay-fairness", at(20, 4))));

    assertThat(names(standouts.high())).containsExactly("meaning");
    assertThat(names(standouts.low())).containsExactly("load");
  }

  @Test
  void everybody_talks_about_what_lies_high_or_low_on_the_scale() {
    var conversation = CONVERSATIONS.after(release(figures("load", at(20, 4))), EVERYBODY);

    assertThat(conversation.figures())
        .isInstanceOfSatisfying(
            Figures.Own.class,
            own -> assertThat(names(own.standouts().low())).containsExactly("load"));
    assertThat(conversation.everybody().isEmpty()).isTrue();
  }

  @Test
  void a_team_without_a_figure_gets_no_other_teams_and_is_told_why() {
    var release = release(figures("load", at(20, 4)), figures("load", at(60, 4)));
    var conversation = CONVERSATIONS.after(release, NIGHT);

    assertThat(conversation.unit().en()).isEqualTo("Night team");
    assertThat(conversation.figures()).isEqualTo(new Figures.None(Cell.Reason.MERGED));
    assertThat(conversation.asked().en()).isEqualTo("Everybody");
    assertThat(names(conversation.everybody().low())).containsExactly("load");
  }

  @Test
  void too_few_answers_in_all_leave_the_questions_alone() {
    for (int unit : List.of(EVERYBODY, LILLE)) {
      var conversation = CONVERSATIONS.after(HandMade.empty(), unit);

      assertThat(conversation.figures()).isEqualTo(new Figures.None(Cell.Reason.TOO_FEW_ANSWERED));
      assertThat(conversation.everybody().isEmpty()).isTrue();
    }
  }

  private static Standouts own(Release release) {
    return assertThat(CONVERSATIONS.after(release, LILLE).figures())
        .asInstanceOf(InstanceOfAssertFactories.type(Figures.Own.class))
        .actual()
        .standouts();
  }

  private static List<String> names(List<Standout> standouts) {
    return standouts.stream().map(it -> it.construct().id()).toList();
  }
}
