package org.essor.disclosure;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A value on 0 to 100 as it is shown: a band that it lies in.
///
/// The bands depend on the lower end `n` of the stepped count, so they tell nothing more about the
/// number of people: under 20 three bands (edges 33 and 67), under 50 steps of 10, under 200 steps
/// of 5, from 200 the value rounded to 1 (the band ± 0.5).
///
/// **Doubt margin.** At least d of the people may have answered the other way, whatever is shown: a
/// mean of 100(1 - d/n) is what d people at 0 among others at 100 give. So no edge lies below 100
/// d/n or above 100(1 - d/n); edges beyond are dropped, which joins the outer bands, and of the
/// three bands the edges move inward (d = 3, n = 7: 0–43, 43–57, 57–100). Every band then has
/// `lower ≤ 100(1 - d/n)` and `upper ≥ 100 d/n`. With n = 2d the middle band is empty and two
/// remain.
///
/// **Edges.** A value on an edge belongs to the band farther from 50, the value 50 to the upper
/// one; so a reversed scale has the mirrored bands, and the value the margin is about lies inside.
/// Values are first rounded to 10⁻⁹, so that the order of a sum never decides.
///
/// @param lower lower end, 0 to 100
/// @param upper upper end, above the lower one, to 100
public record Band(double lower, double upper) {

  public Band {
    if (!(lower >= 0 && lower < upper && upper <= 100)) {
      throw new IllegalArgumentException(
          "a band must run upward within 0 to 100, was %s to %s".formatted(lower, upper));
    }
  }

  /// The value to draw: the middle.
  public double middle() {
    return (lower + upper) / 2;
  }

  /// Whether it is to be read as "`upper` or less".
  public boolean isLowest() {
    return lower == 0;
  }

  /// Whether it is to be read as "`lower` or more".
  public boolean isHighest() {
    return upper == 100;
  }

  /// The band of a value.
  static Band of(double value, SteppedCount count, GroupRules rules) {
    if (!(value >= -1e-9 && value <= 100 + 1e-9)) {
      throw new IllegalArgumentException("a figure must lie on 0 to 100, was " + value);
    }
    double rounded = Math.rint(value * 1e9) / 1e9;
    double[] edges = edges(count.from(), rules.d());
    int band = 0;
    while (band < edges.length - 2 && isBeyond(rounded, edges[band + 1])) {
      band++;
    }
    return new Band(edges[band], edges[band + 1]);
  }

  private static boolean isBeyond(double value, double edge) {
    return edge < 50 ? value > edge : value >= edge;
  }

  /// Whether a band can be shown for groups of this size, as one that was read back must be.
  static boolean isBand(double lower, double upper, SteppedCount count, GroupRules rules) {
    double[] edges = edges(count.from(), rules.d());
    return IntStream.range(1, edges.length)
        .anyMatch(i -> edges[i - 1] == lower && edges[i] == upper);
  }

  private static double[] edges(int n, int d) {
    double margin = 100.0 * d / n;
    DoubleStream inner =
        n < 20 ? thirds(margin) : n < 50 ? steps(10) : n < 200 ? steps(5) : halves();
    return DoubleStream.concat(
            DoubleStream.of(0, 100), inner.filter(e -> e >= margin && e <= 100 - margin))
        .sorted()
        .distinct()
        .toArray();
  }

  private static DoubleStream thirds(double margin) {
    double inward = Math.max(33, Math.ceil(margin));
    return DoubleStream.of(inward, 100 - inward);
  }

  private static DoubleStream steps(int width) {
    return IntStream.range(1, 100 / width).mapToDouble(i -> i * width);
  }

  private static DoubleStream halves() {
    return IntStream.range(0, 100).mapToDouble(i -> i + 0.5);
  }
}
