package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essor.Platform;
import org.essor.disclosure.GroupRules;
import org.essor.insight.Releases;
import org.essor.listening.CheckIn.State;
import org.essor.people.People;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What happens to check-ins by themselves, as days and people go.
class CalendarTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop WORKSHOP = new Workshop(PLATFORM);

  @Test
  void opens_on_the_first_day_and_closes_after_the_last_and_touches_no_other() {
    var today = WORKSHOP.today();
    var soon = WORKSHOP.plan(today.plusDays(1), today.plusDays(3));
    var later = WORKSHOP.plan(today.plusDays(4), today.plusDays(9));
    var releases = PLATFORM.get(Releases.class);

    days(0);
    assertThat(state(soon)).isEqualTo(State.PLANNED);

    days(1);
    assertThat(state(soon)).isEqualTo(State.OPEN);
    assertThat(state(later)).isEqualTo(State.PLANNED);

    days(2);
    assertThat(state(soon)).as("on its last day").isEqualTo(State.OPEN);
    assertThat(releases.find(soon)).isEmpty();

    days(1);
    assertThat(state(soon)).isEqualTo(State.CLOSED);
    assertThat(state(later)).isEqualTo(State.OPEN);
    assertThat(releases.find(soon)).isPresent();
    assertThat(releases.find(later)).isEmpty();
  }

  @Test
  void after_days_of_outage_closes_what_is_over_opens_what_is_due_and_not_what_went_by() {
    var today = WORKSHOP.today();
    var over = WORKSHOP.open();
    var due = WORKSHOP.plan(today.plusDays(5), today.plusDays(30));
    var wentBy = WORKSHOP.plan(today.plusDays(1), today.plusDays(4));
    var notYet = WORKSHOP.plan(today.plusDays(20), today.plusDays(30));

    days(12);

    assertThat(state(over)).isEqualTo(State.CLOSED);
    assertThat(state(due)).isEqualTo(State.OPEN);
    assertThat(state(wentBy)).as("nobody could answer it").isEqualTo(State.PLANNED);
    assertThat(state(notYet)).isEqualTo(State.PLANNED);
  }

  @Test
  void one_that_cannot_open_keeps_no_other_from_its_day() {
    var tooFew = WORKSHOP.plan(new GroupRules(31, 3));
    var fine = WORKSHOP.plan(GroupRules.DEFAULT);

    days(0);

    assertThat(state(tooFew)).isEqualTo(State.PLANNED);
    assertThat(state(fine)).isEqualTo(State.OPEN);
  }

  @Test
  void opened_by_hand_before_its_day_it_can_be_answered_at_once() {
    var today = WORKSHOP.today();
    var early = WORKSHOP.plan(today.plusDays(5), today.plusDays(9));

    WORKSHOP.checkIns().open(early);

    WORKSHOP.answer(early, 1, 4, "");
    assertThat(WORKSHOP.find(early).orElseThrow().opensOn()).isEqualTo(today);
  }

  @Test
  void an_erased_person_is_no_longer_asked_and_the_others_still_count() {
    var answering = PLATFORM.get(Answering.class);
    var database = PLATFORM.database();
    var checkIn = WORKSHOP.open();
    IntStream.rangeClosed(1, 20).forEach(i -> WORKSHOP.answer(checkIn, i, 4, ""));
    var answered = WORKSHOP.person(29);
    answering.submit(checkIn, answered, WORKSHOP.sheet("last", 4, ""));
    var waits = WORKSHOP.person(30);

    PLATFORM.get(People.class).erase(answered);
    PLATFORM.get(People.class).erase(waits);

    for (long person : new long[] {answered, waits}) {
      assertThat(answering.waitingFor(person)).isEmpty();
      assertThat(answering.standing(checkIn, person)).isEqualTo(new Standing.NotAsked());
      assertThatThrownBy(() -> answering.submit(checkIn, person, WORKSHOP.sheet("x", 4, "")))
          .isInstanceOf(Refused.class)
          .hasMessage("NOT_ASKED");
      assertThat(database.count("listening.invitation", "person_id", person)).isZero();
      assertThat(database.count("listening.participation", "person_id", person)).isZero();
    }
    assertThat(database.count("listening.answer", "check_in_id", checkIn)).isEqualTo(21);
    WORKSHOP.checkIns().close(checkIn);
    assertThat(PLATFORM.get(Releases.class).find(checkIn).orElseThrow().speaksFor(0)).isTrue();
  }

  /// Days go by, and everything that is due then runs.
  private static void days(int days) {
    PLATFORM.clock().advance(Duration.ofDays(days).plusMinutes(11));
    PLATFORM.runJobs();
  }

  private static State state(UUID checkIn) {
    return WORKSHOP.find(checkIn).orElseThrow().state();
  }
}
