package org.essor.insight;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essor.insight.HandMade.at;
import static org.essor.insight.HandMade.figures;
import static org.essor.insight.HandMade.ofTen;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.essor.Platform;
import org.essor.database.DatabaseRole;
import org.essor.disclosure.Cell;
import org.essor.instrument.Instruments;
import org.essor.listening.Answering;
import org.essor.listening.Answers;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract.Audience;
import org.essor.listening.Refused;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A release is made once, whole, and never changed.
class ReleasesTest {

  private static final long LOTS = 1;

  @AutoClose private static final Platform PLATFORM = Platform.startWith(KnownLots.class);

  private static final Workshop SHOPS = new Workshop(PLATFORM, Workshop.TWO_REGIONS);

  private final CheckIns checkIns = SHOPS.checkIns();
  private final Releases releases = PLATFORM.get(Releases.class);

  @Test
  void is_read_as_it_was_kept_with_every_kind_of_cell() {
    var most =
        HandMade.led(
            HandMade.release(
                figures("load", at(60, 4), "tools", ofTen(0), "meaning", at(50, 0)),
                figures("load", at(40, 4), "tools", ofTen(2))),
            HandMade.NIGHT,
            SHOPS.person("a1"),
            false);
    var kinds = new HashSet<Object>();
    for (var release : List.of(most, HandMade.empty())) {
      HandMade.keep(PLATFORM, release, Audience.ALL_UNITS);

      var read = releases.find(release.checkIn()).orElseThrow();
      assertThat(read).isEqualTo(release);
      assertThat(cells(read)).isEqualTo(cells(release));
      cells(read).forEach(cell -> kinds.add(kind(cell)));
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "shown", Cell.Reason.MERGED, Cell.Reason.NOT_ASKED, Cell.Reason.TOO_FEW_ANSWERED);
  }

  @Test
  void is_what_the_answers_make_whoever_makes_it_again() {
    var checkIn = answered();
    checkIns.close(checkIn);

    var read = releases.find(checkIn).orElseThrow();
    assertThat(read).isEqualTo(madeAgain(checkIn));
    assertThat(cells(read)).isEqualTo(cells(madeAgain(checkIn)));
  }

  @Test
  void is_not_there_before_and_read_from_the_database_once() {
    var checkIn = answered();
    assertThat(releases.find(checkIn)).isEmpty();
    assertThat(releases.all()).doesNotContain(checkIn);

    checkIns.close(checkIn);

    assertThat(releases.all()).containsOnlyOnce(checkIn);
    assertThat(releases.find(checkIn).orElseThrow()).isSameAs(releases.find(checkIn).orElseThrow());
  }

  @Test
  void is_made_once_however_many_close_at_once() throws Exception {
    var checkIn = answered();
    Callable<String> close =
        () -> {
          try {
            checkIns.close(checkIn);
            return "closed";
          } catch (Refused refused) {
            return refused.reason().name();
          }
        };

    var said = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(Collections.nCopies(8, close))) {
        said.add(one.get());
      }
    }

    assertThat(said.stream().collect(groupingBy(it -> it, counting())))
        .isEqualTo(Map.of("closed", 1L, "WRONG_STATE", 7L));
    assertThat(releases.find(checkIn)).contains(madeAgain(checkIn));
  }

  /// Somebody's answer is on its way to the database while the check-in closes.
  @Test
  void counts_every_answer_that_was_acknowledged() throws Exception {
    var checkIn = answered();
    var answering = PLATFORM.get(Answering.class);
    var late = SHOPS.person("d10");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var closing = new ArrayList<Future<?>>();
      answering.together(() -> {
        answering.submit(checkIn, late, SHOPS.sheet("late", 1, ""));
        closing.add(threads.submit(() -> checkIns.close(checkIn)));
        while (!closing.getFirst().isDone() && !somebodyWaits()) {
          Thread.onSpinWait();
        }
      });
      closing.getFirst().get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }

    assertThat(releases.find(checkIn)).contains(madeAgain(checkIn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE insight.release SET k = 5",
        "UPDATE insight.released_unit SET manager_id = 1",
        "UPDATE insight.released_group SET positions = '{0}'",
        "UPDATE insight.figure SET band_lower = 0",
        "DELETE FROM insight.figure",
        "DELETE FROM insight.released_group",
        "DELETE FROM insight.released_unit",
        "DELETE FROM insight.release",
        "TRUNCATE insight.release CASCADE",
        "INSERT INTO insight.figure SELECT check_in_id, number, 'chances', 0, 33, 10, 0, 60"
            + " FROM insight.released_group",
        "INSERT INTO insight.released_group SELECT check_in_id, 99, '{1}', '{true}'"
            + " FROM insight.release",
        "INSERT INTO insight.released_unit SELECT check_in_id, 99, 0, 1, 'New', 'Neuve', 1, '{}'"
            + " FROM insight.release"
      })
  void cannot_be_changed_by_whoever_holds_the_database(String sql) {
    var checkIn = answered();
    checkIns.close(checkIn);

    assertThatThrownBy(() -> PLATFORM.database().jdbc().sql(sql).update())
        .hasMessageContaining("a release is final");
    assertThat(PLATFORM.get(ReleaseStore.class).find(checkIn)).contains(madeAgain(checkIn));
  }

  private static UUID answered() {
    var checkIn = SHOPS.open();
    SHOPS.answer(checkIn, "p", 8, 4);
    SHOPS.answer(checkIn, "a", 11, 2);
    SHOPS.answer(checkIn, "c", 3, 5);
    SHOPS.answer(checkIn, "d", 9, 5);
    return checkIn;
  }

  private Release madeAgain(UUID id) {
    var checkIn = checkIns.find(id).orElseThrow();
    var frozen = checkIns.frozen(id);
    var instrument =
        PLATFORM.get(Instruments.class).find(checkIn.instrument(), checkIn.version()).orElseThrow();
    var rules = checkIn.contract().rules();
    var scores =
        new CohortScores(
            instrument,
            frozen.cohorts().size(),
            CutAnswers.none(rules),
            rules,
            new SplittableRandom(LOTS));
    DatabaseRole.RELEASE.run(() -> PLATFORM.get(Answers.class).forEach(id, scores));
    return new ReleaseMaking(frozen, scores, rules).release(id, SHOPS.today());
  }

  /// Draws the same lots for every release.
  static class KnownLots {

    @Bean
    @Primary
    RandomGenerator knownLots() {
      return new SecureRandom() {
        @Override
        public long nextLong() {
          return LOTS;
        }
      };
    }
  }

  private static boolean somebodyWaits() {
    return PLATFORM
        .database()
        .jdbc()
        .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
        .query(Boolean.class)
        .single();
  }

  private static List<Cell> cells(Release release) {
    var cells = new ArrayList<Cell>();
    for (int unit = 0; unit < release.units().size(); unit++) {
      for (var measure : release.measures()) {
        cells.add(release.cell(unit, measure));
      }
    }
    return cells;
  }

  private static Object kind(Cell cell) {
    return switch (cell) {
      case Cell.Shown _ -> "shown";
      case Cell.Withheld withheld -> withheld.reason();
    };
  }
}
