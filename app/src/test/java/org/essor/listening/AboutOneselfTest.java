package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.essor.Platform;
import org.essor.database.DatabaseRole;
import org.essor.identity.Role;
import org.essor.listening.Contract.Cuts;
import org.essor.listening.Contract.Level;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people say of themselves stands beside their answer, in the contract's order, and nowhere
/// else.
class AboutOneselfTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop WORKSHOP = new Workshop(PLATFORM);
  private static final Cuts CUTS = new Cuts(Level.ORGANISATION, List.of("age:1", "leads:1"));

  private final Answering answering = PLATFORM.get(Answering.class);

  @Test
  void is_kept_beside_the_answer_and_handed_to_the_release_with_it() {
    var checkIn = WORKSHOP.open(CUTS);
    answering.submit(checkIn, WORKSHOP.person(1), WORKSHOP.sheet("all", 4, List.of(3, 1)));
    answering.submit(checkIn, WORKSHOP.person(2), WORKSHOP.sheet("none", 2, List.of(-1, -1)));
    WORKSHOP.checkIns().close(checkIn);

    var read = new ArrayList<String>();
    DatabaseRole.RELEASE.run(() ->
        PLATFORM
            .get(Answers.class)
            .forEach(
                checkIn,
                (_, choices, attributes) ->
                    read.add(choices[0] + ": " + attributes[0] + " " + attributes[1])));
    assertThat(read).containsExactlyInAnyOrder("4: 3 1", "2: -1 -1");
  }

  @Test
  void the_same_sheet_with_something_else_said_is_another_sheet() {
    var checkIn = WORKSHOP.open(CUTS);
    var sheet = WORKSHOP.sheet("again", 4, List.of(0, 0));
    answering.submit(checkIn, WORKSHOP.person(1), sheet);

    answering.submit(checkIn, WORKSHOP.person(1), sheet);
    refused(Refused.Reason.ALREADY_ANSWERED, checkIn, List.of(0, 1));
  }

  @Test
  void a_category_that_is_not_offered_or_an_attribute_that_is_not_asked_is_refused() {
    var checkIn = WORKSHOP.open(CUTS);
    for (var odd : List.of(List.of(4, 0), List.of(0, -2), List.of(0), List.of(0, 0, 0))) {
      refused(Refused.Reason.UNREADABLE_SHEET, checkIn, odd);
    }
    refused(Refused.Reason.UNREADABLE_SHEET, WORKSHOP.open(), List.of(0));
    refused(Refused.Reason.UNREADABLE_SHEET, WORKSHOP.open(CUTS), List.of());
  }

  @Test
  void is_asked_last_a_step_each_in_the_order_of_the_contract_and_may_be_left_out() {
    var checkIn = WORKSHOP.open(CUTS);
    var page = WORKSHOP.visitor("p3").open("/listening/" + checkIn + "/answer");

    var steps = page.html().select("[data-step]");
    assertThat(steps.get(steps.size() - 2).text())
        .startsWith("How old are you?")
        .contains("Only if you wish.", "50 or over", "I would rather not say");
    assertThat(steps.getLast().text()).startsWith("Do you lead a team?");
    assertThat(page.text())
        .contains("figures by attribute (Age and Leading a team): one at a time");

    var thanks =
        page.form("/listening/" + checkIn + "/answers")
            .choose("item-0", "4")
            .choose("about-1", "0")
            .submit();

    assertThat(thanks.text()).contains("Thank you, it has arrived");
    assertThat(said(checkIn)).containsExactly("{-1,0}");
  }

  @Test
  void a_contract_without_cuts_asks_nothing_about_oneself() {
    var page = WORKSHOP.visitor("p4").open("/listening/" + WORKSHOP.open() + "/answer");

    assertThat(page.html().select("[name^=about-]")).isEmpty();
    assertThat(page.text()).contains("only by unit");
  }

  @Test
  void is_chosen_where_the_check_in_is_planned_and_binds_from_the_opening() {
    var lead = PLATFORM.visitor("Élodie Vasseur", Role.LEAD);
    var planned =
        lead.open("/listening/new")
            .form("/listening")
            .choose("instrument", "mood-energy:1")
            .fill("titleEn", "By tenure")
            .fill("titleFr", "Par ancienneté")
            .choose("cutLevel", "DIVISIONS")
            .tick("cuts", "gender:1")
            .tick("cuts", "tenure:1")
            .press("Plan it");

    assertThat(planned.text())
        .contains("In each unit directly below everybody asked, where 100 people or more answered")
        .contains("figures by attribute (Time with us and Gender)");
    var checkIn =
        WORKSHOP.checkIns().all().stream()
            .filter(c -> c.title().en().equals("By tenure"))
            .findFirst()
            .orElseThrow();
    assertThat(checkIn.contract().cuts())
        .isEqualTo(new Cuts(Level.DIVISIONS, List.of("tenure:1", "gender:1")));

    planned.press("Open it now");
    assertThatThrownBy(() ->
            PLATFORM
                .database()
                .jdbc()
                .sql("UPDATE listening.contract SET cut_level = 'ORGANISATION'")
                .update())
        .hasMessageContaining("is frozen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cutLevel=DIVISIONS|#cuts|Choose at least one attribute",
        "cutLevel=ORGANISATION&cuts=salary:1|#cuts|Choose at least one attribute",
        "cuts=age:1|#cutLevel|Choose where figures by attribute are made",
        "cutLevel=BOTH&cuts=age:1|#cutLevel|Choose where figures by attribute are made"
      })
  void a_level_without_attributes_or_the_other_way_round_is_named(String given) {
    var lead = PLATFORM.visitor("Élodie " + given.hashCode(), Role.LEAD);
    var parts = given.split("\\|");
    var form = lead.open("/listening/new").token() + "&" + parts[0];

    var faults = lead.post("/listening", form).html().select(".faults a");

    assertThat(faults.select("[href=" + parts[1] + "]").text()).startsWith(parts[2]);
  }

  @Test
  void a_contract_holds_seven_attributes_at_most_each_once_and_a_level_with_them() {
    assertThatThrownBy(() -> new Cuts(Level.NONE, List.of("age:1")))
        .hasMessageContaining("a level and attributes, or neither");
    assertThatThrownBy(() -> new Cuts(Level.DIVISIONS, List.of()))
        .hasMessageContaining("a level and attributes, or neither");
    assertThatThrownBy(() -> new Cuts(Level.DIVISIONS, List.of("age:1", "age:1")))
        .hasMessageContaining("each once");
    assertThatThrownBy(
            () -> new Cuts(Level.DIVISIONS, List.of("a", "b", "c", "d", "e", "f", "g", "h")))
        .hasMessageContaining("there may be 7 attributes");
  }

  private void refused(Refused.Reason reason, UUID checkIn, List<Integer> said) {
    assertThatThrownBy(
            () -> answering.submit(checkIn, WORKSHOP.person(1), WORKSHOP.sheet("again", 4, said)))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  private static List<String> said(UUID checkIn) {
    return PLATFORM
        .database()
        .jdbc()
        .sql("SELECT attributes::text FROM listening.answer WHERE check_in_id = :id")
        .param("id", checkIn)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
