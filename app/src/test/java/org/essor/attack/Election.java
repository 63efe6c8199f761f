package org.essor.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essor.Platform;
import org.essor.listening.CheckIns;
import org.essor.listening.Workshop;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A sealed check-in among teams of fourteen, each of which is a cohort. Everybody has a token and
/// has filled in a sheet that nobody else of their cohort filled in alike; nobody has sent it.
record Election(UUID checkIn, List<Ballot> ballots) {

  static final int TEAM = 14;

  private static final int ITEMS = 4;
  private static final int CHOICES = 5;
  private static final int LONGEST = 1_000;

  /// Teams of fourteen, ready to be asked: `t0-1` leads them all.
  static Workshop teams(Platform platform, int teams) {
    var people = new StringBuilder(Workshop.team("t0-", TEAM, "", "Company"));
    for (int team = 1; team < teams; team++) {
      people.append(Workshop.team("t%d-".formatted(team), TEAM, "t0-1", "Company/T" + team));
    }
    return new Workshop(platform, people.toString());
  }

  static Election among(Workshop workshop, int teams, long seed) {
    var checkIn = workshop.openSealed();
    var random = new Random(seed);
    var ballots =
        IntStream.range(0, teams)
            .boxed()
            .flatMap(team -> {
              var sheets = distinct(random);
              return IntStream.range(0, TEAM)
                  .mapToObj(i -> new Sheet("t%d-%d".formatted(team, i + 1), sheets.get(i)));
            })
            .map(sheet -> new Filled(sheet, words(random)))
            .toList()
            .parallelStream()
            .map(it ->
                new Ballot(
                    it.sheet.person,
                    workshop.token(checkIn, it.sheet.person),
                    choices(it.sheet.number),
                    it.words))
            .toList();
    return new Election(checkIn, ballots);
  }

  private record Sheet(String person, int number) {}

  private record Filled(Sheet sheet, String words) {}

  private static List<Integer> distinct(Random random) {
    var all = new ArrayList<>(IntStream.range(0, (int) Math.pow(CHOICES, ITEMS)).boxed().toList());
    Collections.shuffle(all, random);
    return all;
  }

  private static List<Integer> choices(int number) {
    return IntStream.range(0, ITEMS)
        .mapToObj(i -> number / (int) Math.pow(CHOICES, i) % CHOICES + 1)
        .toList();
  }

  /// As long as nobody else's, nearly.
  private static String words(Random random) {
    var bytes = new byte[random.nextInt(LONGEST / 4, LONGEST / 2)];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Closes the check-in and compares what was sent with what counts.
  Outcome close(Platform platform) {
    platform.get(CheckIns.class).close(checkIn);
    var database = platform.database().jdbc();
    var released = new ArrayList<>(answers(database));
    released.addAll(words(database));
    var lost = new ArrayList<String>();
    for (var ballot : ballots) {
      for (var said : List.of(ballot.answer(), ballot.words())) {
        if (!released.remove(said)) {
          lost.add(ballot.person());
        }
      }
    }
    return new Outcome(lost, released);
  }

  private List<String> answers(JdbcClient database) {
    return database
        .sql("SELECT cohort, choices FROM listening.answer WHERE check_in_id = ?")
        .param(checkIn)
        .query((row, _) -> row.getInt(1) + " " + List.of((Short[]) row.getArray(2).getArray()))
        .list();
  }

  private List<String> words(JdbcClient database) {
    return database
        .sql("SELECT words FROM listening.words WHERE check_in_id = ?")
        .param(checkIn)
        .query(String.class)
        .list();
  }

  /// @param lost whose sheet, or words, do not count as they were sent
  /// @param added what counts and was not sent, or counts more often than it was: doubles,
  ///   forgeries and what was altered
  record Outcome(List<String> lost, List<String> added) {}
}
