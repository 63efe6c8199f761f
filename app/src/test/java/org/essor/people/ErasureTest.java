package org.essor.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Accounts;
import org.essor.identity.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What becomes of somebody who is erased, in the database and on the pages.
class ErasureTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Visitor ADMINISTRATOR =
      PLATFORM.visitor("Ada Administrator", Role.ADMINISTRATOR);

  private static final String FILE =
      """
      id;first name;last name;e-mail;manager;job;nickname
      K-1;Anna;Roy;anna@example.org;;director;
      K-2;Zebulon;Quux;zebulon@example.org;K-1;zookeeper;zeb
      K-3;Cy;Mo;;K-2;baker;
      """;

  @Test
  void an_erased_person_leaves_no_word_and_does_not_come_back() {
    bring(FILE);
    bring(FILE.replace("zookeeper", "lion tamer"));
    var person = PLATFORM.get(People.class).byKey("K-2").orElseThrow();
    var page = ADMINISTRATOR.open("/people/" + person.id());
    assertThat(page.text()).contains("lion tamer").contains("zookeeper").contains("Corrected on");
    var held = new String(ADMINISTRATOR.open("/people/" + person.id() + "/data").body(), UTF_8);
    assertThat(held).contains("zookeeper").contains("zebulon@example.org").contains("zeb");

    var asked = page.click("Erase this person");
    assertThat(asked.heading()).isEqualTo("Erase Zebulon Quux");
    assertThat(asked.press("Erase").text()).contains("Tick the box to confirm");
    var done = asked.form("/people/" + person.id() + "/erasure").tick("read", "true").submit();

    assertThat(done.text()).contains("The person was erased.");
    for (var word : new String[] {"Zebulon", "Quux", "zookeeper", "lion tamer", "zeb", "K-2"}) {
      assertThat(everything()).as(word).doesNotContain(word);
    }
    assertThat(PLATFORM.get(Accounts.class).byPerson(person.id())).isEmpty();
    assertThat(ADMINISTRATOR.open("/people/" + person.id()).status()).isEqualTo(404);

    var again = dryRun(FILE);
    assertThat(again.text()).contains("Rows about erased people, left out 1").contains("Gone 0");
    assertThat(ADMINISTRATOR.open("/organisation").text()).contains("Team").doesNotContain("Quux");
  }

  @Test
  void everybody_can_download_what_is_held_about_them() {
    bring("id;first name;job\nL-1;Lena;director\nL-2;Max;baker\n");
    var lena = PLATFORM.get(People.class).byKey("L-1").orElseThrow();
    var account = PLATFORM.get(Accounts.class).byPerson(lena.id()).orElseThrow();

    var mine = PLATFORM.visitor(account.id()).open("/me/data");

    assertThat(mine.header("Content-Disposition")).startsWith("attachment");
    assertThat(new String(mine.body(), UTF_8)).contains("director").doesNotContain("baker");
  }

  /// Every text of the schemas of people and of accounts.
  private static String everything() {
    var sql = PLATFORM.database().jdbc();
    var all = new StringBuilder();
    for (var table :
        sql.sql(
                """
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                FROM information_schema.tables
                WHERE table_schema IN ('people', 'identity', 'delivery')
                """)
            .query(String.class)
            .list()) {
      sql.sql("SELECT t::text FROM %s t".formatted(table))
          .query(String.class)
          .list()
          .forEach(all::append);
    }
    return all.toString();
  }

  private static void bring(String text) {
    dryRun(text).press("Apply these changes");
  }

  private static Page dryRun(String text) {
    return ADMINISTRATOR
        .open("/people/imports")
        .form("/people/imports")
        .attach("file", "people.csv", text.getBytes(UTF_8))
        .submit();
  }
}
