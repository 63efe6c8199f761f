package org.essor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essor.identity.Card;
import org.essor.identity.Workplaces;
import org.essor.identity.Workplaces.Workplace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CardGroupsTest {

  private static final Workplace NANTES = new Workplace(7, "Nantes");
  private static final Workplace LYON = new Workplace(3, "Lyon");

  @Test
  void workplaces_keep_their_order_and_who_has_none_comes_last() {
    var where = new LinkedHashMap<Long, Workplace>();
    where.put(2L, NANTES);
    where.put(4L, LYON);
    where.put(1L, LYON);

    assertThat(groups(_ -> where).of(List.of(1L, 2L, 3L, 4L)))
        .containsExactly(
            new CardGroup(NANTES, List.of(2L)),
            new CardGroup(LYON, List.of(1L, 4L)),
            new CardGroup(null, List.of(3L)));
  }

  @Test
  void without_knowing_workplaces_everybody_is_together() {
    var groups = new CardGroups(new StaticListableBeanFactory().getBeanProvider(Workplaces.class));

    assertThat(groups.of(List.of(1L, 2L))).containsExactly(new CardGroup(null, List.of(1L, 2L)));
  }

  @Test
  void cards_stand_in_the_order_in_which_they_were_printed() {
    var anna = new Card(2, "Anna", "0000-0000-0000", Locale.ENGLISH);
    var zoe = new Card(1, "Zoé", "1111-1111-1111", Locale.FRENCH);

    assertThat(groups(_ -> Map.of(1L, LYON, 2L, LYON)).sheets(List.of(anna, zoe)))
        .containsExactly(new CardSheet(LYON, List.of(anna, zoe)));
  }

  private static CardGroups groups(Workplaces workplaces) {
    return new CardGroups(
        new StaticListableBeanFactory(Map.of("workplaces", workplaces))
            .getBeanProvider(Workplaces.class));
  }
}
