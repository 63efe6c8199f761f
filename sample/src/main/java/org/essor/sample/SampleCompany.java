package org.essor.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.sample.Answering.Asked;
import org.essor.sample.Moments.Happening;

/// Tournelaine, a fictional maker and seller of wool and outdoor goods in France and Quebec: its
/// people and eighteen months of its history up to a day, with truths planted in what its people
/// answer. docs/sample-company.md tells the company, its history and the truths.
///
/// The same seed and last day always give the same company; another last day shifts its dates. The
/// null twin has the same people and history and nothing planted.
public final class SampleCompany {
  public static final String NAME = "Tournelaine";

  /// The `workingTime` of those who work part time.
  public static final String PART_TIME = "temps partiel";

  private static final int MONTHS = 18;

  private final List<Unit> units;
  private final Register register;
  private final Answering answering;
  private final Customers customers;

  private SampleCompany(
      List<Unit> units, Register register, Answering answering, Customers customers) {
    this.units = units;
    this.register = register;
    this.answering = answering;
    this.customers = customers;
  }

  /// The company with its truths planted, up to the day `end`.
  public static SampleCompany of(long seed, LocalDate end) {
    return write(seed, end, Truths.PLANTED);
  }

  /// Same people, same history, nothing planted: answers depend on the person and on chance alone.
  public static SampleCompany nullTwin(long seed, LocalDate end) {
    return write(seed, end, Truths.NONE);
  }

  private static SampleCompany write(long seed, LocalDate end, Truths truths) {
    Dice dice = new Dice(seed);
    Timeline timeline = new Timeline(end);
    Minds minds = new Minds(dice, truths, timeline);
    List<Unit> units = Plan.units();
    return new SampleCompany(
        units,
        new Register(timeline, History.write(units, dice), NAME),
        new Answering(dice, minds, timeline),
        new Customers(dice, minds, truths));
  }

  /// One region, the shops of Montréal, with the protagonists and the managers above both. What its
  /// people answer is what they answer in the whole company.
  public SampleCompany region() {
    Register cut = new Register(register.timeline(), register.careers(), Plan.REGION);
    return new SampleCompany(units, cut, answering, customers);
  }

  public List<Value> values() {
    return Values.ALL;
  }

  /// The five people of the demo, as the people table has them on the last day.
  public Map<Role, Person> protagonists() {
    List<Person> people = snapshot(end()).people();
    Map<Role, Person> protagonists = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      people.stream()
          .filter(person -> person.name().equals(Hiring.nameOf(role)))
          .forEach(person -> protagonists.put(role, person));
    }
    return Collections.unmodifiableMap(protagonists);
  }

  /// The people table each month for eighteen months, nineteen in all, oldest first. Each check-in
  /// opens on the day of one of them.
  public List<Snapshot> snapshots() {
    return IntStream.rangeClosed(-MONTHS, 0)
        .mapToObj(month -> snapshot(end().plusMonths(month)))
        .toList();
  }

  /// The people table on one day.
  ///
  /// @throws IllegalArgumentException when the day is outside the eighteen months
  public Snapshot snapshot(LocalDate date) {
    if (date.isAfter(end()) || date.isBefore(end().minusMonths(MONTHS))) {
      throw new IllegalArgumentException(
          "the company is known for 18 months up to %s, not on %s".formatted(end(), date));
    }
    return register.snapshot(date);
  }

  /// Six check-ins, oldest first; the full form twice, twelve months apart.
  public List<CheckIn> checkIns() {
    return CheckIns.of(end());
  }

  /// Who answered a check-in, and what, by person id. Those on leave are not there to answer;
  /// whether the others do depends on their unit and on chance alone.
  public List<Answer> answers(CheckIn checkIn, Questionnaire questionnaire) {
    int day = register.timeline().day(checkIn.opens());
    Set<String> kept =
        snapshot(checkIn.opens()).people().stream().map(Person::id).collect(Collectors.toSet());
    List<Asked> asked =
        register.everyone(day).entrySet().stream()
            .filter(one -> Register.isWithin(one.getValue().unit(), checkIn.unitPath()))
            .filter(one -> !one.getKey().isAwayOn(day))
            .map(one -> new Asked(one.getKey(), one.getValue().unit(), day))
            .toList();
    String occasion = checkIn.instrument() + register.timeline().month(checkIn.opens());
    return answering.answers(asked, questionnaire, occasion).stream()
        .filter(answer -> kept.contains(answer.personId()))
        .toList();
  }

  /// What happened to people in the eighteen months, oldest first.
  public List<Moment> moments() {
    return Moments.of(register.careers()).stream()
        .filter(one -> register.isWithin(one.unit()))
        .map(one ->
            new Moment(
                one.career().id(),
                register.timeline().date(one.day()),
                one.kind(),
                one.unit().path(),
                one.unit().site()))
        .toList();
  }

  /// What people answered about a moment of theirs: a month into a new post or with a new manager,
  /// two weeks after a return, a week before a leave or an exit.
  public List<Answer> momentAnswers(Moment.Kind kind, Questionnaire questionnaire) {
    List<Happening> all =
        Moments.of(register.careers()).stream().filter(one -> one.kind() == kind).toList();
    Set<String> kept =
        all.stream()
            .filter(one -> register.isWithin(one.unit()))
            .map(one -> one.career().id())
            .collect(Collectors.toSet());
    List<Asked> asked = all.stream().flatMap(one -> asked(one).stream()).toList();
    return answering.answers(asked, questionnaire, kind.name()).stream()
        .filter(answer -> kept.contains(answer.personId()))
        .toList();
  }

  /// The customers' month in each shop, for the eighteen whole months before the last day's.
  public List<CustomerScore> customerScores() {
    List<Unit> shops =
        units.stream().filter(unit -> unit.isShop() && register.isWithin(unit)).toList();
    return customers.scores(shops, YearMonth.from(end()));
  }

  private List<Asked> asked(Happening one) {
    int day =
        one.day()
            + switch (one.kind()) {
              case HIRED, MOVED, NEW_MANAGER -> 30;
              case RETURN -> 14;
              case LEAVE, EXIT -> -7;
            };
    return one
        .career()
        .on(day)
        .filter(_ -> day <= 0 && !one.career().isAwayOn(day))
        .map(stay -> new Asked(one.career(), stay.unit(), day))
        .stream()
        .toList();
  }

  private LocalDate end() {
    return register.timeline().end();
  }
}
