package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.Platform;
import org.essor.disclosure.Cell;
import org.essor.disclosure.GroupRules;
import org.essor.listening.Refused.Reason;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What the wall keeps, and what it lets nobody do.
class AnsweringTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop WORKSHOP = new Workshop(PLATFORM);

  private final Answering answering = PLATFORM.get(Answering.class);
  private final CheckIns checkIns = WORKSHOP.checkIns();

  @Test
  void an_answer_counts_once_however_often_the_same_sheet_is_sent() {
    var checkIn = WORKSHOP.open();
    var sheet = WORKSHOP.sheet("once", 4, "Good light.");

    answering.submit(checkIn, WORKSHOP.person(1), sheet);
    answering.submit(checkIn, WORKSHOP.person(1), sheet);

    assertThat(count("listening.answer", checkIn)).isEqualTo(1);
    assertThat(count("listening.words", checkIn)).isEqualTo(1);
  }

  @Test
  void a_second_sheet_of_the_same_person_is_refused() {
    var checkIn = WORKSHOP.open();
    answering.submit(checkIn, WORKSHOP.person(1), WORKSHOP.sheet("first", 4, ""));

    refused(
        Reason.ALREADY_ANSWERED,
        () -> answering.submit(checkIn, WORKSHOP.person(1), WORKSHOP.sheet("second", 4, "")));
    refused(
        Reason.ALREADY_ANSWERED,
        () -> answering.submit(checkIn, WORKSHOP.person(1), WORKSHOP.sheet("first", 2, "")));
    assertThat(count("listening.answer", checkIn)).isEqualTo(1);
  }

  @Test
  void a_sheet_that_somebody_else_has_sent_is_refused_and_costs_no_vote() {
    var checkIn = WORKSHOP.open();
    answering.submit(checkIn, WORKSHOP.person(1), WORKSHOP.sheet("same", 4, ""));

    refused(
        Reason.UNREADABLE_SHEET,
        () -> answering.submit(checkIn, WORKSHOP.person(2), WORKSHOP.sheet("same", 2, "")));
    answering.submit(checkIn, WORKSHOP.person(2), WORKSHOP.sheet("own", 2, ""));
    assertThat(count("listening.answer", checkIn)).isEqualTo(2);
  }

  @Test
  void fifty_at_once_with_one_sheet_leave_one_answer() throws Exception {
    var checkIn = WORKSHOP.open();
    var sheet = WORKSHOP.sheet("rush", 3, "");
    Callable<Boolean> send =
        () -> {
          answering.submit(checkIn, WORKSHOP.person(2), sheet);
          return true;
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> send).toList());
      for (var one : sent) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(count("listening.answer", checkIn)).isEqualTo(1);
  }

  @Test
  void two_sheets_of_one_person_at_once_leave_one_answer() throws Exception {
    var checkIn = WORKSHOP.open();
    var sheets =
        IntStream.rangeClosed(1, 20)
            .<Callable<String>>mapToObj(i -> () -> sent(checkIn, WORKSHOP.sheet("way" + i, 3, "")))
            .toList();

    var said = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(sheets)) {
        said.add(one.get());
      }
    }

    assertThat(said).containsOnlyOnce("kept").hasSize(20);
    assertThat(said).filteredOn(it -> !it.equals("kept")).containsOnly("ALREADY_ANSWERED");
    assertThat(count("listening.answer", checkIn)).isEqualTo(1);
  }

  private String sent(UUID checkIn, Sheet sheet) {
    try {
      answering.submit(checkIn, WORKSHOP.person(2), sheet);
      return "kept";
    } catch (Refused refused) {
      return refused.reason().name();
    }
  }

  @Test
  void an_answer_that_was_kept_is_acknowledged_again_after_the_end_and_no_other_is_kept() {
    var checkIn = WORKSHOP.open();
    var sheet = WORKSHOP.sheet("early", 4, "");
    answering.submit(checkIn, WORKSHOP.person(1), sheet);
    checkIns.close(checkIn);

    answering.submit(checkIn, WORKSHOP.person(1), sheet);
    refused(
        Reason.ALREADY_ANSWERED,
        () -> answering.submit(checkIn, WORKSHOP.person(1), WORKSHOP.sheet("other", 4, "")));
    refused(Reason.WRONG_STATE, () -> WORKSHOP.answer(checkIn, 2, 4, ""));
    assertThat(count("listening.answer", checkIn)).isEqualTo(1);
  }

  @Test
  void who_is_not_asked_cannot_answer_and_nobody_can_before_or_after_its_days() {
    var planned = WORKSHOP.plan(GroupRules.DEFAULT);
    refused(Reason.NOT_ASKED, () -> WORKSHOP.answer(planned, 1, 4, ""));

    var checkIn = WORKSHOP.open();
    refused(
        Reason.NOT_ASKED, () -> answering.submit(checkIn, -1, WORKSHOP.sheet("stranger", 4, "")));
    PLATFORM.clock().advance(Duration.ofDays(8));
    refused(Reason.WRONG_STATE, () -> WORKSHOP.answer(checkIn, 1, 4, ""));
    assertThat(answering.standing(checkIn, WORKSHOP.person(1))).isEqualTo(new Standing.NotOpen());
  }

  @Test
  void a_sheet_that_does_not_fit_or_is_empty_changes_nothing() {
    var checkIn = WORKSHOP.open();
    var person = WORKSHOP.person(3);

    refused(
        Reason.UNREADABLE_SHEET,
        () -> answering.submit(checkIn, person, WORKSHOP.sheet("odd", 9, "")));
    refused(
        Reason.UNREADABLE_SHEET,
        () -> answering.submit(checkIn, person, new Sheet("t".repeat(32), List.of(4), "")));
    refused(
        Reason.UNREADABLE_SHEET,
        () -> answering.submit(checkIn, person, WORKSHOP.sheet("long", 4, "x".repeat(2_001))));
    refused(
        Reason.EMPTY_SHEET,
        () -> answering.submit(checkIn, person, WORKSHOP.sheet("none", Sheet.SKIPPED, "")));
    assertThat(answering.standing(checkIn, person)).isInstanceOf(Standing.Invited.class);
  }

  @Test
  void the_answer_table_holds_no_person_no_clock_and_no_sequence() {
    var columns =
        PLATFORM
            .database()
            .jdbc()
            .sql(
                """
                SELECT column_name || ' ' || data_type || coalesce(' ' || column_default, '')
                FROM information_schema.columns
                WHERE table_schema = 'listening' AND table_name IN ('answer', 'words')
                """)
            .query((row, _) -> row.getString(1))
            .list();

    assertThat(columns)
        .containsExactlyInAnyOrder(
            "receipt bytea",
            "check_in_id uuid",
            "cohort integer",
            "choices ARRAY",
            "attributes ARRAY '{}'::smallint[]",
            "id uuid",
            "check_in_id uuid",
            "words text");
  }

  @Test
  void a_frozen_contract_cannot_be_rewritten() {
    var checkIn = WORKSHOP.open();

    assertThatThrownBy(() ->
            PLATFORM
                .database()
                .jdbc()
                .sql("UPDATE listening.contract SET k = 5, d = 2 WHERE check_in_id = :id")
                .param("id", checkIn)
                .update())
        .hasMessageContaining("is frozen");
  }

  @Test
  void fewer_people_than_the_smallest_group_are_not_asked_at_all() {
    var checkIn = WORKSHOP.plan(new GroupRules(31, 3));

    refused(Reason.TOO_FEW_ASKED, () -> checkIns.open(checkIn));
    assertThat(WORKSHOP.find(checkIn).orElseThrow().state()).isEqualTo(CheckIn.State.PLANNED);
  }

  @Test
  void words_are_read_only_once_twenty_wrote_and_the_check_in_is_closed() {
    var few = WORKSHOP.open();
    IntStream.rangeClosed(1, 19).forEach(i -> WORKSHOP.answer(few, i, 4, "Word " + i));
    assertThat(checkIns.words(few)).isEmpty();
    checkIns.close(few);
    assertThat(checkIns.words(few)).isEmpty();

    var enough = WORKSHOP.open();
    IntStream.rangeClosed(1, 20).forEach(i -> WORKSHOP.answer(enough, i, 4, "Word " + i));
    assertThat(checkIns.words(enough)).isEmpty();
    checkIns.close(enough);
    assertThat(checkIns.words(enough)).hasSize(20).contains("Word 1", "Word 20");
  }

  @Test
  void answers_are_forgotten_when_their_contract_says_so_and_the_release_stays() {
    var checkIn = WORKSHOP.open();
    IntStream.rangeClosed(1, 25).forEach(i -> WORKSHOP.answer(checkIn, i, 4, "Word"));
    checkIns.close(checkIn);

    PLATFORM.clock().advance(Duration.ofDays(30));
    answering.forgetExpired();
    assertThat(count("listening.answer", checkIn)).isEqualTo(25);
    PLATFORM.clock().advance(Duration.ofDays(1));
    answering.forgetExpired();

    assertThat(count("listening.answer", checkIn)).isZero();
    assertThat(count("listening.words", checkIn)).isZero();
    assertThat(count("insight.figure", checkIn)).isPositive();
  }

  @Test
  void participation_is_shown_in_steps() {
    var checkIn = WORKSHOP.open();
    IntStream.rangeClosed(1, 12).forEach(i -> WORKSHOP.answer(checkIn, i, 4, ""));

    var cell = checkIns.participation(checkIn);

    assertThat(cell).isInstanceOf(Cell.Shown.class);
    var band = ((Cell.Shown) cell).band();
    assertThat(band.lower()).isEqualTo(30);
    assertThat(band.upper()).isEqualTo(40);
  }

  private static int count(String table, UUID checkIn) {
    return PLATFORM.database().count(table, "check_in_id", checkIn);
  }

  private static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
