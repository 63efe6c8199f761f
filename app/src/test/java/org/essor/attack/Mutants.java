package org.essor.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What would have been shown of one wave if a safeguard were missing. Made of what was answered,
/// by the attacker's own arithmetic: the product has no switch that turns a safeguard off.
final class Mutants {

  private static final int FEWEST_IN_A_CATEGORY = 20;

  private Mutants() {}

  /// Every unit has its figure, however few answered in it.
  static List<Shown> withoutMerging(Roster roster, String measure, Map<String, Boolean> truth) {
    return roster.parents().keySet().stream()
        .map(unit -> roster.named(unit, measure))
        .filter(people -> !people.isEmpty())
        .map(people -> banded(people, truth))
        .toList();
  }

  /// The same groups as were shown, in whole percents instead of bands that leave d in doubt.
  static List<Shown> withoutMargin(Collection<Shown> shown, Map<String, Boolean> truth) {
    return shown.stream()
        .map(Shown::about)
        .map(people -> {
          int favourable = favourable(people, truth);
          int[] alike =
              IntStream.rangeClosed(0, people.size())
                  .filter(n -> percent(n, people) == percent(favourable, people))
                  .toArray();
          return new Shown(people, alike[0], alike[alike.length - 1]);
        })
        .toList();
  }

  private static long percent(int favourable, Set<String> people) {
    return Math.round(100.0 * favourable / people.size());
  }

  /// The same figures, and those of shifts in the whole organisation and in each division: every
  /// category of 20 people and more, smaller ones joined with the next.
  static List<Shown> withCutsOnTwoLevels(
      Collection<Shown> shown, Roster roster, String measure, Map<String, Boolean> truth) {
    var all = new ArrayList<>(shown);
    var random = new Random(roster.homes().size());
    var shifts = new TreeMap<String, Integer>();
    var first = roster.named("Division 1", measure);
    for (var person : truth.keySet()) {
      double nights = first.contains(person) ? 0.3 : 0.03;
      var drawn = random.nextDouble();
      shifts.put(person, drawn < nights ? 2 : drawn < nights + 0.3 ? 1 : 0);
    }
    for (var unit : List.of("Company", "Division 1", "Division 2", "Division 3")) {
      for (var people : categories(roster.named(unit, measure), shifts)) {
        all.add(banded(people, truth));
      }
    }
    return all;
  }

  private static List<Set<String>> categories(Set<String> people, Map<String, Integer> shifts) {
    var categories = new ArrayList<Set<String>>();
    Set<String> open = new TreeSet<>();
    for (int shift = 0; shift < 3; shift++) {
      int now = shift;
      people.stream().filter(person -> shifts.get(person) == now).forEach(open::add);
      if (open.size() >= FEWEST_IN_A_CATEGORY) {
        categories.add(open);
        open = new TreeSet<>();
      }
    }
    if (!open.isEmpty() && !categories.isEmpty()) {
      categories.getLast().addAll(open);
    }
    return categories;
  }

  /// The same groups as were shown, in the same bands, and no answer weighs double.
  static List<Shown> withoutLot(Collection<Shown> shown, Map<String, Boolean> truth) {
    return shown.stream().map(it -> banded(it.about(), truth)).toList();
  }

  private static Shown banded(Set<String> people, Map<String, Boolean> truth) {
    double share = 100.0 * favourable(people, truth) / people.size();
    return Shown.of(people, 0, Bands.around(share, people.size()));
  }

  private static int favourable(Set<String> people, Map<String, Boolean> truth) {
    return (int) people.stream().filter(truth::get).count();
  }
}
