package org.essor.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.Cell;
import org.essor.disclosure.Gate;
import org.essor.disclosure.Group;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.Proof;
import org.essor.listening.Company;
import org.essor.listening.FrozenOrganisation;

/// Works out one release: for every measure, the blocks that may be shown, and for every unit the
/// smallest of them.
///
/// Cost: cohorts × constructs for the figures, units × constructs for their places.
final class ReleaseMaking {

  private final FrozenOrganisation frozen;
  private final CohortScores scores;
  private final GroupRules rules;
  private final Gate gate;

  private final List<String> measures = new ArrayList<>();
  private final List<List<Integer>> groupsOfUnits = new ArrayList<>();
  private final Map<List<Release.Part>, Integer> numbers = new HashMap<>();
  private final List<List<Release.Part>> parts = new ArrayList<>();
  private final List<Map<String, Cell>> figures = new ArrayList<>();
  private final List<Blocks> blocks = new ArrayList<>();
  private final List<Blocks> ofConstructs = new ArrayList<>();
  private final List<Gate.Spread> spreads = new ArrayList<>();

  ReleaseMaking(FrozenOrganisation frozen, CohortScores scores, GroupRules rules) {
    this.frozen = frozen;
    this.scores = scores;
    this.rules = rules;
    this.gate = new Gate(rules);
    frozen.units().forEach(_ -> groupsOfUnits.add(new ArrayList<>()));
  }

  /// The release, whole and proved.
  ///
  /// @throws IllegalStateException when there is no proof: then nothing may be published
  Release release(UUID checkIn, LocalDate today) {
    addParticipation();
    var answered = frozen.merged(rules, scores.answers());
    for (int c = 0; c < scores.constructs().size(); c++) {
      addConstruct(c, answered);
    }
    var groups = new ArrayList<Release.Group>();
    for (int g = 0; g < parts.size(); g++) {
      groups.add(new Release.Group(parts.get(g), figures.get(g)));
    }
    var cuts = new ReleasedCuts(scores, frozen, gate, ofConstructs, spreads);
    var proof =
        Proof.of(rules, blocks, cuts.plans())
            .orElseThrow(() -> new IllegalStateException("a release must be proved, was not"));
    return new Release(checkIn, today, rules, measures, units(), groups, proof, cuts.released());
  }

  private void addParticipation() {
    var asked = frozen.cohorts().stream().mapToInt(Company::asked).toArray();
    var cohorts = frozen.merged(rules, asked);
    var answers = frozen.regrouped(cohorts, scores.answers());
    add(Release.PARTICIPATION, cohorts, group -> gate.participation(group, answers));
  }

  /// People may skip a construct: its blocks are merged again by those who answered it.
  private void addConstruct(int construct, Blocks answered) {
    var answers = answered.combine(scores.ofCohorts(construct));
    var blocks = answered.again(answers.stream().mapToInt(it -> (int) it.tally().n()).toArray());
    var ofBlocks = blocks.combine(answers);
    var spread =
        blocks
            .groupAround(0)
            .map(whole -> gate.spread(whole, ofBlocks))
            .orElse(Gate.Spread.UNKNOWN);
    ofConstructs.add(blocks);
    spreads.add(spread);
    add(
        scores.constructs().get(construct).id(),
        blocks,
        group -> gate.mean(group, ofBlocks, spread));
  }

  private void add(String measure, Blocks blocks, Function<Group, Cell> figure) {
    measures.add(measure);
    this.blocks.add(blocks);
    for (int unit = 0; unit < frozen.units().size(); unit++) {
      var own = List.of(new Release.Part(unit, true));
      boolean published = blocks.publishes(unit);
      int number =
          blocks
              .groupAround(unit)
              .map(group -> number(measure, published ? own : parts(group), group, figure))
              .orElse(-1);
      groupsOfUnits.get(unit).add(number);
    }
  }

  private static List<Release.Part> parts(Group group) {
    return group.parts().stream()
        .map(part -> new Release.Part(part.unit(), part.extent() == Group.Extent.WHOLE))
        .toList();
  }

  /// The same people are one group, whatever is measured.
  private int number(
      String measure, List<Release.Part> named, Group group, Function<Group, Cell> figure) {
    int number =
        numbers.computeIfAbsent(
            named,
            key -> {
              parts.add(key);
              figures.add(new LinkedHashMap<>());
              return parts.size() - 1;
            });
    figures.get(number).computeIfAbsent(measure, _ -> figure.apply(group));
    return number;
  }

  private List<Release.Unit> units() {
    var units = new ArrayList<Release.Unit>();
    for (int i = 0; i < frozen.units().size(); i++) {
      var unit = frozen.units().get(i);
      units.add(
          new Release.Unit(
              unit.parent(),
              unit.id(),
              unit.name(),
              unit.manager(),
              unit.calledAfter(),
              groupsOfUnits.get(i)));
    }
    return units;
  }
}
