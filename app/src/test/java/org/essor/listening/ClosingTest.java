package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Role;
import org.essor.insight.Releases;
import org.essor.listening.CheckIn.State;
import org.essor.listening.Letter.Occasion;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Closing has two steps: the check-in closes, then its release is made, and between the two
/// everything may fail.
class ClosingTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = new Workshop(PLATFORM);
  private static final Visitor LEAD = PLATFORM.visitor("Élodie Vasseur", Role.LEAD);

  private final CheckIns checkIns = WORKSHOP.checkIns();
  private final Releases releases = PLATFORM.get(Releases.class);

  @Test
  void what_a_crash_leaves_undone_is_done_later_and_the_page_says_so_meanwhile() {
    var checkIn = answered(25);
    var broken = answered(25);
    var page = LEAD.open("/listening/" + checkIn);

    Runnable closing =
        () -> {
          var closed = page.press("Close it now");
          assertThat(closed.status()).isEqualTo(200);
          assertThat(closed.text())
              .contains("closed; its figures are being prepared", "come back in a few minutes")
              .doesNotContain("See the figures");
          LEAD.open("/listening/" + broken).press("Close it now");
          minutesGoBy();
        };
    without("insight.figure", closing);

    assertThat(WORKSHOP.find(checkIn).orElseThrow().state()).isEqualTo(State.CLOSED);
    assertThat(checkIns.isReleased(checkIn)).isFalse();
    assertThat(releases.find(checkIn)).isEmpty();
    assertThat(checkIns.words(checkIn)).isEmpty();
    assertThat(isTold(checkIn)).as("of what is not there").isFalse();

    minutesGoBy();

    assertThat(checkIns.isReleased(checkIn)).isTrue();
    assertThat(checkIns.isReleased(broken)).isTrue();
    assertThat(releases.find(checkIn).orElseThrow().speaksFor(0)).isTrue();
    assertThat(checkIns.words(checkIn)).hasSize(25);
    assertThat(isTold(checkIn)).isTrue();
    assertThat(LEAD.open("/listening/" + checkIn).text())
        .contains("See the figures")
        .doesNotContain("come back in a few minutes");
  }

  @Test
  void one_that_cannot_be_released_keeps_no_other_from_it() {
    var stuck = answered(25);
    var fine = answered(25);
    without(
        "insight.figure",
        () -> {
          checkIns.close(stuck);
          checkIns.close(fine);
        });
    var somebodyElse =
        "INSERT INTO insight.release VALUES ('%s', '2026-01-01', 7, 3, '{}', 7, 'BLOCKS', 1, 0)";
    PLATFORM.database().jdbc().sql(somebodyElse.formatted(stuck)).update();

    minutesGoBy();

    assertThat(checkIns.isReleased(stuck)).isFalse();
    assertThat(checkIns.isReleased(fine)).isTrue();
  }

  @Test
  void closing_that_is_undone_releases_nothing() {
    var checkIn = answered(25);
    var transaction = PLATFORM.get(TransactionTemplate.class);

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              checkIns.close(checkIn);
              assertThat(checkIns.isReleased(checkIn)).as("before it is kept").isFalse();
              throw new IllegalStateException("undone");
            }))
        .hasMessage("undone");
    minutesGoBy();

    assertThat(WORKSHOP.find(checkIn).orElseThrow().isOpen()).isTrue();
    assertThat(releases.find(checkIn)).isEmpty();
  }

  @Test
  void is_released_once_however_many_try_at_once() throws Exception {
    var checkIn = answered(25);
    without("insight.figure", () -> checkIns.close(checkIn));
    var batches = PLATFORM.get(Batches.class);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 8).forEach(_ -> threads.submit(batches::catchUp));
    }

    assertThat(checkIns.isReleased(checkIn)).isTrue();
    assertThat(checkIns.words(checkIn)).hasSize(25);
  }

  private static UUID answered(int people) {
    var checkIn = WORKSHOP.open();
    IntStream.rangeClosed(1, people).forEach(i -> WORKSHOP.answer(checkIn, i, 4, "Word " + i));
    return checkIn;
  }

  private boolean isTold(UUID checkIn) {
    return checkIns.letters(checkIn).stream()
        .anyMatch(letter -> letter.occasion() == Occasion.RELEASED && letter.written());
  }

  /// Enough of them for the calendar to turn, and everything that is due then runs.
  private static void minutesGoBy() {
    PLATFORM.clock().advance(Duration.ofMinutes(11));
    PLATFORM.runJobs();
  }

  private static void without(String table, Runnable deed) {
    PLATFORM
        .database()
        .without(
            table,
            () -> {
              deed.run();
              return table;
            });
  }
}
