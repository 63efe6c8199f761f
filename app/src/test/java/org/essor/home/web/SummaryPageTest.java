package org.essor.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.insight.HandMade.at;
import static org.essor.insight.HandMade.figures;

import java.util.UUID;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Role;
import org.essor.insight.HandMade;
import org.essor.insight.Release;
import org.essor.listening.Contract.Audience;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One page for those who lead the organisation.
class SummaryPageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop SHOPS = new Workshop(PLATFORM, Workshop.TWO_REGIONS);
  private static final Visitor LEADER = PLATFORM.visitor("Hélène Delattre", Role.LEADER);
  private static final Release RELEASE =
      HandMade.release(
          figures(
              "meaning",
              at(75, 3),
              "load",
              at(60, 1),
              "tools",
              at(22, 3),
              "heard",
              at(50, 2),
              "pay-fairness",
              at(12, 1)),
          figures("load", at(40, 3), "heard", at(64, 3), "pay-fairness", at(2, 1)));

  @BeforeAll
  static void released() {
    HandMade.keep(PLATFORM, RELEASE, Audience.OWN_AND_ABOVE);
    HandMade.keep(PLATFORM, HandMade.empty(), Audience.OWN_AND_ABOVE);
  }

  @Test
  void says_how_many_answered_and_what_stands_out_for_everybody_and_where() {
    var page = LEADER.open(path(RELEASE.checkIn()));

    assertThat(page.heading()).isEqualTo("Autumn pulse");
    assertThat(page.text()).contains("Published on 20 November 2026", "80% of about 250 people");
    assertThat(page.section("What is strong"))
        .contains("Everybody Meaning", "75", "Lille shop Being heard", "64")
        .doesNotContain("load", "Tools");
    assertThat(page.section("What to work on"))
        .contains("Everybody Tools", "22", "Lille shop Bearable load", "40", "Everybody: 60")
        .doesNotContain("Meaning", "heard");
    assertThat(page.text()).doesNotContainIgnoringCase("fair");
  }

  @Test
  void says_so_where_nothing_can_be_said() {
    var page = LEADER.open(path(HandMade.empty().checkIn()));

    assertThat(page.text()).contains("So few people");
    assertThat(page.section("What is strong")).contains("Nothing stands out as high");
    assertThat(page.section("What to work on")).contains("Nothing stands out as low");
    var louise = PLATFORM.visitor("Louise Tremblay", Role.LEADER);
    louise.open("/").press("Français");
    assertThat(louise.open(path(HandMade.empty().checkIn())).text())
        .contains("Rien ne se détache vers le haut", "Rien ne se détache vers le bas");
  }

  @Test
  void participation_leaves_only_in_the_steps_of_the_gate() {
    var checkIn = SHOPS.open();
    SHOPS.answer(checkIn, "a", 12, 4);
    SHOPS.answer(checkIn, "b", 10, 4);
    SHOPS.checkIns().close(checkIn);

    assertThat(LEADER.open(path(checkIn)).text()).contains("35–40% of about 65 people answered");
  }

  @Test
  void promises_stand_on_it_the_leaders_first() {
    var checkIn = SHOPS.open();
    SHOPS.checkIns().close(checkIn);
    assertThat(LEADER.open(path(checkIn)).text()).contains("Nothing is promised yet.");

    promise(SHOPS.visitor("s1"), checkIn, "4", "From a region");
    promise(LEADER, checkIn, "0", "From the top");

    var promises = LEADER.open(path(checkIn)).section("What was promised");
    assertThat(promises).contains("Shops", "South");
    assertThat(promises.indexOf("From the top"))
        .isPositive()
        .isLessThan(promises.indexOf("From a region"));
    var lead = PLATFORM.visitor("Lise Lead", Role.LEAD).open(path(checkIn));
    assertThat(lead.html().select("form[action$=/outcome]")).hasSize(2);
    assertThat(LEADER.open(path(checkIn)).html().select("form[action$=/outcome]")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void is_for_those_who_lead_the_organisation_or_the_listening(Role role) {
    int expected = role == Role.LEADER || role == Role.LEAD ? 200 : 403;

    assertThat(PLATFORM.visitor("A " + role, role).open(path(RELEASE.checkIn())).status())
        .isEqualTo(expected);
    assertThat(SHOPS.visitor("p1").open(path(RELEASE.checkIn())).status()).isEqualTo(403);
    assertThat(LEADER.open(path(UUID.randomUUID())).status()).isEqualTo(404);
  }

  private static void promise(Visitor author, UUID checkIn, String position, String heard) {
    var path = "/promise/%s/units/%s".formatted(checkIn, position);
    author
        .open(path + "/new")
        .form(path)
        .fill("heard", heard)
        .fill("pledge", "Do it")
        .fill("dueOn", "2026-12-31")
        .submit();
  }

  private static String path(UUID checkIn) {
    return "/home/" + checkIn + "/summary";
  }
}
