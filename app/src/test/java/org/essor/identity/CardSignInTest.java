package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.Platform;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardSignInTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private final Cards cards = PLATFORM.get(Cards.class);

  @BeforeAll
  static void enrol() {
    PLATFORM
        .get(Accounts.class)
        .enrol(
            List.of(
                new Member(1, "Noor Haddad", Optional.empty(), Locale.FRENCH),
                new Member(2, "Jo Miller", Optional.of("jo@example.org"), Locale.ENGLISH)));
  }

  @BeforeEach
  void later() {
    PLATFORM.clock().advance(Duration.ofHours(1));
  }

  @Test
  void a_code_lets_in_however_it_is_typed() {
    var visitor = PLATFORM.visitor();
    var written = code(1).toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');
    visitor.signInWithCard(written);

    var me = visitor.open("/me");
    assertThat(me.heading()).isEqualTo("Mon compte");
    assertThat(me.text()).contains("Noor Haddad");
  }

  @Test
  void a_wrong_code_is_said_beside_the_field() {
    var page = PLATFORM.visitor().signInWithCard("AAAA-BBBB-CCCC");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().select("#code-fault").text()).contains("We do not know this code.");
  }

  @Test
  void a_new_card_ends_the_one_before_at_once() {
    var lost = code(1);
    var replaced = code(1);

    assertThat(PLATFORM.visitor().signInWithCard(lost).status()).isEqualTo(422);
    assertThat(PLATFORM.visitor().signInWithCard(replaced).status()).isNotEqualTo(422);

    cards.reset(List.of(1L));
    assertThat(PLATFORM.visitor().signInWithCard(replaced).status()).isEqualTo(422);
  }

  @Test
  void a_withdrawn_account_has_no_card_that_works() {
    var accounts = PLATFORM.get(Accounts.class);
    accounts.enrol(List.of(new Member(3, "Al Left", Optional.empty(), Locale.ENGLISH)));
    var code = code(3);
    accounts.withdraw(List.of(3L));

    assertThat(PLATFORM.visitor().signInWithCard(code).status()).isEqualTo(422);
    assertThat(cards.print(List.of(3L))).isEmpty();
  }

  @Test
  void codes_are_nowhere_in_the_database() {
    var plain = code(1).replace("-", "");

    assertThat(
            PLATFORM
                .database()
                .jdbc()
                .sql("SELECT count(*) FROM identity.card c WHERE c::text ILIKE :it")
                .param("it", "%" + plain + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void sixty_wrong_codes_are_enough_until_some_time_has_passed() {
    var guesser = PLATFORM.visitor();
    for (int i = 0; i < 60; i++) {
      assertThat(guesser.signInWithCard("AAAA-BBBB-CCCC").status()).isEqualTo(422);
    }
    var stopped = guesser.signInWithCard(code(1));
    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.text()).contains("There were too many tries. Wait a quarter of an hour");

    PLATFORM.clock().advance(Duration.ofMinutes(15));
    assertThat(guesser.signInWithCard(code(1)).status()).isNotIn(422, 429);
  }

  @Test
  void on_a_shared_device_five_idle_minutes_end_it() {
    var visitor = PLATFORM.visitor();
    visitor.signInWithCard(code(2));
    var me = visitor.open("/me");
    assertThat(me.header("Cache-Control")).contains("no-store");
    assertThat(me.header("Refresh")).isEqualTo("301; url=/card");

    PLATFORM.clock().advance(Duration.ofMinutes(4));
    assertThat(visitor.open("/me").heading()).isEqualTo("My account");
    PLATFORM.clock().advance(Duration.ofMinutes(4));
    assertThat(visitor.open("/me").heading()).as("seen four minutes ago").isEqualTo("My account");
    PLATFORM.clock().advance(Duration.ofMinutes(6));
    assertThat(visitor.open("/me").path()).isEqualTo("/card?to=%2Fme");
  }

  @Test
  void on_a_shared_device_nobody_is_more_than_one_of_the_people() {
    var accounts = PLATFORM.get(Accounts.class);
    accounts.grant(accounts.byPerson(2).orElseThrow().id(), Role.ADMINISTRATOR);
    var visitor = PLATFORM.visitor();
    visitor.signInWithCard(code(2));

    assertThat(visitor.open("/accounts").status()).isEqualTo(403);
    var me = visitor.open("/me");
    assertThat(me.html().select("form[action=/me/password]")).isEmpty();
    assertThat(me.html().select("header").text()).doesNotContain("Jo Miller");
  }

  @Test
  void leaving_a_shared_device_leaves_nothing_there() {
    var visitor = PLATFORM.visitor().speaking(Locale.ENGLISH);
    visitor.signInWithCard(code(1));
    var goodbye = visitor.open("/me").form("/sign-out").submit();

    assertThat(goodbye.firstHeader("Clear-Site-Data"))
        .isEqualTo("\"cache\", \"cookies\", \"storage\"");
    assertThat(goodbye.heading()).isEqualTo("C’est fait, au revoir");
    assertThat(goodbye.text()).contains("Rien de vous ne reste sur cet appareil.");
    assertThat(goodbye.html().text()).doesNotContain("Noor");
    assertThat(goodbye.html().select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("10; url=/card");
    assertThat(visitor.cookies()).extracting("name").doesNotContain("essor-session", "language");
    assertThat(visitor.open("/me").path()).startsWith("/sign-in");
  }

  private String code(long person) {
    return cards.print(List.of(person)).getFirst().code();
  }
}
