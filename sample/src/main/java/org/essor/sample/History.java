package org.essor.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.sample.Career.Absence;
import org.essor.sample.Career.Stay;

/// Writes the careers of the company's people: who was there at first, then, day after day, who
/// left, who took the free seat, the change of manager, the merger, and the leaves.
final class History {
  /// Eighteen months, the longest there are.
  static final int FIRST_DAY = -551;

  static final int NEW_MANAGER_DAY = -340;
  static final int MERGER_DAY = -250;

  private static final double EXITS_PER_DAY = 0.011 / 30;
  private static final double MOVES_PER_VACANCY = 0.28;
  private static final int SMALLEST_UNIT = 8;
  private static final int RETURNS_AT_BAD_SITE = 60;
  private static final int BAD_RETURNS_AT_BAD_SITE = 54;
  private static final int RETURNS_ELSEWHERE = 165;
  private static final int BAD_RETURN_ELSEWHERE_EVERY = 14;
  private static final int STILL_ON_LEAVE = 14;

  /// A free seat; colleagues may take it, or newcomers only.
  private record Vacancy(Unit unit, boolean toColleagues) {}

  private final Dice dice;
  private final Hiring hiring;
  private final Map<String, Unit> units;
  private final List<Career> careers = new ArrayList<>();
  private final TreeMap<Integer, List<Vacancy>> vacancies = new TreeMap<>();

  private History(List<Unit> plan, Dice dice) {
    this.dice = dice;
    this.hiring = new Hiring(dice);
    this.units = plan.stream().collect(Collectors.toMap(Unit::path, Function.identity()));
    for (Unit unit : plan) {
      for (int seat = 0; seat < unit.seats(); seat++) {
        careers.add(hiring.firstHolder(unit, seat));
      }
    }
  }

  static List<Career> write(List<Unit> plan, Dice dice) {
    History history = new History(plan, dice);
    for (int day = FIRST_DAY + 1; day <= 0; day++) {
      history.live(day);
    }
    history.sendOnLeave();
    return List.copyOf(history.careers);
  }

  private void live(int day) {
    if (day == NEW_MANAGER_DAY) {
      changeManager(day);
    }
    if (day == MERGER_DAY) {
      merge(day);
    }
    vacancies.getOrDefault(day, List.of()).forEach(vacancy -> fill(vacancy, day));
    letGo(day);
  }

  private void changeManager(int day) {
    Unit shop = unit(Plan.NEW_MANAGER_SHOP);
    Unit former = unit(Plan.NEXT_MANAGERS_SHOP);
    present(day)
        .filter(one -> unitOf(one) == shop && one.stays().getLast().head())
        .forEach(one -> one.leave(day));
    List<Career> colleagues =
        present(day).filter(one -> one.isFree() && unitOf(one) == former).toList();
    dice.pick(colleagues, "next manager").move(day, shop, Hiring.headJob(shop), true);
    advertise(former, true, day);
  }

  private void merge(int day) {
    Unit merged = unit(Plan.MERGED);
    for (Career one : present(day).toList()) {
      Stay stay = one.stays().getLast();
      switch (stay.unit().path()) {
        case Plan.MERGED_FROM_DAY -> one.move(day, merged, stay.job(), stay.head());
        case Plan.MERGED_FROM_EVENING -> one.move(day, merged, Hiring.job(dice, merged, 0), false);
        default -> {}
      }
    }
  }

  private void letGo(int day) {
    Map<Unit, Long> sizes = sizes(day);
    for (Career one : present(day).toList()) {
      Unit unit = unitOf(one);
      double rate = EXITS_PER_DAY * (day - one.hired() < 365 ? 2 : 1);
      boolean settled = one.isFree() && one.stays().getLast().from() + 30 < day;
      long size = sizes.getOrDefault(unit.at(4), 0L);
      if (settled && size > SMALLEST_UNIT && dice.chance(rate, "exit", one.id(), day)) {
        sizes.put(unit.at(4), size - 1);
        one.leave(day);
        advertise(unit, true, day);
      }
    }
  }

