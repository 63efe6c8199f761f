package org.essor.disclosure;

/// A number of people as it is shown: a step that it lies in, never the number itself.
///
/// The steps begin at 10, 15, 20, 30, 40 … 90 and at their multiples by 10, 100, 1,000 …: k–9,
/// 10–14, 15–19, 20–29 … 90–99, 100–149, 150–199, 200–299 … The first begins at k and ends before
/// the first of these that is at least k + 3, so no step is so narrow that it gives the number
/// away. Each number from k is in exactly one step, and every size at which figures become finer
/// (20, 50, 100, 200) begins one, unless it lies in the first step.
///
/// @param from the smallest number of the step, k or more
/// @param to the largest number of the step
public record SteppedCount(int from, int to) {

  private static final int NARROWEST = 3;

  public SteppedCount {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException(
          "a step must run from 1 or more upward, was %d to %d".formatted(from, to));
    }
  }

  /// The step of a number of people.
  ///
  /// - fewer than k → `IllegalArgumentException`: such a number is never shown
  public static SteppedCount of(int n, GroupRules rules) {
    if (n < rules.k()) {
      throw new IllegalArgumentException(
          "a shown group must have at least %d people, had %d".formatted(rules.k(), n));
    }
    int second = nextStart(rules.k() + NARROWEST - 1);
    if (n < second) {
      return new SteppedCount(rules.k(), second - 1);
    }
    return new SteppedCount(startOf(n), nextStart(n) - 1);
  }

  /// Whether it is a step of these rules, as one that was read back must be.
  static boolean isStep(int from, GroupRules rules) {
    return from >= rules.k() && of(from, rules).from() == from;
  }

  /// A number for the eye, to be shown with "≈": the middle, 950 of 900–999.
  public int approximately() {
    return (int) (((long) from + to + 1) / 2);
  }

  private static int startOf(int n) {
    int power = powerBelow(n);
    int digit = n / power;
    return digit == 1 && n >= power + power / 2 ? power + power / 2 : digit * power;
  }

  private static int nextStart(int n) {
    int power = powerBelow(n);
    if (n < 10) {
      return 10;
    }
    long next =
        n / power == 1 && n < power + power / 2 ? power + power / 2 : (n / power + 1L) * power;
    return (int) Math.min(next, Integer.MAX_VALUE);
  }

  private static int powerBelow(int n) {
    int power = 1;
    while (n / 10 >= power) {
      power *= 10;
    }
    return power;
  }
}
