package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.essor.Platform;
import org.essor.delivery.Message;
import org.essor.delivery.Outbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private final Accounts accounts = PLATFORM.get(Accounts.class);

  @BeforeEach
  void empty() {
    PLATFORM.database().jdbc().sql("TRUNCATE identity.account CASCADE").update();
  }

  @Test
  void the_first_administrator_comes_once() {
    var first = first("first@example.org");

    assertThat(accounts.find(first).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(firstAdministrator("second@example.org")).isEmpty();
  }

  @Test
  void enrolling_creates_changes_and_opens_again() {
    enrol(member(1, "Léa Martin", "Lea@Example.org"), member(2, "Noor Haddad", null));
    assertThat(accounts.byPerson(1).orElseThrow().email()).contains("lea@example.org");
    assertThat(accounts.byPerson(2).orElseThrow().roles()).containsExactly(Role.EMPLOYEE);
    var before = accounts.byPerson(1).orElseThrow().id();

    accounts.withdraw(List.of(1L));
    assertThat(accounts.byPerson(1).orElseThrow().open()).isFalse();

    enrol(member(1, "Léa Martin-Roy", "lea@example.org"));
    var again = accounts.byPerson(1).orElseThrow();
    assertThat(again.id()).isEqualTo(before);
    assertThat(again.open()).isTrue();
    assertThat(again.name()).isEqualTo("Léa Martin-Roy");
  }

  @Test
  void enrols_a_whole_organisation_at_once() {
    var members = new ArrayList<Member>();
    for (long person = 1; person <= 60_000; person++) {
      members.add(member(person, "Person " + person, person + "@example.org"));
    }
    accounts.enrol(members);
    accounts.enrol(members);

    assertThat(accounts.count("person")).isEqualTo(60_000);
    assertThat(accounts.search("person 4321", 1))
        .first()
        .satisfies(account -> assertThat(account.name()).isEqualTo("Person 4321"));
  }

  @Test
  void an_account_without_a_person_becomes_the_one_who_has_its_address() {
    var first = first("first@example.org");
    enrol(member(1, "Inès Caron", "FIRST@example.org"));

    assertThat(accounts.byPerson(1).orElseThrow().id()).isEqualTo(first);
    assertThat(accounts.byPerson(1).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.EMPLOYEE);
  }

  @Test
  void an_account_without_a_person_stays_apart_when_two_have_its_address() {
    var first = first("first@example.org");
    enrol(member(1, "Inès Caron", "first@example.org"), member(2, "Paul Roy", "first@example.org"));

    assertThat(accounts.find(first).orElseThrow().person()).isEmpty();
    assertThat(accounts.byPerson(1).orElseThrow().emailShared()).isTrue();
  }

  @Test
  void the_last_administrator_cannot_be_removed() {
    enrol(member(1, "Inès Caron", "ines@example.org"), member(2, "Paul Roy", "paul@example.org"));
    var ines = accounts.byPerson(1).orElseThrow().id();
    var paul = accounts.byPerson(2).orElseThrow().id();
    accounts.grant(ines, Role.ADMINISTRATOR);

    assertThatThrownBy(() -> accounts.revoke(ines, Role.ADMINISTRATOR))
        .isInstanceOf(Accounts.LastAdministrator.class);
    assertThatThrownBy(() -> accounts.erase(1)).isInstanceOf(Accounts.LastAdministrator.class);

    accounts.grant(paul, Role.ADMINISTRATOR);
    accounts.revoke(ines, Role.ADMINISTRATOR);
    assertThat(accounts.find(ines).orElseThrow().roles()).containsExactly(Role.EMPLOYEE);
  }

  @Test
  void the_last_administrator_keeps_the_keys_when_the_records_say_they_left() {
    enrol(member(1, "Inès Caron", "ines@example.org"), member(2, "Paul Roy", "paul@example.org"));
    var ines = accounts.byPerson(1).orElseThrow().id();
    accounts.grant(ines, Role.ADMINISTRATOR);

    accounts.withdraw(List.of(1L, 2L));

    assertThat(accounts.find(ines).orElseThrow().open()).isTrue();
    assertThat(accounts.find(ines).orElseThrow().person()).isEmpty();
    assertThat(accounts.byPerson(2).orElseThrow().open()).isFalse();
  }

  @Test
  void erasing_leaves_nothing_of_a_person() {
    first("first@example.org");
    enrol(member(7, "Effacée Demain", "effacee@example.org"));
    var account = accounts.byPerson(7).orElseThrow();
    var me =
        new SignedIn(
            account.id(), account.person(), account.name(), Locale.FRENCH, Set.of(), false);
    PLATFORM.get(AuditTrail.class).record(me, "identity.audit.card", account.id(), "");
    PLATFORM.get(Cards.class).print(List.of(7L));
    PLATFORM.get(Outbox.class).send(new Message("effacee@example.org", "Hello", "text"));

    accounts.erase(7);

    assertThat(accounts.byPerson(7)).isEmpty();
    for (var table :
        List.of(
            "identity.account",
            "identity.card",
            "identity.link",
            "identity.audit_entry",
            "delivery.message")) {
      assertThat(
              PLATFORM
                  .database()
                  .jdbc()
                  .sql("SELECT count(*) FROM %s t WHERE t::text ILIKE '%%effac%%'".formatted(table))
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(PLATFORM.get(AuditTrail.class).page(1).getFirst().who()).isEmpty();
  }

  @Test
  void nobody_is_granted_being_one_of_the_people() {
    var first = first("first@example.org");

    assertThatThrownBy(() -> accounts.grant(first, Role.EMPLOYEE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private long first(String email) {
    return firstAdministrator(email).orElseThrow();
  }

  private OptionalLong firstAdministrator(String email) {
    return accounts.firstAdministrator("First", email, "four words are enough", Locale.ENGLISH);
  }

  private void enrol(Member... members) {
    accounts.enrol(List.of(members));
  }

  private static Member member(
      long person, String name, @org.jspecify.annotations.Nullable String email) {
    return new Member(person, name, Optional.ofNullable(email), Locale.FRENCH);
  }
}
