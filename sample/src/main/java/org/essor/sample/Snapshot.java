package org.essor.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everyone employed on one date, those on leave included; general management first, newest last.
public record Snapshot(LocalDate date, List<Person> people) {
  private static final String HEADER =
      "person_id,first_name,last_name,email,manager_id,unit_path,site,job,contract,hire_date,"
          + "birth_year,language,working_time\n";

  public Snapshot {
    people = List.copyOf(people);
  }

  /// The full people table as a CSV file: a header, one line a person, empty where there is
  /// nothing.
  public String csv() {
    return people.stream().map(Snapshot::line).collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(Person person) {
    return Stream.of(
            person.id(),
            person.firstName(),
            person.lastName(),
            orEmpty(person.email()),
            orEmpty(person.managerId()),
            person.unitPath(),
            person.site(),
            person.job(),
            person.contract(),
            person.hireDate().toString(),
            Integer.toString(person.birthYear()),
            person.language(),
            person.workingTime())
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
