package org.essor.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.essor.Platform;
import org.essor.demo.SampleLoading;
import org.essor.disclosure.Cell;
import org.essor.disclosure.CutPlan;
import org.essor.listening.CheckIns;
import org.essor.people.People;
import org.essor.sample.SampleCompany;
import org.junit.jupiter.api.Test;

/// Of 100 people of the sample company who were asked, how many find something of use on each page
/// of each release; `bin/measure useful`.
class UsefulFigures {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void of_the_sample_company() {
    try (var platform = Platform.start()) {
      platform
          .get(SampleLoading.class)
          .load(SampleCompany.of(1, TODAY), platform.clock()::set, _ -> {});
      System.out.println(
          """

          | released | questionnaire | people | own unit, a figure | own unit, most figures \
          | with people just above | a number or ten points | heat map below the top \
          | heat map around own unit | attributes shown, where cut |
          |---|---|---|---|---|---|---|---|---|---|\
          """);
      var releases = platform.get(Releases.class);
      releases.all().forEach(id -> print(platform, releases.find(id).orElseThrow()));
    }
  }

  private static void print(Platform platform, Release release) {
    var checkIns = platform.get(CheckIns.class);
    var checkIn = checkIns.find(release.checkIn()).orElseThrow();
    var own =
        platform.get(People.class).attributes(release.releasedOn()).keySet().stream()
            .flatMap(person -> checkIns.positionOf(checkIn.id(), person).stream().boxed())
            .toList();
    var constructs = release.constructs();
    System.out.printf(
        "| %s | %s | %d | %d %% | %d %% | %d %% | %d %% | %d %% | %d %% | %s |%n",
        release.releasedOn(),
        checkIn.instrument(),
        own.size(),
        share(own, release::speaksFor),
        share(own, unit -> mostOf(constructs, it -> isShown(release.cell(unit, it)))),
        share(own, unit -> mostOf(constructs, it -> isShown(release.nearest(unit, it)))),
        share(own, unit -> mostOf(constructs, it -> isFine(release.cell(unit, it)))),
        share(own, unit -> release.path(unit).stream().skip(1).anyMatch(release::speaksFor)),
        share(own, unit -> isOnTheMapOf(release, unit)),
        attributes(release));
  }

  /// Whether the heat map of the unit above tells somebody's own unit from the others: it has a row
  /// with figures there, as half of the rows at least.
  private static boolean isOnTheMapOf(Release release, int unit) {
    int above = release.units().get(unit).parent();
    return above >= 0
        && release.speaksFor(unit)
        && mostOf(release.below(above), release::speaksFor);
  }

  private static String attributes(Release release) {
    var shown = release.cuts().stream().filter(it -> it.outcome() == CutPlan.Outcome.SHOWN).count();
    return release.cuts().isEmpty() ? "none" : "%d of %d".formatted(shown, release.cuts().size());
  }

  private static boolean isShown(Cell cell) {
    return cell instanceof Cell.Shown;
  }

  /// From 20 answers on: finer than low, middle and high.
  private static boolean isFine(Cell cell) {
    return cell instanceof Cell.Shown shown && shown.count().from() >= 20;
  }

  private static <T> boolean mostOf(List<T> all, Predicate<T> which) {
    return 2 * all.stream().filter(which).count() > all.size();
  }

  private static long share(List<Integer> people, Predicate<Integer> which) {
    return Math.round(100.0 * people.stream().filter(which).count() / people.size());
  }
}
