package org.essor.sample;

import java.util.List;

/// Chance without memory: the same seed and the same keys always give the same number, in any order
/// of asking. So a new decision somewhere in the story leaves all the others as they were.
///
/// Algorithm: the finaliser of SplitMix64, applied after each key (Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195); normals by Box and Muller 1958, doi:10.1214/aoms/1177706645.
final class Dice {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long seed;

  Dice(long seed) {
    this.seed = mix(seed + GOLDEN);
  }

  /// Uniform, *0 (included) to 1 (excluded)*.
  double uniform(Object... keys) {
    return unit(bits(keys));
  }

  boolean chance(double probability, Object... keys) {
    return uniform(keys) < probability;
  }

  /// A whole number from `from` (included) to `to` (excluded).
  int between(int from, int to, Object... keys) {
    return from + (int) (uniform(keys) * (to - from));
  }

  <T> T pick(List<T> list, Object... keys) {
    return list.get(between(0, list.size(), keys));
  }

  /// Standard normal.
  double normal(Object... keys) {
    long first = bits(keys);
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit(first)));
    return radius * StrictMath.cos(2 * Math.PI * unit(mix(first + GOLDEN)));
  }

  private long bits(Object... keys) {
    long bits = seed;
    for (Object key : keys) {
      bits = mix((bits + GOLDEN) ^ number(key));
    }
    return bits;
  }

  private static long number(Object key) {
    return key instanceof Integer whole ? whole : key.toString().hashCode() * GOLDEN;
  }

  private static double unit(long bits) {
    return (bits >>> 11) * 0x1p-53;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
