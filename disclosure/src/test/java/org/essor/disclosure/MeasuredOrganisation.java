package org.essor.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.essor.statistics.Tally;

/// A seeded organisation to measure on: 5 divisions of 4 departments of 7 teams. Team sizes are 3
/// to 40, 10 on average, many small and few large (negative binomial); 78 % answer, on five points,
/// with differences between teams (sd 0.45 points) and within (sd 0.95).
final class MeasuredOrganisation {

  /// Where the answer of who leads a unit counts.
  enum Leads {
    IN_THEIR_TEAM,
    IN_THE_UNIT_ABOVE
  }

  private static final double RESPONSE = 0.78;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  final UnitTree tree;
  private final int[] eligible;
  private final List<Weighed> answers = new ArrayList<>();
  private final List<Tally> truths = new ArrayList<>();
  private final Random random;
  private final Random lots = new Random(1);

  MeasuredOrganisation(int seed, Leads leads) {
    random = new Random(seed);
    tree = UnitTree.of(parents());
    eligible = new int[tree.size()];
    for (int unit = 0; unit < tree.size(); unit++) {
      eligible[unit] += tree.depth(unit) == 3 ? teamSize() : 0;
      if (leads == Leads.IN_THE_UNIT_ABOVE && unit > 0) {
        eligible[unit] -= tree.depth(unit) == 3 ? 1 : 0;
        eligible[tree.parent(unit)]++;
      }
    }
    IntStream.range(0, tree.size()).forEach(this::answer);
  }

  private static int[] parents() {
    List<Integer> parents = new ArrayList<>(List.of(-1));
    for (int division = 0; division < 5; division++) {
      int divisionUnit = parents.size();
      parents.add(0);
      for (int department = 0; department < 4; department++) {
        int departmentUnit = parents.size();
        parents.add(divisionUnit);
        IntStream.range(0, 7).forEach(_ -> parents.add(departmentUnit));
      }
    }
    return parents.stream().mapToInt(Integer::intValue).toArray();
  }

  /// 3 and the failures before the third success at odds of 3 in 10, 40 at most.
  private int teamSize() {
    int failures = 0;
    int successes = 0;
    while (successes < 3) {
      boolean success = random.nextDouble() < 0.3;
      successes += success ? 1 : 0;
      failures += success ? 0 : 1;
    }
    return Math.min(40, 3 + failures);
  }

  private void answer(int unit) {
    double level = 3.6 + 0.45 * random.nextGaussian();
    Weighed ofUnit = Weighed.none(GroupRules.DEFAULT);
    for (int person = 0; person < eligible[unit]; person++) {
      double answer = onFivePoints(level + 0.95 * random.nextGaussian());
      ofUnit = random.nextDouble() < RESPONSE ? ofUnit.plus(answer, lots) : ofUnit;
    }
    answers.add(ofUnit);
    double expected =
        IntStream.range(0, 2000).mapToDouble(i -> expectedAt(level, i)).average().orElseThrow();
    long n = ofUnit.tally().n();
    truths.add(new Tally(n, n == 0 ? 0 : expected, 0));
  }

  /// One of 2,000 equally likely answers; their mean is what the team's people answer on average.
  private static double expectedAt(double level, int quantile) {
    double z = NORMAL.inverseCumulativeProbability((quantile + 0.5) / 2000);
    return onFivePoints(level + 0.95 * z);
  }

  private static double onFivePoints(double answer) {
    return 25 * (Math.clamp(Math.rint(answer), 1, 5) - 1);
  }

  /// The blocks of the answers, after those of the people.
  Blocks answers(GroupRules rules) {
    Blocks cohorts = Blocks.ofPeople(tree, eligible, rules);
    return cohorts.again(
        IntStream.range(0, cohorts.size())
            .map(cohort -> cohorts.units(cohort).stream().mapToInt(this::answersIn).sum())
            .toArray());
  }

  List<Weighed> weighed(Blocks blocks) {
    return IntStream.range(0, blocks.size())
        .mapToObj(block ->
            blocks.units(block).stream()
                .map(answers::get)
                .reduce(Weighed.none(blocks.rules()), Weighed::combine))
        .toList();
  }

  int answersIn(int unit) {
    return (int) answers.get(unit).tally().n();
  }

  int answersBelow(int unit) {
    return (int) tallyBelow(unit).n();
  }

  Tally tallyBelow(int unit) {
    return below(unit, answers.stream().map(Weighed::tally).toList());
  }

  /// The mean that the people of a unit would have if each answered infinitely often.
  double truthBelow(int unit) {
    return below(unit, truths).mean();
  }

  private Tally below(int unit, List<Tally> each) {
    return IntStream.range(unit, tree.end(unit))
        .mapToObj(each::get)
        .reduce(Tally.EMPTY, Tally::combine);
  }
}
