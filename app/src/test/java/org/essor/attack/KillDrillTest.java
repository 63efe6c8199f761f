package org.essor.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.essor.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The application and its database are killed again and again while ballots are cast. Whoever gets
/// no reply sends the same again; whoever was told that their answer has arrived goes home.
///
/// The application 8 times, the database 4 times; `bin/check-trust` asks for 50 and 20.
@Timeout(value = 90, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
class KillDrillTest {

  private static final int OF_APPLICATION = Integer.getInteger("essor.attack.killed", 8);
  private static final int OF_DATABASE = Integer.getInteger("essor.attack.killed.database", 4);
  private static final int KILLS = OF_APPLICATION + OF_DATABASE;
  private static final int TEAMS = Integer.getInteger("essor.attack.teams", 24);
  private static final int FEW_TEAMS = 8;
  private static final int VOTERS = 8;
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(3);

  @TempDir private static Path folder;
  private static Path data;
  private static Election election;
  private static Election other;

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Semaphore acknowledged = new Semaphore(0);

  @BeforeAll
  static void everybody_has_a_token_and_a_sheet() {
    data = folder.resolve("data");
    try (var platform = Platform.in(data)) {
      platform.clock().set(Instant.now().minus(Duration.ofDays(1)));
      var workshop = Election.teams(platform, TEAMS);
      election = Election.among(workshop, TEAMS, 1);
      other = Election.among(workshop, FEW_TEAMS, 2);
    }
  }

  @Test
  void what_was_acknowledged_counts_once_however_often_the_house_is_killed() throws Exception {
    vote(
        election,
        KILLS,
        (house, kill) -> {
          if (isOfDatabase(kill)) {
            house.killDatabase();
          } else {
            house.killApplication();
          }
        });

    assertThat(faults).isEmpty();
    assertThat(RunningHouse.log(data))
        .content()
        .contains("PostgreSQL", "starting it again")
        .doesNotContain("org.essor.listening.web");
    try (var platform = Platform.in(data)) {
      var outcome = election.close(platform);
      assertThat(outcome.lost()).isEmpty();
      assertThat(outcome.added()).isEmpty();
    }
  }

  /// Spread evenly among the others.
  private static boolean isOfDatabase(int kill) {
    return (kill + 1) * OF_DATABASE / KILLS > kill * OF_DATABASE / KILLS;
  }

  @Test
  void would_lose_answers_if_they_were_acknowledged_before_they_are_written_down()
      throws Exception {
    RunningHouse.acknowledgeEarly(data, true);
    try {
      vote(other, 1, (house, _) -> house.killDatabase());
    } finally {
      RunningHouse.acknowledgeEarly(data, false);
    }

    try (var platform = Platform.in(data)) {
      assertThat(other.close(platform).lost()).isNotEmpty();
    }
  }

  private interface Killer {
    void strike(RunningHouse house, int kill) throws Exception;
  }

  /// Everybody casts their ballot, several at once; strikes are spread evenly over those that are
  /// acknowledged.
  private void vote(Election election, int strikes, Killer killer) throws Exception {
    var left = new ConcurrentLinkedQueue<>(election.ballots());
    int between = election.ballots().size() / (strikes + 1);
    try (var house = new RunningHouse(data);
        var booth = new Booth(house.address(), election.checkIn())) {
      var drill =
          Thread.ofVirtual()
              .start(() -> {
                for (int kill = 0; kill < strikes; kill++) {
                  acknowledged.acquireUninterruptibly(between);
                  try {
                    killer.strike(house, kill);
                  } catch (Exception failed) {
                    faults.add("the drill itself: " + failed);
                  }
                }
              });
      Callable<Void> voter =
          () -> {
            for (var ballot = left.poll(); ballot != null; ballot = left.poll()) {
              castUntilAcknowledged(booth, ballot);
            }
            return null;
          };
      Booth.together(VOTERS, Stream.generate(() -> voter).limit(VOTERS).toList());
      drill.join();
    }
  }

  private void castUntilAcknowledged(Booth booth, Ballot ballot) throws InterruptedException {
    var end = Instant.now().plus(LONGEST);
    while (!isAcknowledged(booth, ballot)) {
      if (Instant.now().isAfter(end)) {
        faults.add(ballot.person() + " was not told for " + LONGEST);
        break;
      }
      LockSupport.parkNanos(PATIENCE.toNanos());
    }
    acknowledged.release();
  }

  /// Casts, and looks at another page, which reads the database before it does anything.
  private boolean isAcknowledged(Booth booth, Ballot ballot) throws InterruptedException {
    statusOf(booth::look);
    return Objects.equals(statusOf(() -> booth.send(ballot)), 200);
  }

  private interface Request {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /// @return null when there was no reply
  private @Nullable Integer statusOf(Request request) throws InterruptedException {
    try {
      var reply = request.send();
      if (reply.statusCode() != 200 && !asksToComeBack(reply)) {
        faults.add(reply.statusCode() + " " + reply.headers().map());
      }
      return reply.statusCode();
    } catch (IOException _) {
      return null; // killed before it replied
    }
  }

  private static boolean asksToComeBack(HttpResponse<String> reply) {
    return reply.statusCode() == 503 && reply.headers().firstValue("Retry-After").isPresent();
  }
}
