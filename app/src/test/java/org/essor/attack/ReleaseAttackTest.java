package org.essor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Everything that anybody is shown, of one wave and of all, taken together by somebody with linear
/// algebra who knows who works where, who came and left, and even who answered what question: they
/// find nobody's answer.
///
/// One organisation and two waves; `bin/check-trust` asks for more. What was shown is left in
/// `target/attack` for another judge: `cells.jsonl`, a figure a line, `truth.json`, and
/// `insiders.json`.
@ParameterizedClass(name = "organisation {0}")
@MethodSource("organisations")
class ReleaseAttackTest {

  private static final int WAVES = Integer.getInteger("essor.attack.waves", 2);
  private static final double MOST_GAINED = 0.05;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Parameter private long seed;

  private static Platform platform;
  private static Waves waves;

  static IntStream organisations() {
    return IntStream.rangeClosed(1, Integer.getInteger("essor.attack.organisations", 1));
  }

  @BeforeParameterizedClassInvocation
  static void people_answer_and_everybody_reads(long seed) {
    platform = Platform.start();
    waves = Waves.live(platform, seed, WAVES);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    platform.close();
  }

  @Test
  void reads_what_there_is_to_read() {
    assertThat(waves.figures()).isGreaterThan(10_000);
    for (var checkIn : waves.checkIns()) {
      for (var measure : measures()) {
        assertThat(waves.shown(checkIn, measure)).as(measure).hasSizeGreaterThan(20);
      }
      assertThat(waves.shown(checkIn, "mood")).anyMatch(waves::isCut);
    }
  }

