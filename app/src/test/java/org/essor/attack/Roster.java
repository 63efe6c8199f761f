package org.essor.attack;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who works where on the day a wave opens.
///
/// @param parents for each unit the one above; empty at the top
/// @param homes for each person the unit they count in: whoever leads one counts in the one above
/// @param answering for each measure those its figures are about
/// @param saying for each person and attribute the place of their category; -1 for none
record Roster(
    Map<String, String> parents,
    Map<String, String> homes,
    Map<String, Set<String>> answering,
    Map<String, Map<String, Integer>> saying) {

  static final String PARTICIPATION = "participation";

  private static final String DIRECT = "the people directly in ";
  private static final String UNSAID = ", and those who did not say";

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

  /// Those of them who say this of themselves: *30 to 39 and 40 to 49, and those who did not say*.
  Set<String> saying(Set<String> people, String attribute, String words) {
    var meant = find(attribute);
    var places = new HashSet<Integer>();
    for (var category : words.replace(UNSAID, "").split(", | and ")) {
      places.add(meant.categories().indexOf(category));
    }
    if (places.contains(-1)) {
      throw new AssertionError("who says “" + words + "”?");
    }
    if (words.endsWith(UNSAID)) {
      places.add(-1);
    }
    return people.stream()
        .filter(person -> places.contains(saying.get(person).get(meant.key())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// By its name on pages, or its id in files.
  private static Organisation.Attribute find(String attribute) {
    return Organisation.ATTRIBUTES.stream()
        .filter(it -> it.name().equals(attribute) || it.key().equals(attribute + ":1"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("what is “" + attribute + "”?"));
  }

  private boolean sits(String person, String unit) {
    var above = homes.get(person);
    while (!above.isEmpty() && !above.equals(unit)) {
      above = parents.get(above);
    }
    return above.equals(unit);
  }
}
