package org.essor.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Accounts;
import org.essor.identity.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bringing a file of people, as an administrator does it.
class ImportPagesTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static int visits;

  /// A new session each time: one of the tests lets a day pass.
  private final Visitor administrator = PLATFORM.visitor("Ada " + ++visits, Role.ADMINISTRATOR);

  private static final String BAKERY =
      """
      id;first name;last name;e-mail;manager;job
      1;Anna;Roy;anna@example.org;;director
      2;Bo;Lind;;1;baker
      3;Cy;Mo;;1;baker
      """;

  @BeforeEach
  void nobody_is_here() {
    PLATFORM
        .database()
        .jdbc()
        .sql(
            """
            TRUNCATE people.assignment, people.placement, people.person, people.import,
                     people.tombstone, people.draft
            """)
        .update();
    PLATFORM.database().jdbc().sql("UPDATE people.ledger SET version = version + 1").update();
  }

  @Test
  void shows_what_would_change_and_then_does_exactly_that() {
    var dryRun = bring(BAKERY, "FULL");

    assertThat(dryRun.heading()).isEqualTo("What this file would change");
    assertThat(dryRun.text()).contains("New 3").contains("Gone 0").contains("Anna Roy");
    assertThat(administrator.open("/people").text()).contains("Nobody is here yet");

    var after = dryRun.press("Apply these changes");

    assertThat(after.text()).contains("Applied: 3 new, 0 changed, 0 moved, 0 gone.");
    assertThat(administrator.open("/people").text()).contains("3 people are here today.");
    assertThat(administrator.open("/people?query=anna").text()).contains("anna@example.org");
    var anna = PLATFORM.get(People.class).byKey("1").orElseThrow();
    assertThat(PLATFORM.get(Accounts.class).byPerson(anna.id())).isPresent();
  }

  @Test
  void says_that_the_same_file_changes_nothing() {
    bring(BAKERY, "FULL").press("Apply these changes");

    var again = bring(BAKERY, "FULL");

    assertThat(again.text()).contains("This file changes nothing").contains("Unchanged 3");
    assertThat(again.html().select("button").eachText()).doesNotContain("Apply these changes");
  }

  @Test
  void names_what_must_be_mended_and_offers_nothing_to_apply() {
    var dryRun = bring("id;e-mail\n1;nonsense\n", "FULL");

    assertThat(dryRun.text())
        .contains("One value must be fixed")
        .contains("2 e-mail nonsense An e-mail address such as anna@example.org, or nothing.");
    assertThat(dryRun.html().select("button").eachText()).doesNotContain("Apply these changes");
  }

  @Test
  void wants_to_know_that_unplaced_people_were_read_about() {
    var dryRun = bring("id;manager\n1;\n2;1\n3;9\n", "FULL");
    assertThat(dryRun.text()).contains("nothing set aside, one person unplaced");

    var refused = dryRun.press("Apply these changes");
    assertThat(refused.text()).contains("Tick the box to say that you have read");

    var form = refused.form(refused.html().select("form[action$=application]").attr("action"));
    var applied = form.tick("read", "true").submit();
    assertThat(applied.text()).contains("Applied: 3 new");
    assertThat(administrator.open("/organisation").text()).contains("Unplaced one person");
  }

  @Test
  void shows_a_new_dry_run_when_something_changed_in_between() {
    var first = bring(BAKERY, "FULL");
    bring("id;job\n1;director\n", "FULL").press("Apply these changes");

    var outdated = first.press("Apply these changes");

    assertThat(outdated.text())
        .contains("People or units changed in the meantime")
        .contains("New 2")
        .contains("Changed 1");
  }

  @Test
  void forgets_a_file_when_told_and_after_a_day() {
    var withdrawn = bring(BAKERY, "FULL");
    withdrawn.press("Forget this file");
    assertThat(administrator.open(withdrawn.path()).status()).isEqualTo(404);

    bring(BAKERY, "FULL");
    PLATFORM.clock().advance(Duration.ofHours(25));
    PLATFORM.runJobs();
    assertThat(
            PLATFORM
                .database()
                .jdbc()
                .sql("SELECT count(*) FROM people.draft")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void neutralises_formulas_in_what_one_downloads() {
    var dryRun = bring("id;first name\n1;=cmd()\n", "FULL");

    var file = administrator.open(dryRun.path() + "/lists/added.csv");

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(new String(file.body(), UTF_8))
        .isEqualTo("\uFEFFLine,Person id,Name\r\n2,1,'=cmd()\r\n");
    assertThat(administrator.open(dryRun.path() + "/lists/added").text()).contains("=cmd()");
  }

  @Test
  void asks_again_for_a_day_that_no_calendar_has() {
    for (var day : List.of("-999999999-01-01", "+12026-11-21", "2026-02-30", "")) {
      var page =
          administrator
              .open("/people/imports")
              .form("/people/imports")
              .attach("file", "people.csv", BAKERY.getBytes(UTF_8))
              .fill("day", day)
              .submit();

      assertThat(page.status()).as(day).isEqualTo(200);
      assertThat(page.html().select("#day-fault")).as(day).isNotEmpty();
    }
  }

  @Test
  void says_in_french_what_is_wrong_with_a_file() {
    var page =
        administrator
            .open("/people/imports")
            .press("Français")
            .form("/people/imports")
            .attach("file", "vide.csv", "\n\n".getBytes(UTF_8))
            .submit();

    assertThat(page.text()).contains("Le fichier est vide.");
  }

  @Test
  void is_for_administrators_alone() {
    var lead = PLATFORM.visitor("Lea Lead", Role.LEAD);

    assertThat(lead.open("/people/imports").status()).isEqualTo(403);
    assertThat(lead.open("/people").status()).isEqualTo(403);
  }

  private Page bring(String text, String kind) {
    return administrator
        .open("/people/imports")
        .form("/people/imports")
        .attach("file", "people.csv", text.getBytes(UTF_8))
        .choose("kind", kind)
        .submit();
  }
}