  @Test
  void no_figure_contradicts_what_was_answered() {
    for (var checkIn : waves.checkIns()) {
      for (var measure : measures()) {
        var truth = waves.truth(checkIn, measure);
        assertThat(waves.shown(checkIn, measure))
            .allSatisfy(it ->
                assertThat(it.about().stream().filter(truth::get).count())
                    .isBetween((long) it.low(), (long) it.high()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void no_sum_of_a_wave_covers_fewer_than_the_smallest_group(String measure) {
    for (var checkIn : waves.checkIns()) {
      var attack = new Reconstruction(waves.shown(checkIn, measure), Map.of());

      assertThat(attack.smallestDerivable()).isGreaterThanOrEqualTo(Bands.SMALLEST);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void a_wave_exposes_nobody(String measure) {
    for (var checkIn : waves.checkIns()) {
      exposesNobody(measure, List.of(checkIn));
    }
  }

  /// Whoever stays answers as before: then the difference is made by those who came and left.
  @ParameterizedTest
  @MethodSource("questions")
  void all_waves_together_expose_nobody(String question) {
    exposesNobody(question, waves.checkIns());
  }

  private void exposesNobody(String measure, List<String> checkIns) {
    var shown = shown(measure, checkIns);
    for (var collusion : Collusion.values()) {
      var insiders = collusion.of(measure, checkIns);
      assertThat(new Reconstruction(shown, insiders).exposed())
          .as("%s, %s", measure, collusion)
          .isEmpty();
    }
  }

  /// Over all questions: of one question to a few hundred people the standard error alone is two
  /// points and more.
  @Test
  void the_best_guess_is_hardly_better_than_an_honest_one() {
    for (var taken : taken()) {
      for (var collusion : Collusion.values()) {
        double gain =
            questions().stream()
                .flatMapToInt(question -> gains(question, taken, collusion))
                .average()
                .orElseThrow();

        assertThat(gain)
            .as("%d waves, %s", taken.size(), collusion)
            .isLessThanOrEqualTo(MOST_GAINED);
      }
    }
  }

  /// Each wave by itself, and all of them together.
  private static List<List<String>> taken() {
    var taken = new ArrayList<>(waves.checkIns().stream().map(List::of).toList());
    taken.add(waves.checkIns());
    return taken;
  }

  /// For each person who does not collude 1 where only the best guess is right, -1 where only the
  /// honest one is.
  private static IntStream gains(String question, List<String> checkIns, Collusion collusion) {
    var truth = truth(question, checkIns);
    var insiders = collusion.of(question, checkIns);
    var attack = new Reconstruction(shown(question, checkIns), insiders);
    var best = attack.guess();
    var honest = attack.honest();
    return best.keySet().stream()
        .filter(person -> !insiders.containsKey(person))
        .mapToInt(person -> right(best, truth, person) - right(honest, truth, person));
  }

  /// Who tells the attacker what they answered.
  private enum Collusion {
    NOBODY,
    ONE_PER_BLOCK;

    Map<String, Boolean> of(String question, List<String> checkIns) {
      return switch (this) {
        case NOBODY -> Map.of();
        case ONE_PER_BLOCK -> onePerBlock(question, checkIns);
      };
    }
  }

  @Test
  void would_tell_of_too_few_if_small_units_were_not_merged() {
    var checkIn = waves.checkIns().getFirst();
    var roster = waves.roster(checkIn);

    for (var question : questions()) {
      var shown = Mutants.withoutMerging(roster, question, waves.truth(checkIn, question));
      assertThat(new Reconstruction(shown, Map.of()).smallestDerivable())
          .as(question)
          .isLessThan(Bands.SMALLEST);
    }
  }

  @Test
  void would_expose_people_if_figures_left_no_doubt() {
    var checkIn = waves.checkIns().getFirst();
    var exposed =
        questions().stream()
            .flatMap(question -> {
              var truth = waves.truth(checkIn, question);
              var shown = Mutants.withoutMargin(waves.shown(checkIn, question), truth);
              var insiders = onePerBlock(question, List.of(checkIn));
              return new Reconstruction(shown, insiders).exposed().stream();
            })
            .toList();

    assertThat(exposed).isNotEmpty();
  }

  @Test
  void would_expose_who_comes_and_leaves_if_no_lot_was_drawn() {
    var exposed =
        questions().stream()
            .flatMap(question -> {
              var shown =
                  waves.checkIns().stream()
                      .flatMap(checkIn ->
                          Mutants.withoutLot(
                              waves.shown(checkIn, question), waves.truth(checkIn, question))
                              .stream())
                      .toList();
              return new Reconstruction(shown, Map.of()).exposed().stream();
            })
            .toList();

    assertThat(exposed).isNotEmpty();
  }

  @Test
  void would_tell_of_too_few_if_cuts_were_made_on_two_levels() {
    var checkIn = waves.checkIns().getFirst();

    for (var question : questions()) {
      var shown =
          Mutants.withCutsOnTwoLevels(
              waves.shown(checkIn, question),
              waves.roster(checkIn),
              question,
              waves.truth(checkIn, question));
      assertThat(new Reconstruction(shown, Map.of()).smallestDerivable())
          .as(question)
          .isLessThan(Bands.SMALLEST);
    }
  }

  @Test
  void attack_and_defence_share_no_code() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.essor.insight..", "org.essor.disclosure..", "org.essor.web..")
        .check(new ClassFileImporter().importPackages("org.essor.attack"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void leaves_what_was_shown_for_another_judge(String question) throws IOException {
    var folder = Path.of("target", "attack", String.valueOf(seed), question);
    leave(folder.resolve("all"), question, waves.checkIns());
    for (int wave = 0; wave < WAVES; wave++) {
      leave(
          folder.resolve("wave-" + (wave + 1)), question, waves.checkIns().subList(wave, wave + 1));
    }
  }

  private static void leave(Path folder, String question, List<String> checkIns)
      throws IOException {
    Files.createDirectories(folder);
    var truth = new TreeMap<String, Integer>();
    truth(question, checkIns).forEach((person, it) -> truth.put(person, it ? 1 : 0));
    Files.writeString(folder.resolve("truth.json"), JSON.writeValueAsString(truth));
    Files.writeString(
        folder.resolve("insiders.json"),
        JSON.writeValueAsString(onePerBlock(question, checkIns).keySet()));
    Files.write(
        folder.resolve("cells.jsonl"),
        shown(question, checkIns).stream().map(ReleaseAttackTest::line).toList());

    assertThat(Files.readAllLines(folder.resolve("cells.jsonl"))).hasSizeGreaterThan(20);
  }

  private static String line(Shown it) {
    return JSON.writeValueAsString(
        Map.of("members", it.about(), "n", it.about().size(), "lo", it.low(), "hi", it.high()));
  }

  static List<String> measures() {
    var measures = new ArrayList<>(questions());
    measures.add(Roster.PARTICIPATION);
    return measures;
  }

  static List<String> questions() {
    return List.copyOf(Waves.QUESTIONS.keySet());
  }

  private static Set<Shown> shown(String measure, List<String> checkIns) {
    return checkIns.stream()
        .flatMap(checkIn -> waves.shown(checkIn, measure).stream())
        .collect(Collectors.toSet());
  }

  private static Map<String, Boolean> truth(String measure, List<String> checkIns) {
    var truth = new HashMap<String, Boolean>();
    checkIns.forEach(checkIn -> truth.putAll(waves.truth(checkIn, measure)));
    return truth;
  }

  /// Somebody in each block of each wave who tells the others what they answered.
  private static Map<String, Boolean> onePerBlock(String measure, List<String> checkIns) {
    var insiders = new HashMap<String, Boolean>();
    for (var checkIn : checkIns) {
      for (var block : waves.blocks(checkIn, measure)) {
        if (block.stream().noneMatch(insiders::containsKey)) {
          var insider = block.iterator().next();
          insiders.put(insider, waves.truth(checkIn, measure).get(insider));
        }
      }
    }
    return insiders;
  }

  /// 1 when the guess about a person is right, otherwise 0.
  private static int right(Map<String, Double> guess, Map<String, Boolean> truth, String person) {
    return guess.get(person) >= 0.5 == truth.get(person) ? 1 : 0;
  }
}
