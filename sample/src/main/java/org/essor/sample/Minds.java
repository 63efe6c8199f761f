package org.essor.sample;

import java.util.Set;

/// What people truly feel: a level for each person, construct and day, about 0 with a standard
/// deviation of about 1, high when good. It is the sum of
///
/// - what the person feels about work as a whole, and about this construct, both lasting;
/// - what holds for the person's unit, lasting, and at this time;
/// - the person's day;
/// - what is planted: differences between worlds, part-timers, the merged team, bad returns.
///
/// Commitment and its kin follow from other constructs.
final class Minds {
  private static final Set<String> LOST_IN_THE_MERGER =
      Set.of(
          "belonging",
          "recognition",
          "taking-part",
          "heard",
          "support",
          "role-clarity",
          "load",
          "mood",
          "commitment");
  private static final Set<String> RETURNING =
      Set.of("handover", "schedule", "post-regained", "welcome-back");
  private static final int STILL_RETURNING = 60;

  private final Dice dice;
  private final Truths truths;
  private final Timeline timeline;

  Minds(Dice dice, Truths truths, Timeline timeline) {
    this.dice = dice;
    this.truths = truths;
    this.timeline = timeline;
  }

  double level(String construct, Career person, Unit unit, int day) {
    return switch (construct) {
      case "commitment" -> commitment(person, unit, day);
      case "recommend", "desire" ->
          truths.follow() * level("commitment", person, unit, day)
              + (1 - 0.4 * truths.follow()) * own(construct, person, day);
      default -> state(construct, person, unit, day);
    };
  }

  private double commitment(Career person, Unit unit, int day) {
    double autonomy = level("autonomy", person, unit, day);
    double pay =
        (level("pay-fairness", person, unit, day) + level("pay-sufficiency", person, unit, day))
            / 2;
    return Math.min(0, autonomy) * truths.autonomyLow()
        + Math.max(0, autonomy) * truths.autonomyHigh()
        + Math.min(0, pay) * truths.payLow()
        + level("meaning", person, unit, day) * truths.meaning()
        + level("recognition", person, unit, day) * truths.recognition()
        + truths.rest() * own("commitment", person, day)
        + planted("commitment", person, unit, day);
  }

  private double state(String construct, Career person, Unit unit, int day) {
    return truths.general() * dice.normal("general", person.id())
        + own(construct, person, day)
        + shared(construct, unit, day)
        + planted(construct, person, unit, day);
  }

  /// Pay has two sides which a person feels much alike.
  private double own(String construct, Career person, int day) {
    double lasting = dice.normal("lasting", person.id(), construct);
    if (construct.startsWith("pay-")) {
      lasting = Math.sqrt(0.6) * dice.normal("pay", person.id()) + Math.sqrt(0.4) * lasting;
    }
    double today = dice.normal("today", person.id(), construct, month(day));
    return truths.own() * (Math.sqrt(0.55) * lasting + Math.sqrt(0.45) * today);
  }

  private double shared(String construct, Unit unit, int day) {
    if (construct.equals("heard") && unit.world() == Unit.World.SHOPS && unit.level() >= 4) {
      return heard(unit.at(4), month(day));
    }
    if (History.isMerging(unit)) {
      return 0;
    }
    return truths.units()
        * (0.20 * dice.normal("unit", unit)
            + 0.25 * dice.normal("unit construct", unit, construct)
            + 0.17 * dice.normal("unit today", unit, construct, month(day)));
  }

  /// How far a shop's people feel heard in a month: what lasts, and what passes, half of it from
  /// one month to the next.
  double heard(Unit shop, int month) {
    double passing = 0;
    for (int past = 6; past >= 0; past--) {
      double news = dice.normal("news", shop, month - past);
      passing = past == 6 ? news : 0.5 * passing + Math.sqrt(0.75) * news;
    }
    return truths.heardInShops() * (0.40 * dice.normal("heard", shop) + 0.45 * passing);
  }

  private int month(int day) {
    return timeline.month(timeline.date(day));
  }

  private double planted(String construct, Career person, Unit unit, int day) {
    double sum = truths.worlds() * world(construct, unit.world());
    if (construct.equals("chances")
        && person.profile().workingTime().equals(SampleCompany.PART_TIME)) {
      sum += truths.partTimeChances();
    }
    if (unit.path().equals(Plan.MERGED) && LOST_IN_THE_MERGER.contains(construct)) {
      sum += truths.merger();
    }
    if (RETURNING.contains(construct) && hasReturnedBadly(person, day)) {
      sum += truths.badReturn();
    }
    return sum;
  }

  private static boolean hasReturnedBadly(Career person, int day) {
    return person.absences().stream()
        .anyMatch(absence ->
            absence.endsBadly() && absence.to() <= day && day < absence.to() + STILL_RETURNING);
  }

  private static double world(String construct, Unit.World world) {
    return switch (world) {
      case SHOPS ->
          switch (construct) {
            case "hours" -> -0.4;
            case "variety" -> 0.2;
            default -> 0;
          };
      case WORKSHOPS ->
          switch (construct) {
            case "strain" -> -0.5;
            case "safety" -> -0.2;
            case "whole-task" -> 0.3;
            default -> 0;
          };
      case SERVICE ->
          switch (construct) {
            case "variety" -> -0.5;
            case "load" -> -0.3;
            default -> 0;
          };
      case OFFICE ->
          switch (construct) {
            case "strain" -> 0.4;
            case "load" -> -0.3;
            default -> 0;
          };
    };
  }
}
