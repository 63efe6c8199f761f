package org.essor.promise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.essor.Form;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Role;
import org.essor.insight.Releases;
import org.essor.listening.Workshop;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// You said, we will or will not because: who writes it, what it needs, who reads it, what becomes
/// of it.
class PromisePagesTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop SHOPS = new Workshop(PLATFORM, Workshop.TWO_REGIONS);
  private static final UUID CHECK_IN = released();

  private static UUID released() {
    var id = SHOPS.open();
    SHOPS.answer(id, "a", 12, 4);
    SHOPS.checkIns().close(id);
    return id;
  }

  private static final Instant NOW = PLATFORM.clock().instant();

  @AfterEach
  void the_day_is_the_same_for_every_test() {
    PLATFORM.clock().set(NOW);
  }

  @Test
  void says_what_was_heard_what_will_be_done_by_when_and_who_says_it() {
    var made = whole("a1", "Lille", "What the rota costs us").submit();

    assertThat(made.text()).contains("It is promised.");
    assertThat(promise(SHOPS.visitor("a5").open("/"), "What the rota costs us"))
        .contains("Lille")
        .contains("You said What the rota costs us")
        .contains("We will Publish it two weeks ahead")
        .contains("A1 Martin, by 31 December 2026");
    assertThat(SHOPS.visitor("b5").open("/").text()).doesNotContain("What the rota costs us");
  }

  @Test
  void a_refusal_needs_its_reason_and_gives_it() {
    var without = whole("a1", "Lille", "More staff on Saturdays").choose("answer", "WILL_NOT");
    var again = without.submit();
    assertThat(faults(again)).containsExactly("A refusal needs its reason. Write why not.");
    assertThat(again.html().select("#heard").text()).isEqualTo("More staff on Saturdays");
    assertThat(again.html().select("input[value=WILL_NOT]").hasAttr("checked")).isTrue();

    again.form(path("Lille")).fill("reason", "The budget of this year is spent").submit();

    assertThat(promise(SHOPS.visitor("a5").open("/"), "More staff on Saturdays"))
        .contains("We will not", "because The budget of this year is spent")
        .contains("A1 Martin, to be looked at again on 31 December 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heard  |            | Write what you heard, in up to 600 characters.",
        "pledge | ' '        | Write what you promise, in up to 600 characters.",
        "dueOn  |            | Choose a day, today or later.",
        "dueOn  | 2026-11-20 | Choose a day, today or later.",
        "dueOn  | soon       | Choose a day, today or later.",
        "dueOn  | +999999999-12-31 | Choose a day, today or later."
      })
  void names_what_is_missing_and_promises_nothing(String field, String typed, String sentence) {
    var heard = field + " " + typed + " is at fault";
    var form = whole("n1", "North", heard);

    var again = form.fill(field, typed == null ? "" : typed).submit();

    assertThat(faults(again)).containsExactly(sentence);
    assertThat(again.html().select(".faults a").attr("href")).isEqualTo("#" + field);
    assertThat(SHOPS.visitor("n5").open("/").text()).doesNotContain("is at fault");
  }

  @Test
  void words_that_are_too_long_are_kept_on_the_page() {
    var again = whole("n1", "North", "h".repeat(601)).fill("reason", "r".repeat(601)).submit();

    assertThat(faults(again))
        .containsExactly(
            "Write what you heard, in up to 600 characters.", "Write up to 600 characters.");
    assertThat(again.html().select("#heard").text()).hasSize(601);
  }

  @Test
  void is_written_by_whoever_leads_the_unit_or_one_above_it_or_the_listening_and_by_nobody_else() {
    var lead = PLATFORM.visitor("Lise Lead", Role.LEAD);
    var leader = PLATFORM.visitor("Léo Leader", Role.LEADER);
    for (var writer :
        List.of(lead, leader, SHOPS.visitor("a1"), SHOPS.visitor("n1"), SHOPS.visitor("p1"))) {
      assertThat(writer.open(path("Lille") + "/new").status()).isEqualTo(200);
    }
    var others =
        List.of(
            SHOPS.visitor("a5"),
            SHOPS.visitor("b1"),
            SHOPS.visitor("s1"),
            PLATFORM.visitor("Ada Admin", Role.ADMINISTRATOR),
            PLATFORM.visitor("Ana Analyst", Role.ANALYST),
            PLATFORM.visitor("Carl Council", Role.COUNCIL));
    for (var other : others) {
      assertThat(other.open(path("Lille") + "/new").status()).isEqualTo(403);
      var token = other.open("/me").token();
      assertThat(other.post(path("Lille"), token + "&heard=Forged&pledge=X&answer=WILL").status())
          .isEqualTo(403);
    }
    assertThat(SHOPS.visitor("a5").open("/").text()).doesNotContain("Forged");
    assertThat(SHOPS.visitor("a1").open(path("North") + "/new").status()).isEqualTo(403);
    assertThat(PLATFORM.visitor().open(path("Lille") + "/new").path()).startsWith("/sign-in");
  }

  @Test
  void there_is_none_without_a_release() {
    var open = SHOPS.open();
    var lead = PLATFORM.visitor("Lou Lead", Role.LEAD);

    assertThat(lead.open("/promise/" + open + "/units/0/new").status()).isEqualTo(404);
    assertThat(lead.open("/promise/" + CHECK_IN + "/units/99/new").status()).isEqualTo(404);
    SHOPS.checkIns().close(open);
  }

  @Test
  void what_became_of_it_is_said_once_by_its_author_and_read_by_everybody() {
    whole("b1", "Lyon", "Shelves too high").submit();
    var action = settling(SHOPS.visitor("b1").open("/"), "Shelves too high");
    var colleague = SHOPS.visitor("b5");
    assertThat(colleague.open("/").html().select("form[action=" + action + "]")).isEmpty();
    assertThat(colleague.post(action, colleague.open("/me").token() + "&words=Forged").status())
        .isEqualTo(403);

    var author = SHOPS.visitor("b1");
    assertThat(author.open("/").form(action).fill("words", " ").submit().text())
        .contains("Nothing was saved");
    var said = author.open("/").form(action).fill("words", "Lowered in May.").submit();
    assertThat(said.text()).contains("Thank you.");
    author.post(action, author.open("/me").token() + "&words=Raised+again.");

    assertThat(promise(colleague.open("/"), "Shelves too high"))
        .contains("Lowered in May.")
        .doesNotContain("Raised again", "Forged");
    PLATFORM.clock().advance(Duration.ofDays(60));
    assertThat(SHOPS.visitor("b5").open("/").text()).contains("Lowered in May.");
    PLATFORM.clock().advance(Duration.ofDays(1));
    assertThat(SHOPS.visitor("b5").open("/").text()).doesNotContain("Lowered in May.");
  }

  @Test
  void one_that_is_late_says_so_in_red_until_something_is_said_of_it() {
    var due = SHOPS.today().plusDays(3);
    whole("d1", "Nice", "No place to sit").fill("dueOn", due.toString()).submit();

    PLATFORM.clock().advance(Duration.ofDays(3));
    assertThat(late("No place to sit")).isEmpty();
    PLATFORM.clock().advance(Duration.ofDays(1));
    assertThat(late("No place to sit")).containsExactly("one day late");
    PLATFORM.clock().advance(Duration.ofDays(400));
    assertThat(late("No place to sit")).containsExactly("401 days late");

    var author = SHOPS.visitor("d1").open("/");
    author
        .form(settling(author, "No place to sit"))
        .fill("words", "Two benches stand there.")
        .submit();
    assertThat(late("No place to sit")).isEmpty();
  }

  @Test
  void everybody_sees_it_first_on_their_home_the_leaders_before_all_others() {
    var leader = PLATFORM.visitor("Hélène Leader", Role.LEADER);
    whole("s1", "South", "Second said").fill("dueOn", SHOPS.today().toString()).submit();
    whole(leader, "Shops", "First said").submit();

    for (var reader : List.of("s5", "c2", "c1")) {
      var home = SHOPS.visitor(reader).open("/");
      assertThat(home.html().select("main h2").first().text()).startsWith("You said");
      var text = home.text();
      assertThat(text.indexOf("First said"))
          .as("to %s", reader)
          .isPositive()
          .isLessThan(text.indexOf("Second said"));
    }
    assertThat(SHOPS.visitor("a5").open("/").text())
        .contains("First said")
        .doesNotContain("Second said");
    assertThat(PLATFORM.visitor("Oda Observer").open("/").text()).contains("First said");
  }

  @Test
  void whoever_promised_to_a_unit_they_do_not_sit_in_finds_it_on_their_home() {
    whole("n1", "Lyon", "From above").submit();

    var home = SHOPS.visitor("n1").open("/");
    assertThat(settling(home, "From above")).startsWith("/promise/");
  }

  @Test
  void is_read_in_the_language_it_was_written_in_with_french_around_it() {
    var author = SHOPS.visitor("p1");
    author.open("/").press("Français");
    author
        .open(path("Shops") + "/new")
        .form(path("Shops"))
        .fill("heard", "Trop de réunions")
        .fill("pledge", "Une matinée sans")
        .fill("dueOn", SHOPS.today().plusDays(30).toString())
        .submit();

    var card = card(SHOPS.visitor("p5").open("/"), "Trop de réunions");
    assertThat(card.select("[lang=fr]").eachText())
        .contains("Trop de réunions", "Une matinée sans");
    assertThat(card.text()).contains("You said", "We will");
  }

  private static Form whole(String writer, String unit, String heard) {
    return whole(SHOPS.visitor(writer), unit, heard);
  }

  private static Form whole(Visitor writer, String unit, String heard) {
    return writer
        .open(path(unit) + "/new")
        .form(path(unit))
        .fill("heard", heard)
        .fill("pledge", "Publish it two weeks ahead")
        .fill("dueOn", SHOPS.today().plusDays(40).toString());
  }

  private static String path(String unit) {
    var release = PLATFORM.get(Releases.class).find(CHECK_IN).orElseThrow();
    return "/promise/%s/units/%d"
        .formatted(CHECK_IN, release.positionOf(SHOPS.unit(unit)).orElseThrow());
  }

  private static List<String> faults(Page page) {
    return page.html().select(".faults li").eachText();
  }

  private static List<String> late(String heard) {
    return card(SHOPS.visitor("d5").open("/"), heard).select(".late").eachText();
  }

  private static String promise(Page home, String heard) {
    return card(home, heard).text();
  }

  private static Element card(Page home, String heard) {
    return home.html().select("article.card").stream()
        .filter(card -> card.text().contains(heard))
        .findFirst()
        .orElseThrow(() -> new AssertionError(home.toString()));
  }

  private static String settling(Page home, String heard) {
    return card(home, heard).select("form").attr("action");
  }
}
