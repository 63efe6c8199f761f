package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.Platform;
import org.essor.insight.Releases;
import org.essor.listening.Refused.Reason;
import org.essor.listening.sealed.BallotBox;
import org.essor.listening.sealed.Token;
import org.essor.listening.sealed.Voter;
import org.essor.people.People;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a sealed box takes, and what it lets nobody do. Thirty work here: `p1` leads them.
class BallotsTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = new Workshop(PLATFORM);

  private final Ballots ballots = PLATFORM.get(Ballots.class);
  private final CheckIns checkIns = WORKSHOP.checkIns();

  @Test
  void sealed_answers_become_a_release_and_nothing_of_their_box_is_left_to_open() {
    var checkIn = WORKSHOP.openSealed();
    var marks = new ArrayList<String>();
    for (int i = 1; i <= 25; i++) {
      var token = WORKSHOP.token(checkIn, "p" + i);
      marks.add(hex(token.mark()));
      ballots.cast(checkIn, token, WORKSHOP.sheet("t", i % 5 + 1, "Words " + i));
    }
    assertThat(count("listening.answer", checkIn)).isZero();
    assertThat(count("listening.words", checkIn)).isZero();

    checkIns.close(checkIn);

    assertThat(PLATFORM.get(Releases.class).find(checkIn)).isPresent();
    assertThat(count("listening.answer", checkIn)).isEqualTo(25);
    assertThat(checkIns.words(checkIn)).hasSize(25);
    assertThat(count("listening.arrival", checkIn)).isZero();
    assertThat(count("listening.ballot WHERE body IS NOT NULL AND", checkIn)).isZero();
    assertThat(PLATFORM.get(BallotBox.class).sealed()).doesNotContain(checkIn);
    var box = ballots.count(checkIn);
    assertThat(box.tokens()).isEqualTo(25);
    assertThat(box.marks().stream().map(BallotsTest::hex))
        .containsExactlyElementsOf(marks.stream().sorted().toList());
    assertThat(marks).as("not the order of casting").isNotEqualTo(marks.stream().sorted().toList());
  }

  @Test
  void the_same_ballot_again_is_told_the_same_and_another_is_refused() {
    var checkIn = WORKSHOP.openSealed();
    var token = WORKSHOP.token(checkIn, "p2");
    ballots.cast(checkIn, token, WORKSHOP.sheet("t", 4, "Light."));

    ballots.cast(checkIn, token, WORKSHOP.sheet("another sheet", 4, "Light."));
    refused(
        Reason.ALREADY_ANSWERED,
        () -> ballots.cast(checkIn, token, WORKSHOP.sheet("t", 2, "Light.")));
    refused(
        Reason.ALREADY_ANSWERED,
        () -> ballots.cast(checkIn, token, WORKSHOP.sheet("t", 4, "Dark.")));
    assertThat(count("listening.arrival", checkIn)).isEqualTo(1);

    var unsent = WORKSHOP.token(checkIn, "p3");
    checkIns.close(checkIn);
    ballots.cast(checkIn, token, WORKSHOP.sheet("t", 4, "Light."));
    refused(Reason.WRONG_STATE, () -> ballots.cast(checkIn, unsent, WORKSHOP.sheet("t", 4, "")));
  }

  @Test
  void asked_again_with_the_same_blinded_message_a_person_gets_the_same_signature_and_no_second() {
    var checkIn = WORKSHOP.openSealed();
    var voter = new Voter(ballots.terms(checkIn));

    var first = ballots.give(checkIn, WORKSHOP.person(4), voter.blinded());
    var again = ballots.give(checkIn, WORKSHOP.person(4), voter.blinded());

    assertThat(again.issued().signature()).isEqualTo(first.issued().signature());
    assertThat(again.company()).isEqualTo(first.company());
    var other = new Voter(ballots.terms(checkIn));
    refused(Reason.OTHER_TOKEN, () -> ballots.give(checkIn, WORKSHOP.person(4), other.blinded()));
    assertThat(count("listening.token", checkIn)).isEqualTo(1);
  }

  @Test
  void what_was_not_signed_here_for_this_check_in_and_this_group_is_refused() {
    var checkIn = WORKSHOP.openSealed();
    var other = WORKSHOP.openSealed();
    var token = WORKSHOP.token(checkIn, "p5");
    var sheet = WORKSHOP.sheet("t", 3, "");
    var pass = token.pass().clone();
    pass[0] ^= 1;

    for (var forged :
        List.of(
            Voter.forged(checkIn, token),
            WORKSHOP.token(other, "p5"),
            new Token(token.nonce(), token.prefix(), token.signature(), token.cohort(), pass),
            new Token(token.nonce(), token.prefix(), token.signature(), 1, token.pass()),
            new Token(token.nonce(), token.prefix(), new byte[3], 0, token.pass()))) {
      refused(Reason.FORGED_TOKEN, () -> ballots.cast(checkIn, forged, sheet));
    }
    refused(Reason.FORGED_TOKEN, () -> ballots.cast(checkIn, "not a card", sheet));
    refused(Reason.FORGED_TOKEN, () -> ballots.cast(checkIn, "7KQM-2XAB-90TZ-0000", sheet));
    assertThat(count("listening.ballot", checkIn)).isZero();
  }

  @Test
  void a_card_of_the_stack_is_a_token_and_whoever_has_one_of_either_gets_no_second() {
    var checkIn = WORKSHOP.openSealed();
    WORKSHOP.token(checkIn, "p20");
    var box = PLATFORM.get(BallotBox.class);

    var cards =
        box.print(checkIn, List.of(WORKSHOP.person(20), WORKSHOP.person(21)), List.of(0, 0));

    assertThat(cards).hasSize(1);
    refused(Reason.OTHER_TOKEN, () -> WORKSHOP.token(checkIn, "p21"));
    var typed = cards.getFirst().code().toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 ");
    ballots.cast(checkIn, typed, WORKSHOP.sheet("t", 4, ""));
    ballots.cast(checkIn, typed, WORKSHOP.sheet("t", 4, ""));
    refused(
        Reason.ALREADY_ANSWERED, () -> ballots.cast(checkIn, typed, WORKSHOP.sheet("t", 5, "")));
    assertThat(count("listening.ballot", checkIn)).isEqualTo(1);
    assertThat(
            PLATFORM
                .database()
                .jdbc()
                .sql("SELECT encode(mark, 'escape') FROM listening.ballot_card")
                .query(String.class)
                .list())
        .doesNotContain(cards.getFirst().code());
    checkIns.close(checkIn);
    assertThat(ballots.count(checkIn).tokens()).isEqualTo(2);
  }

  @Test
  void everybody_is_told_the_same_terms_and_their_fingerprint_outlives_the_seal() {
    var checkIn = WORKSHOP.openSealed();
    var terms = ballots.terms(checkIn);

    assertThat(ballots.terms(checkIn).fingerprint()).isEqualTo(terms.fingerprint());
    assertThat(ballots.terms(WORKSHOP.openSealed()).fingerprint())
        .isNotEqualTo(terms.fingerprint());
    checkIns.close(checkIn);
    refused(Reason.WRONG_STATE, () -> ballots.terms(checkIn));
    assertThat(PLATFORM.get(BallotBox.class).fingerprint(checkIn)).isEqualTo(terms.fingerprint());
  }

  @Test
  void fifty_at_once_with_one_token_leave_one_ballot() throws Exception {
    var checkIn = WORKSHOP.openSealed();
    var token = WORKSHOP.token(checkIn, "p6");
    var said = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 50; i++) {
      int choice = i % 5 + 1;
      said.add(() -> {
        try {
          ballots.cast(checkIn, token, WORKSHOP.sheet("t", choice, ""));
          return true;
        } catch (Refused refused) {
          assertThat(refused.reason()).isEqualTo(Reason.ALREADY_ANSWERED);
          return false;
        }
      });
    }
    int kept = 0;
    try (var threads = Executors.newFixedThreadPool(50)) {
      for (var told : threads.invokeAll(said)) {
        kept += told.get() ? 1 : 0;
      }
    }

    assertThat(kept).as("ten said the same").isEqualTo(10);
    assertThat(count("listening.ballot", checkIn)).isEqualTo(1);
    assertThat(count("listening.arrival", checkIn)).isEqualTo(1);
  }

  @Test
  void what_waits_is_of_one_size_and_tells_nothing_without_the_seal() {
    var checkIn = WORKSHOP.openSealed();
    ballots.cast(checkIn, WORKSHOP.token(checkIn, "p7"), WORKSHOP.sheet("t", 1, ""));
    ballots.cast(checkIn, WORKSHOP.token(checkIn, "p8"), WORKSHOP.sheet("t", 5, "é".repeat(2_000)));
    ballots.cast(checkIn, WORKSHOP.token(checkIn, "p9"), WORKSHOP.sheet("t", 1, ""));

    var waiting =
        PLATFORM
            .database()
            .jdbc()
            .sql("SELECT sealed FROM listening.arrival WHERE check_in_id = ?")
            .param(checkIn)
            .query(byte[].class)
            .list();

    assertThat(waiting).extracting(bytes -> bytes.length).containsOnly(waiting.getFirst().length);
    assertThat(waiting).doesNotHaveDuplicates();
  }

  @Test
  void a_sealed_check_in_takes_no_answer_with_a_name_and_another_no_ballot() {
    var sealed = WORKSHOP.openSealed();
    var confidential = WORKSHOP.open();

    refused(Reason.WRONG_STATE, () -> WORKSHOP.answer(sealed, 10, 4, ""));
    refused(Reason.WRONG_STATE, () -> ballots.terms(confidential));
    refused(
        Reason.WRONG_STATE, () -> ballots.give(confidential, WORKSHOP.person(10), new byte[384]));
  }

  @Test
  void a_message_that_cannot_be_signed_is_refused_and_costs_no_token() {
    var checkIn = WORKSHOP.openSealed();

    refused(Reason.UNREADABLE_SHEET, () -> ballots.give(checkIn, WORKSHOP.person(11), new byte[7]));

    assertThat(count("listening.token", checkIn)).isZero();
  }

  @Test
  void an_erased_person_leaves_no_token_and_the_count_stays_true() {
    WORKSHOP.bringIn(Workshop.team("p", 31, "", "Workshop"));
    var checkIn = WORKSHOP.openSealed();
    WORKSHOP.token(checkIn, "p12");
    WORKSHOP.token(checkIn, "p31");

    PLATFORM.get(People.class).erase(WORKSHOP.person(31));

    assertThat(count("listening.token", checkIn)).isEqualTo(1);
    checkIns.close(checkIn);
    assertThat(ballots.count(checkIn).tokens()).isEqualTo(2);
  }

  private static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static int count(String table, UUID checkIn) {
    return PLATFORM
        .database()
        .jdbc()
        .sql(
            "SELECT count(*) FROM %s check_in_id = ?"
                .formatted(table.contains("WHERE") ? table : table + " WHERE"))
        .param(checkIn)
        .query(Integer.class)
        .single();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
