package org.essor.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.insight.HandMade.EVERYBODY;
import static org.essor.insight.HandMade.LILLE;
import static org.essor.insight.HandMade.NIGHT;
import static org.essor.insight.HandMade.at;
import static org.essor.insight.HandMade.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.essor.Platform;
import org.essor.disclosure.Cell;
import org.essor.identity.Role;
import org.essor.insight.Release.Caution;
import org.essor.language.Wording;
import org.essor.listening.Contract.Audience;
import org.junit.jupiter.api.Test;

/// A low or lopsided response is said wherever figures depend on it.
class CautionsTest {

  @Test
  void half_or_less_is_low_and_more_is_not() {
    assertThat(release(at(50, 0), at(90, 0)).cautions(EVERYBODY)).isEmpty();
    assertThat(release(at(49, 0), at(45, 0)).cautions(EVERYBODY)).containsExactly(Caution.LOW);
  }

  @Test
  void a_unit_without_a_figure_of_its_own_speaks_as_everybody() {
    var release = release(at(40, 0), at(80, 0));

    assertThat(release.cautions(LILLE)).isEmpty();
    assertThat(release.cautions(NIGHT)).containsExactly(Caution.LOW);
  }

  @Test
  void units_below_that_lie_twenty_points_apart_are_lopsided() {
    assertThat(withThird(at(80, 0), at(60, 0)).cautions(EVERYBODY)).isEmpty();
    assertThat(withThird(at(81, 0), at(60, 0)).cautions(EVERYBODY))
        .containsExactly(Caution.LOPSIDED);
    assertThat(withThird(at(81, 0), at(60, 0)).cautions(LILLE)).isEmpty();
  }

  @Test
  void is_said_on_every_page_of_the_figures_in_both_languages() {
    try (var platform = Platform.start()) {
      var low = release(at(40, 0), at(30, 0));
      HandMade.keep(platform, low, Audience.ALL_UNITS);
      var leader = platform.visitor("Odile Caron", Role.LEADER);
      for (var path :
          List.of(
              "/insight/%s/units/0",
              "/insight/%s/units/1",
              "/insight/%s/units/0/heat-map",
              "/attention/%s/units/1/conversation",
              "/home/%s/summary")) {
        assertThat(leader.open(path.formatted(low.checkIn())).html().select(".notice").text())
            .as(path)
            .contains("not more than half of those asked took part");
      }
      var french = leader.open("/insight/%s/units/0".formatted(low.checkIn())).press("Français");
      assertThat(french.text()).contains("la moitié au plus des personnes interrogées");
    }
  }

  private static Release release(Cell everybody, Cell lille) {
    var release = HandMade.release(figures("load", at(60, 4)));
    var cells = List.of(everybody, lille, everybody);
    var groups = new ArrayList<Release.Group>();
    for (int g = 0; g < cells.size(); g++) {
      var figures = new HashMap<>(release.groups().get(g).figures());
      figures.put(Release.PARTICIPATION, cells.get(g));
      groups.add(new Release.Group(release.groups().get(g).parts(), figures));
    }
    var units = new ArrayList<>(release.units());
    var night = units.get(NIGHT);
    units.set(
        NIGHT,
        new Release.Unit(night.parent(), night.id(), night.name(), night.manager(), List.of(2, 2)));
    return with(release, units, groups);
  }

  /// A third unit beside Lille that speaks for itself.
  private static Release withThird(Cell lille, Cell third) {
    var release = release(at(70, 0), lille);
    var units = new ArrayList<>(release.units());
    units.add(
        new Release.Unit(
            0,
            13,
            new Wording("Nice shop", "Boutique de Nice"),
            units.getFirst().manager(),
            List.of(3, 3)));
    var groups = new ArrayList<>(release.groups());
    groups.add(
        new Release.Group(
            List.of(new Release.Part(3, true)),
            figures("load", at(60, 4), Release.PARTICIPATION, third)));
    return with(release, units, groups);
  }

  private static Release with(
      Release release, List<Release.Unit> units, List<Release.Group> groups) {
    return new Release(
        UUID.randomUUID(),
        LocalDate.of(2026, 11, 20),
        release.rules(),
        release.measures(),
        units,
        groups,
        release.proof(),
        release.cuts());
  }
}
