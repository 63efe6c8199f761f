package org.essor.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often each way of guessing whose a ballot is was right.
final class Links {

  private static final double POINTS = 0.02;
  private static final int STANDARD_ERRORS = 3;

  private final Map<String, Rate> rates = new TreeMap<>();

  /// @param expected how many a guess by lot would get right
  record Rate(int right, int tried, double expected) {
    Rate plus(Rate other) {
      return new Rate(right + other.right, tried + other.tried, expected + other.expected);
    }

    double share() {
      return right / (double) tried;
    }

    double chance() {
      return expected / tried;
    }

    /// By more than two points, and more than luck explains in a sample of this size.
    boolean isBetterThanChance() {
      double error = Math.sqrt(chance() * (1 - chance()) / tried);
      return share() > chance() + POINTS + STANDARD_ERRORS * error;
    }
  }

  /// Notes a guess for one group: the same people in two orders, as guessed and in truth.
  void guess(String way, List<String> guessed, List<String> truth) {
    int right = 0;
    for (int i = 0; i < truth.size(); i++) {
      right += guessed.get(i).equals(truth.get(i)) ? 1 : 0;
    }
    rates.merge(way, new Rate(right, truth.size(), 1), Rate::plus);
  }

  Map<String, Rate> rates() {
    return rates;
  }

  /// The ways that work.
  List<String> better() {
    return rates.entrySet().stream()
        .filter(way -> way.getValue().isBetterThanChance())
        .map(way ->
            "%s: %.1f %% right, %.1f %% by chance"
                .formatted(
                    way.getKey(), 100 * way.getValue().share(), 100 * way.getValue().chance()))
        .toList();
  }
}
