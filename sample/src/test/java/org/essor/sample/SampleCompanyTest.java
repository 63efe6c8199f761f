package org.essor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essor.sample.Sheets.asking;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.sample.Moment.Kind;
import org.junit.jupiter.api.Test;

class SampleCompanyTest {
  private static final LocalDate END = LocalDate.of(2026, 11, 21);
  private static final SampleCompany COMPANY = SampleCompany.of(7, END);
  private static final List<Snapshot> SNAPSHOTS = COMPANY.snapshots();
  private static final Questionnaire PULSE = asking("mood", "energy", "pay-fairness");
  private static final String COUTURE = "Tournelaine/Ateliers/Trois-Rivières/Couture";
  private static final String MILE_END = "Tournelaine/Boutiques/Montréal/Montréal Mile-End";

  @Test
  void tells_the_same_story_for_the_same_seed() {
    assertThat(everything(SampleCompany.of(7, END))).isEqualTo(everything(COMPANY));
    assertThat(everything(SampleCompany.of(8, END))).isNotEqualTo(everything(COMPANY));
  }

  @Test
  void tells_it_of_other_dates_for_another_last_day() {
    SampleCompany later = SampleCompany.of(7, END.plusYears(1));
    assertThat(names(later.snapshot(END.plusYears(1)))).isEqualTo(names(COMPANY.snapshot(END)));
    assertThat(later.moments().getFirst().date())
        .isEqualTo(COMPANY.moments().getFirst().date().plusYears(1));
  }

