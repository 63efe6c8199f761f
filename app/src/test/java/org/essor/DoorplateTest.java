package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.essor.identity.OneClick;
import org.essor.language.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DoorplateTest {

  private static final URI HOUSE = URI.create("http://localhost:8081");

  @Test
  void says_where_the_door_is() {
    assertThat(lines(Map.of()))
        .containsExactly("", "Essor is open at " + HOUSE, "Ctrl-C closes it.");
  }

  @Test
  void names_who_can_come_in_with_one_click() {
    OneClick one =
        () -> List.of(new OneClick.Visit(1, "Léa Martin", new Wording("answers", "répond")));

    assertThat(lines(Map.of("one", one)))
        .contains("Sign in with one click as", "  Léa Martin         answers");
  }

  private static List<String> lines(Map<String, Object> beans) {
    var factory = new StaticListableBeanFactory(beans);
    return new Doorplate(HOUSE, factory.getBeanProvider(OneClick.class)).lines();
  }
}
