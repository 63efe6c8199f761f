package org.essor.identity.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.identity.Card;
import org.essor.identity.Workplaces;
import org.essor.identity.Workplaces.Workplace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts people together by workplace, in the order of workplaces; last those who have none.
@Component
class CardGroups {

  private final ObjectProvider<Workplaces> workplaces;

  CardGroups(ObjectProvider<Workplaces> workplaces) {
    this.workplaces = workplaces;
  }

  List<CardGroup> of(Collection<Long> persons) {
    var known = workplaces.getIfAvailable();
    Map<Long, Workplace> where = known == null ? Map.of() : known.of(persons);
    var groups = new LinkedHashMap<@Nullable Workplace, List<Long>>();
    where.values().forEach(place -> groups.putIfAbsent(place, new ArrayList<>()));
    for (var person : persons) {
      groups.computeIfAbsent(where.get(person), _ -> new ArrayList<>()).add(person);
    }
    return groups.entrySet().stream().map(e -> new CardGroup(e.getKey(), e.getValue())).toList();
  }

  /// Cards stay in the order given within each workplace.
  List<CardSheet> sheets(Collection<Card> cards) {
    var byPerson = new LinkedHashMap<Long, Card>();
    cards.forEach(card -> byPerson.put(card.person(), card));
    var sheets = new ArrayList<CardSheet>();
    for (var group : of(byPerson.keySet())) {
      var printed = group.persons().stream().map(byPerson::get).toList();
      sheets.add(new CardSheet(group.workplace(), printed));
    }
    return sheets;
  }
}
