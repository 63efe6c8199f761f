package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essor.Platform;
import org.essor.disclosure.SteppedCount;
import org.essor.identity.Role;
import org.essor.insight.Releases;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What happens to single answers once their contract ends their keeping: after thirty days here.
class RetentionTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = new Workshop(PLATFORM);

  private final CheckIns checkIns = WORKSHOP.checkIns();

  @Test
  void answers_and_words_go_on_their_day_and_leave_a_proof_and_the_release() {
    var checkIn = closed(25);
    var later = WORKSHOP.open();
    WORKSHOP.answer(later, 1, 4, "Word");
    var release = PLATFORM.get(Releases.class).find(checkIn).orElseThrow();

    days(30);
    assertThat(rows("listening.answer", checkIn)).isEqualTo(25);
    assertThat(checkIns.words(checkIn)).hasSize(25);
    assertThat(checkIns.disposal(checkIn)).isEmpty();
    assertThat(page(checkIn)).doesNotContain("deleted");

    days(1);

    assertThat(rows("listening.answer", checkIn)).isZero();
    assertThat(rows("listening.words", checkIn)).isZero();
    assertThat(rows("listening.released_words", checkIn)).isZero();
    assertThat(checkIns.words(checkIn)).isEmpty();
    var step = Optional.of(new SteppedCount(20, 29));
    assertThat(checkIns.disposal(checkIn)).contains(new Disposal(WORKSHOP.today(), step, step));
    assertThat(page(checkIn))
        .contains(
            "the single answers (about 25) and the words people wrote (about 25) were deleted. The published figures stay.");
    assertThat(PLATFORM.get(Releases.class).find(checkIn)).contains(release);
    assertThat(rows("listening.answer", later)).as("those of another").isEqualTo(1);
  }

  @Test
  void the_proof_is_given_once_and_says_the_day_on_which_it_was() {
    var checkIn = closed(25);
    days(31);
    var proof = checkIns.disposal(checkIn);

    days(5);

    assertThat(proof).isPresent();
    assertThat(checkIns.disposal(checkIn)).isEqualTo(proof);
  }

  @Test
  void of_few_answers_only_that_they_were_few_is_kept() {
    var checkIn = closed(3);

    days(31);

    assertThat(rows("listening.answer", checkIn)).isZero();
    assertThat(checkIns.disposal(checkIn))
        .contains(new Disposal(WORKSHOP.today(), Optional.empty(), Optional.empty()));
    assertThat(page(checkIn)).contains("the single answers (fewer than 7)");
  }

  private UUID closed(int answers) {
    var checkIn = WORKSHOP.open();
    IntStream.rangeClosed(1, answers).forEach(i -> WORKSHOP.answer(checkIn, i, 4, "Word " + i));
    checkIns.close(checkIn);
    return checkIn;
  }

  /// As the lead reads it, signed in on that day.
  private static String page(UUID checkIn) {
    return PLATFORM.visitor("Élodie Vasseur", Role.LEAD).open("/listening/" + checkIn).text();
  }

  private static int rows(String table, UUID checkIn) {
    return PLATFORM.database().count(table, "check_in_id", checkIn);
  }

  /// Days go by, and everything that is due then runs.
  private static void days(int days) {
    PLATFORM.clock().advance(Duration.ofDays(days));
    PLATFORM.runJobs();
  }
}
