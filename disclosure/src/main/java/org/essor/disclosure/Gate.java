package org.essor.disclosure;

import java.util.List;
import java.util.function.Function;
import org.essor.disclosure.Cell.Reason;
import org.essor.disclosure.Cell.Shown;
import org.essor.disclosure.Cell.Withheld;
import org.essor.statistics.Interval;
import org.essor.statistics.Tally;

/// The one way out for figures about people: weighed answers of blocks come in, cells go out.
///
/// Figures are means of values on 0 to 100, one value for each person (for a share, 0 or 100), a
/// few of them drawn by lot to weigh double ([Weighed]). The answers must be those of the blocks,
/// each with exactly the block's people: whoever forgets to merge again after people skipped a
/// construct gets an exception, not a figure.
///
/// **Skips.** A construct that fewer than k of a block answered cannot just be withheld there: the
/// unit above minus the other blocks would show it. So blocks are merged again by the answers to
/// that construct, and a cell counts those who answered *it*. Two constructs of a unit may
/// therefore have other steps or other blocks, which tells in steps how many skipped, and never
/// who: every sum of a construct still covers k people who answered it.
///
/// **Interval**, for those whom the people counted stand for, at 95 %, within 0 to 100. With the
/// band from a to b, m the lower end of the stepped count, and n = `(m + r)² / (m + 3r)`, since r
/// of them weigh double ([Weighed#certainty]): `a - z·SD/√n` to `b + z·SD/√n`, where SD is the
/// [Spread]. When that is unknown: the lower end of Wilson's interval for the share a and the upper
/// end of that for b, which holds for every construct, since values on 0 to 100 with a mean m have
/// at most the SD of a share, `√(m(100 - m))`. Nothing but what is shown enters it.
///
/// Source: policy of the gate, docs/method/groups-and-bands.md; for the largest SD, Bhatia and
/// Davis (2000), doi:10.1080/00029890.2000.12005203; for Wilson's interval, see
/// [org.essor.statistics.Proportion].
public final class Gate {

  /// The confidence level of every interval that is shown.
  public static final double LEVEL = 0.95;

  private static final int SPREAD_FROM = 100;
  private static final double SPREAD_STEP = 2.5;
  private static final double LEAST_SPREAD = 10;

  private final GroupRules rules;

  public Gate(GroupRules rules) {
    this.rules = rules;
  }

  /// How far single values of a construct lie from each other, as far as may be used for intervals.
  public static final class Spread {

    /// Nothing is known: intervals are as wide as they can be.
    public static final Spread UNKNOWN = new Spread(Double.POSITIVE_INFINITY);

    private final double points;

    private Spread(double points) {
      this.points = points;
    }
  }

  /// The spread of a construct in a large group, usually the whole: its standard deviation, rounded
  /// up to a multiple of 2.5 points, at least 10 (97 people at 50 and 3 at an end have 8.5, and no
  /// less is ever told).
  ///
  /// - fewer than 100 people → `Spread.UNKNOWN`
  public Spread spread(Group group, List<Weighed> ofBlocks) {
    Tally tally = answers(group, ofBlocks).tally();
    if (tally.n() < SPREAD_FROM) {
      return Spread.UNKNOWN;
    }
    double sd = Math.sqrt(tally.squares() / (tally.n() - 1));
    return new Spread(Math.max(LEAST_SPREAD, SPREAD_STEP * Math.ceil(sd / SPREAD_STEP)));
  }

  /// The mean of a group.
  ///
  /// @param ofBlocks the answers of each block that the group's blocks are numbered among
  public Cell mean(Group group, List<Weighed> ofBlocks, Spread spread) {
    SteppedCount count = SteppedCount.of(group.people(), rules);
    Band band = Band.of(answers(group, ofBlocks).mean(), count, rules);
    return new Shown(band, count, interval(band, count, spread));
  }

  /// The mean of a unit's own people.
  ///
  /// - the unit is not published → `Withheld`; its people are in `blocks.groupAround(unit)`
  public Cell mean(Blocks answers, int unit, List<Weighed> ofBlocks, Spread spread) {
    return ofUnit(answers, unit, Reason.TOO_FEW_ANSWERED, group -> mean(group, ofBlocks, spread));
  }

  /// Which attributes may be shown at a place, proved under these rules.
  ///
  /// @param attributes the last is dropped first
  public CutPlan plan(List<CutPlan.Attribute> attributes, CutPlan.Structure answers) {
    return CutPlan.of(attributes, answers, rules);
  }

