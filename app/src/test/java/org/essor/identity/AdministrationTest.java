package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.delivery.Message;
import org.essor.delivery.Outbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdministrationTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Visitor ADMINISTRATOR = PLATFORM.visitor("Ada First", Role.ADMINISTRATOR);

  private final Accounts accounts = PLATFORM.get(Accounts.class);

  @BeforeAll
  static void enrol() {
    PLATFORM
        .get(Accounts.class)
        .enrol(
            List.of(
                new Member(1, "Léa Martin", Optional.of("lea@example.org"), Locale.FRENCH),
                new Member(2, "Noor Haddad", Optional.empty(), Locale.FRENCH),
                new Member(3, "Jo Miller", Optional.empty(), Locale.ENGLISH)));
  }

  @Test
  void an_administrator_finds_somebody_and_gives_them_a_role() {
    var found = ADMINISTRATOR.open("/accounts").form("/accounts").fill("query", "martin").submit();
    assertThat(found.text()).contains("One account found");

    var account = found.click("Léa Martin");
    var saved =
        account
            .form("/accounts/%d/roles".formatted(id(1)))
            .tick("roles", "LEAD")
            .tick("roles", "COUNCIL")
            .submit();
    assertThat(saved.html().select("[role=status]").text())
        .isEqualTo("The roles of Léa Martin are saved.");
    assertThat(accounts.find(id(1)).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.LEAD, Role.COUNCIL, Role.EMPLOYEE);

    saved.form("/accounts/%d/roles".formatted(id(1))).untick("roles", "LEAD").submit();
    assertThat(accounts.find(id(1)).orElseThrow().roles()).doesNotContain(Role.LEAD);

    var trail = PLATFORM.visitor(id(1)).open("/audit");
    assertThat(trail.text())
        .contains("a attribué à Léa Martin le rôle «\u202fPilotage de l’expérience\u202f»")
        .contains("a retiré à Léa Martin le rôle «\u202fPilotage de l’expérience\u202f»")
        .contains("Ada First");
  }

  @Test
  void the_last_administrator_is_told_why_they_stay() {
    var ada = accounts.search("Ada First", 1).getFirst();
    var page =
        ADMINISTRATOR
            .open("/accounts/" + ada.id())
            .form("/accounts/%d/roles".formatted(ada.id()))
            .untick("roles", "ADMINISTRATOR")
            .submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("Nobody would be left to run Essor.");
    assertThat(accounts.find(ada.id()).orElseThrow().roles()).contains(Role.ADMINISTRATOR);
  }

  @Test
  void an_administrator_prints_one_card_and_it_lets_its_holder_in() {
    var print = ADMINISTRATOR.open("/accounts/" + id(2)).press("Print a card");

    assertThat(print.html().select(".cards-print li")).hasSize(1);
    assertThat(print.html().select(".cards-print li").attr("lang")).isEqualTo("fr");
    assertThat(print.html().select(".cards-print").text())
        .contains("Noor Haddad", Platform.HOUSE + "/card", "Votre clé pour Essor\u202f:");
    assertThat(print.header("Cache-Control")).contains("no-store");

    var noor = PLATFORM.visitor();
    noor.signInWithCard(print.html().select(".code").text());
    assertThat(noor.open("/me").text()).contains("Noor Haddad");
    assertThat(ADMINISTRATOR.open("/audit").text()).contains("printed a card for Noor Haddad");
  }

  @Test
  void an_administrator_prints_cards_for_everybody_without_one() {
    accounts.enrol(List.of(new Member(10, "New Comer", Optional.empty(), Locale.ENGLISH)));
    assertThat(ADMINISTRATOR.open("/cards").text()).contains("no card");

    var print = ADMINISTRATOR.open("/cards").press("Print cards for everybody without one");
    assertThat(print.text()).contains("Print this page now", "New Comer");

    var after = ADMINISTRATOR.open("/cards");
    assertThat(after.text()).contains("Nobody is waiting for a card");
  }

  @Test
  void the_outbox_shows_what_was_not_sent_and_never_what_it_said() {
    PLATFORM
        .get(Outbox.class)
        .send(new Message("lea@example.org", "A subject", "what nobody may read here"));

    var page = ADMINISTRATOR.open("/outbox");
    assertThat(page.text())
        .contains("No mail server is set up", "lea@example.org", "A subject", "not sent")
        .doesNotContain("what nobody may read here");
  }

  @Test
  void nobody_else_administers() {
    var paths = List.of("/accounts", "/accounts/" + id(1), "/cards", "/audit", "/outbox");
    for (var role : List.of(Role.LEAD, Role.LEADER, Role.ANALYST)) {
      var visitor = PLATFORM.visitor("Some " + role, role);
      for (var path : paths) {
        var page = visitor.open(path);
        assertThat(page.status()).as("%s at %s", role, path).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("This page is not for you");
      }
    }
    var council = PLATFORM.visitor("Some Council", Role.COUNCIL);
    assertThat(council.open("/audit").heading()).isEqualTo("Audit trail");
    assertThat(council.open("/accounts").status()).isEqualTo(403);
  }

  @Test
  void what_is_taken_back_is_gone_at_once() {
    var account = PLATFORM.account("Soon Nobody", Role.ADMINISTRATOR);
    var visitor = PLATFORM.visitor(account);
    assertThat(visitor.open("/accounts").status()).isEqualTo(200);

    accounts.revoke(account, Role.ADMINISTRATOR);

    assertThat(visitor.open("/accounts").status()).isEqualTo(403);
  }

  private long id(long person) {
    return accounts.byPerson(person).orElseThrow().id();
  }
}
