package org.essor.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.Cell;
import org.essor.disclosure.CutPlan;
import org.essor.disclosure.Gate;
import org.essor.disclosure.Gate.Spread;
import org.essor.listening.FrozenOrganisation;

/// Works out the cuts of one release: a proved plan for each place, and the figures it allows.
final class ReleasedCuts {

  private final CohortScores scores;
  private final CutAnswers answers;
  private final Gate gate;
  private final List<Blocks> blocks;
  private final List<Spread> spreads;
  private final int[] unitOfCohort;
  private final List<CutPlan> plans = new ArrayList<>();

  /// @param blocks of each construct
  /// @param spreads of each construct
  ReleasedCuts(
      CohortScores scores,
      FrozenOrganisation frozen,
      Gate gate,
      List<Blocks> blocks,
      List<Spread> spreads) {
    this.scores = scores;
    this.answers = scores.cuts();
    this.gate = gate;
    this.blocks = blocks;
    this.spreads = spreads;
    this.unitOfCohort = frozen.places().stream().mapToInt(List::getFirst).toArray();
    var attributes =
        answers.attributes().stream()
            .map(a -> new CutPlan.Attribute(a.ordered(), a.categories().size()))
            .toList();
    for (int place = 0; place < answers.places().size(); place++) {
      plans.add(gate.plan(attributes, answers.at(place, blocksAt(answers.places().get(place)))));
    }
  }

  /// For each construct the block of a cohort, none where the place is not published.
  private List<IntUnaryOperator> blocksAt(int position) {
    return blocks.stream()
        .<IntUnaryOperator>map(of -> {
          if (!of.publishes(position)) {
            return _ -> -1;
          }
          int[] blockOf =
              IntStream.of(unitOfCohort).map(unit -> of.blockOf(unit).orElse(-1)).toArray();
          return cohort -> blockOf[cohort];
        })
        .toList();
  }

  List<CutPlan> plans() {
    return plans;
  }

  List<Release.Cut> released() {
    var cuts = new ArrayList<Release.Cut>();
    for (int place = 0; place < plans.size(); place++) {
      for (int attribute = 0; attribute < answers.attributes().size(); attribute++) {
        cuts.add(cut(place, attribute));
      }
    }
    return cuts;
  }

  private Release.Cut cut(int place, int attribute) {
    var plan = plans.get(place);
    var groups =
        plan.categories(attribute).map(merged -> merged.groups()).orElse(List.<Integer>of());
    int shown = plan.categories(attribute).map(merged -> merged.shown()).orElse(0);
    Map<String, List<Cell>> figures = new LinkedHashMap<>();
    for (int c = 0; c < blocks.size(); c++) {
      int construct = c;
      if (shown > 0 && plan.cuts(construct)) {
        figures.put(
            scores.constructs().get(construct).id(),
            IntStream.range(0, shown)
                .mapToObj(group ->
                    gate.mean(
                        plan,
                        construct,
                        attribute,
                        group,
                        answers.answers(place, attribute, groups, group, construct),
                        spreads.get(construct)))
                .toList());
      }
    }
    return new Release.Cut(
        answers.places().get(place),
        answers.attributes().get(attribute).key(),
        plan.outcomes().get(attribute),
        groups,
        figures);
  }
}
