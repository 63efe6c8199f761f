package org.essor.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.identity.Accounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of the organisation, past and present.
@Service
@Transactional(readOnly = true)
public class People {

  private final PeopleStore store;
  private final ImportStore imports;
  private final DraftStore drafts;
  private final Accounts accounts;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  People(
      PeopleStore store,
      ImportStore imports,
      DraftStore drafts,
      Accounts accounts,
      ApplicationEventPublisher news,
      Clock clock) {
    this.store = store;
    this.imports = imports;
    this.drafts = drafts;
    this.accounts = accounts;
    this.news = news;
    this.clock = clock;
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

  /// Everything held here about someone's place and work, corrections too; the latest day first.
  public List<Assignment> history(long person) {
    return store.history(person);
  }

  /// Removes a person: their record, every assignment of every day, and their place as a manager.
  /// What stays is a keyed mark, by which the next file of people is recognised as speaking of them
  /// and leaves them out. Files that wait to be applied are forgotten too.
  ///
  /// @throws Accounts.LastAdministrator when nobody else could administer; nothing is erased then
  @Transactional
  public void erase(long person) {
    imports.lock();
    if (find(person).isEmpty()) {
      return;
    }
    accounts.erase(person);
    store.erase(person, LocalDate.now(clock));
    drafts.deleteAll();
    imports.turn(clock.instant());
    news.publishEvent(new PersonErased(person));
  }
}
