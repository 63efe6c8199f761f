package org.essor.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.essor.benchmarks.SealedCrowd.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What answering under seal costs, over HTTP; `bin/measure sealed`. One pulse of four items with
/// an open question, people in teams of sixteen.
class SealedFigures {

  private static final int PEOPLE = 20_000;
  private static final int UNITS = 1_250;
  private static final int[] CONNECTIONS = {1, 8, 32};

  @TempDir private Path folder;

  @Test
  void of_sealed_answering() throws Exception {
    try (var essor = RunningEssor.start(folder.resolve("data"), "")) {
      var loop = new Loop(essor.address());
      loop.apply(loop.tryOut(Figures.organisation(PEOPLE, UNITS), LocalDate.now()));
      var checkIn = loop.open("mood-energy", "SEALED");
      try (var crowd = new SealedCrowd(essor, checkIn, loop.cards())) {
        crowd.answer(1_500, 8); // until the Java machine has compiled what is used
        var whole = new ArrayList<List<String>>();
        var tokens = new ArrayList<List<String>>();
        var ballots = new ArrayList<List<String>>();
        for (int connections : CONNECTIONS) {
          int people = connections == 1 ? 1_000 : 2_500;
          whole.add(row(crowd.answer(people, connections)));
          var apart = crowd.tokensThenBallots(people, connections);
          tokens.add(row(apart.getFirst()));
          ballots.add(row(apart.getLast()));
        }
        print("A token and a ballot, one after the other", whole);
        print("Tokens alone", tokens);
        print("Ballots alone, durable", ballots);
      }
    }
  }

  private static List<String> row(Cost cost) {
    var load = cost.load();
    return List.of(
        Table.text("%d", load.connections()),
        Table.text("%,d", load.latencies().length),
        Table.text("%.0f", load.perSecond()),
        Table.text("%.2f", cost.processor()),
        Table.text("%.1f", load.within(0.5)),
        Table.text("%.1f", load.within(0.99)));
  }

  private static void print(String title, List<List<String>> rows) {
    Table.print(
        title,
        List.of("connections", "people", "a second", "server CPU ms each", "p50 ms", "p99 ms"),
        rows);
  }
}
