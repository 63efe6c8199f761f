package org.essor.attack;

import java.util.Set;
import java.util.stream.IntStream;

/// What somebody was shown about some people: how many of them can be favourable.
///
/// @param about their keys
/// @param low the fewest that what was shown is consistent with
/// @param high the most
record Shown(Set<String> about, int low, int high) {

  /// @param twice how many of them, nobody knows which, count twice
  /// @param ends of the band in which their share, of 100, lies
  static Shown of(Set<String> about, int twice, double... ends) {
    int people = about.size();
    int[] possible =
        IntStream.rangeClosed(0, people)
            .filter(favourable ->
                IntStream.rangeClosed(
                        Math.max(0, favourable + twice - people), Math.min(twice, favourable))
                    .anyMatch(
                        drawn -> isWithin(100.0 * (favourable + drawn) / (people + twice), ends)))
            .toArray();
    return new Shown(about, possible[0], possible[possible.length - 1]);
  }

  private static boolean isWithin(double share, double... ends) {
    return (ends[0] <= 0 || !Bands.isBefore(share, ends[0]))
        && (ends[1] >= 100 || Bands.isBefore(share, ends[1]));
  }
}
