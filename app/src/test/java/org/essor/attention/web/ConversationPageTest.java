package org.essor.attention.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.insight.HandMade.EVERYBODY;
import static org.essor.insight.HandMade.LILLE;
import static org.essor.insight.HandMade.NIGHT;
import static org.essor.insight.HandMade.at;
import static org.essor.insight.HandMade.figures;

import java.util.List;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.AuditTrail;
import org.essor.identity.Role;
import org.essor.insight.HandMade;
import org.essor.insight.Release;
import org.essor.listening.Contract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConversationPageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Release RELEASE =
      HandMade.release(
          figures("meaning", at(60, 1), "load", at(60, 1), "tools", at(20, 1)),
          figures("meaning", at(72, 4), "load", at(42, 4), "tools", at(20, 1)));
  private static final Release EMPTY = HandMade.empty();
  private static final Visitor NADIA = PLATFORM.visitor("Nadia Roussel", Role.LEAD);

  @BeforeAll
  static void check_ins_were_released() {
    HandMade.keep(PLATFORM, RELEASE, Contract.Audience.ALL_UNITS);
    HandMade.keep(PLATFORM, EMPTY, Contract.Audience.OWN_AND_ABOVE);
  }

  @Test
  void asks_about_what_stands_out_in_the_unit() {
    var page = NADIA.open(path(RELEASE, LILLE));

    assertThat(page.heading()).isEqualTo("Team conversation");
    assertThat(page.section("What works, and should stay?"))
        .contains(
            "Minutes 5 to 15",
            "Higher here than among everybody asked (Everybody)",
            "Meaning",
            "72",
            "everybody: 60")
        .contains("Where does this show in your work?");
    assertThat(page.section("What gets in the way of the work?"))
        .contains(
            "Minutes 15 to 30",
            "Lower here than among everybody asked (Everybody)",
            "Bearable load",
            "42")
        .contains("When did this last go well?")
        .doesNotContain("Meaning", "Good tools");
  }

  @Test
  void asks_a_team_without_a_figure_about_its_work_and_shows_no_other_team() {
    var page = NADIA.open(path(RELEASE, NIGHT));

    assertThat(page.section("To begin"))
        .contains("This unit has no figure of its own: its people are counted together with others")
        .contains("Another team’s does not take its place");
    assertThat(page.section("What works, and should stay?"))
        .contains("Think of a day in the last weeks")
        .doesNotContain("figure");
    assertThat(page.section("What gets in the way of the work?"))
        .contains("Which part of the work takes more effort than it should?")
        .doesNotContain("figure");
    assertThat(page.text())
        .contains("or to leave aside: this is what stands out among all who were asked (Everybody)")
        .doesNotContain("Lille");
  }

  @Test
  void takes_45_minutes_asks_three_questions_and_ends_with_a_promise_in_both_languages() {
    var page = NADIA.open(path(RELEASE, LILLE));
    assertThat(page.html().select(".agenda h2").eachText())
        .containsExactly(
            "To begin",
            "What works, and should stay?",
            "What gets in the way of the work?",
            "Which one thing shall we change?",
            "One promise");
    assertThat(minutes(page)).containsExactly("0-5", "5-15", "15-30", "30-40", "40-45");

    var mona = PLATFORM.visitor("Mona Dubé", Role.LEAD);
    var french = mona.open(path(RELEASE, LILLE)).press("Français");
    assertThat(french.html().select(".agenda h2").eachText())
        .hasSize(5)
        .contains("Qu’est-ce qui marche, et doit rester\u202f?", "Une promesse");
    assertThat(minutes(french)).isEqualTo(minutes(page));
  }

  /// From when to when each step takes, as the page says it.
  private static List<String> minutes(Page page) {
    return page.html().select(".agenda .eyebrow.figures").stream()
        .map(eyebrow -> eyebrow.text().replaceAll("\\D+", " ").strip().replace(' ', '-'))
        .toList();
  }

  @Test
  void prints_with_room_to_write_and_without_what_only_a_screen_can_do() {
    var page = NADIA.open(path(RELEASE, LILLE));

    assertThat(page.html().select(".agenda .writing")).hasSize(3);
    assertThat(page.html().select(".print-only dt").eachText())
        .containsExactly("You said", "We will, or will not", "Because", "By", "Name");
    assertThat(page.html().select(".agenda a:not(.no-print, .no-print *)")).isEmpty();
    var address = page.html().select("link[rel=stylesheet]").attr("href");
    var css = new String(NADIA.open(address).body(), UTF_8).replaceAll("\\s+", " ");
    assertThat(css)
        .contains(".writing { display: none; } @media print { .writing { display: block");
    assertThat(css.substring(css.lastIndexOf("@media print")))
        .containsPattern(
            "\\.no-print,[^{]*\\{ display: none; \\} \\.print-only \\{ display: revert");
  }

  @Test
  void needs_no_figure_at_all() {
    var page = NADIA.open(path(EMPTY, LILLE));

    assertThat(page.text())
        .contains("There is no figure: too few people answered for one that gives nobody away.")
        .doesNotContain("leave aside");
  }

  @Test
  void speaks_french() {
    var louise = PLATFORM.visitor("Louise Tremblay", Role.LEADER);

    assertThat(louise.open(path(RELEASE, LILLE)).press("Français").text())
        .contains("Boutique de Lille", "Qu’est-ce qui gêne le travail\u202f?", "Charge tenable");
    assertThat(louise.open(path(RELEASE, NIGHT)).text())
        .contains("Celui d’une autre équipe ne le remplace pas");
  }

  @Test
  void ends_with_one_promise_for_whoever_may_make_it() {
    var link = "a[href='/promise/%s/units/1/new']".formatted(RELEASE.checkIn());
    var tom = PLATFORM.visitor("Tom Gagnon");

    assertThat(NADIA.open(path(RELEASE, LILLE)).html().select(link)).hasSize(1);
    assertThat(tom.open(path(RELEASE, EVERYBODY)).html().select("a[href^=/promise]")).isEmpty();
    assertThat(tom.open(path(RELEASE, EVERYBODY)).text()).contains("Whoever leads the unit");
  }

  @Test
  void opens_for_whoever_may_see_the_unit_and_for_nobody_else() {
    var zoe = PLATFORM.visitor("Zoé Martin");

    assertThat(zoe.open(path(RELEASE, LILLE)).status()).isEqualTo(200);
    assertThat(zoe.open(path(EMPTY, LILLE)).status()).isEqualTo(403);
    assertThat(zoe.open(path(RELEASE, 3)).status()).isEqualTo(403);
    assertThat(PLATFORM.visitor().open(path(RELEASE, LILLE)).path()).startsWith("/sign-in");
  }

  @Test
  void leaves_a_trace_for_the_works_council() {
    NADIA.open(path(RELEASE, NIGHT));

    var latest = PLATFORM.get(AuditTrail.class).page(1).getFirst();
    assertThat(latest.action()).isEqualTo("attention.trail.conversation");
    assertThat(latest.subject()).isEqualTo("Autumn pulse · Night team");
  }

  private static String path(Release release, int position) {
    return "/attention/%s/units/%d/conversation".formatted(release.checkIn(), position);
  }
}
