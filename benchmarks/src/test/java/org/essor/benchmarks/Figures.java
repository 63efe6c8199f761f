package org.essor.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of docs/performance.md, on an organisation made for them; see `bin/measure`.
class Figures {

  private static final int STARTS = 5;
  private static final int UNITS = 4_000;
  private static final int PEOPLE = 62_500;
  private static final Duration REST = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void of_starting() throws Exception {
    var first = new ArrayList<Duration>();
    var again = new ArrayList<Duration>();
    var without = new ArrayList<Duration>();
    var memory = new ArrayList<Long>();
    for (int i = 0; i < STARTS; i++) {
      var data = Files.createDirectory(folder.resolve("start-" + i));
      first.add(untilFirstPage(data, ""));
      without.add(untilFirstPage(data, "-XX:AOTMode=off"));
      try (var essor = RunningEssor.start(data, "")) {
        again.add(essor.untilFirstPage());
        Thread.sleep(REST);
        memory.add(essor.memory());
      }
    }
    Table.print(
        Table.text("Starting, median of %d", STARTS),
        List.of("what", "figure"),
        List.of(
            List.of("`./essor serve` to the first page, empty data folder", seconds(first)),
            List.of("the same, second start", seconds(again)),
            List.of(
                "second start without the start cache",
                Table.text("%s, %.1f ×", seconds(without), ratio(without, again))),
            List.of(
                "memory at rest, half a minute after the start, database included",
                Table.text("%d MiB", median(memory)))));
  }

  private static Duration untilFirstPage(Path data, String javaOptions) throws Exception {
    try (var essor = RunningEssor.start(data, javaOptions)) {
      return essor.untilFirstPage();
    }
  }

  @Test
  void of_answering_and_releasing() throws Exception {
    try (var essor = RunningEssor.start(folder.resolve("data"), "")) {
      var loop = new Loop(essor.address());
      loop.apply(loop.tryOut(organisation(PEOPLE, UNITS), LocalDate.now()));
      var checkIn = loop.open("full-form", "CONFIDENTIAL");
      try (var crowd = new Crowd(essor.address(), checkIn, loop.cards())) {
        crowd.answer(1_000, 8); // until the Java machine has compiled what is used
        var loads =
            List.of(crowd.answer(3_000, 1), crowd.answer(23_000, 8), crowd.answer(23_000, 32));
        Table.loads(loads);
      }
      loop.close();
      var release = loop.last();
      loop.heatMap();
      var map = loop.last();
      Thread.sleep(REST);
      Table.print(
          Table.text("Releasing 50,000 answers to the full form on %,d units", UNITS),
          List.of("what", "figure"),
          List.of(
              List.of("closing, with the release", Table.seconds(release)),
              List.of("the first heat map after it", Table.seconds(map)),
              List.of(
                  "memory half a minute later, database included",
                  Table.text("%d MiB", essor.memory()))));
    }
  }

  /// A leader for each unit, eight units below each, and everybody else spread over them.
  static byte[] organisation(int people, int units) {
    var file = new StringBuilder("person id,first name,last name,manager id,language\n");
    for (int i = 0; i < people; i++) {
      var above = i == 0 ? "" : "p" + (i < units ? (i - 1) / 8 : i % units);
      file.append("p%d,Person,%d,%s,en\n".formatted(i, i, above));
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String seconds(List<Duration> durations) {
    return Table.seconds(median(durations));
  }

  private static double ratio(List<Duration> some, List<Duration> others) {
    return median(some).toMillis() / (double) median(others).toMillis();
  }

  private static <T extends Comparable<? super T>> T median(List<T> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
