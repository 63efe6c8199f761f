package org.essor.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.insight.HandMade.EVERYBODY;
import static org.essor.insight.HandMade.LILLE;
import static org.essor.insight.HandMade.NIGHT;
import static org.essor.insight.HandMade.at;
import static org.essor.insight.HandMade.figures;
import static org.essor.insight.HandMade.ofTen;
import static org.essor.insight.HandMade.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.essor.insight.Standouts.Standout;
import org.essor.instrument.Construct;
import org.essor.instrument.Instruments;
import org.junit.jupiter.api.Test;

class StandoutsTest {

  private static final List<Construct> VOCABULARY = new Instruments().constructs();

  @Test
  void a_figure_is_held_against_everybodys_on_the_same_construct_and_never_against_another() {
    var alike = figures("meaning", at(80, 1), "load", at(40, 1));

    assertThat(lille(release(alike)).isEmpty()).isTrue();
  }

  @Test
  void names_what_lies_apart_from_everybody_in_the_order_of_the_vocabulary() {
    var standouts =
        lille(
            release(
                figures("tools", at(50, 1), "load", at(60, 1), "meaning", at(70, 1)),
                figures("tools", at(70, 4), "load", at(40, 4), "meaning", at(80, 4))));

    assertThat(names(standouts.high())).containsExactly("meaning", "tools");
    assertThat(names(standouts.low())).containsExactly("load");
    assertThat(standouts.low().getFirst().figure()).isEqualTo(at(40, 4));
    assertThat(standouts.low().getFirst().everybody()).isEqualTo(at(60, 1));
  }

  @Test
  void the_order_tells_nothing_of_the_size() {
    for (int more : new int[] {0, 20}) {
      var high = figures("tools", at(75 + more, 1), "load", at(75, 1), "meaning", at(95 - more, 1));
      var low = figures("tools", at(5 + more, 1), "load", at(5, 1), "meaning", at(25 - more, 1));

      assertThat(names(everybody(release(high)).high()))
          .containsExactly("meaning", "load", "tools");
      assertThat(names(everybody(release(low)).low())).containsExactly("meaning", "load", "tools");
    }
  }

  @Test
  void names_nothing_whose_lines_overlap_nor_any_difference_under_five_points() {
    var everybody = figures("load", at(60, 1), "tools", at(60, 0));

    assertThat(lille(release(everybody, figures("load", at(54, 6)))).isEmpty()).isTrue();
    assertThat(lille(release(everybody, figures("tools", at(56, 0)))).isEmpty()).isTrue();
    assertThat(names(lille(release(everybody, figures("tools", at(55, 0)))).low()))
        .containsExactly("tools");
  }

  @Test
  void asks_for_more_the_more_is_compared() {
    var one = figures("load", at(60, 1));
    var lower = figures("load", at(49, 8));
    var six = new LinkedHashMap<>(one);
    for (var other : List.of("tools", "meaning", "safety", "hours", "heard")) {
      six.put(other, at(60, 1));
    }
    var lowerOfSix = new LinkedHashMap<>(six);
    lowerOfSix.putAll(lower);

    assertThat(names(lille(release(one, lower)).low())).containsExactly("load");
    assertThat(lille(release(six, lowerOfSix)).isEmpty()).isTrue();
  }

  @Test
  void pay_is_never_named() {
    var release =
        release(
            figures("pay-fairness", at(60, 1), "pay-sufficiency", at(20, 1)),
            figures("pay-fairness", at(10, 1), "pay-sufficiency", at(90, 1)));

    assertThat(lille(release).isEmpty()).isTrue();
    assertThat(Standouts.of(release, EVERYBODY, VOCABULARY).isEmpty()).isTrue();
    assertThat(Standouts.across(release, VOCABULARY).isEmpty()).isTrue();
  }

  @Test
  void everybody_stands_out_within_the_outer_thirds_of_the_scale() {
    var standouts =
        Standouts.of(
            release(
                figures(
                    "load", at(28, 3), "hours", at(32, 3), "tools", at(50, 3), "safety", at(70, 4),
                    "meaning", at(73, 3))),
            EVERYBODY,
            VOCABULARY);

    assertThat(names(standouts.low())).containsExactly("load");
    assertThat(names(standouts.high())).containsExactly("meaning");
    assertThat(standouts.high().getFirst().everybody()).isNull();
  }

  @Test
  void across_the_units_it_says_where() {
    var release = release(figures("load", at(60, 1)), figures("load", at(40, 4)));

    assertThat(Standouts.across(release, VOCABULARY).low())
        .extracting(Standout::position)
        .containsExactly(LILLE);
  }

  @Test
  void what_a_withheld_unit_is_counted_with_tells_nothing_about_it() {
    var release =
        release(figures("load", at(60, 1), "tools", at(60, 1)), figures("tools", at(40, 1)));
    var groups = new ArrayList<>(release.groups());
    groups.set(2, new Release.Group(groups.get(2).parts(), figures("load", at(5, 1))));
    var lowTogether =
        new Release(
            release.checkIn(),
            release.releasedOn(),
            release.rules(),
            release.measures(),
            release.units(),
            groups,
            release.proof(),
            release.cuts());

    for (int unit : List.of(LILLE, NIGHT)) {
      assertThat(Standouts.of(lowTogether, unit, VOCABULARY))
          .isEqualTo(Standouts.of(release, unit, VOCABULARY));
    }
    assertThat(Standouts.of(lowTogether, NIGHT, VOCABULARY).isEmpty()).isTrue();
    assertThat(names(Standouts.across(lowTogether, VOCABULARY).low())).containsExactly("tools");
    assertThat(Standouts.across(HandMade.empty(), VOCABULARY).isEmpty()).isTrue();
  }

  @Test
  void a_small_team_is_named_by_its_word_and_only_far_from_everybody() {
    assertThat(names(lille(release(figures("load", at(70, 1)), figures("load", ofTen(0)))).low()))
        .containsExactly("load");
    assertThat(lille(release(figures("load", at(50, 1)), figures("load", ofTen(0)))).isEmpty())
        .isTrue();
  }

  private static Standouts everybody(Release release) {
    return Standouts.of(release, EVERYBODY, VOCABULARY);
  }

  private static Standouts lille(Release release) {
    return Standouts.of(release, LILLE, VOCABULARY);
  }

  private static List<String> names(List<Standout> standouts) {
    return standouts.stream().map(it -> it.construct().id()).toList();
  }
}
