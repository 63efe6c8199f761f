package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.essor.statistics.Tally;
import org.junit.jupiter.api.Test;

class WeighedTest {

  private static final GroupRules RULES = GroupRules.DEFAULT;

  /// Each answer is another power of 4, so that the sum tells which counted how often.
  @Property
  void every_answer_counts_and_four_of_them_twice(
      @ForAll long seed, @ForAll @IntRange(min = 7, max = 24) int people) {
    var answers = answers(new Random(seed), IntStream.range(0, people));
    long sum = Math.round(answers.mean() * (people + RULES.drawn()));

    var times = IntStream.range(0, people).mapToLong(i -> sum / power(i) % 4).boxed().toList();
    assertThat(times).containsOnly(1L, 2L);
    assertThat(times.stream().filter(it -> it == 2)).hasSize(RULES.drawn());
    assertThat(answers.tally().n()).isEqualTo(people);
  }

  @Property
  void the_lot_of_a_union_is_the_same_in_any_order(
      @ForAll long seed, @ForAll @IntRange(max = 10) int first) {
    var lots = new Random(seed);
    var one = answers(lots, IntStream.range(0, first));
    var two = answers(lots, IntStream.range(first, 12));
    var three = answers(lots, IntStream.range(12, 20));

    assertThat(one.combine(two).combine(three).mean())
        .isCloseTo(three.combine(two.combine(one)).mean(), within(1e-3));
  }

  /// 20,000 lots of 4 among 4 + 6: each answer is expected to be drawn 8,000 times, with a standard
  /// deviation of 69; five of them leave one false alarm in 170,000.
  @Test
  void each_answer_of_a_union_has_the_same_chance() {
    var lots = new Random(1);
    var drawn = new TreeMap<Integer, Integer>();
    for (int i = 0; i < 20_000; i++) {
      var both =
          answers(lots, IntStream.range(0, 4)).combine(answers(lots, IntStream.range(4, 10)));
      long sum = Math.round(both.mean() * 14);
      IntStream.range(0, 10)
          .filter(answer -> sum / power(answer) % 4 == 2)
          .forEach(answer -> drawn.merge(answer, 1, Integer::sum));
    }

    assertThat(drawn).hasSize(10);
    assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(7_654, 8_346));
  }

  /// With 12 answers of 0 and of 100 by turns and 4 drawn without replacement the mean has the
  /// standard deviation `100 / 16 · √(4 · 1/4 · 8/11)` = 5.33.
  @Test
  void the_lot_makes_a_mean_as_uncertain_as_said() {
    assertThat(Weighed.certainty(7, RULES)).isCloseTo(121 / 19.0, within(1e-12));
    assertThat(Weighed.certainty(200, RULES)).isCloseTo(204 * 204 / 212.0, within(1e-12));

    var means = Tally.EMPTY;
    var lots = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      var answers = Weighed.none(RULES);
      for (int n = 0; n < 12; n++) {
        answers = answers.plus(n % 2 * 100, lots);
      }
      means = means.plus(answers.mean());
    }
    assertThat(means.mean()).isCloseTo(50, within(0.2));
    assertThat(Math.sqrt(means.squares() / (means.n() - 1))).isCloseTo(5.33, within(0.15));
  }

  @Test
  void says_nothing_of_the_lot() {
    assertThat(answers(new Random(3), IntStream.range(0, 8))).hasToString("Weighed[8 answers]");
  }

  private static Weighed answers(Random lots, IntStream numbers) {
    var answers = Weighed.none(RULES);
    for (int number : numbers.toArray()) {
      answers = answers.plus(power(number), lots);
    }
    return answers;
  }

  private static long power(int number) {
    return 1L << 2 * number;
  }
}