  @Test
  void refuses_to_tell_of_days_outside_the_eighteen_months() {
    assertThatThrownBy(() -> COMPANY.snapshot(END.plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("18 months up to 2026-11-21, not on 2026-11-22");
    assertThatThrownBy(() -> COMPANY.snapshot(END.minusMonths(18).minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_about_1200_people_on_five_levels_each_month() {
    assertThat(SNAPSHOTS).hasSize(19);
    assertThat(SNAPSHOTS.getFirst().date()).isEqualTo(END.minusMonths(18));
    assertThat(SNAPSHOTS.getLast().date()).isEqualTo(END);
    for (Snapshot snapshot : SNAPSHOTS) {
      assertThat(snapshot.people()).hasSizeBetween(1150, 1250);
      assertThat(snapshot.people().stream().map(SampleCompanyTest::level).distinct())
          .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }
  }

  @Test
  void has_forty_two_shops_of_8_to_25_people() {
    for (Snapshot snapshot : SNAPSHOTS) {
      Map<String, Long> shops =
          snapshot.people().stream()
              .filter(person -> person.unitPath().startsWith("Tournelaine/Boutiques/"))
              .filter(person -> level(person) >= 4)
              .collect(Collectors.groupingBy(one -> upTo(4, one), Collectors.counting()));
      assertThat(shops).hasSize(42);
      assertThat(shops.values()).allMatch(size -> size >= 8 && size <= 25);
    }
  }

  @Test
  void draws_one_tree_from_managers_and_from_paths() {
    for (Snapshot snapshot : SNAPSHOTS) {
      Map<String, Person> byId = byId(snapshot);
      Map<String, Person> heads = new HashMap<>();
      for (Person person : snapshot.people()) {
        if (isHead(person, byId)) {
          assertThat(heads.put(person.unitPath(), person)).as(person.unitPath()).isNull();
        }
      }
      for (Person person : snapshot.people()) {
        String path = person.unitPath();
        String unit =
            !isHead(person, byId) ? path : path.substring(0, Math.max(0, path.lastIndexOf('/')));
        assertThat(heads).containsKey(path);
        assertThat(person.managerId())
            .isEqualTo(unit.isEmpty() ? null : Objects.requireNonNull(heads.get(unit)).id());
      }
    }
  }

  @Test
  void has_one_root_and_no_cycle() {
    for (Snapshot snapshot : SNAPSHOTS) {
      Map<String, Person> byId = byId(snapshot);
      assertThat(snapshot.people().stream().filter(one -> one.managerId() == null)).hasSize(1);
      for (Person person : snapshot.people()) {
        int steps = 0;
        for (Person at = person; at.managerId() != null; steps++) {
          at = Objects.requireNonNull(byId.get(at.managerId()));
        }
        assertThat(steps).isLessThanOrEqualTo(5);
      }
    }
  }

  @Test
  void keeps_ids_and_what_does_not_change_with_them() {
    Map<String, List<Object>> known = new HashMap<>();
    for (Snapshot snapshot : SNAPSHOTS) {
      assertThat(byId(snapshot)).hasSameSizeAs(snapshot.people());
      for (Person one : snapshot.people()) {
        List<Object> facts = List.of(one.name(), one.hireDate(), one.birthYear(), one.language());
        assertThat(known.merge(one.id(), facts, (before, _) -> before)).isEqualTo(facts);
        assertThat(one.hireDate()).isBeforeOrEqualTo(snapshot.date());
        assertThat(one.hireDate().getYear() - one.birthYear()).isBetween(16, 65);
      }
    }
  }

  @Test
  void leaves_nearly_half_without_e_mail_all_in_shops_and_workshops() {
    List<Person> people = SNAPSHOTS.getLast().people();
    List<Person> without = people.stream().filter(one -> one.email() == null).toList();
    assertThat(100.0 * without.size() / people.size()).isBetween(40.0, 50.0);
    assertThat(without)
        .allMatch(one -> one.unitPath().matches("Tournelaine/(Boutiques|Ateliers)/.*"));
    List<String> addresses =
        people.stream().map(Person::email).filter(Objects::nonNull).map(Object::toString).toList();
    assertThat(addresses)
        .doesNotHaveDuplicates()
        .allMatch(one -> one.matches("[a-z-]+\\.[a-z-]+@tournelaine\\.example"));
  }

  @Test
  void speaks_french_in_france_and_both_languages_in_quebec() {
    for (Person one : SNAPSHOTS.getLast().people()) {
      boolean english =
          Names.FIRST_EN.contains(one.firstName()) && Names.LAST_EN.contains(one.lastName());
      boolean quebec = one.unitPath().matches(".*/(Montréal|Québec|Trois-Rivières)(/.*)?");
      assertThat(one.language()).isEqualTo(english ? "en" : "fr");
      assertThat(english && !quebec).as(one.name()).isFalse();
    }
    assertThat(SNAPSHOTS.getLast().people().stream().filter(one -> one.language().equals("en")))
        .hasSizeBetween(60, 150);
  }

  @Test
  void writes_a_table_an_import_can_read() {
    List<String> lines = SNAPSHOTS.getLast().csv().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo(
            "person_id,first_name,last_name,email,manager_id,unit_path,site,job,contract,"
                + "hire_date,birth_year,language,working_time");
    assertThat(lines).hasSize(1 + SNAPSHOTS.getLast().people().size());
    assertThat(lines).allMatch(line -> line.split(",", -1).length == 13 && !line.contains("\""));
    assertThat(lines.get(1))
        .matches("TL00001,Hélène,Delattre,helene.delattre@tournelaine.example,,Tournelaine,.*");
  }

  @Test
  void sees_people_join_leave_and_move() {
    Set<String> joined = new HashSet<>();
    Set<String> left = new HashSet<>();
    Set<String> moved = new HashSet<>();
    for (int i = 1; i < SNAPSHOTS.size(); i++) {
      Map<String, Person> before = byId(SNAPSHOTS.get(i - 1));
      Map<String, Person> after = byId(SNAPSHOTS.get(i));
      after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(joined::add);
      before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(left::add);
      after.values().stream()
          .filter(one -> !one.unitPath().startsWith(COUTURE))
          .filter(one -> before.containsKey(one.id()))
          .filter(one -> !unitOf(one.id(), before).equals(one.unitPath()))
          .forEach(one -> moved.add(one.id()));
    }
    assertThat(joined).hasSizeBetween(150, 320);
    assertThat(left).hasSizeBetween(150, 320);
    assertThat(moved).hasSizeBetween(30, 120);
    assertThat(count(Kind.HIRED)).isBetween((long) joined.size(), joined.size() + 20L);
    assertThat(count(Kind.EXIT)).isBetween((long) left.size(), left.size() + 20L);
  }

  @Test
  void merges_two_teams_under_one_of_their_managers() {
    LocalDate day = END.plusDays(History.MERGER_DAY);
    Map<String, Long> before = teams(COMPANY.snapshot(day.minusDays(1)));
    Map<String, Long> after = teams(COMPANY.snapshot(day));
    assertThat(before).containsOnlyKeys(COUTURE, COUTURE + "/Jour", COUTURE + "/Soir");
    assertThat(after).containsOnlyKeys(COUTURE, COUTURE + "/Jour et soir");
    assertThat(after.get(COUTURE + "/Jour et soir")).isBetween(24L, 30L);
    assertThat(headOf(COMPANY.snapshot(day), COUTURE + "/Jour et soir"))
        .isEqualTo(headOf(COMPANY.snapshot(day.minusDays(1)), COUTURE + "/Jour"));
    assertThat(teams(SNAPSHOTS.getLast())).containsOnlyKeys(after.keySet().toArray(String[]::new));
  }

  @Test
  void changes_the_manager_of_a_shop_from_one_day_to_the_next() {
    LocalDate day = END.plusDays(History.NEW_MANAGER_DAY);
    String former = headOf(COMPANY.snapshot(day.minusDays(1)), MILE_END);
    String next = headOf(COMPANY.snapshot(day), MILE_END);
    assertThat(next).isNotEqualTo(former);
    assertThat(byId(COMPANY.snapshot(day))).doesNotContainKey(former);
    assertThat(unitOf(next, byId(COMPANY.snapshot(day.minusDays(1)))))
        .isEqualTo("Tournelaine/Boutiques/Montréal/Laval");
    assertThat(COMPANY.moments())
        .filteredOn(one -> one.kind() == Kind.NEW_MANAGER && one.unitPath().equals(MILE_END))
        .hasSizeBetween(7, 13);
  }

  @Test
  void sees_at_least_150_returns_from_leave() {
    assertThat(count(Kind.RETURN)).isGreaterThanOrEqualTo(150);
    assertThat(COMPANY.moments())
        .filteredOn(one -> one.kind() == Kind.RETURN && one.site().equals("Roubaix"))
        .hasSizeGreaterThanOrEqualTo(40);
    assertThat(COMPANY.moments()).extracting(Moment::date).isSorted();
    for (Kind kind : Kind.values()) {
      assertThat(COMPANY.momentAnswers(kind, PULSE)).as(kind.name()).isNotEmpty();
    }
  }

  @Test
  void holds_six_check_ins_on_days_of_a_snapshot() {
    List<CheckIn> checkIns = COMPANY.checkIns();
    Set<LocalDate> days = SNAPSHOTS.stream().map(Snapshot::date).collect(Collectors.toSet());
    Set<String> values = COMPANY.values().stream().map(Value::id).collect(Collectors.toSet());
    assertThat(checkIns)
        .extracting(CheckIn::instrument)
        .containsExactly(
            "full-form",
            "job-enrichment",
            "values-lived",
            "working-conditions",
            "full-form",
            "mood-energy");
    assertThat(Period.between(checkIns.getFirst().opens(), checkIns.get(4).opens()).toTotalMonths())
        .isEqualTo(12);
    assertThat(checkIns)
        .allMatch(one -> days.contains(one.opens()) && values.contains(one.value()));
    assertThat(checkIns).allMatch(one -> one.closes().isBefore(END));
  }

  @Test
  void hears_60_to_85_percent_of_those_who_are_there() {
    for (CheckIn checkIn : COMPANY.checkIns()) {
      Map<String, Person> people = byId(COMPANY.snapshot(checkIn.opens()));
      long asked =
          people.values().stream()
              .filter(one -> (one.unitPath() + "/").startsWith(checkIn.unitPath() + "/"))
              .count();
      List<Answer> answers = COMPANY.answers(checkIn, PULSE);
      assertThat((double) answers.size() / asked).isBetween(0.6, 0.85);
      assertThat(people.keySet()).containsAll(ids(answers));
      assertThat(ids(answers))
          .hasSameSizeAs(answers)
          .doesNotContainAnyElementsOf(away(checkIn.opens()));
    }
  }

  @Test
  void hears_each_large_unit_at_a_rate_of_its_own() {
    CheckIn checkIn = COMPANY.checkIns().getFirst();
    Set<String> answered = ids(COMPANY.answers(checkIn, PULSE));
    List<Double> rates =
        COMPANY.snapshot(checkIn.opens()).people().stream()
            .filter(one -> !away(checkIn.opens()).contains(one.id()))
            .collect(Collectors.groupingBy(Person::unitPath))
            .values()
            .stream()
            .filter(people -> people.size() >= 12)
            .map(people ->
                people.stream().filter(one -> answered.contains(one.id())).count()
                    / (double) people.size())
            .toList();
    assertThat(rates).hasSizeGreaterThan(30).allMatch(rate -> rate > 0.54 && rate < 0.93);
    assertThat(rates).anyMatch(rate -> rate < 0.67).anyMatch(rate -> rate > 0.8);
  }

  @Test
  void answers_within_the_options_with_some_skipped_and_some_words() {
    Questionnaire questionnaire =
        new Questionnaire(
            Stream.concat(
                    asking("autonomy", "pay-fairness", "a-construct-nobody-planted")
                        .items()
                        .stream(),
                    Stream.of(new Questionnaire.Item("recommend", "recommend", false, 0, 10)))
                .toList());
    List<Answer> answers = COMPANY.answers(COMPANY.checkIns().getFirst(), questionnaire);
    for (Questionnaire.Item item : questionnaire.items()) {
      List<Integer> chosen =
          answers.stream()
              .filter(one -> one.options().containsKey(item.id()))
              .map(one -> Objects.requireNonNull(one.options().get(item.id())))
              .toList();
      assertThat(chosen).allMatch(option -> option >= item.min() && option <= item.max());
      assertThat(Set.copyOf(chosen)).hasSize(item.max() - item.min() + 1);
      assertThat(1 - (double) chosen.size() / answers.size()).isBetween(0.005, 0.06);
    }
    assertThat(
            answers.stream().filter(one -> one.comment() != null).count() / (double) answers.size())
        .isBetween(0.2, 0.3);
  }

  @Test
  void finds_a_few_who_fill_in_one_column() {
    List<Answer> answers =
        COMPANY.answers(
            COMPANY.checkIns().getFirst(),
            asking("variety", "meaning", "autonomy", "learning", "load", "tools"));
    assertThat(
            answers.stream().filter(one -> Set.copyOf(one.options().values()).size() == 1).count()
                / (double) answers.size())
        .isBetween(0.008, 0.04);
  }

  @Test
  void scores_customers_in_each_shop_and_whole_month() {
    List<CustomerScore> scores = COMPANY.customerScores();
    assertThat(scores)
        .hasSize(42 * 18)
        .allMatch(one -> one.n() >= 25 && one.mean() > 30 && one.mean() <= 100);
    assertThat(scores.stream().map(CustomerScore::month).max(YearMonth::compareTo))
        .contains(YearMonth.of(2026, 10));
  }

  @Test
  void names_five_protagonists_who_stay() {
    Map<Role, Person> five = COMPANY.protagonists();
    assertThat(five.values())
        .extracting(Person::name)
        .containsExactly(
            "Noémie Gagnon",
            "Grace Sutherland",
            "Élodie Vasseur",
            "Hélène Delattre",
            "Owen Mackay");
    Person employee = Objects.requireNonNull(five.get(Role.EMPLOYEE));
    Person manager = Objects.requireNonNull(five.get(Role.MANAGER));
    assertThat(employee.email()).isNull();
    assertThat(employee.managerId()).isEqualTo(manager.id());
    assertThat(Objects.requireNonNull(five.get(Role.LEADER)).managerId()).isNull();
    for (Snapshot snapshot : SNAPSHOTS) {
      assertThat(snapshot.people()).containsAll(five.values());
    }
  }

  @Test
  void cuts_out_one_region_with_the_managers_above() {
    SampleCompany region = COMPANY.region();
    for (Snapshot snapshot : region.snapshots()) {
      assertThat(snapshot.people()).hasSizeBetween(120, 200);
      assertThat(COMPANY.snapshot(snapshot.date()).people()).containsAll(snapshot.people());
      Map<String, Person> byId = byId(snapshot);
      assertThat(snapshot.people())
          .allMatch(one -> one.managerId() == null || byId.containsKey(one.managerId()));
    }
    assertThat(region.protagonists()).isEqualTo(COMPANY.protagonists());
    assertThat(region.customerScores()).hasSize(8 * 18);
    assertThat(region.moments()).isNotEmpty().isSubsetOf(COMPANY.moments());
    for (CheckIn checkIn : region.checkIns()) {
      assertThat(region.answers(checkIn, PULSE))
          .hasSizeGreaterThan(70)
          .isSubsetOf(COMPANY.answers(checkIn, PULSE));
    }
    assertThat(region.momentAnswers(Kind.HIRED, PULSE))
        .isSubsetOf(COMPANY.momentAnswers(Kind.HIRED, PULSE));
  }

  @Test
  void gives_the_null_twin_the_same_people_and_history() {
    SampleCompany twin = SampleCompany.nullTwin(7, END);
    assertThat(twin.snapshots()).isEqualTo(SNAPSHOTS);
    assertThat(twin.moments()).isEqualTo(COMPANY.moments());
    CheckIn checkIn = COMPANY.checkIns().getFirst();
    assertThat(ids(twin.answers(checkIn, PULSE))).isEqualTo(ids(COMPANY.answers(checkIn, PULSE)));
  }

  @Test
  void says_what_it_values_in_both_languages() {
    assertThat(COMPANY.values()).hasSizeBetween(3, 5);
    for (Value value : COMPANY.values()) {
      assertThat(value.behaviours()).hasSizeBetween(2, 3);
      Stream.concat(Stream.of(value.name()), value.behaviours().stream())
          .forEach(text -> {
            assertThat(text.en()).isNotBlank().isNotEqualTo(text.fr());
            assertThat(text.fr()).isNotBlank().doesNotContain("'");
          });
    }
  }

  private static List<Object> everything(SampleCompany company) {
    return List.of(
        company.snapshots().stream().map(Snapshot::csv).toList(),
        company.checkIns().stream().map(one -> company.answers(one, PULSE)).toList(),
        company.moments(),
        company.momentAnswers(Kind.RETURN, PULSE),
        company.customerScores());
  }

  private static List<String> names(Snapshot snapshot) {
    return snapshot.people().stream().map(Person::name).toList();
  }

  private static Map<String, Person> byId(Snapshot snapshot) {
    return snapshot.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private static int level(Person person) {
    return person.unitPath().split("/").length;
  }

  private static String upTo(int level, Person person) {
    return Stream.of(person.unitPath().split("/")).limit(level).collect(Collectors.joining("/"));
  }

  private static String unitOf(String id, Map<String, Person> people) {
    return Objects.requireNonNull(people.get(id)).unitPath();
  }

  private static boolean isHead(Person person, Map<String, Person> people) {
    return person.managerId() == null
        || !unitOf(person.managerId(), people).equals(person.unitPath());
  }

  private static String headOf(Snapshot snapshot, String unit) {
    Map<String, Person> people = byId(snapshot);
    return snapshot.people().stream()
        .filter(one -> one.unitPath().equals(unit) && isHead(one, people))
        .map(Person::id)
        .collect(Collectors.joining());
  }

  private static Map<String, Long> teams(Snapshot snapshot) {
    return snapshot.people().stream()
        .map(Person::unitPath)
        .filter(path -> path.startsWith(COUTURE))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static long count(Kind kind) {
    return COMPANY.moments().stream().filter(one -> one.kind() == kind).count();
  }

  private static Set<String> ids(List<Answer> answers) {
    return answers.stream().map(Answer::personId).collect(Collectors.toSet());
  }

  /// On leave on a day, by the moments: gone and not yet back.
  private static Set<String> away(LocalDate day) {
    Set<String> away = new HashSet<>();
    for (Moment moment : COMPANY.moments()) {
      if (!moment.date().isAfter(day)) {
        switch (moment.kind()) {
          case LEAVE -> away.add(moment.personId());
          case RETURN -> away.remove(moment.personId());
          case HIRED, MOVED, NEW_MANAGER, EXIT -> {}
        }
      }
    }
    return away;
  }
}
