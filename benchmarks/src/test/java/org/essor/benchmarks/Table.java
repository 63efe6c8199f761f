package org.essor.benchmarks;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Prints figures as tables in Markdown.
final class Table {

  private Table() {}

  static void print(String title, List<String> head, List<List<String>> rows) {
    System.out.printf("%n## %s%n%n", title);
    line(head);
    line(Collections.nCopies(head.size(), "---"));
    rows.forEach(Table::line);
    System.out.println();
  }

  private static void line(List<String> cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  /// How many were taken in a second and how long each waited; the ratio is to the first load.
  static void loads(List<Load> loads) {
    print(
        "Durable answers over HTTP",
        List.of("connections", "answers", "answers/s", "ratio", "p50 ms", "p99 ms", "longest ms"),
        loads.stream()
            .map(load ->
                List.of(
                    text("%d", load.connections()),
                    text("%,d", load.latencies().length),
                    text("%.0f", load.perSecond()),
                    text("%.1f", load.perSecond() / loads.getFirst().perSecond()),
                    text("%.1f", load.within(0.5)),
                    text("%.1f", load.within(0.99)),
                    text("%.1f", load.within(1))))
            .toList());
  }

  static String seconds(Duration duration) {
    return text("%.1f s", duration.toMillis() / 1e3);
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
