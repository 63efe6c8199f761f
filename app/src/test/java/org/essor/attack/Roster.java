package org.essor.attack;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who works where on the day a wave opens.
///
/// @param parents for each unit the one above; empty at the top
/// @param homes for each person the unit they count in: whoever leads one counts in the one above
/// @param answering for each measure those its figures are about
record Roster(
    Map<String, String> parents, Map<String, String> homes, Map<String, Set<String>> answering) {

  static final String PARTICIPATION = "participation";

  private static final String DIRECT = "the people directly in ";

  /// Those whom a figure is about, from the words that name them: *Team 3 and the people directly
  /// in Division 1*.
  Set<String> named(String words, String measure) {
    var members = new TreeSet<String>();
    for (var part : words.split(", | and ")) {
      boolean direct = part.startsWith(DIRECT);
      var unit = direct ? part.substring(DIRECT.length()) : part;
      if (!parents.containsKey(unit)) {
        throw new AssertionError("who is “" + part + "”?");
      }
      members.addAll(
          homes.keySet().stream()
              .filter(person -> direct ? homes.get(person).equals(unit) : sits(person, unit))
              .collect(Collectors.toSet()));
    }
    members.retainAll(answering.get(measure));
    return members;
  }

  private boolean sits(String person, String unit) {
    var above = homes.get(person);
    while (!above.isEmpty() && !above.equals(unit)) {
      above = parents.get(above);
    }
    return above.equals(unit);
  }
}
