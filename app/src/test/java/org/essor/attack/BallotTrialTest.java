package org.essor.attack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.essor.Platform;
import org.essor.listening.Ballots;
import org.essor.listening.Workshop;
import org.essor.listening.sealed.Forger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// Every ballot is sent, sent again, sent with another sheet and forged, over HTTP and at once:
/// each counts once as it was sent first, and nothing else counts.
///
/// A thousand ballots and replays, a hundred forgeries; `bin/check-trust` asks for ten times as
/// many.
class BallotTrialTest {

  private static final int TEAMS = Integer.getInteger("essor.attack.teams", 72);
  private static final int CONNECTIONS = 8;
  private static final int THREADS = 50;

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = Election.teams(PLATFORM, TEAMS);

  @Test
  void every_ballot_counts_once_and_nothing_else_does() throws Exception {
    var election = Election.among(WORKSHOP, TEAMS, 1);
    var ballots = election.ballots();
    try (var booth = new Booth(PLATFORM.address(), election.checkIn())) {
      var seen =
          Booth.together(
              CONNECTIONS,
              IntStream.range(0, ballots.size())
                  .<Callable<String>>mapToObj(i -> () -> tried(booth, ballots, i))
                  .toList());

      assertThat(seen).filteredOn(it -> !it.equals("as it should be")).isEmpty();
    }

    var outcome = election.close(PLATFORM);
    assertThat(outcome.lost()).isEmpty();
    assertThat(outcome.added()).isEmpty();
    var box = PLATFORM.get(Ballots.class).count(election.checkIn());
    assertThat(box.tokens()).isEqualTo(ballots.size());
    assertThat(box.marks().stream().map(HexFormat.of()::formatHex))
        .containsExactlyInAnyOrderElementsOf(
            ballots.stream().map(it -> HexFormat.of().formatHex(it.token().mark())).toList());
  }

  /// A ballot and its replay, of which every other is another sheet; at each tenth a forgery.
  private static String tried(Booth booth, List<Ballot> ballots, int i) throws Exception {
    var ballot = ballots.get(i);
    var wrong = new ArrayList<String>();
    if (i % 10 == 0) {
      var forged = Forger.forged(ballot.token(), ballots.get((i + 20) % ballots.size()).token(), i);
      expect(wrong, 403, booth.send(ballot.with(forged)).statusCode(), "forged");
    }
    var reply = booth.send(ballot);
    expect(wrong, 200, reply.statusCode(), "sent");
    if (i % 2 == 0) {
      var again = booth.send(ballot);
      expect(wrong, 200, again.statusCode(), "again");
      if (!again.body().equals(reply.body())) {
        wrong.add("another reply to the same ballot");
      }
    } else {
      var otherwise = ballot.choices().stream().map(choice -> choice % 5 + 1).toList();
      expect(wrong, 409, booth.send(ballot.saying(otherwise)).statusCode(), "otherwise");
    }
    return wrong.isEmpty() ? "as it should be" : ballot.person() + ": " + wrong;
  }

  private static void expect(List<String> wrong, int status, int found, String what) {
    if (status != found) {
      wrong.add("%s: %d".formatted(what, found));
    }
  }

  @Test
  void of_fifty_at_once_with_one_token_one_counts_and_the_others_are_told_so() throws Exception {
    var election = Election.among(WORKSHOP, 1, 2);
    var first = election.ballots().getFirst();
    try (var booth = new Booth(PLATFORM.address(), election.checkIn())) {
      var told =
          Booth.together(
              THREADS,
              IntStream.range(0, THREADS)
                  .<Callable<Integer>>mapToObj(
                      i -> () -> booth.send(first.saying(List.of(i % 5 + 1, 1, 1, 1))).statusCode())
                  .toList());

      assertThat(told).containsOnly(200, 409);
      assertThat(told).filteredOn(status -> status == 200).hasSize(THREADS / 5);
    }
    assertThat(election.close(PLATFORM).added()).hasSize(1);
  }

  @Test
  void would_count_twice_if_a_mark_could_be_spent_twice() throws Exception {
    try (var platform = Platform.start()) {
      var jdbc = platform.database().jdbc();
      var election = Election.among(Election.teams(platform, 1), 1, 3);
      jdbc.sql("ALTER TABLE listening.ballot DROP CONSTRAINT ballot_pkey").update();
      try (var booth = new Booth(platform.address(), election.checkIn())) {
        for (var ballot : election.ballots().subList(0, Election.TEAM / 2)) {
          booth.send(ballot);
          booth.send(ballot);
        }
      }

      assertThat(election.close(platform).added()).hasSize(Election.TEAM); // choices, words
    }
  }

  @Test
  void would_count_forgeries_if_the_seal_were_stolen() throws Exception {
    var election = Election.among(WORKSHOP, 1, 4);
    var like = election.ballots().getFirst();
    var thief = new Forger(seal(election.checkIn()), election.checkIn());
    try (var booth = new Booth(PLATFORM.address(), election.checkIn())) {
      for (int i = 0; i < 3; i++) {
        booth.send(like.with(thief.token(like.token())));
      }
    }

    var outcome = election.close(PLATFORM);
    assertThat(outcome.added().stream().filter(like.answer()::equals).collect(joining("\n")))
        .isNotEmpty();
  }

  private static Path seal(UUID checkIn) {
    var folder = PLATFORM.get(Environment.class).getRequiredProperty("essor.seals");
    return Path.of(folder, checkIn + ".seal");
  }
}
