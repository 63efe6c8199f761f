package org.essor.insight;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.essor.disclosure.CutPlan;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.UnitTree;
import org.essor.disclosure.Weighed;
import org.essor.instrument.Attribute;
import org.essor.instrument.Attributes;
import org.essor.listening.Contract;
import org.essor.listening.FrozenOrganisation;

/// Takes note, answer by answer, of what was said of oneself: the structure that a certificate
/// needs, and for each place, construct, attribute and category the answers as they are weighed.
/// What was answered to a single question is not kept.
final class CutAnswers {

  private final List<Attribute> attributes;
  private final List<Integer> places;
  private final int[] placeOfCohort;
  private final Weighed none;

  private int size;
  private int[] cohorts = new int[0];
  private long[] answered = new long[0];
  private byte[][] said;

  /// By place, attribute and category (last, those who did not say), for each construct.
  private final Weighed[][][][] answers;

  private CutAnswers(
      List<Attribute> attributes, List<Integer> places, int[] placeOfCohort, Weighed none) {
    this.attributes = attributes;
    this.places = places;
    this.placeOfCohort = placeOfCohort;
    this.none = none;
    this.said = new byte[attributes.size()][0];
    this.answers = new Weighed[places.size()][attributes.size()][][];
    for (var place : answers) {
      Arrays.setAll(place, a -> new Weighed[attributes.get(a).categories().size() + 1][0]);
    }
  }

  static CutAnswers none(GroupRules rules) {
    return new CutAnswers(List.of(), List.of(), new int[0], Weighed.none(rules));
  }

  static CutAnswers of(Contract contract, Attributes known, FrozenOrganisation frozen) {
    var cuts = contract.cuts();
    var tree = frozen.tree();
    var places = frozen.cutAt(cuts.level());
    var placeOfCohort =
        frozen.places().stream().mapToInt(units -> place(tree, places, units)).toArray();
    return new CutAnswers(
        cuts.attributes().stream().map(key -> known.find(key).orElseThrow()).toList(),
        places,
        placeOfCohort,
        Weighed.none(contract.rules()));
  }

  private static int place(UnitTree tree, List<Integer> places, List<Integer> units) {
    return IntStream.range(0, places.size())
        .filter(p -> units.stream().allMatch(unit -> tree.contains(places.get(p), unit)))
        .findFirst()
        .orElse(-1);
  }

  /// @param categories of each attribute that of this answer, or -1; none where nothing was said
  /// @param scores of each construct, not a number where it was not answered
  void note(int cohort, short[] categories, double[] scores, RandomGenerator lots) {
    if (attributes.isEmpty() || placeOfCohort[cohort] < 0) {
      return;
    }
    makeRoom();
    cohorts[size] = cohort;
    for (int c = 0; c < scores.length; c++) {
      answered[size] |= Double.isNaN(scores[c]) ? 0 : 1L << c;
    }
    for (int a = 0; a < said.length; a++) {
      said[a][size] = a < categories.length ? (byte) categories[a] : -1;
      var ofCategories = answers[placeOfCohort[cohort]][a];
      int category = said[a][size] < 0 ? ofCategories.length - 1 : said[a][size];
      ofCategories[category] = added(ofCategories[category], scores, lots);
    }
    size++;
  }

  private void makeRoom() {
    if (size == cohorts.length) {
      int more = Math.max(1024, size + size / 2);
      cohorts = Arrays.copyOf(cohorts, more);
      answered = Arrays.copyOf(answered, more);
      said = Arrays.stream(said).map(of -> Arrays.copyOf(of, more)).toArray(byte[][]::new);
    }
  }

  private Weighed[] added(Weighed[] before, double[] scores, RandomGenerator lots) {
    var after = before.length == 0 ? new Weighed[scores.length] : before;
    for (int c = 0; c < scores.length; c++) {
      var known = before.length == 0 ? none : after[c];
      after[c] = Double.isNaN(scores[c]) ? known : known.plus(scores[c], lots);
    }
    return after;
  }

  List<Attribute> attributes() {
    return Collections.unmodifiableList(attributes);
  }

  /// The positions of the places that are cut.
  List<Integer> places() {
    return places;
  }

  /// The answers of the categories of an attribute that a group is made of.
  Weighed answers(int place, int attribute, List<Integer> groups, int group, int construct) {
    var ofCategories = answers[place][attribute];
    return IntStream.range(0, groups.size())
        .filter(category -> groups.get(category) == group && ofCategories[category].length > 0)
        .mapToObj(category -> ofCategories[category][construct])
        .reduce(none, Weighed::combine);
  }

  /// The answers at a place.
  ///
  /// @param blockOfCohort for each construct the block of a cohort, -1 where the place has no
  ///   figure on it
  CutPlan.Structure at(int place, List<IntUnaryOperator> blockOfCohort) {
    int[] there =
        IntStream.range(0, size).filter(i -> placeOfCohort[cohorts[i]] == place).toArray();
    return new CutPlan.Structure() {

      @Override
      public int answers() {
        return there.length;
      }

      @Override
      public int measures() {
        return blockOfCohort.size();
      }

      @Override
      public int said(int attribute, int answer) {
        return said[attribute][there[answer]];
      }

      @Override
      public int block(int measure, int answer) {
        return (answered[there[answer]] >> measure & 1) == 0
            ? -1
            : blockOfCohort.get(measure).applyAsInt(cohorts[there[answer]]);
      }
    };
  }
}
