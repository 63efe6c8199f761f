package org.essor.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A seeded organisation that lives through several waves, and what everybody in it answers, always
/// the same: the worst that can happen to them.
///
/// Teams have 3 to 40 people, 10 on average, many small and few large. From one wave to the next 8
/// of 100 leave, as many come, and 3 move to another team.
final class Organisation {

  /// What people may say of themselves, as the product offers it.
  record Attribute(String key, String name, List<String> categories) {}

  static final List<Attribute> ATTRIBUTES =
      List.of(
          new Attribute(
              "tenure:1",
              "Time with us",
              List.of(
                  "less than 1 year",
                  "1 to 3 years",
                  "3 to 6 years",
                  "6 to 10 years",
                  "10 years or more")),
          new Attribute(
              "schedule:1",
              "Working hours",
              List.of(
                  "in the daytime at regular hours",
                  "in the daytime at hours that change",
                  "evenings or weekends",
                  "nights")),
          new Attribute("age:1", "Age", List.of("under 30", "30 to 39", "40 to 49", "50 or over")));

  private static final double UNSAID = 0.08;
  private static final double RESPONSE = 0.78;
  private static final double LEAVE = 0.08;
  private static final double MOVE = 0.03;

  /// @param parent the unit above; empty at the top
  private record Unit(String name, String parent, String path) {}

  /// @param answers by question, whether favourable; without the questions passed over, and empty
  ///   for whoever does not answer at all
  /// @param says by attribute the place of the category they say of themselves; -1 for none
  private record Person(
      String key,
      String unit,
      boolean leads,
      Map<String, Boolean> answers,
      Map<String, Integer> says) {}

  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> levels = new LinkedHashMap<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Double> questions;
  private final Random random;
  private int hired;

  /// @param questions each with how often it is passed over
  Organisation(
      long seed, int divisions, int departments, int teams, Map<String, Double> questions) {
    this.random = new Random(seed);
    this.questions = questions;
    unit("Company", "", 4);
    for (int division = 1; division <= divisions; division++) {
      unit("Division " + division, "Company", 4);
      for (int department = 1; department <= departments; department++) {
        var name = "Department " + division + department;
        unit(name, "Division " + division, 3);
        for (int team = 1; team <= teams; team++) {
          unit("Team " + division + department + team, name, teamSize());
        }
      }
    }
  }

  private void unit(String name, String parent, int size) {
    var path = parent.isEmpty() ? name : units.get(parent).path() + "/" + name;
    units.put(name, new Unit(name, parent, path));
    var ofUnit = new LinkedHashMap<String, Double>();
    questions.keySet().forEach(question -> ofUnit.put(question, 0.3 + 0.9 * random.nextGaussian()));
    levels.put(name, ofUnit);
    IntStream.range(0, size).forEach(i -> hire(name, i == 0));
  }

  /// 3 and the failures before the third success at odds of 3 in 10, 40 at most.
  private int teamSize() {
    int failures = 0;
    for (int successes = 0; successes < 3; ) {
      if (random.nextDouble() < 0.3) {
        successes++;
      } else {
        failures++;
      }
    }
    return Math.min(40, 3 + failures);
  }

  private void hire(String unit, boolean leads) {
    var key = "x" + ++hired;
    var answers = new LinkedHashMap<String, Boolean>();
    boolean responds = random.nextDouble() < RESPONSE;
    for (var question : questions.entrySet()) {
      double odds = 1 / (1 + Math.exp(-levels.get(unit).get(question.getKey())));
      boolean favourable = random.nextDouble() < odds;
      boolean passes = random.nextDouble() < question.getValue();
      if (responds && !passes) {
        answers.put(question.getKey(), favourable);
      }
    }
    var says = new LinkedHashMap<String, Integer>();
    for (var attribute : ATTRIBUTES) {
      says.put(attribute.key(), random.nextDouble() < UNSAID ? -1 : category(attribute, unit));
    }
    people.put(key, new Person(key, unit, leads, answers, says));
  }

