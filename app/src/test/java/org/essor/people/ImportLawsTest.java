package org.essor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essor.people.Imports.Kind;
import org.jspecify.annotations.Nullable;

/// The laws of importing, against a model that is too simple to be wrong: for each person, a list
/// of what the files said, by day.
class ImportLawsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 6;
  private static final List<String> KEYS = List.of("A", "B", "C", "D", "E", "F");
  private static final Desk DESK = new Desk();

  /// @param manager empty for none; *X* is nobody's key
  record Fact(String manager, String job) {}

  /// @param jobsOnly the file has no column for managers
  record File(Kind kind, int day, boolean jobsOnly, Map<String, Fact> rows) {

    LocalDate date() {
      return FIRST.plusDays(day);
    }

    String text() {
      var text = new StringBuilder(jobsOnly ? "id,job\n" : "id,manager,job\n");
      new TreeMap<>(rows)
          .forEach((key, fact) ->
              text.append(key)
                  .append(jobsOnly ? "," : "," + fact.manager() + ",")
                  .append(fact.job())
                  .append('\n'));
      return text.toString();
    }
  }

  /// What the files say, person by person and day by day; no value where someone is not there.
  static final class Model {

    private final Map<String, TreeMap<LocalDate, Optional<Fact>>> said = new HashMap<>();

    void apply(File file) {
      var keys = file.kind() == Kind.FULL ? KEYS : List.copyOf(file.rows().keySet());
      for (var key : keys) {
        var before = at(key, file.date());
        var fact = Optional.ofNullable(file.rows().get(key)).map(row -> merged(file, row, before));
        var unchangedDelta = file.kind() == Kind.DELTA && fact.equals(before);
        if (!unchangedDelta) {
          said.computeIfAbsent(key, _ -> new TreeMap<>()).put(file.date(), fact);
        }
      }
    }

    private static Fact merged(File file, Fact row, Optional<Fact> before) {
      if (!file.jobsOnly()) {
        return row;
      }
      var kept = file.kind() == Kind.DELTA ? before.map(Fact::manager).orElse("") : "";
      return new Fact(kept, row.job());
    }

    private Optional<Fact> at(String key, LocalDate day) {
      var entry = said.getOrDefault(key, new TreeMap<>()).floorEntry(day);
      return entry == null ? Optional.empty() : entry.getValue();
    }

    Map<String, Fact> on(LocalDate day) {
      var there = new TreeMap<String, Fact>();
      KEYS.forEach(key -> at(key, day).ifPresent(fact -> there.put(key, fact)));
      return there;
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void every_day_is_as_the_files_say_now_and_as_recorded_then(
      @ForAll("histories") List<File> files) {
    DESK.clear();
    var model = new Model();
    var pictures = new TreeMap<Instant, Map<LocalDate, Map<String, String>>>();
    for (var file : files) {
      var plan = DESK.plan(file.text(), file.kind(), file.date());
      if (plan.isApplicable()) {
        var recorded = DESK.apply(plan);
        model.apply(file);
        pictures.put(recorded, picture(model));
      }
      assertThat(DESK.plan(file.text(), file.kind(), file.date()).isApplicable()).isFalse();
    }
    pictures.forEach((recorded, picture) ->
        assertThat(drawn(recorded))
            .as("recorded at %s after %s", recorded, files)
            .isEqualTo(picture));
    assertThat(drawn(Organisations.STILL)).isEqualTo(picture(model));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void after_a_full_file_its_day_is_the_file(
      @ForAll("histories") List<File> before, @ForAll("fullFiles") File full) {
    DESK.clear();
    for (var file : before) {
      DESK.apply(file.text(), file.kind(), file.date());
    }
    DESK.apply(full.text(), full.kind(), full.date());

    var there = DESK.on(full.date());
    var keys =
        DESK.people.named(Arrays.stream(there.people()).boxed().toList()).values().stream()
            .map(Person::key)
            .collect(Collectors.toSet());
    assertThat(keys).isEqualTo(full.rows().keySet());
    var jobs = DESK.people.attributes(full.date());
    full.rows()
        .forEach((key, fact) ->
            assertThat(jobs.get(DESK.people.byKey(key).orElseThrow().id()))
                .extracting(Attributes::job)
                .isEqualTo(fact.job()));
  }

  /// Each person's place on each day: the leaders above them, from the top.
  private static Map<LocalDate, Map<String, String>> picture(Model model) {
    var picture = new TreeMap<LocalDate, Map<String, String>>();
    for (var i = 0; i <= DAYS; i++) {
      var day = FIRST.plusDays(i);
      var there = model.on(day);
      var places = new TreeMap<String, String>();
      there.keySet().forEach(key -> places.put(key, place(key, there)));
      picture.put(day, places);
    }
    return picture;
  }

  /// Written the slow way round, on purpose: one climbs from the person to the top.
  private static String place(String key, Map<String, Fact> there) {
    var manager = above(key, there);
    if (manager == null) {
      return "The organisation";
    }
    if (!there.containsKey(manager) || isAboveItself(key, there)) {
      return "The organisation > Unplaced";
    }
    return manager.equals(onlyTop(there))
        ? "The organisation"
        : place(manager, there) + " > " + manager + "’s team";
  }

  private static boolean isAboveItself(String key, Map<String, Fact> there) {
    var seen = new HashSet<String>();
    for (var at = above(key, there); at != null && seen.add(at); at = above(at, there)) {
      if (at.equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String above(String key, Map<String, Fact> there) {
    var fact = there.get(key);
    if (fact == null || fact.manager().isEmpty()) {
      return null;
    }
    return fact.manager().equals(key) && tops(there, false).isEmpty() ? null : fact.manager();
  }

  private static @Nullable String onlyTop(Map<String, Fact> there) {
    var tops = tops(there, false);
    tops = tops.isEmpty() ? tops(there, true) : tops;
    return tops.size() == 1 ? tops.iterator().next() : null;
  }

  private static Set<String> tops(Map<String, Fact> there, boolean selfLed) {
    return there.entrySet().stream()
        .filter(top -> top.getValue().manager().equals(selfLed ? top.getKey() : ""))
        .map(Map.Entry::getKey)
        .filter(key ->
            there.entrySet().stream()
                .anyMatch(e -> !e.getKey().equals(key) && e.getValue().manager().equals(key)))
        .collect(Collectors.toSet());
  }

  private static Map<LocalDate, Map<String, String>> drawn(Instant recorded) {
    var picture = new TreeMap<LocalDate, Map<String, String>>();
    for (var i = 0; i <= DAYS; i++) {
      var day = FIRST.plusDays(i);
      var organisation = DESK.on(day, recorded);
      var places = new TreeMap<String, String>();
      for (var key : KEYS) {
        var seat = DESK.seat(organisation, key);
        if (!seat.isEmpty()) {
          places.put(key, seat);
        }
      }
      picture.put(day, places);
    }
    return picture;
  }

  @Provide
  Arbitrary<List<File>> histories() {
    return files(Arbitraries.of(Kind.class)).list().ofMinSize(1).ofMaxSize(7);
  }

  @Provide
  Arbitrary<File> fullFiles() {
    return files(Arbitraries.just(Kind.FULL));
  }

  private static Arbitrary<File> files(Arbitrary<Kind> kinds) {
    var managers = new ArrayList<>(KEYS);
    managers.addAll(List.of("", "", "", "X"));
    var fact =
        Combinators.combine(Arbitraries.of(managers), Arbitraries.of("baker", "clerk"))
            .as(Fact::new);
    var rows = Arbitraries.maps(Arbitraries.of(KEYS), fact).ofMinSize(1);
    return Combinators.combine(
            kinds,
            Arbitraries.integers().between(1, DAYS),
            Arbitraries.integers().between(0, 3),
            rows)
        .as((kind, day, jobs, people) -> new File(kind, day, jobs == 0, people));
  }
}
