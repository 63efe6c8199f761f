package org.essor.disclosure;

import java.util.random.RandomGenerator;
import org.essor.statistics.Tally;

/// Answers as a figure counts them: each once, and a few of them, drawn by lot, a second time
/// ([GroupRules#drawn]).
///
/// Whoever subtracts two check-ins, and takes it that nobody who stayed changed their mind, would
/// otherwise read the answer of somebody who came or left off a figure that went over the edge of a
/// band. Of two figures that drew lots nobody can tell whether a person or the lot made the
/// difference; measured in docs/method/two-waves.md. The lot is kept nowhere, and only the [Gate]
/// sees the weighed mean.
///
/// Every answer is given a random number; those with the smallest weigh double. So the lot of a
/// union is drawn from all its answers alike, in whatever order they are added.
public final class Weighed {

  private final Tally tally;
  private final long[] numbers;
  private final double[] values;
  private final int most;

  private Weighed(Tally tally, long[] numbers, double[] values, int most) {
    this.tally = tally;
    this.numbers = numbers;
    this.values = values;
    this.most = most;
  }

  /// No answers yet.
  public static Weighed none(GroupRules rules) {
    return new Weighed(Tally.EMPTY, new long[0], new double[0], rules.drawn());
  }

  /// With one answer more.
  ///
  /// @param lots draws its number: not to be guessed by anybody
  public Weighed plus(double value, RandomGenerator lots) {
    long number = lots.nextLong();
    var all = tally.plus(value);
    return numbers.length == most && number >= numbers[most - 1]
        ? new Weighed(all, numbers, values, most)
        : with(all, new long[] {number}, new double[] {value});
  }

  /// Both sets of answers.
  public Weighed combine(Weighed other) {
    return with(tally.combine(other.tally), other.numbers, other.values);
  }

  private Weighed with(Tally all, long[] more, double[] ofMore) {
    int size = Math.min(most, numbers.length + more.length);
    var drawn = new long[size];
    var ofDrawn = new double[size];
    int mine = 0;
    for (int i = 0; i < size; i++) {
      int theirs = i - mine;
      boolean isMine =
          theirs == more.length || mine < numbers.length && numbers[mine] <= more[theirs];
      drawn[i] = isMine ? numbers[mine] : more[theirs];
      ofDrawn[i] = isMine ? values[mine++] : ofMore[theirs];
    }
    return new Weighed(all, drawn, ofDrawn, most);
  }

  /// Each answer once.
  public Tally tally() {
    return tally;
  }

  /// The mean with the lot.
  double mean() {
    return tally.combine(Tally.of(values)).mean();
  }

  /// Of how many answers that weigh alike the mean would be as certain: weights of 1 and, r times,
  /// of 2 give `(n + r)² / (n + 3r)` (Kish 1965, *Survey Sampling*, 11.7).
  static double certainty(int n, GroupRules rules) {
    double r = rules.drawn();
    return (n + r) * (n + r) / (n + 3 * r);
  }

  @Override
  public String toString() {
    return "Weighed[%d answers]".formatted(tally.n());
  }
}
