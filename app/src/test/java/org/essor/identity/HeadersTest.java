package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.Platform;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HeadersTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  @Test
  void a_page_lets_in_nothing_from_elsewhere_and_tells_nobody() {
    var page = PLATFORM.visitor("Ada First", Role.ADMINISTRATOR).open("/me");

    assertThat(page.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'none';"
                + " form-action 'self'; base-uri 'none'");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Strict-Transport-Security")).as("on plain http").isEmpty();
  }

  @Test
  void what_never_changes_may_be_kept() {
    PLATFORM.account("Ada First", Role.ADMINISTRATOR);

    assertThat(PLATFORM.visitor().open("/icon.svg").header("Cache-Control"))
        .contains("max-age=3600");
  }

  @Test
  void the_cookies_are_for_the_server_alone() {
    var account = PLATFORM.account("Ada First", Role.ADMINISTRATOR);
    var visitor = PLATFORM.visitor();
    var in = visitor.open(PLATFORM.signInLink(account)).press("Sign in");

    assertThat(in.firstHeader("Set-Cookie"))
        .contains("essor-session=")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(visitor.cookies()).allMatch(cookie -> cookie.isHttpOnly());
  }

  @Test
  void nothing_else_of_the_machinery_is_shown() {
    PLATFORM.account("Ada First", Role.ADMINISTRATOR);
    var visitor = PLATFORM.visitor();

    assertThat(visitor.open("/actuator/health").text())
        .contains("\"status\":\"UP\"")
        .doesNotContain("components", "details");
    for (var path : new String[] {"/actuator/env", "/actuator/sessions", "/login", "/logout"}) {
      assertThat(visitor.open(path).status()).as(path).isEqualTo(404);
    }
  }
}
