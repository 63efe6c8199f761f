package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.essor.Platform;
import org.essor.disclosure.GroupRules;
import org.essor.identity.Role;
import org.essor.listening.Contract.Cuts;
import org.essor.listening.Contract.Level;
import org.essor.listening.Simulation.Alternative;
import org.essor.listening.Simulation.Fate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a planned check-in can be expected to show, from the organisation alone.
class SimulationTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  /// Shops with North (Lille, 12, and Lyon, 200) and South (Gand, 8, and Nice, 60).
  private static final Workshop SHOPS =
      new Workshop(
          PLATFORM,
          Workshop.team("p", 20, "", "Shops")
              + Workshop.team("n", 20, "p1", "Shops/North")
              + Workshop.team("a", 12, "n1", "Shops/North/Lille")
              + Workshop.team("b", 200, "n1", "Shops/North/Lyon")
              + Workshop.team("s", 20, "p1", "Shops/South")
              + Workshop.team("c", 8, "s1", "Shops/South/Gand")
              + Workshop.team("d", 60, "s1", "Shops/South/Nice"));

  private static final Cuts BY_DIVISION = new Cuts(Level.DIVISIONS, List.of("age:1"));

  @Test
  void a_team_has_a_figure_of_its_own_once_seven_of_it_can_be_expected() {
    var simulation = simulation(GroupRules.DEFAULT, Cuts.NONE);

    assertThat(fates(simulation, "Lyon")).containsExactly(Fate.OWN, Fate.OWN, Fate.OWN);
    // 11 people: 3, 7 and 9 answers
    assertThat(fates(simulation, "Lille")).containsExactly(Fate.MERGED, Fate.OWN, Fate.OWN);
    // 7 people: 2, 4 and 6 answers
    assertThat(fates(simulation, "Gand")).containsExactly(Fate.MERGED, Fate.MERGED, Fate.MERGED);
    assertThat(simulation.units().getFirst().depth()).isZero();
    assertThat(simulation.expectations())
        .extracting(Simulation.Expectation::rate)
        .containsExactly(30, 60, 80);
    assertThat(simulation.expectations())
        .extracting(Simulation.Expectation::share)
        .isSorted()
        .allMatch(share -> share > 50 && share < 100);
    assertThat(simulation.expectations().getLast().units())
        .isEqualTo(
            (int)
                simulation.units().stream()
                    .filter(unit -> unit.fates().getLast() == Fate.OWN)
                    .count());
  }

  @Test
  void attributes_need_a_hundred_expected_answers_at_their_place() {
    assertThat(simulation(GroupRules.DEFAULT, Cuts.NONE).places()).isEmpty();

    var divisions = simulation(GroupRules.DEFAULT, BY_DIVISION).places();
    assertThat(divisions).extracting(place -> place.name().en()).containsExactly("North", "South");
    // 232 people in the North, 87 in the South
    assertThat(divisions.getFirst().possible()).containsExactly(false, true, true);
    assertThat(divisions.getLast().possible()).containsExactly(false, false, false);

    var whole =
        simulation(GroupRules.DEFAULT, new Cuts(Level.ORGANISATION, List.of("age:1"))).places();
    assertThat(whole).hasSize(1);
    assertThat(whole.getFirst().possible()).containsExactly(true, true, true);
  }

  @Test
  void a_contract_that_would_show_more_is_named_with_what_it_would_show() {
    var strict = simulation(new GroupRules(10, 3), BY_DIVISION);
    assertThat(strict.alternatives())
        .extracting(Alternative::kind)
        .containsExactly(Alternative.Kind.SMALLEST_GROUPS, Alternative.Kind.WHOLE_ORGANISATION);
    assertThat(strict.alternatives().getFirst())
        .satisfies(it -> assertThat(it.then()).isGreaterThan(it.now()));
    assertThat(strict.alternatives().getLast())
        .isEqualTo(new Alternative(Alternative.Kind.WHOLE_ORGANISATION, 1, 2));

    assertThat(simulation(new GroupRules(5, 2), Cuts.NONE).alternatives()).isEmpty();
  }

  @Test
  void stands_on_the_page_of_a_planned_check_in_in_both_languages_and_not_afterwards() {
    var lead = PLATFORM.visitor("Élodie Vasseur", Role.LEAD);
    var id = SHOPS.plan(new GroupRules(10, 3), BY_DIVISION);

    var page = lead.open("/listening/" + id);
    assertThat(page.text())
        .contains("What it could show", "Figures by attribute: North", "too few answers")
        .contains("With a smallest group of 5", "counted with others");
    assertThat(page.html().select("table").first().select("thead th").eachText())
        .containsExactly("If so many answer", "30%", "60%", "80%");
    assertThat(page.press("Français").text())
        .contains("Ce qu’il pourrait montrer", "comptée avec d’autres");

    SHOPS.checkIns().open(id);
    assertThat(lead.open("/listening/" + id).text()).doesNotContain("Ce qu’il pourrait montrer");
    assertThatThrownBy(() -> SHOPS.checkIns().simulation(id)).isInstanceOf(Refused.class);
  }

  @Test
  void says_when_too_few_would_be_asked_for_any_figure() {
    var id = SHOPS.plan(new GroupRules(500, 3), Cuts.NONE);
    var lead = PLATFORM.visitor("Maud Vasseur", Role.LEAD);

    assertThat(lead.open("/listening/" + id).text()).contains("no figure could ever be shown");
  }

  private static Simulation simulation(GroupRules rules, Cuts cuts) {
    UUID id = SHOPS.plan(rules, cuts);
    return SHOPS.checkIns().simulation(id);
  }

  private static List<Fate> fates(Simulation simulation, String unit) {
    return simulation.units().stream()
        .filter(it -> it.name().en().equals(unit))
        .findFirst()
        .orElseThrow()
        .fates();
  }
}
