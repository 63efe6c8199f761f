package org.essor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.sample.Sheets.asking;
import static org.essor.sample.Sheets.correlation;
import static org.essor.sample.Sheets.mean;
import static org.essor.sample.Sheets.score;
import static org.essor.sample.Sheets.slopes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each truth is there for plain arithmetic to see, and not in the null twin. Margins: half of what
/// the size planted leads to expect, and for the null twin about three standard errors.
class PlantedTruthsTest {
  private static final LocalDate END = LocalDate.of(2026, 11, 21);
  private static final Map<Long, SampleCompany> PLANTED = new HashMap<>();
  private static final Map<Long, SampleCompany> NOTHING = new HashMap<>();
  private static final String[] FULL_FORM = {
    "variety",
    "meaning",
    "autonomy",
    "feedback",
    "recognition",
    "pay-fairness",
    "pay-sufficiency",
    "belonging",
    "support",
    "load",
    "heard",
    "chances",
    "commitment"
  };
  private static final String[] RETURN = {"handover", "schedule", "post-regained", "welcome-back"};
  private static final String[] FELL = {"belonging", "recognition", "support", "heard", "load"};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pay_only_hurts_when_low(long seed) {
    Slopes planted = slopesOfCommitment(planted(seed));
    Slopes nothing = slopesOfCommitment(nothing(seed));
    assertThat(planted.payLow()).isGreaterThan(0.2).isGreaterThan(planted.payHigh() + 0.15);
    assertThat(planted.payHigh()).isLessThan(0.2);
    assertThat(nothing.payLow()).isBetween(-0.2, 0.2);
    assertThat(nothing.payHigh()).isBetween(-0.2, 0.2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void autonomy_lifts_more_than_it_hurts(long seed) {
    Slopes planted = slopesOfCommitment(planted(seed));
    Slopes nothing = slopesOfCommitment(nothing(seed));
    assertThat(planted.autonomyHigh()).isGreaterThan(planted.autonomyLow());
    assertThat(planted.autonomyHigh()).isGreaterThan(0.2);
    assertThat(nothing.autonomyHigh()).isBetween(-0.2, 0.2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_merged_team_fell_and_the_others_did_not(long seed) {
    Predicate<Person> merged =
        person -> person.unitPath().startsWith("Tournelaine/Ateliers/Trois-Rivières/Couture/");
    assertThat(change(planted(seed), merged)).isLessThan(-9);
    assertThat(change(planted(seed), merged.negate())).isBetween(-3.0, 3.0);
    assertThat(change(nothing(seed), merged)).isBetween(-9.0, 9.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void part_timers_see_fewer_chances_and_nothing_else_less(long seed) {
    SampleCompany planted = planted(seed);
    assertThat(lackOfPartTimers(planted, "chances")).isGreaterThan(6);
    assertThat(lackOfPartTimers(planted, "meaning")).isBetween(-6.0, 6.0);
    assertThat(lackOfPartTimers(nothing(seed), "chances")).isBetween(-6.0, 6.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void thirty_returns_or_more_went_badly_in_one_site(long seed) {
    SampleCompany planted = planted(seed);
    SampleCompany nothing = nothing(seed);
    assertThat(badReturns(planted, "Roubaix"::equals)).hasSizeGreaterThanOrEqualTo(30);
    assertThat(mean(returns(planted, site -> !site.equals("Roubaix")), RETURN))
        .isGreaterThan(mean(returns(planted, "Roubaix"::equals), RETURN) + 20);
    assertThat(badReturns(nothing, "Roubaix"::equals)).hasSizeLessThan(20);
    assertThat(mean(returns(nothing, site -> !site.equals("Roubaix")), RETURN))
        .isBetween(
            mean(returns(nothing, "Roubaix"::equals), RETURN) - 12,
            mean(returns(nothing, "Roubaix"::equals), RETURN) + 12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shops_where_people_feel_heard_please_customers_two_months_later(long seed) {
    SampleCompany planted = planted(seed);
    assertThat(heardAndCustomers(planted, 2))
        .isGreaterThan(0.3)
        .isGreaterThan(heardAndCustomers(planted, -2));
    assertThat(heardAndCustomers(nothing(seed), 2)).isBetween(-0.3, 0.3);
  }

  private static SampleCompany planted(long seed) {
    return PLANTED.computeIfAbsent(seed, s -> SampleCompany.of(s, END));
  }

  private static SampleCompany nothing(long seed) {
    return NOTHING.computeIfAbsent(seed, s -> SampleCompany.nullTwin(s, END));
  }

  private record Slopes(double payLow, double payHigh, double autonomyLow, double autonomyHigh) {}

  /// Points of commitment per point of pay and of autonomy, below and above their means, other
  /// things equal; both full forms.
  private static Slopes slopesOfCommitment(SampleCompany company) {
    List<Answer> answers = new ArrayList<>(answers(company, 0));
    answers.addAll(answers(company, 4));
    double pay = mean(answers, "pay-fairness", "pay-sufficiency");
    double autonomy = mean(answers, "autonomy");
    List<ToDoubleFunction<Answer>> terms =
        List.of(
            one -> Math.min(0, score(one, "pay-fairness", "pay-sufficiency") - pay),
            one -> Math.max(0, score(one, "pay-fairness", "pay-sufficiency") - pay),
            one -> Math.min(0, score(one, "autonomy") - autonomy),
            one -> Math.max(0, score(one, "autonomy") - autonomy),
            one -> score(one, "meaning"),
            one -> score(one, "recognition"));
    double[] slopes = slopes(answers, one -> score(one, "commitment"), terms);
    return new Slopes(slopes[0], slopes[1], slopes[2], slopes[3]);
  }

  /// From the first full form to the second, whoever belonged then.
  private static double change(SampleCompany company, Predicate<Person> who) {
    return mean(answersOf(company, 4, who), FELL) - mean(answersOf(company, 0, who), FELL);
  }

  private static double lackOfPartTimers(SampleCompany company, String construct) {
    Predicate<Person> partTime = person -> person.workingTime().equals(SampleCompany.PART_TIME);
    return mean(answersOf(company, 4, partTime.negate()), construct)
        - mean(answersOf(company, 4, partTime), construct);
  }

  private static List<Answer> badReturns(SampleCompany company, Predicate<String> site) {
    return returns(company, site).stream().filter(one -> score(one, RETURN) < 50).toList();
  }

  private static List<Answer> returns(SampleCompany company, Predicate<String> site) {
    Map<String, String> sites =
        company.moments().stream()
            .filter(moment -> moment.kind() == Moment.Kind.RETURN)
            .collect(Collectors.toMap(Moment::personId, Moment::site));
    return company.momentAnswers(Moment.Kind.RETURN, asking(RETURN)).stream()
        .filter(answer -> site.test(sites.getOrDefault(answer.personId(), "")))
        .toList();
  }

  /// Over shops and the check-ins that ask it: how far people feel heard, and the customers' score
  /// some months later.
  private static double heardAndCustomers(SampleCompany company, int monthsLater) {
    List<Double> heard = new ArrayList<>();
    List<Double> pleased = new ArrayList<>();
    for (int number : new int[] {0, 2, 4}) {
      YearMonth month = YearMonth.from(company.checkIns().get(number).opens());
      Map<String, List<Answer>> byShop = answersBy(company, number, PlantedTruthsTest::shop);
      for (CustomerScore score : company.customerScores()) {
        if (score.month().equals(month.plusMonths(monthsLater))) {
          heard.add(mean(byShop.getOrDefault(score.shopPath(), List.of()), "heard"));
          pleased.add(score.mean());
        }
      }
    }
    return correlation(heard, pleased);
  }

  private static String shop(Person person) {
    return Stream.of(person.unitPath().split("/")).limit(4).collect(Collectors.joining("/"));
  }

  private static List<Answer> answersOf(SampleCompany company, int number, Predicate<Person> who) {
    return answersBy(company, number, who::test).getOrDefault(true, List.of());
  }

  private static <K> Map<K, List<Answer>> answersBy(
      SampleCompany company, int number, Function<Person, K> key) {
    Map<String, K> keys =
        company.snapshot(company.checkIns().get(number).opens()).people().stream()
            .collect(Collectors.toMap(Person::id, key));
    return answers(company, number).stream()
        .collect(Collectors.groupingBy(answer -> keys.get(answer.personId())));
  }

  private static List<Answer> answers(SampleCompany company, int number) {
    return company.answers(company.checkIns().get(number), asking(FULL_FORM));
  }
}
