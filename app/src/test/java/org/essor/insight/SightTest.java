package org.essor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Role;
import org.essor.listening.Contract.Audience;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Who reads which figures, on the pages themselves. The shops of Lille are low (all answer at the
/// lower end), those of Lyon and Nice high; Gand is too small for a figure of its own.
class SightTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop SHOPS = new Workshop(PLATFORM, Workshop.TWO_REGIONS);
  private static final UUID OWN = released(Audience.OWN_AND_ABOVE, "Shops");
  private static final UUID ALL = released(Audience.ALL_UNITS, "Shops");
  private static final UUID NORTH_ONLY = released(Audience.OWN_AND_ABOVE, "North");

  private static final List<String> EVERY_UNIT =
      List.of("Shops", "North", "Lille", "Lyon", "South", "Gand", "Nice");

  private static UUID released(Audience audience, String part) {
    var id = SHOPS.open(audience, SHOPS.unit(part));
    SHOPS.answer(id, "n", 8, 3);
    SHOPS.answer(id, "a", 12, 1);
    SHOPS.answer(id, "b", 10, 5);
    if (part.equals("Shops")) {
      SHOPS.answer(id, "p", 8, 3);
      SHOPS.answer(id, "s", 8, 3);
      SHOPS.answer(id, "c", 4, 1);
      SHOPS.answer(id, "d", 10, 5);
    }
    SHOPS.checkIns().close(id);
    return id;
  }

  @Test
  void an_employee_reads_their_own_unit_and_those_above() {
    reads(SHOPS.visitor("a5"), OWN, "Shops", "North", "Lille");
    reads(SHOPS.visitor("n5"), OWN, "Shops", "North");
    reads(SHOPS.visitor("c3"), OWN, "Shops", "South", "Gand");
  }

  @Test
  void a_manager_reads_what_lies_below_too() {
    reads(SHOPS.visitor("n1"), OWN, "Shops", "North", "Lille", "Lyon");
    reads(SHOPS.visitor("a1"), OWN, "Shops", "North", "Lille");
    reads(SHOPS.visitor("p1"), OWN, "Shops", "North", "Lille", "Lyon", "South", "Gand", "Nice");
  }

  @Test
  void whoever_designs_the_listening_or_leads_the_organisation_reads_every_unit() {
    for (var role : List.of(Role.LEAD, Role.LEADER)) {
      reads(PLATFORM.visitor("Sees " + role, role), OWN, EVERY_UNIT.toArray(String[]::new));
    }
  }

  @Test
  void nobody_else_reads_anything_by_their_role() {
    for (var role : List.of(Role.ADMINISTRATOR, Role.ANALYST, Role.COUNCIL, Role.EMPLOYEE)) {
      reads(PLATFORM.visitor("Reads " + role, role), OWN);
    }
  }

  @Test
  void everyone_reads_every_unit_where_the_contract_says_so() {
    for (var reader :
        List.of(SHOPS.visitor("a5"), PLATFORM.visitor("Some Analyst", Role.ANALYST))) {
      reads(reader, ALL, EVERY_UNIT.toArray(String[]::new));
    }
  }

  @Test
  void who_is_out_of_the_part_that_was_asked_reads_nothing_but_who_leads_above_it_does() {
    reads(SHOPS.visitor("a5"), NORTH_ONLY, "North", "Lille");
    reads(SHOPS.visitor("d5"), NORTH_ONLY);
    reads(SHOPS.visitor("p5"), NORTH_ONLY);
    reads(SHOPS.visitor("s1"), NORTH_ONLY);
    reads(SHOPS.visitor("p1"), NORTH_ONLY, "North", "Lille", "Lyon");
    assertThat(SHOPS.visitor("d5").open("/insight").html().select("a[href*=" + NORTH_ONLY + "]"))
        .isEmpty();
    assertThat(SHOPS.visitor("d5").open("/").html().select("a[href*=" + NORTH_ONLY + "]"))
        .isEmpty();
  }

  @Test
  void
      a_refusal_is_the_same_for_a_unit_that_is_shown_one_that_is_withheld_and_one_that_is_not_there() {
    var reader = SHOPS.visitor("a5");
    for (var path : List.of("", "/heat-map", "/heat-map?compared=true")) {
      var shown = reader.open(unit(OWN, "Nice") + path);
      assertThat(shown.status()).isEqualTo(403);
      for (var other : List.of(unit(OWN, "Gand"), units(OWN) + 99, units(OWN) + "-1")) {
        assertThat(reader.open(other + path).status()).isEqualTo(403);
        assertThat(reader.open(other + path).text()).isEqualTo(shown.text());
      }
    }
    assertThat(reader.open(talk(OWN, "Nice")).text())
        .isEqualTo(reader.open(talk(OWN, "Gand")).text())
        .contains("This page is not for you");
  }

  @Test
  void nobody_reads_anything_before_the_release_or_without_signing_in() {
    var open = SHOPS.open();

    assertThat(SHOPS.visitor("p1").open("/insight/" + open).status()).isEqualTo(404);
    assertThat(SHOPS.visitor("p1").open(units(open) + "0").status()).isEqualTo(404);
    assertThat(PLATFORM.visitor().open(unit(ALL, "Shops")).path()).startsWith("/sign-in");
  }

  @Test
  void everybody_begins_where_they_are() {
    assertThat(SHOPS.visitor("a5").open("/insight/" + OWN).heading()).isEqualTo("Lille");
    assertThat(SHOPS.visitor("n1").open("/insight/" + OWN).heading()).isEqualTo("North");
    assertThat(SHOPS.visitor("c1").open("/insight/" + OWN).heading()).isEqualTo("Gand");
    assertThat(PLATFORM.visitor("Lise Lead", Role.LEAD).open("/insight/" + OWN).heading())
        .isEqualTo("Shops");
  }

  @Test
  void a_manager_without_a_figure_is_given_nobody_elses_in_its_place() {
    var lead = PLATFORM.visitor("Lou Lead", Role.LEAD);
    var manager = SHOPS.visitor("c1");
    for (var checkIn : List.of(OWN, ALL)) {
      var gand = unit(checkIn, "Gand");

      assertThat(lead.open(gand).text()).contains("Its people are counted together: ");
      assertThat(lead.open(gand).html().select("thead th").eachText())
          .containsExactly("What it is about", "The group", "South", "Everybody");
      assertThat(manager.open(gand).html().select("thead th").eachText())
          .containsExactly("What it is about", "South", "Everybody");

      assertThat(lead.open(gand + "/heat-map").html().select("tbody td.cell:not(.withheld)"))
          .isNotEmpty();
      assertThat(manager.open(gand + "/heat-map").html().select("tbody td.cell"))
          .isNotEmpty()
          .allMatch(cell -> cell.hasClass("withheld"));
      assertThat(manager.open(gand + "/heat-map").text()).doesNotContain("directly in");
    }
  }

  @Test
  void a_manager_without_a_figure_is_told_why_and_led_to_the_conversation() {
    var gand = SHOPS.visitor("c1").open(unit(OWN, "Gand"));

    assertThat(gand.text())
        .contains("Your team has no figure of its own. On its own this unit, or one beside it,")
        .contains("You are not shown another team’s in its place")
        .doesNotContain("Too few people answered");
    var talk = gand.click("Prepare the conversation");
    assertThat(talk.status()).isEqualTo(200);
    assertThat(talk.heading()).isEqualTo("Team conversation");
  }

  @Test
  void whoever_took_a_unit_over_reads_it_and_whoever_led_it_then_still_does() {
    reads(SHOPS.visitor("s2"), OWN, "Shops", "South");

    SHOPS.bringIn(
        Workshop.TWO_REGIONS
            .replace(",s1,Shops/South", ",s2,Shops/South")
            .replace("s1@example.org,p1,", "s1@example.org,s2,")
            .replace("s2@example.org,s2,", "s2@example.org,p1,"));

    reads(SHOPS.visitor("s2"), OWN, "Shops", "South", "Gand", "Nice");
    reads(SHOPS.visitor("s1"), OWN, "Shops", "South", "Gand", "Nice");
  }

  /// Opens every page about every unit: those of these units are there, all others refused.
  private static void reads(Visitor reader, UUID checkIn, String... units) {
    var release = PLATFORM.get(Releases.class).find(checkIn).orElseThrow();
    for (int i = 0; i < release.units().size(); i++) {
      var name = release.units().get(i).name().en();
      int expected = List.of(units).contains(name) ? 200 : 403;
      for (var path :
          List.of(
              units(checkIn) + i,
              units(checkIn) + i + "/heat-map",
              "/attention/%s/units/%d/conversation".formatted(checkIn, i))) {
        assertThat(reader.open(path).status()).as("%s: %s", name, path).isEqualTo(expected);
      }
    }
    var links = reader.open("/insight").html().select("a[href=/insight/" + checkIn + "]");
    assertThat(links).hasSize(units.length > 0 ? 1 : 0);
  }

  private static String unit(UUID checkIn, String name) {
    return units(checkIn) + position(checkIn, name);
  }

  private static String talk(UUID checkIn, String name) {
    return "/attention/%s/units/%d/conversation".formatted(checkIn, position(checkIn, name));
  }

  private static int position(UUID checkIn, String name) {
    var release = PLATFORM.get(Releases.class).find(checkIn).orElseThrow();
    return release.positionOf(SHOPS.unit(name)).orElseThrow();
  }

  private static String units(UUID checkIn) {
    return "/insight/" + checkIn + "/units/";
  }
}
