package org.essor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Gate;
import org.essor.disclosure.UnitTree;
import org.essor.disclosure.Weighed;
import org.essor.instrument.Construct;
import org.essor.instrument.Instruments;
import org.junit.jupiter.api.Test;

/// What chance alone gets named, and what a true difference does: the figures of
/// docs/method/standing-out.md, written to `target/standing-out.txt`.
///
/// Teams of one size, each in an organisation of 1,000 people, or of 80, where no spread is known.
/// A person has 20 scores on five points, 40 % of whose variance is common to all 20. Organisations
/// are of six kinds: everybody's mean is about 50, 60 or 70, the standard deviation about 20 or 25.
/// What is planted lowers the team's first subject alone, by about so many points.
class StandoutsByChanceTest {

  private static final int TEAMS = 200;
  private static final int TEAMS_AN_ORGANISATION = 20;
  private static final List<Construct> SUBJECTS =
      new Instruments().constructs().stream().filter(it -> !it.pay()).limit(20).toList();

  /// The share of teams of which the planted subject was named, and of those of which any other was
  /// in the kind of organisation where that is most frequent.
  private record Named(double planted, double forNothing) {}

  @Test
  void at_most_one_team_in_twenty_is_named_for_nothing_and_true_differences_are()
      throws IOException {
    var report = new StringBuilder();
    for (int size : List.of(7, 10, 12, 17, 20, 40, 50, 100, 200)) {
      assertThat(named(1_000, size, 0, report).forNothing()).as("%d", size).isLessThan(0.05);
    }
    for (int size : List.of(7, 20, 40)) {
      assertThat(named(80, size, 0, report).forNothing()).as("%d of 80", size).isLessThan(0.05);
    }
    var found = new HashMap<String, Double>();
    for (int points : List.of(10, 20, 30)) {
      for (int size : List.of(10, 20, 50, 100, 200)) {
        var named = named(1_000, size, points, report);
        assertThat(named.forNothing()).as("beside %d, %d", points, size).isLessThan(0.05);
        found.put(points + " of " + size, named.planted());
      }
    }
    Files.writeString(Path.of("target/standing-out.txt"), report);

    assertThat(found.get("30 of 20")).isGreaterThan(0.7);
    assertThat(found.get("20 of 50")).isGreaterThan(0.7);
    assertThat(found.get("20 of 100")).isGreaterThan(0.9);
    assertThat(found.get("10 of 200")).isGreaterThan(0.6);
  }

  private static Named named(int people, int team, int lower, StringBuilder report) {
    double planted = 0;
    double forNothing = 0;
    for (double mean : List.of(50.0, 60.0, 70.0)) {
      for (double spread : List.of(18.5, 23.8)) {
        var named = named(people, team, lower, mean, spread);
        planted += named.planted() / 6;
        forNothing = Math.max(forNothing, named.forNothing());
      }
    }
    report.append(
        "%2d points, %3d of %d: named %5.1f %%, for nothing up to %4.1f %%%n"
            .formatted(lower, team, people, 100 * planted, 100 * forNothing));
    return new Named(planted, forNothing);
  }

  private static Named named(int people, int team, int lower, double mean, double spread) {
    var random = new Random(1_000L * people + team);
    int planted = 0;
    int forNothing = 0;
    var rest = List.<Weighed>of();
    for (int i = 0; i < TEAMS; i++) {
      if (i % TEAMS_AN_ORGANISATION == 0) {
        rest = tallies(people - team, mean, spread, 0, random);
      }
      var standouts = standouts(rest, tallies(team, mean, spread, lower, random));
      boolean found =
          lower > 0
              && standouts.low().stream().anyMatch(it -> it.construct() == SUBJECTS.getFirst());
      planted += found ? 1 : 0;
      forNothing += standouts.high().size() + standouts.low().size() > (found ? 1 : 0) ? 1 : 0;
    }
    return new Named((double) planted / TEAMS, (double) forNothing / TEAMS);
  }

  private static Standouts standouts(List<Weighed> rest, List<Weighed> team) {
    var everybody = new LinkedHashMap<String, Cell>();
    var ofTeam = new LinkedHashMap<String, Cell>();
    var gate = new Gate(HandMade.RULES);
    int[] people = {(int) rest.getFirst().tally().n(), (int) team.getFirst().tally().n()};
    var blocks = Blocks.ofPeople(UnitTree.of(-1, 0), people, HandMade.RULES);
    for (int i = 0; i < SUBJECTS.size(); i++) {
      var tallies = List.of(rest.get(i), team.get(i));
      var spread = gate.spread(blocks.groupAround(0).orElseThrow(), tallies);
      everybody.put(SUBJECTS.get(i).id(), gate.mean(blocks, 0, tallies, spread));
      ofTeam.put(SUBJECTS.get(i).id(), gate.mean(blocks, 1, tallies, spread));
    }
    return Standouts.of(HandMade.release(everybody, ofTeam), HandMade.LILLE, SUBJECTS);
  }

  private static List<Weighed> tallies(
      int people, double mean, double spread, double lower, Random random) {
    var tallies = new ArrayList<Weighed>();
    SUBJECTS.forEach(_ -> tallies.add(Weighed.none(HandMade.RULES)));
    for (int person = 0; person < people; person++) {
      double common = Math.sqrt(0.4) * random.nextGaussian();
      for (int i = 0; i < tallies.size(); i++) {
        double felt = mean + spread * (common + Math.sqrt(0.6) * random.nextGaussian());
        double answer = 25 * Math.rint((felt - (i == 0 ? lower : 0)) / 25);
        tallies.set(i, tallies.get(i).plus(Math.clamp(answer, 0, 100), random));
      }
    }
    return tallies;
  }
}
