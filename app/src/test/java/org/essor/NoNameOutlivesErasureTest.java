package org.essor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.essor.identity.Accounts;
import org.essor.identity.Role;
import org.essor.insight.Releases;
import org.essor.listening.CheckIns;
import org.essor.people.People;
import org.essor.values.Starters;
import org.essor.values.Values;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Somebody after whom a team is called lives a whole check-in, promises, administers, and is
/// erased. Then no table of any schema holds their name, and the release still stands.
class NoNameOutlivesErasureTest {

  @AutoClose private static final Mailbox POST = new Mailbox();
  @AutoClose private static final Platform PLATFORM = Platform.start(POST.properties());
  private static final Visitor ADMINISTRATOR =
      PLATFORM.visitor("Ada Administrator", Role.ADMINISTRATOR);
  private static final Visitor LEAD = PLATFORM.visitor("Élodie Vasseur", Role.LEAD);

  /// Teams have no names but their managers'.
  private static final String PEOPLE =
      """
      person_id,first_name,last_name,email,manager_id,language
      boss,Hélène,Delattre,helene@example.org,,en
      q0,Zebulon,Quux,z.quux@example.org,boss,en
      r0,Renée,Achard,renee@example.org,boss,en
      %s%s\
      """
          .formatted(team("q"), team("r"));

  @Test
  void an_erased_name_is_in_no_table_and_their_teams_release_stays() {
    bring(PEOPLE);
    PLATFORM.get(Values.class).adopt(new Starters().find("care").orElseThrow().statement());
    var zebulon = PLATFORM.get(People.class).byKey("q0").orElseThrow();
    var account = PLATFORM.get(Accounts.class).byPerson(zebulon.id()).orElseThrow().id();

    // he is asked and answers, comes in by a link, has a role and a card
    ADMINISTRATOR
        .open("/accounts/" + account)
        .form("/accounts/" + account + "/roles")
        .tick("roles", "LEAD")
        .submit();
    ADMINISTRATOR.open("/accounts/" + account).press("Print a card");
    PLATFORM
        .visitor()
        .open("/sign-in")
        .form("/sign-in")
        .fill("email", "z.quux@example.org")
        .submit();
    assertThat(tablesWith("quux")).as("bytes are searched too").contains("delivery.job");
    LEAD.open("/listening/new")
        .form("/listening")
        .choose("instrument", "mood-energy:1")
        .choose("mode", "CONFIDENTIAL")
        .fill("titleFr", "Humeur")
        .fill("titleEn", "Mood")
        .press("Plan it")
        .press("Open it now");
    PLATFORM.runJobs();
    assertThat(POST.to("z.quux@example.org")).isNotEmpty();
    var checkIn = PLATFORM.get(CheckIns.class).all().getFirst().id();
    for (var key : keys()) {
      var sheet = PLATFORM.visitorOf(key).open("/listening/" + checkIn + "/answer");
      if (key.startsWith("q") && !key.equals("q0")) {
        assertThat(sheet.text()).contains("Zebulon Quux’s team");
      }
      sheet.form("/listening/" + checkIn + "/answers").choose("item-0", "4").submit();
    }
    LEAD.open("/listening/" + checkIn).press("Close it now");

    // his team's figures are read, talked about, and he promises
    var zebulons = PLATFORM.visitorOf("q0");
    var unit = zebulons.open("/insight/" + checkIn);
    assertThat(unit.text()).contains("Zebulon Quux’s team");
    assertThat(LEAD.open(unit.path()).text()).contains("Zebulon Quux’s team");
    assertThat(LEAD.open(unit.path() + "/heat-map").status()).isEqualTo(200);
    assertThat(LEAD.open("/insight/" + checkIn + "/units/0/heat-map").text())
        .contains("Zebulon Quux’s team");
    LEAD.open(unit.path().replace("/insight/", "/attention/") + "/conversation");
    promise(zebulons, unit.path());
    promise(LEAD, unit.path());
    assertThat(PLATFORM.visitorOf("q3").open("/").text()).contains("Zebulon Quux, by");
    PLATFORM.runJobs();
    assertThat(tablesWith("quux"))
        .as("where the name stands, and goes from")
        .containsExactly("delivery.message", "identity.account", "people.person");

    // a name he no longer bears is not kept either, nor an address he no longer has
    bring(PEOPLE.replace("Zebulon", "Zeb").replace("z.quux@", "zebq@"));
    assertThat(PLATFORM.visitorOf("q3").open(unit.path()).text()).contains("Zeb Quux’s team");
    assertThat(tablesWith("zebulon")).isEmpty();
    assertThat(tablesWith("z.quux")).isEmpty();

    ADMINISTRATOR
        .open("/people/" + zebulon.id() + "/erasure")
        .form("/people/" + zebulon.id() + "/erasure")
        .tick("read", "true")
        .submit();

    assertThat(tablesWith("quux")).isEmpty();
    assertThat(tablesWith("zeb")).isEmpty();
    assertThat(PLATFORM.get(Releases.class).find(checkIn)).isPresent();
    var team = PLATFORM.visitorOf("q3").open(unit.path());
    assertThat(team.status()).isEqualTo(200);
    assertThat(team.text()).contains("Team ").doesNotContain("Quux");
    assertThat(PLATFORM.visitorOf("q3").open("/").text())
        .contains("somebody whose record was erased, by")
        .doesNotContain("Quux");
    assertThat(ADMINISTRATOR.open("/audit").text())
        .contains("read figures: Mood · Team", "made a promise to Team")
        .doesNotContain("Quux");
  }

