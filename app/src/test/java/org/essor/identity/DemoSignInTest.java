package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.Platform;
import org.essor.language.Wording;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class DemoSignInTest {

  /// Made by hand: what the roof does when it loads the sample company.
  static class Demonstration {
    @Bean
    @Primary
    OneClick somePeople(Accounts accounts) {
      return () ->
          accounts.search("Léa", 1).stream()
              .map(lea ->
                  new OneClick.Visit(
                      lea.id(),
                      lea.name(),
                      new Wording("say how it is in a minute", "dire comment ça va en une minute")))
              .toList();
    }
  }

  @AutoClose
  private static final Platform DEMO = Platform.startWith(Demonstration.class, "essor.demo=true");

  @AutoClose private static final Platform SERIOUS = Platform.start();

  @Test
  void one_click_and_one_is_somebody() {
    DEMO.account("Léa Martin", Role.LEAD);
    var visitor = DEMO.visitor();
    var door = visitor.open("/sign-in");
    assertThat(door.text())
        .contains("Who would you like to be today?", "say how it is in a minute");

    door.press("Léa Martin say how it is in a minute");
    assertThat(visitor.open("/me").text()).contains("Léa Martin");
  }

  @Test
  void only_those_people() {
    DEMO.account("Léa Martin", Role.LEAD);
    var other = DEMO.account("Ada First", Role.ADMINISTRATOR);
    var visitor = DEMO.visitor();
    var token = visitor.open("/sign-in").token();

    assertThat(visitor.post("/demo-sign-in", "account=%d&%s".formatted(other, token)).status())
        .isEqualTo(403);
    assertThat(visitor.open("/me").path()).startsWith("/sign-in");
  }

  @Test
  void outside_a_demonstration_there_is_no_such_thing() {
    var account = SERIOUS.account("Léa Martin", Role.LEAD);
    var visitor = SERIOUS.visitor();
    var door = visitor.open("/sign-in");
    var token = door.token();

    assertThat(door.html().select("form[action=/demo-sign-in]")).isEmpty();
    assertThat(visitor.post("/demo-sign-in", "account=%d&%s".formatted(account, token)).status())
        .isEqualTo(404);
    assertThat(visitor.open("/me").path()).startsWith("/sign-in");
  }
}
