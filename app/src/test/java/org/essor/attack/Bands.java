package org.essor.attack;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How finely figures are shown, as the method page says it and written down a second time: this
/// attacker has read it.
final class Bands {

  static final int SMALLEST = 7;

  /// So many answers to a question, drawn by lot, weigh double in a figure.
  static final int TWICE = 4;

  private static final int MARGIN = 3;

  private Bands() {}

  /// The ends of what words and numbers stand for: *low* is 0 to 33 among 10 people and 0 to 43
  /// among 7, *60–70* is itself, *64* is 63.5 to 64.5.
  static double[] read(String words, int people) {
    double inward = inward(people);
    return switch (words) {
      case "low" -> new double[] {0, inward};
      case "middle" -> new double[] {inward, 100 - inward};
      case "high" -> new double[] {100 - inward, 100};
      default -> {
        var ends = words.split("–");
        double lower = Double.parseDouble(ends[0]);
        yield ends.length == 2
            ? new double[] {lower, Double.parseDouble(ends[1])}
            : new double[] {Math.max(0, lower - 0.5), Math.min(100, lower + 0.5)};
      }
    };
  }

  /// The ends of the band of a share of 100, also for fewer people than are ever shown.
  static double[] around(double share, int people) {
    double margin = 100.0 * MARGIN / stepOf(people);
    var inner =
        people < 20
            ? DoubleStream.of(inward(people), 100 - inward(people))
            : people < 50
                ? IntStream.range(1, 10).mapToDouble(i -> 10 * i)
                : people < 200
                    ? IntStream.range(1, 20).mapToDouble(i -> 5 * i)
                    : IntStream.range(0, 100).mapToDouble(i -> i + 0.5);
    double[] edges =
        DoubleStream.concat(
                DoubleStream.of(0, 100), inner.filter(e -> e >= margin && e <= 100 - margin))
            .sorted()
            .distinct()
            .toArray();
    int band = 1;
    while (band < edges.length - 1 && !isBefore(share, edges[band])) {
      band++;
    }
    return new double[] {edges[band - 1], edges[band]};
  }

  /// Whether a value lies in a band that ends at an edge, and not in the one that begins there: it
  /// belongs to the band farther from 50, the value 50 to the upper one.
  static boolean isBefore(double value, double edge) {
    return edge < 50 ? value <= edge + 1e-9 : value < edge - 1e-9;
  }

  private static double inward(int people) {
    return Math.min(50, Math.max(33, Math.ceil(100.0 * MARGIN / stepOf(people))));
  }

  /// The lower end of the step in which a number of people is shown.
  private static int stepOf(int people) {
    if (people < 20) {
      return people < SMALLEST ? people : people < 10 ? SMALLEST : people < 15 ? 10 : 15;
    }
    int power = (int) Math.pow(10, (int) Math.log10(people));
    return people < 2 * power ? people / (power / 2) * (power / 2) : people / power * power;
  }
}