  private void advertise(Unit unit, boolean toColleagues, int day) {
    int due = day + dice.between(8, 40, "vacancy", unit, day);
    vacancies.computeIfAbsent(due, _ -> new ArrayList<>()).add(new Vacancy(unit, toColleagues));
  }

  private void fill(Vacancy vacancy, int day) {
    Unit unit = isMerging(vacancy.unit()) && day >= MERGER_DAY ? unit(Plan.MERGED) : vacancy.unit();
    int number = careers.size();
    List<Career> candidates = vacancy.toColleagues() ? candidates(unit, day) : List.of();
    if (!candidates.isEmpty() && dice.chance(MOVES_PER_VACANCY, "inside", number, day)) {
      Career mover = dice.pick(candidates, "mover", number, day);
      advertise(unitOf(mover), false, day);
      mover.move(day, unit, Hiring.job(dice, unit, number), false);
    } else {
      careers.add(hiring.newcomer(unit, day));
    }
  }

  /// Colleagues with a year in their post: of another shop of the region, or of the same
  /// department.
  private List<Career> candidates(Unit unit, int day) {
    int reach = unit.world() == Unit.World.SHOPS ? 3 : 4;
    Map<Unit, Long> sizes = sizes(day);
    return present(day)
        .filter(one -> one.isFree() && one.stays().getLast().from() < day - 365)
        .filter(one -> unitOf(one) != unit && unitOf(one).at(reach) == unit.at(reach))
        .filter(one -> sizes.getOrDefault(unitOf(one).at(4), 0L) > SMALLEST_UNIT)
        .toList();
  }

  /// People by shop or department.
  private Map<Unit, Long> sizes(int day) {
    return present(day)
        .collect(Collectors.groupingBy(one -> unitOf(one).at(4), Collectors.counting()));
  }

  private Stream<Career> present(int day) {
    return careers.stream().filter(one -> one.stays().getLast().covers(day));
  }

  private static Unit unitOf(Career one) {
    return one.stays().getLast().unit();
  }

  static boolean isMerging(Unit unit) {
    return switch (unit.path()) {
      case Plan.MERGED_FROM_DAY, Plan.MERGED_FROM_EVENING, Plan.MERGED -> true;
      default -> false;
    };
  }

  private Unit unit(String path) {
    Unit unit = units.get(path);
    if (unit == null) {
      throw new IllegalStateException("no unit " + path);
    }
    return unit;
  }

  private void sendOnLeave() {
    int atBadSite = 0;
    int elsewhere = 0;
    int still = 0;
    List<Career> drawn =
        careers.stream()
            .filter(one -> !one.profile().protagonist())
            .sorted(Comparator.comparingDouble(one -> dice.uniform("leave", one.id())))
            .toList();
    for (Career one : drawn) {
      int length = dice.between(35, 200, "length", one.id());
      int back = dice.between(FIRST_DAY + 20, -35, "back", one.id());
      List<Stay> through =
          one.stays().stream()
              .filter(stay -> stay.from() <= back - length && back + 30 < stay.to())
              .filter(stay -> !stay.head())
              .toList();
      if (through.isEmpty()) {
        continue;
      }
      boolean badSite = through.getFirst().unit().site().equals(Plan.BAD_RETURNS_SITE);
      if (badSite && atBadSite < RETURNS_AT_BAD_SITE) {
        boolean badly = atBadSite++ < BAD_RETURNS_AT_BAD_SITE;
        one.goOnLeave(new Absence(back - length, back, badly));
      } else if (!badSite && elsewhere < RETURNS_ELSEWHERE) {
        boolean badly = elsewhere++ % BAD_RETURN_ELSEWHERE_EVERY == 0;
        one.goOnLeave(new Absence(back - length, back, badly));
      } else if (still < STILL_ON_LEAVE && through.getFirst().isOpen()) {
        still++;
        one.goOnLeave(new Absence(-dice.between(10, 60, "still", one.id()), 60, false));
      }
    }
  }
}
