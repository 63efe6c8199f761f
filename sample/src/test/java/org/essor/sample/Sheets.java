package org.essor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.sample.Questionnaire.Item;

/// Plain arithmetic on answers, for these tests alone: two items a construct, the second reversed.
final class Sheets {
  private Sheets() {}

  static Questionnaire asking(String... constructs) {
    List<Item> items = new ArrayList<>();
    for (String construct : constructs) {
      items.add(new Item(construct + "-1", construct, false, 1, 5));
      items.add(new Item(construct + "-2", construct, true, 1, 5));
    }
    return new Questionnaire(items);
  }

  /// The mean of what was answered on the constructs, *0 to 100*; 50 when nothing was.
  static double score(Answer answer, String... constructs) {
    return Stream.of(constructs)
        .flatMap(construct -> scores(answer, construct))
        .mapToDouble(score -> score)
        .average()
        .orElse(50);
  }

  private static Stream<Double> scores(Answer answer, String construct) {
    Integer straight = answer.options().get(construct + "-1");
    Integer reversed = answer.options().get(construct + "-2");
    List<Double> scores = new ArrayList<>();
    if (straight != null) {
      scores.add((straight - 1) * 25.0);
    }
    if (reversed != null) {
      scores.add((5 - reversed) * 25.0);
    }
    return scores.stream();
  }

  static double mean(Collection<Answer> answers, String... constructs) {
    OptionalDouble mean = answers.stream().mapToDouble(one -> score(one, constructs)).average();
    assertThat(mean).isPresent();
    return mean.getAsDouble();
  }

  static double correlation(List<Double> x, List<Double> y) {
    double meanX = x.stream().mapToDouble(v -> v).average().orElseThrow();
    double meanY = y.stream().mapToDouble(v -> v).average().orElseThrow();
    double xy = sum(x.size(), i -> (x.get(i) - meanX) * (y.get(i) - meanY));
    double xx = sum(x.size(), i -> Math.pow(x.get(i) - meanX, 2));
    double yy = sum(x.size(), i -> Math.pow(y.get(i) - meanY, 2));
    return xy / Math.sqrt(xx * yy);
  }

  private static double sum(int n, IntToDoubleFunction term) {
    return IntStream.range(0, n).mapToDouble(term).sum();
  }

  /// Least squares slopes of `y` on the terms, from the normal equations.
  static double[] slopes(
      List<Answer> answers, ToDoubleFunction<Answer> y, List<ToDoubleFunction<Answer>> terms) {
    int k = terms.size() + 1;
    double[][] rows = new double[k][k + 1];
    for (Answer answer : answers) {
      double[] x = new double[k + 1];
      x[0] = 1;
      for (int i = 1; i < k; i++) {
        x[i] = terms.get(i - 1).applyAsDouble(answer);
      }
      x[k] = y.applyAsDouble(answer);
      for (int i = 0; i < k; i++) {
        for (int j = 0; j <= k; j++) {
          rows[i][j] += x[i] * x[j];
        }
      }
    }
    for (int pivot = 0; pivot < k; pivot++) {
      for (int i = 0; i < k; i++) {
        double factor = i == pivot ? 0 : rows[i][pivot] / rows[pivot][pivot];
        for (int j = 0; j <= k; j++) {
          rows[i][j] -= factor * rows[pivot][j];
        }
      }
    }
    return IntStream.range(1, k).mapToDouble(i -> rows[i][k] / rows[i][i]).toArray();
  }
}
