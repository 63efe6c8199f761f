package org.essor.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.CutPlan;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.UnitTree;
import org.essor.instrument.Attribute;
import org.essor.instrument.Attributes;
import org.essor.instrument.Instrument;
import org.essor.instrument.Instruments;
import org.essor.language.Wording;
import org.essor.listening.Company;
import org.essor.listening.Contract;
import org.essor.listening.FrozenOrganisation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long it takes from answers to a release with its proof: the full form, every attribute, for
/// everybody together, 3 of 100 items skipped. Answers come from memory and the release stays
/// there.
class CertifiedRelease {

  private static final int TEAM = 10;
  private static final Wording NAME = new Wording("Team", "Équipe");

  private final Attributes known = new Attributes();
  private final Instrument form = new Instruments().latest("full-form").orElseThrow();

  @ParameterizedTest
  @ValueSource(ints = {1_500, 50_000, 1_000_000})
  void from_answers_to_a_proved_release(int answers) {
    var frozen = organisation(answers / TEAM);
    var contract =
        new Contract(
            Contract.Mode.CONFIDENTIAL,
            GroupRules.DEFAULT,
            Contract.Audience.ALL_UNITS,
            false,
            30,
            new Contract.Cuts(
                Contract.Level.ORGANISATION, known.latest().stream().map(Attribute::key).toList()));
    long start = System.nanoTime();
    var scores =
        new CohortScores(
            form,
            frozen.cohorts().size(),
            CutAnswers.of(contract, known, frozen),
            contract.rules(),
            new SplittableRandom(answers));
    answer(scores, frozen.cohorts().size(), answers);
    long read = System.nanoTime();
    var release =
        new ReleaseMaking(frozen, scores, GroupRules.DEFAULT)
            .release(UUID.randomUUID(), LocalDate.EPOCH);
    long made = System.nanoTime();
    System.out.printf(
        "| %,d | %,d | %d of %d | %.1f s | %.1f s |%n",
        answers,
        release.proof().blocks(),
        release.cuts().stream().filter(c -> c.outcome() == CutPlan.Outcome.SHOWN).count(),
        release.cuts().size(),
        seconds(read - start),
        seconds(made - read));
  }

  private static double seconds(long nanos) {
    return Duration.ofNanos(nanos).toMillis() / 1000.0;
  }

  private void answer(CohortScores scores, int cohorts, int answers) {
    var random = new Random(answers);
    var choices = new short[form.items().size()];
    var said = new short[known.latest().size()];
    for (int i = 0; i < answers; i++) {
      for (int item = 0; item < choices.length; item++) {
        var options = form.items().get(item).scale().options();
        choices[item] =
            random.nextInt(100) < 3
                ? -2
                : (short) options.get(random.nextInt(options.size())).value();
      }
      for (int a = 0; a < said.length; a++) {
        int categories = known.latest().get(a).categories().size();
        said[a] = (short) (random.nextInt(categories + 1) - 1);
      }
      scores.read(i % cohorts, choices, said);
    }
  }

  /// Teams of ten, ten units to a unit.
  private static FrozenOrganisation organisation(int teams) {
    var parents = new ArrayList<Integer>();
    var people = new ArrayList<Integer>();
    grow(parents, people, -1, teams);
    int[] above = parents.stream().mapToInt(Integer::intValue).toArray();
    var blocks =
        Blocks.ofPeople(
            UnitTree.of(above),
            people.stream().mapToInt(Integer::intValue).toArray(),
            GroupRules.DEFAULT);
    var units =
        IntStream.range(0, above.length)
            .mapToObj(unit ->
                new FrozenOrganisation.Unit(
                    above[unit],
                    unit,
                    NAME,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    people.get(unit) == 0 ? OptionalInt.empty() : blocks.blockOf(unit)))
            .toList();
    return new FrozenOrganisation(
        units,
        IntStream.range(0, blocks.size())
            .mapToObj(block -> new Company(blocks.people(block), List.of()))
            .toList());
  }

  private static void grow(List<Integer> parents, List<Integer> people, int parent, int teams) {
    int unit = parents.size();
    parents.add(parent);
    people.add(teams == 1 ? TEAM : 0);
    for (int child = 0; teams > 1 && child < Math.min(10, teams); child++) {
      grow(parents, people, unit, teams / 10 + (child < teams % 10 ? 1 : 0));
    }
  }
}
