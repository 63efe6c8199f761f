package org.essor.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of the organisation, past and present.
@Service
@Transactional(readOnly = true)
public class People {

  private final PeopleStore store;

  People(PeopleStore store) {
    this.store = store;
  }

  public Optional<Person> find(long person) {
    return Optional.ofNullable(named(List.of(person)).get(person));
  }

  /// By the id that the organisation's own files give.
  public Optional<Person> byKey(String key) {
    return store.byKey(key);
  }

  /// Those who exist among these, by id.
  public Map<Long, Person> named(Collection<Long> people) {
    return store.named(people);
  }

  /// Whose name, e-mail address or key contains these words; by family name.
  ///
  /// @param limit at most so many
  public List<Person> search(String words, int limit) {
    return store.search(words, limit);
  }

  /// What is held about everybody's post on a day, as known today; by person.
  public Map<Long, Attributes> attributes(LocalDate day) {
    return store.attributes(day);
  }
}
