package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.essor.disclosure.Cell.Shown;
import org.essor.disclosure.Gate.Spread;
import org.essor.statistics.Tally;
import org.junit.jupiter.api.Test;

/// Measures the figures of docs/method/groups-and-bands.md, and holds the ones it promises.
///
/// Twenty seeded organisations of about 1,400 people: 5 divisions of 4 departments of 7 teams of
/// 10, of whom 78 % answer; once with team leads counted in their team, once in the unit above, as
/// the platform does. The tables are written to `target/groups.txt` and `target/bands.txt`.
class FiguresTest {

  private static final int SEEDS = 20;

  private final StringBuilder report = new StringBuilder();

  @Test
  void most_people_find_a_figure_of_their_own_team() throws IOException {
    Shares sevenInTeam = shares(new GroupRules(7, 3), MeasuredOrganisation.Leads.IN_THEIR_TEAM);
    Shares fiveInTeam = shares(new GroupRules(5, 2), MeasuredOrganisation.Leads.IN_THEIR_TEAM);
    Shares sevenAbove = shares(new GroupRules(7, 3), MeasuredOrganisation.Leads.IN_THE_UNIT_ABOVE);
    Shares fiveAbove = shares(new GroupRules(5, 2), MeasuredOrganisation.Leads.IN_THE_UNIT_ABOVE);

    Files.writeString(Path.of("target/groups.txt"), report);

    assertThat(sevenInTeam.ownUnit()).isGreaterThan(0.69);
    assertThat(fiveInTeam.ownUnit()).isGreaterThan(0.85);
    assertThat(List.of(sevenInTeam.departments(), fiveInTeam.departments())).containsOnly(1.0);
    assertThat(sevenAbove.ownUnit()).isGreaterThan(0.70);
    assertThat(fiveAbove.ownUnit()).isGreaterThan(0.85);
    assertThat(sevenAbove.nearDepartments()).isEqualTo(1.0);
    assertThat(fiveAbove.nearDepartments()).isGreaterThan(0.95);
  }

  @Test
  void a_band_costs_less_than_the_sampling_error() throws IOException {
    TreeMap<Integer, Costs> costs = new TreeMap<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      measureCosts(
          new MeasuredOrganisation(seed, MeasuredOrganisation.Leads.IN_THE_UNIT_ABOVE), costs);
    }
    costs.forEach((from, cost) -> line("n from %4d: %s", from, cost));
    Files.writeString(Path.of("target/bands.txt"), report);

    costs.forEach((from, cost) -> {
      assertThat(cost.meanError()).as("n from " + from).isLessThan(cost.meanSampling());
      assertThat(cost.coverage()).as("n from " + from).isGreaterThan(0.95);
      assertThat(cost.wrongArrows).as("n from " + from).isLessThan(cost.figures / 100 + 1);
    });
  }

  private record Shares(
      double ownUnit, double departments, double divisions, double nearDepartments) {}

  private Shares shares(GroupRules rules, MeasuredOrganisation.Leads leads) {
    double own = 0;
    double people = 0;
    double[] shown = new double[3];
    double near = 0;
    double departments = 0;
    double blocks = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      MeasuredOrganisation organisation = new MeasuredOrganisation(seed, leads);
      Blocks answers = organisation.answers(rules);
      blocks += answers.size();
      for (int unit = 0; unit < organisation.tree.size(); unit++) {
        int depth = organisation.tree.depth(unit);
        people += organisation.answersIn(unit);
        own += answers.publishes(unit) ? organisation.answersIn(unit) : 0;
        shown[Math.min(depth, 2)] += depth < 3 && answers.publishes(unit) ? 1 : 0;
        if (depth == 2) {
          departments++;
          int around = answers.groupAround(unit).orElseThrow().people();
          near += around < organisation.answersBelow(unit) + rules.k() ? 1 : 0;
        }
      }
    }
    Shares shares =
        new Shares(own / people, shown[2] / departments, shown[1] / SEEDS / 5, near / departments);
    line("%s, leads %s: %s, %.0f blocks", rules, leads, shares, blocks / SEEDS);
    return shares;
  }

  private static final class Costs {

    int figures;
    int covered;
    int arrows;
    int wrongArrows;
    double error;
    double sampling;
    double width;

    double meanError() {
      return error / figures;
    }

    double meanSampling() {
      return sampling / figures;
    }

    double coverage() {
      return (double) covered / figures;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%5d figures, middle of band off by %.1f, sampling error ±%.1f, interval ±%.1f, "
              + "holds the truth %.1f %%, arrows %.1f %%, wrong arrows %d",
          figures,
          meanError(),
          meanSampling(),
          width / figures / 2,
          100 * coverage(),
          100.0 * arrows / figures,
          wrongArrows);
    }
  }

  private static void measureCosts(
      MeasuredOrganisation organisation, TreeMap<Integer, Costs> costs) {
    Gate gate = new Gate(GroupRules.DEFAULT);
    Blocks answers = organisation.answers(GroupRules.DEFAULT);
    List<Weighed> weighed = organisation.weighed(answers);
    Spread spread = gate.spread(answers.groupAround(0).orElseThrow(), weighed);
    Shown whole = (Shown) gate.mean(answers, 0, weighed, spread);
    for (int unit = 0; unit < organisation.tree.size(); unit++) {
      if (gate.mean(answers, unit, weighed, spread) instanceof Shown shown) {
        Tally exact = organisation.tallyBelow(unit);
        double truth = organisation.truthBelow(unit);
        Costs cost = costs.computeIfAbsent(shown.count().from(), _ -> new Costs());
        cost.figures++;
        cost.error += Math.abs(shown.band().middle() - exact.mean());
        cost.sampling += 1.96 * Math.sqrt(exact.squares() / (exact.n() - 1) / exact.n());
        cost.width += shown.interval().width();
        cost.covered += shown.interval().contains(truth) ? 1 : 0;
        double higher =
            switch (Difference.of(shown, whole).verdict()) {
              case HIGHER -> 1;
              case LOWER -> -1;
              case ALIKE, CANNOT_TELL -> 0;
            };
        cost.arrows += higher != 0 ? 1 : 0;
        cost.wrongArrows += higher * (truth - organisation.truthBelow(0)) < 0 ? 1 : 0;
      }
    }
  }

  private void line(String format, Object... arguments) {
    report.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
  }
}
