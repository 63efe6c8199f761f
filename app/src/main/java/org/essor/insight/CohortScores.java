package org.essor.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.essor.instrument.Construct;
import org.essor.instrument.Instrument;
import org.essor.instrument.Item;
import org.essor.listening.Answers;
import org.essor.statistics.Tally;

/// Adds answers up as they come: for each construct and cohort a tally of people's scores.
///
/// A person's score on a construct is the mean of the scores, 0 to 100, of those of its items that
/// they answered; items passed over and "I would rather not say" count nowhere.
final class CohortScores implements Answers.Reader {

  private final List<Construct> constructs;
  private final List<Item> items;
  private final int[] constructOfItem;
  private final int[] answers;
  private final List<List<Tally>> tallies = new ArrayList<>();
  private final double[] sums;
  private final int[] answered;
  private final CutAnswers cuts;

  CohortScores(Instrument instrument, int cohorts) {
    this(instrument, cohorts, CutAnswers.NONE);
  }

  /// @param cuts takes note of who said what of themselves
  CohortScores(Instrument instrument, int cohorts, CutAnswers cuts) {
    this.cuts = cuts;
    constructs = instrument.constructs();
    items = instrument.items();
    constructOfItem =
        items.stream().mapToInt(item -> constructs.indexOf(item.construct())).toArray();
    answers = new int[cohorts];
    constructs.forEach(
        _ -> tallies.add(new ArrayList<>(Collections.nCopies(cohorts, Tally.EMPTY))));
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
    cuts.note(cohort, attributes, sums);
    for (int c = 0; c < sums.length; c++) {
      if (answered[c] > 0) {
        var ofCohorts = tallies.get(c);
        ofCohorts.set(cohort, ofCohorts.get(cohort).plus(sums[c]));
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

  /// For each cohort the tally of a construct, by its place among the constructs.
  List<Tally> ofCohorts(int construct) {
    return Collections.unmodifiableList(tallies.get(construct));
  }
}
