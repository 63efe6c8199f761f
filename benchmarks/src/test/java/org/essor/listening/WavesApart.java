package org.essor.listening;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.Platform;
import org.essor.demo.SampleLoading;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.TwoWaves;
import org.essor.people.Organisation;
import org.essor.people.Organisations;
import org.essor.sample.SampleCompany;
import org.junit.jupiter.api.Test;

/// What merging a second check-in by who came, went or moved since the first would cost on the
/// sample company: of 100 people asked, how many find a figure of their own unit if 72 of 100
/// answer everywhere, without the rule and with it.
class WavesApart {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final double ANSWER = 0.72;

  @Test
  void of_the_sample_company() {
    try (var platform = Platform.start()) {
      platform
          .get(SampleLoading.class)
          .load(SampleCompany.of(1, TODAY), platform.clock()::set, _ -> {});
      var organisations = platform.get(Organisations.class);
      for (var rules : List.of(GroupRules.DEFAULT, new GroupRules(5, 2))) {
        for (int months : new int[] {1, 3, 6, 12}) {
          print(
              rules,
              months,
              organisations.asOf(TODAY.minusMonths(months)),
              organisations.asOf(TODAY));
        }
      }
    }
  }

  private static void print(GroupRules rules, int months, Organisation before, Organisation today) {
    var first = Asked.of(before, before.unit(0).id(), rules);
    var second = Asked.of(today, today.unit(0).id(), rules);
    var then = new HashMap<Long, Integer>();
    for (int i = 0; i < first.persons().length; i++) {
      then.put(
          first.persons()[i],
          today.indexOf(first.organisation().units().get(first.positions()[i]).id()));
    }
    var now = new HashMap<Long, Integer>();
    for (int i = 0; i < second.persons().length; i++) {
      now.put(second.persons()[i], second.positions()[i]);
    }
    var people = Stream.concat(then.keySet().stream(), now.keySet().stream()).distinct().toList();
    var frozen = second.organisation();
    var asked = frozen.cohorts().stream().mapToInt(Company::asked).toArray();
    var blocks = frozen.merged(rules, asked);
    var merged = TwoWaves.merged(blocks, seats(people, then), seats(people, now));
    System.out.printf(
        "| %d | %d | %d | %d | %d, %d | %d, %d |%n",
        rules.k(),
        months,
        people.size() - then.size(),
        people.size() - now.size(),
        blocks.size(),
        merged.size(),
        share(blocks, second),
        share(merged, second));
  }

  private static int[] seats(List<Long> people, HashMap<Long, Integer> units) {
    return people.stream().mapToInt(person -> units.getOrDefault(person, -1)).toArray();
  }

  private static long share(Blocks blocks, Asked asked) {
    int[] answers =
        IntStream.range(0, blocks.size())
            .map(block -> (int) Math.round(blocks.people(block) * ANSWER))
            .toArray();
    var answered = blocks.again(answers);
    return Math.round(
        100.0
            * Arrays.stream(asked.positions()).filter(answered::publishes).count()
            / asked.positions().length);
  }
}
