package org.essor.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.Weighed;
import org.essor.instrument.Construct;
import org.essor.instrument.Instrument;
import org.essor.instrument.Item;
import org.essor.listening.Answers;

/// Adds answers up as they come: for each construct and cohort people's scores, and the lot that
/// some of them weigh double.
///
/// A person's score on a construct is the mean of the scores, 0 to 100, of those of its items that
/// they answered; items passed over and "I would rather not say" count nowhere.
final class CohortScores implements Answers.Reader {

  private final List<Construct> constructs;
  private final List<Item> items;
  private final int[] constructOfItem;
  private final int[] answers;
  private final List<List<Weighed>> weighed = new ArrayList<>();
  private final double[] sums;
  private final int[] answered;
  private final CutAnswers cuts;
  private final RandomGenerator lots;

  /// @param cuts takes note of who said what of themselves
  /// @param lots draws those that weigh double
  CohortScores(
      Instrument instrument, int cohorts, CutAnswers cuts, GroupRules rules, RandomGenerator lots) {
    this.cuts = cuts;
    this.lots = lots;
    constructs = instrument.constructs();
    items = instrument.items();
    constructOfItem =
        items.stream().mapToInt(item -> constructs.indexOf(item.construct())).toArray();
    answers = new int[cohorts];
    constructs.forEach(
        _ -> weighed.add(new ArrayList<>(Collections.nCopies(cohorts, Weighed.none(rules)))));
    sums = new double[constructs.size()];
    answered = new int[constructs.size()];
  }

  @Override
  public void read(int cohort, short[] choices, short[] attributes) {
    answers[cohort]++;
    for (int c = 0; c < sums.length; c++) {
      sums[c] = 0;
      answered[c] = 0;
    }
    for (int i = 0; i < choices.length; i++) {
      if (choices[i] >= 0) {
        sums[constructOfItem[i]] += items.get(i).score(choices[i]);
        answered[constructOfItem[i]]++;
      }
    }
    for (int c = 0; c < sums.length; c++) {
      sums[c] /= answered[c];
    }
    cuts.note(cohort, attributes, sums, lots);
    for (int c = 0; c < sums.length; c++) {
      if (answered[c] > 0) {
        var ofCohorts = weighed.get(c);
        ofCohorts.set(cohort, ofCohorts.get(cohort).plus(sums[c], lots));
      }
    }
  }

  /// The constructs, in the order of the instrument.
  List<Construct> constructs() {
    return constructs;
  }

  /// For each cohort how many people answered.
  int[] answers() {
    return answers.clone();
  }

  /// Who said what of themselves.
  CutAnswers cuts() {
    return cuts;
  }

  /// For each cohort the answers to a construct, by its place among the constructs.
  List<Weighed> ofCohorts(int construct) {
    return Collections.unmodifiableList(weighed.get(construct));
  }
}
