package org.essor.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.Platform;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MethodPageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  @Test
  void says_in_each_language_how_figures_are_made() {
    var tom = PLATFORM.visitor("Tom Gagnon");

    assertThat(tom.open("/insight/method").text())
        .contains("How these figures are made", "the lowest point of its scale is 0");
    assertThat(tom.open("/insight/method").press("Français").text())
        .contains("Comment ces chiffres sont faits", "le point le plus bas de son échelle vaut 0");
  }

  @Test
  void is_for_those_who_are_signed_in() {
    assertThat(PLATFORM.visitor().open("/insight/method").path()).startsWith("/sign-in");
  }
}