  /// In the first division most people are in the last categories, elsewhere hardly anybody is.
  private int category(Attribute attribute, String unit) {
    boolean first = units.get(unit).path().contains("Division 1");
    double place = random.nextDouble();
    double turned = first ? Math.sqrt(place) : place * place;
    return (int) (turned * attribute.categories().size());
  }

  /// Months go by.
  void liveOn() {
    for (var person : List.copyOf(people.values())) {
      var fate = random.nextDouble();
      if (person.leads() || staff(person.unit()) <= 3) {
        continue;
      }
      if (fate < LEAVE) {
        people.remove(person.key());
      } else if (fate < LEAVE + MOVE) {
        var other = List.copyOf(units.keySet()).get(random.nextInt(units.size()));
        people.put(
            person.key(), new Person(person.key(), other, false, person.answers(), person.says()));
      }
    }
    var names = List.copyOf(units.keySet());
    for (int i = people.size(); i < hired * (1 - LEAVE); i++) {
      hire(names.get(random.nextInt(names.size())), false);
    }
  }

  private long staff(String unit) {
    return people.values().stream().filter(person -> person.unit().equals(unit)).count();
  }

  /// The file that the organisation's administrator brings in.
  String file() {
    return people.values().stream()
        .map(person -> {
          var unit = units.get(person.unit());
          return "%s,%s,Martin,%s@example.org,%s,%s,en\n"
              .formatted(
                  person.key(),
                  person.key().toUpperCase(Locale.ROOT),
                  person.key(),
                  person.leads() ? leader(unit.parent()) : leader(unit.name()),
                  unit.path());
        })
        .collect(
            Collectors.joining(
                "", "person_id,first_name,last_name,email,manager_id,unit_path,language\n", ""));
  }

  private String leader(String unit) {
    return people.values().stream()
        .filter(person -> person.leads() && person.unit().equals(unit))
        .map(Person::key)
        .findFirst()
        .orElse("");
  }

  Set<String> units() {
    return units.keySet();
  }

  Set<String> keys() {
    return people.keySet();
  }

  /// Who leads a unit, and somebody who works in it.
  List<String> readers(String unit) {
    var other =
        people.values().stream()
            .filter(person -> person.unit().equals(unit) && !person.leads())
            .findFirst();
    var readers = new ArrayList<>(List.of(leader(unit)));
    other.ifPresent(person -> readers.add(person.key()));
    return readers;
  }

  Map<String, Boolean> answers(String key) {
    return people.get(key).answers();
  }

  /// What a person says of themselves, in the order of the attributes.
  List<Integer> says(String key) {
    return List.copyOf(people.get(key).says().values());
  }

  /// By measure who is favourable, or has answered at all.
  Map<String, Map<String, Boolean>> truths() {
    var truths = new LinkedHashMap<String, Map<String, Boolean>>();
    questions.keySet().forEach(question -> truths.put(question, new LinkedHashMap<>()));
    truths.put(Roster.PARTICIPATION, new LinkedHashMap<>());
    people.forEach((key, person) -> {
      person.answers().forEach((question, answer) -> truths.get(question).put(key, answer));
      truths.get(Roster.PARTICIPATION).put(key, !person.answers().isEmpty());
    });
    return truths;
  }

  /// How things stand now, as whoever works here knows it, and who answers what, which nobody is
  /// told and this attacker is given.
  Roster roster() {
    var homes = new LinkedHashMap<String, String>();
    people
        .values()
        .forEach(person -> {
          var unit = units.get(person.unit());
          boolean above = person.leads() && !unit.parent().isEmpty();
          homes.put(person.key(), above ? unit.parent() : unit.name());
        });
    var answering = new LinkedHashMap<String, Set<String>>();
    truths().forEach((measure, truth) -> answering.put(measure, truth.keySet()));
    var parents =
        units.values().stream()
            .collect(Collectors.toMap(Unit::name, Unit::parent, (a, _) -> a, LinkedHashMap::new));
    var saying = new LinkedHashMap<String, Map<String, Integer>>();
    people.forEach((key, person) -> saying.put(key, person.says()));
    return new Roster(parents, homes, answering, saying);
  }
}
