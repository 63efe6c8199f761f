package org.essor.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.essor.Platform;
import org.essor.identity.Cards;
import org.essor.identity.Role;
import org.essor.insight.Releases;
import org.essor.listening.Contract.Audience;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Everybody's home while one check-in goes by: before, open, answered, released, promised.
@TestMethodOrder(OrderAnnotation.class)
class HomePageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop SHOPS = new Workshop(PLATFORM, Workshop.TWO_REGIONS);

  private static int people;

  @Test
  @Order(1)
  void before_anything_happens_nothing_is_asked_of_anybody() {
    var home = SHOPS.visitor("a5").open("/");

    assertThat(home.heading()).isEqualTo("Hello A5");
    assertThat(home.text())
        .contains("21 November 2026", "Nothing needs you today")
        .doesNotContain("You said", "My team", "In my role", "What check-ins say");
    assertThat(SHOPS.visitor("a1").open("/").text()).contains("Nothing needs you today");
    assertThat(PLATFORM.visitor("Oda Observer").open("/").text())
        .contains("Hello Oda Observer", "Nothing needs you today");
  }

  @Test
  @Order(1)
  void each_role_finds_what_it_is_there_for_and_no_other() {
    assertThat(duties(Role.ADMINISTRATOR)).containsExactly("/people/import", "/cards");
    assertThat(duties(Role.LEAD)).containsExactly("/listening", "/values");
    for (var role : List.of(Role.LEADER, Role.COUNCIL, Role.ANALYST)) {
      assertThat(duties(role)).as("%s", role).isEmpty();
    }
  }

  @Test
  @Order(2)
  void a_check_in_that_waits_stands_first_and_is_gone_once_answered() {
    var checkIn = SHOPS.open(Audience.ALL_UNITS, SHOPS.unit("North"));
    var ann = SHOPS.visitor("a5");

    var home = ann.open("/");
    assertThat(home.html().select("main h2").first().text()).isEqualTo("Mood");
    assertThat(home.text())
        .contains("For the value “Care”", "until 28 November 2026")
        .contains("no figure about fewer than 7 people")
        .doesNotContain("Nothing needs you");
    assertThat(SHOPS.visitor("d5").open("/").text()).contains("Nothing needs you today");

    home.click("Answer")
        .form("/listening/" + checkIn + "/answers")
        .choose("item-0", "4")
        .submit()
        .click("Back to my home");
    assertThat(ann.open("/").text()).contains("Nothing needs you today").doesNotContain("Mood");
  }

  @Test
  @Order(3)
  void of_two_that_wait_the_one_that_closes_first_stands_first() {
    var later = SHOPS.open();
    var sooner = SHOPS.plan(SHOPS.today(), SHOPS.today().plusDays(3));
    SHOPS.checkIns().open(sooner);

    var answer = SHOPS.visitor("d5").open("/").html().select("main a[href$=/answer]");
    assertThat(answer.eachAttr("href"))
        .containsExactly("/listening/" + sooner + "/answer", "/listening/" + later + "/answer");
    SHOPS.checkIns().close(later);
    SHOPS.checkIns().close(sooner);
  }

  @Test
  @Order(4)
  void on_a_shared_device_it_names_nobody_and_shows_no_team() {
    var code = PLATFORM.get(Cards.class).print(List.of(SHOPS.person("a1"))).getFirst().code();
    var tablet = PLATFORM.visitor();
    tablet.signInWithCard(code);

    var home = tablet.open("/");
    assertThat(home.heading()).isEqualTo("Hello");
    assertThat(home.text()).contains("Mood").doesNotContain("A1", "My team");
    assertThat(home.html().select("a[href='/organisation']")).isEmpty();
  }

  @Test
  @Order(5)
  void a_release_is_read_by_everybody_and_asks_for_a_talk_and_a_promise_of_those_who_lead() {
    var checkIn =
        SHOPS.checkIns().all().stream().filter(it -> it.isOpen()).findFirst().orElseThrow().id();
    SHOPS.answer(checkIn, "b", 10, 4);
    SHOPS.checkIns().close(checkIn);

    var employee = SHOPS.visitor("a5").open("/");
    assertThat(employee.text())
        .contains("What check-ins say", "Mood published on 21 November 2026")
        .doesNotContain("My team");
    assertThat(employee.html().select("main a[href=/insight/" + checkIn + "]")).hasSize(1);

    var team = SHOPS.visitor("a1").open("/");
    assertThat(team.text()).contains("Lille: talk about it", "Lille: one promise");
    assertThat(team.click("Prepare the conversation").status()).isEqualTo(200);
    assertThat(team.click("Write a promise").status()).isEqualTo(200);
    for (var role : List.of(Role.LEAD, Role.LEADER)) {
      assertThat(duties(role)).contains("/home/" + latest() + "/summary");
    }
  }

  @Test
  @Order(6)
  void a_later_check_in_elsewhere_does_not_take_a_teams_release_from_its_home() {
    PLATFORM.clock().advance(Duration.ofDays(1));
    var south = SHOPS.open(Audience.ALL_UNITS, SHOPS.unit("South"));
    SHOPS.checkIns().close(south);

    assertThat(SHOPS.visitor("a1").open("/").text()).contains("Lille: talk about it");
    assertThat(SHOPS.visitor("c1").open("/").html().select("a[href*=" + south + "]")).isNotEmpty();
  }

  @Test
  @Order(7)
  void a_promise_stands_first_for_those_it_was_made_to_and_is_no_longer_asked_for() {
    var form = SHOPS.visitor("a1").open("/").click("Write a promise");
    form.form(form.path().replace("/new", ""))
        .fill("heard", "The rota comes too late")
        .fill("pledge", "Publish it two weeks ahead")
        .fill("dueOn", "2026-12-31")
        .submit();

    var home = SHOPS.visitor("a5").open("/");
    assertThat(home.html().select("main h2").first().text()).startsWith("You said");
    assertThat(home.text()).contains("The rota comes too late", "Nothing needs you today");
    var author = SHOPS.visitor("a1").open("/");
    assertThat(author.text())
        .contains("The rota comes too late", "Lille: talk about it")
        .doesNotContain("Lille: one promise");
    assertThat(SHOPS.visitor("b5").open("/").text()).doesNotContain("The rota comes too late");
  }

  @Test
  @Order(8)
  void speaks_french() {
    var home = SHOPS.visitor("a5").open("/").press("Français");

    assertThat(home.heading()).isEqualTo("Bonjour A5");
    assertThat(home.text())
        .contains(
            "22 novembre 2026", "Rien ne vous attend aujourd’hui", "Ce que disent les points");
  }

  private static List<String> duties(Role role) {
    var somebody = PLATFORM.visitor("Some %s %d".formatted(role, people++), role);
    return somebody.open("/").html().select("main section:contains(In my role) a").eachAttr("href");
  }

  private static UUID latest() {
    return PLATFORM.get(Releases.class).all().getFirst();
  }
}
