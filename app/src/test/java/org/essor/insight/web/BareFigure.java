package org.essor.insight.web;

import java.util.List;
import org.essor.listening.Answers;
import org.essor.statistics.Tally;

/// What a page must never be: planted here, so that the plan of the house is seen to find it.
public final class BareFigure {

  private final Answers answers;

  BareFigure(Answers answers) {
    this.answers = answers;
  }

  Answers answers() {
    return answers;
  }

  double mean(Tally tally) {
    return tally.mean();
  }

  /// What a template would be given.
  public record Row(String unit, List<Double> scores) {}
}