  /// Every table of every schema in which a word stands: in a text, an array, a JSON value, or as
  /// bytes, such as those of a session or a job.
  private static List<String> tablesWith(String word) {
    var sql = PLATFORM.database().jdbc();
    var found = new TreeSet<String>();
    var tables =
        sql.sql(
                """
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                FROM information_schema.tables
                WHERE table_type = 'BASE TABLE'
                  AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """)
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(20);
    var capital = word.substring(0, 1).toUpperCase() + word.substring(1);
    for (var table : tables) {
      var holds =
          sql.sql(
                  """
                  SELECT EXISTS (
                    SELECT FROM %s t
                    WHERE t::text ILIKE '%%' || :word || '%%'
                      OR t::text LIKE '%%' || :bytes || '%%' OR t::text LIKE '%%' || :capital || '%%')
                  """
                      .formatted(table))
              .param("word", word)
              .param("bytes", HexFormat.of().formatHex(word.getBytes(UTF_8)))
              .param("capital", HexFormat.of().formatHex(capital.getBytes(UTF_8)))
              .query(Boolean.class)
              .single();
      if (holds) {
        found.add(table);
      }
    }
    return List.copyOf(found);
  }

  private static void promise(Visitor author, String unit) {
    var made =
        author
            .open(unit.replace("/insight/", "/promise/") + "/new")
            .form(unit.replace("/insight/", "/promise/"))
            .choose("answer", "WILL")
            .fill("heard", "The light is poor.")
            .fill("pledge", "New lamps.")
            .fill("dueOn", "2027-01-15")
            .submit();
    assertThat(made.path()).isEqualTo("/");
  }

  private static void bring(String file) {
    ADMINISTRATOR
        .open("/people/imports")
        .form("/people/imports")
        .attach("file", "people.csv", file.getBytes(UTF_8))
        .submit()
        .press("Apply these changes");
  }

  private static List<String> keys() {
    var keys = new ArrayList<String>();
    for (int i = 0; i <= 9; i++) {
      keys.add("q" + i);
      keys.add("r" + i);
    }
    return keys;
  }

  private static String team(String letter) {
    var lines = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      lines.append("%s%d,Prénom,Nom,,%s0,en\n".formatted(letter, i, letter));
    }
    return lines.toString();
  }
}