  /// The mean of those at a place who say the same of themselves.
  ///
  /// - a measure that is not cut there → `Withheld`
  /// - answers of others than the plan counted, or a group that is not shown →
  ///   `IllegalArgumentException`
  ///
  /// @param plan the cuts of the place, proved
  /// @param group one of the attribute's groups, 0 to before `shown()`
  public Cell mean(
      CutPlan plan, int measure, int attribute, int group, Weighed answers, Spread spread) {
    int shown = plan.categories(attribute).map(Categories::shown).orElse(0);
    if (group < 0 || group >= shown) {
      throw new IllegalArgumentException(
          "only the %d shown groups of an attribute have figures, was asked for %d"
              .formatted(shown, group));
    }
    if (!plan.cuts(measure)) {
      return new Withheld(Reason.TOO_FEW_ANSWERED);
    }
    int people = plan.answers(measure, attribute, group);
    checkPeople(group, people, answers.tally().n());
    SteppedCount count = SteppedCount.of(people, rules);
    Band band = Band.of(answers.mean(), count, rules);
    return new Shown(band, count, interval(band, count, spread));
  }

  /// How many of a group answered, of 100. It is a fact about them and no sample: the interval is
  /// the band.
  ///
  /// @param answered for each cohort how many of its people answered, 0 to all
  public Cell participation(Group cohorts, int... answered) {
    Blocks.checkLength(answered.length, cohorts.in().size(), "cohort");
    checkRules(cohorts);
    SteppedCount count = SteppedCount.of(cohorts.people(), rules);
    cohorts
        .members()
        .forEach(cohort -> checkAnswered(answered[cohort], cohorts.in().people(cohort)));
    long answers = cohorts.members().mapToLong(cohort -> answered[cohort]).sum();
    Band band = Band.of(100.0 * answers / cohorts.people(), count, rules);
    return new Shown(band, count, new Interval(band.lower(), band.upper(), LEVEL));
  }

  /// How many of a unit's own people answered, of 100; withheld as a mean is.
  public Cell participation(Blocks cohorts, int unit, int... answered) {
    return ofUnit(cohorts, unit, Reason.TOO_FEW_ASKED, group -> participation(group, answered));
  }

  private Cell ofUnit(Blocks blocks, int unit, Reason whenNoBlocks, Function<Group, Cell> figure) {
    if (blocks.size() == 0) {
      return new Withheld(whenNoBlocks);
    }
    return blocks
        .groupAround(unit)
        .map(group -> blocks.publishes(unit) ? figure.apply(group) : new Withheld(Reason.MERGED))
        .orElse(new Withheld(Reason.NOT_ASKED));
  }

  private Weighed answers(Group group, List<Weighed> ofBlocks) {
    checkRules(group);
    Blocks.checkLength(ofBlocks.size(), group.in().size(), "block");
    return group
        .members()
        .mapToObj(block -> {
          Weighed answers = ofBlocks.get(block);
          checkPeople(block, group.in().people(block), answers.tally().n());
          return answers;
        })
        .reduce(Weighed.none(rules), Weighed::combine);
  }

  private static void checkAnswered(int answered, int people) {
    if (answered < 0 || answered > people) {
      throw new IllegalArgumentException(
          "0 to %d people of a cohort can have answered, was %d".formatted(people, answered));
    }
  }

  private static void checkPeople(int block, int people, long n) {
    if (n != people) {
      throw new IllegalArgumentException(
          "block %d has %d people but a tally of %d; merge again by the answers to the construct"
              .formatted(block, people, n));
    }
  }

  private void checkRules(Group group) {
    if (!group.in().rules().equals(rules)) {
      throw new IllegalArgumentException(
          "the group must be merged under the gate's %s, was under %s"
              .formatted(rules, group.in().rules()));
    }
  }

  private Interval interval(Band band, SteppedCount count, Spread spread) {
    double n = Weighed.certainty(count.from(), rules);
    Interval lowest = around(band.lower(), n, spread);
    Interval highest = around(band.upper(), n, spread);
    return new Interval(lowest.lower(), highest.upper(), LEVEL).clippedTo(0, 100);
  }

  private static Interval around(double value, double n, Spread spread) {
    if (spread == Spread.UNKNOWN) {
      Interval share = Interval.wilson(value / 100, (long) n, LEVEL);
      return new Interval(100 * share.lower(), 100 * share.upper(), LEVEL);
    }
    return Interval.around(value, spread.points / Math.sqrt(n), LEVEL);
  }
}
