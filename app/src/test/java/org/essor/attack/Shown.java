package org.essor.attack;

import java.util.Set;

/// What somebody was shown about some people: how many of them can be favourable.
///
/// @param about their keys
/// @param low the fewest that what was shown is consistent with
/// @param high the most
record Shown(Set<String> about, int low, int high) {

  /// @param ends of the band in which their share, of 100, lies
  static Shown of(Set<String> about, double... ends) {
    int people = about.size();
    int low = 0;
    while (low < people && ends[0] > 0 && Bands.isBefore(100.0 * low / people, ends[0])) {
      low++;
    }
    int high = people;
    while (high > low && ends[1] < 100 && !Bands.isBefore(100.0 * high / people, ends[1])) {
      high--;
    }
    return new Shown(about, low, high);
  }
}
