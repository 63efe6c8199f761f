package org.essor.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.essor.identity.Workplaces;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Paper codes are handed out unit by unit, in the order of the tree.
@Component
class Seats implements Workplaces {

  private final Organisations organisations;

  Seats(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public Map<Long, Workplace> of(Collection<Long> persons) {
    var organisation = organisations.now();
    var workplaces = new LinkedHashMap<Long, Workplace>();
    persons.stream()
        .filter(person -> organisation.unitOf(person) >= 0)
        .sorted(
            (one, other) -> Integer.compare(organisation.unitOf(one), organisation.unitOf(other)))
        .forEach(person -> {
          var unit = organisation.unit(organisation.unitOf(person));
          var name = unit.name().in(LocaleContextHolder.getLocale());
          workplaces.put(person, new Workplace(unit.id(), name));
        });
    return workplaces;
  }
}
