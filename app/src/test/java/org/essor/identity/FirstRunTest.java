package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.Platform;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// An empty house, on a secure address.
class FirstRunTest {

  @AutoClose
  private static final Platform PLATFORM = Platform.start("essor.url=https://essor.example.org");

  @Test
  void every_page_leads_to_the_first_one_until_somebody_is_there() {
    var accounts = PLATFORM.get(Accounts.class);
    assertThat(accounts.isEmpty()).isTrue();
    for (var path : List.of("/sign-in", "/card", "/me", "/accounts")) {
      assertThat(PLATFORM.visitor().open(path).path()).as(path).isEqualTo("/first-run");
    }
    assertThat(PLATFORM.visitor().open("/icon.svg").status()).isEqualTo(200);
    assertThat(PLATFORM.visitor().open("/actuator/health").status()).isEqualTo(200);

    accounts.enrol(
        List.of(new Member(1, "Ada First", Optional.of("ada@example.org"), Locale.ENGLISH)));
    assertThat(accounts.isEmpty()).isFalse();

    var door = PLATFORM.visitor().open("/me");
    assertThat(door.path()).startsWith("/sign-in");
    assertThat(door.firstHeader("Set-Cookie")).isEmpty();
    theCookiesAreSecure();
  }

  private static void theCookiesAreSecure() {
    var account = PLATFORM.get(Accounts.class).byPerson(1).orElseThrow().id();
    var button = PLATFORM.visitor().open(PLATFORM.signInLink(account));

    assertThat(button.firstHeader("Set-Cookie"))
        .startsWith("__Host-essor-proof=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
  }
}
