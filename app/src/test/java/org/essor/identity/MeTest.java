package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeTest {

  private static final String PASSWORD = "quatre mots très simples";

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static long person;

  private String email = "";
  private Visitor me = PLATFORM.visitor();

  @BeforeEach
  void somebodyNew() {
    person++;
    email = "person" + person + "@example.org";
    var accounts = PLATFORM.get(Accounts.class);
    accounts.enrol(List.of(new Member(person, "Léa Martin", Optional.of(email), Locale.ENGLISH)));
    me = PLATFORM.visitor(account());
    PLATFORM.clock().advance(Duration.ofMinutes(1));
  }

  @Test
  void a_password_of_ones_own_lets_one_in() {
    var saved = choose(me, PASSWORD);
    assertThat(saved.html().select("[role=status]").text())
        .isEqualTo("Your password is saved, and you are signed out on every other device.");

    var elsewhere = PLATFORM.visitor();
    var home =
        elsewhere
            .open("/me")
            .click("Use a password")
            .form("/sign-in/password")
            .fill("email", email)
            .fill("password", PASSWORD)
            .submit();
    assertThat(home.path()).isEqualTo("/me");
    assertThat(home.text()).contains("Léa Martin");
  }

  @Test
  void changing_it_needs_the_present_one_and_ends_other_sessions() {
    choose(me, PASSWORD);
    var elsewhere = PLATFORM.visitor(account());
    PLATFORM.clock().advance(Duration.ofMinutes(1));

    var wrong =
        me.open("/me")
            .form("/me/password")
            .fill("present", "not this one")
            .fill("chosen", PASSWORD + "!")
            .submit();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#present-fault").text())
        .contains("This is not your current password. Check it and try again.");
    assertThat(elsewhere.open("/me").heading()).isEqualTo("My account");

    me.open("/me")
        .form("/me/password")
        .fill("present", PASSWORD)
        .fill("chosen", PASSWORD + "!")
        .submit();
    assertThat(elsewhere.open("/me").path()).startsWith("/sign-in");
    assertThat(me.open("/me").heading()).isEqualTo("My account");
    assertThat(signIn(PASSWORD).status()).isEqualTo(422);
    assertThat(signIn(PASSWORD + "!").status()).isNotEqualTo(422);
  }

  @Test
  void a_short_password_is_refused_with_how_to_do_better() {
    var page = choose(me, "too short");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().select("#chosen-fault").text())
        .contains(
            "This password is too short. Choose one of at least 12 characters: four words do very well.");
  }

  @Test
  void the_refusal_is_the_same_whatever_is_wrong() {
    choose(me, PASSWORD);

    var wrong = signIn("another password");
    var unknown =
        PLATFORM
            .visitor()
            .open("/sign-in/password")
            .form("/sign-in/password")
            .fill("email", "unknown@example.org")
            .fill("password", PASSWORD)
            .submit();
    assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
    assertThat(wrong.html().select(".faults").text())
        .isEqualTo(unknown.html().select(".faults").text())
        .contains("This address and this password do not go together.");
    assertThat(wrong.html().select("input[name=password]").val()).isEmpty();
  }

  @Test
  void ten_wrong_passwords_close_this_way_for_a_while() {
    choose(me, PASSWORD);
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("wrong password " + i).status()).isEqualTo(422);
    }
    assertThat(signIn(PASSWORD).status()).isEqualTo(429);

    PLATFORM.clock().advance(Duration.ofMinutes(15));
    assertThat(signIn(PASSWORD).status()).isNotIn(422, 429);
  }

  @Test
  void the_language_of_an_account_goes_with_it() {
    var french = me.open("/me").form("/me/language").choose("language", "fr").submit();
    assertThat(french.heading()).isEqualTo("Mon compte");
    assertThat(french.html().select("[role=status]").text())
        .isEqualTo("Essor vous parle désormais en français.");

    var elsewhere = PLATFORM.visitor().speaking(Locale.ENGLISH);
    elsewhere.open(PLATFORM.signInLink(account())).press("Sign in");
    assertThat(elsewhere.open("/me").heading()).isEqualTo("Mon compte");

    elsewhere.open("/me").press("English");
    assertThat(elsewhere.open("/me").heading())
        .as("what one chooses on a device goes first")
        .isEqualTo("My account");
  }

  @Test
  void one_can_end_every_other_session() {
    var elsewhere = PLATFORM.visitor(account());
    PLATFORM.clock().advance(Duration.ofMinutes(1));
    me.open("/me").press("Sign out everywhere else");

    assertThat(elsewhere.open("/me").path()).startsWith("/sign-in");
    assertThat(me.open("/me").heading()).isEqualTo("My account");
  }

  @Test
  void a_form_that_is_not_ours_changes_nothing() {
    var page = me.post("/me/password", "chosen=an+attacker+chose+this");

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.heading()).isEqualTo("We could not read that");
  }

  private long account() {
    return PLATFORM.get(Accounts.class).byPerson(person).orElseThrow().id();
  }

  private static Page choose(Visitor visitor, String password) {
    return visitor.open("/me").form("/me/password").fill("chosen", password).submit();
  }

  private Page signIn(String password) {
    return PLATFORM
        .visitor()
        .open("/sign-in/password")
        .form("/sign-in/password")
        .fill("email", email)
        .fill("password", password)
        .submit();
  }
}
