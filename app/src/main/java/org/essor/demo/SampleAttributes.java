package org.essor.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.essor.instrument.Form;
import org.essor.instrument.Instrument;
import org.essor.listening.Contract;
import org.essor.listening.Sheet;
import org.essor.sample.Person;
import org.essor.sample.SampleCompany;
import org.essor.sample.Snapshot;

/// What the people of the sample company say of themselves under a full form: the truth, but for
/// about one in 25 who would rather not say.
final class SampleAttributes {

  private static final Contract.Cuts CUTS =
      new Contract.Cuts(
          Contract.Level.ORGANISATION, List.of("working-time:1", "tenure:1", "leads:1", "age:1"));
  private static final int SILENT = 25;

  private final Map<String, Person> people;
  private final Set<String> leaders;
  private final LocalDate day;

  SampleAttributes(Snapshot snapshot) {
    people = snapshot.people().stream().collect(toMap(Person::id, Function.identity()));
    leaders =
        snapshot.people().stream().map(Person::managerId).filter(Objects::nonNull).collect(toSet());
    day = snapshot.date();
  }

  static Contract.Cuts cuts(Instrument instrument) {
    return instrument.form() == Form.FULL ? CUTS : Contract.Cuts.NONE;
  }

  /// In the order of the contract.
  List<Integer> of(String id, Instrument instrument) {
    var person = Objects.requireNonNull(people.get(id));
    return cuts(instrument).attributes().stream()
        .map(attribute ->
            Math.floorMod((id + attribute).hashCode(), SILENT) == 0
                ? Sheet.RATHER_NOT_SAY
                : category(attribute, person))
        .toList();
  }

  private int category(String attribute, Person person) {
    return switch (attribute) {
      case "working-time:1" -> person.workingTime().equals(SampleCompany.PART_TIME) ? 1 : 0;
      case "tenure:1" -> place(ChronoUnit.YEARS.between(person.hireDate(), day), 1, 3, 6, 10);
      case "leads:1" -> leaders.contains(person.id()) ? 0 : 1;
      case "age:1" -> place(day.getYear() - person.birthYear(), 30, 40, 50);
      default -> throw new IllegalArgumentException("nobody is asked for " + attribute);
    };
  }

  /// How many of these borders are reached.
  private static int place(long value, int... borders) {
    int place = 0;
    for (int border : borders) {
      place += value >= border ? 1 : 0;
    }
    return place;
  }
}
