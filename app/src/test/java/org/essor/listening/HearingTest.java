package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.essor.Platform;
import org.essor.database.DatabaseRole;
import org.essor.identity.Accounts;
import org.essor.identity.Role;
import org.essor.listening.CheckIn.State;
import org.essor.listening.council.Hearing;
import org.essor.listening.council.Hearings;
import org.essor.listening.council.Remark;
import org.essor.listening.council.Remark.Kind;
import org.essor.people.People;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the works council says before a check-in opens, and what that holds up.
class HearingTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = new Workshop(PLATFORM);
  private static final long COUNCIL = PLATFORM.account("Renée Achard", Role.COUNCIL);
  private static final long LEAD = PLATFORM.account("Lise Lead", Role.LEAD);

  private static final String OPEN =
      " check_in_id IN (SELECT id FROM listening.check_in WHERE state = 'OPEN')";

  private final Hearings hearings = PLATFORM.get(Hearings.class);

  @Test
  void keeps_what_was_said_and_answered_in_its_order_with_names_and_days() {
    var id = planned();
    var first = today();
    hearings.say(id, COUNCIL, Kind.COMMENT, "Well done.");
    hearings.say(id, COUNCIL, Kind.OBJECTION, "Too soon.");
    PLATFORM.clock().advance(Duration.ofDays(1));

    assertThat(hearings.answer(id, 2, LEAD, "A week later, then.")).isTrue();

    assertThat(hearing(id).remarks())
        .containsExactly(
            remark(1, Kind.COMMENT, "Well done.", first, Optional.empty()),
            remark(
                2,
                Kind.OBJECTION,
                "Too soon.",
                first,
                Optional.of(new Remark.Answer("A week later, then.", "Lise Lead", today()))));
  }

  private static Remark remark(
      int number, Kind kind, String words, LocalDate on, Optional<Remark.Answer> answer) {
    return new Remark(number, kind, words, "Renée Achard", on, answer);
  }

  @Test
  void the_council_speaks_up_to_its_last_day_and_not_after_it() {
    var id = planned();
    PLATFORM.clock().advance(Duration.ofDays(3));
    assertThat(hearings.say(id, COUNCIL, Kind.COMMENT, "On the last day.")).isTrue();
    PLATFORM.clock().advance(Duration.ofDays(1));

    assertThat(hearings.say(id, COUNCIL, Kind.COMMENT, "Too late.")).isFalse();
    assertThat(hearing(id).remarks()).hasSize(1);
  }

  @Test
  void nobody_speaks_where_no_time_was_given() {
    var id = WORKSHOP.plan(today().plusDays(5), today().plusDays(9));

    assertThat(hearings.say(id, COUNCIL, Kind.COMMENT, "Here I am.")).isFalse();
    assertThat(hearings.find(id)).isEmpty();
  }

  @Test
  void a_remark_is_answered_once_and_only_if_it_was_made() {
    var id = planned();
    hearings.say(id, COUNCIL, Kind.PROPOSAL, "Do you sleep well?");

    assertThat(hearings.answer(id, 1, LEAD, "Yes, it is in.")).isTrue();
    assertThat(hearings.answer(id, 1, LEAD, "No.")).isFalse();
    assertThat(hearings.answer(id, 2, LEAD, "To nothing.")).isFalse();
    assertThat(hearing(id).remarks().getFirst().answer().orElseThrow().words())
        .isEqualTo("Yes, it is in.");
  }

  @Test
  void a_check_in_does_not_open_while_the_council_may_speak() {
    var id = planned();

    assertThatThrownBy(() -> WORKSHOP.checkIns().open(id))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.COUNCIL_NOT_HEARD));
    PLATFORM.clock().advance(Duration.ofDays(4));
    WORKSHOP.checkIns().open(id);

    assertThat(state(id)).isEqualTo(State.OPEN);
  }

  @Test
  void the_calendar_leaves_a_check_in_planned_until_its_objection_has_an_answer() {
    var id = planned();
    hearings.say(id, COUNCIL, Kind.COMMENT, "A comment holds nothing up.");
    hearings.say(id, COUNCIL, Kind.OBJECTION, "Too soon.");
    PLATFORM.clock().advance(Duration.ofDays(5).plusMinutes(11));
    PLATFORM.runJobs();
    assertThat(state(id)).isEqualTo(State.PLANNED);

    hearings.answer(id, 2, LEAD, "We asked everybody last spring.");
    PLATFORM.clock().advance(Duration.ofMinutes(11));
    PLATFORM.runJobs();

    assertThat(state(id)).isEqualTo(State.OPEN);
  }

  @Test
  void nothing_is_said_or_answered_once_it_is_open() {
    var id = open();

    assertThat(hearings.say(id, COUNCIL, Kind.COMMENT, "One more thing.")).isFalse();
    assertThat(hearings.answer(id, 2, LEAD, "One more thing.")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE listening.hearing SET until = until + 1",
        "UPDATE listening.remark SET words = 'We agree.'",
        "UPDATE listening.remark_answer SET words = 'We never said so.'",
        "DELETE FROM listening.hearing",
        "DELETE FROM listening.remark",
        "DELETE FROM listening.remark_answer",
        "TRUNCATE listening.hearing CASCADE",
        "INSERT INTO listening.hearing SELECT id, '2030-01-01' FROM listening.check_in"
            + " WHERE state <> 'PLANNED'",
        "INSERT INTO listening.remark SELECT check_in_id, 99, kind, words, account_id, said_on"
            + " FROM listening.remark WHERE"
            + OPEN,
        "INSERT INTO listening.remark_answer SELECT check_in_id, number, words, account_id, said_on"
            + " FROM listening.remark WHERE kind = 'COMMENT' AND"
            + OPEN
      })
  void the_record_of_an_open_one_is_refused_to_the_pages_and_to_the_owner(String sql)
      throws SQLException {
    var id = open();
    var before = hearing(id);

    assertThatThrownBy(() -> PLATFORM.database().jdbc().sql(sql).update())
        .satisfies(refused ->
            assertThat(refused.getCause()).message().contains("what the council said is frozen"));
    try (var connection = PLATFORM.database().connect(DatabaseRole.PAGES);
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .satisfies(refused ->
              assertThat(refused).message().matches("(?s).*(is frozen|permission denied).*"));
    }
    assertThat(hearing(id)).isEqualTo(before);
  }

  @Test
  void the_database_keeps_the_last_day_too() {
    var id = planned();

    assertThatThrownBy(() ->
            PLATFORM
                .database()
                .jdbc()
                .sql("INSERT INTO listening.remark VALUES (:id, 1, 'COMMENT', 'Late', 1, :day)")
                .param("id", id)
                .param("day", today().plusDays(4))
                .update())
        .satisfies(refused ->
            assertThat(refused.getCause()).message().contains("the council could speak until"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_database_opens_nothing_over_the_council(boolean spoke) {
    var id = planned();
    if (spoke) {
      hearings.say(id, COUNCIL, Kind.OBJECTION, "Too soon.");
    }

    assertThatThrownBy(() ->
            PLATFORM
                .database()
                .jdbc()
                .sql(
                    """
                    UPDATE listening.check_in SET state = 'OPEN', opened_on = :day
                    WHERE id = :id
                    """)
                .param("day", spoke ? today().plusDays(5) : today().plusDays(3))
                .param("id", id)
                .update())
        .satisfies(refused ->
            assertThat(refused.getCause())
                .message()
                .contains("does not open before the council is heard"));
  }

  @Test
  void a_planned_check_in_that_is_removed_takes_its_record_along() {
    var id = planned();
    hearings.say(id, COUNCIL, Kind.OBJECTION, "Too soon.");

    WORKSHOP.checkIns().forget(id);

    assertThat(hearings.find(id)).isEmpty();
    assertThat(
            PLATFORM
                .database()
                .jdbc()
                .sql("SELECT count(*) FROM listening.remark WHERE check_in_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void the_name_of_somebody_erased_is_gone_and_their_words_stay() {
    var person = WORKSHOP.person(28);
    var account = PLATFORM.get(Accounts.class).byPerson(person).orElseThrow().id();
    PLATFORM.get(Accounts.class).grant(account, Role.COUNCIL);
    var id = planned();
    hearings.say(id, account, Kind.COMMENT, "It stays.");
    assertThat(hearing(id).remarks().getFirst().author()).isEqualTo("P28 Martin");

    PLATFORM.get(People.class).erase(person);

    assertThat(hearing(id).remarks())
        .extracting(Remark::author, Remark::words)
        .containsExactly(tuple("", "It stays."));
  }

  /// Opens on the fifth day from today; the council may speak on the first four.
  private UUID planned() {
    var id = WORKSHOP.plan(today().plusDays(5), today().plusDays(9));
    hearings.announce(id, today().plusDays(3));
    return id;
  }

  /// One of which the council said something, open.
  private UUID open() {
    var id = planned();
    hearings.say(id, COUNCIL, Kind.OBJECTION, "Too soon.");
    hearings.say(id, COUNCIL, Kind.COMMENT, "Well done.");
    hearings.answer(id, 1, LEAD, "We asked everybody last spring.");
    PLATFORM.clock().advance(Duration.ofDays(4));
    WORKSHOP.checkIns().open(id);
    return id;
  }

  private Hearing hearing(UUID id) {
    return hearings.find(id).orElseThrow();
  }

  private static State state(UUID id) {
    return WORKSHOP.find(id).orElseThrow().state();
  }

  private static LocalDate today() {
    return WORKSHOP.today();
  }
}
