package org.essor.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.essor.identity.Account;
import org.essor.identity.Accounts;
import org.essor.identity.OneClick;
import org.essor.language.Wording;
import org.essor.people.People;
import org.essor.people.Person;
import org.essor.sample.Role;
import org.essor.sample.SampleCompany;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.util.function.SingletonSupplier;

/// The demonstration: the sample company, loaded once, and five of its people at the door.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class Demo {

  private static final long SEED = 20261121;

  @Bean
  @Primary
  DemoClock demoClock() {
    return new DemoClock();
  }

  @Bean
  ApplicationRunner loadOnce(SampleLoading loading, Accounts accounts, DemoClock clock) {
    return _ -> {
      if (accounts.isEmpty()) {
        try {
          loading.load(today(), clock::travel, System.out::println);
        } finally {
          clock.comeBack();
        }
      }
    };
  }

  /// Who they are is worked out when first asked; whether they still can come in, each time.
  @Bean
  OneClick fivePeople(People people, Accounts accounts) {
    var five = SingletonSupplier.of(() -> today().protagonists());
    return () ->
        five.obtain().entrySet().stream()
            .flatMap(one ->
                people.byKey(one.getValue().id()).stream()
                    .flatMap(person -> visit(one.getKey(), person, accounts).stream()))
            .toList();
  }

  private static SampleCompany today() {
    return SampleCompany.of(SEED, LocalDate.now(Clock.systemDefaultZone()));
  }

  private static List<OneClick.Visit> visit(Role role, Person person, Accounts accounts) {
    return accounts
        .byPerson(person.id())
        .map(Account::id)
        .map(account -> new OneClick.Visit(account, person.name(), purpose(role)))
        .stream()
        .toList();
  }

  private static Wording purpose(Role role) {
    return switch (role) {
      case EMPLOYEE ->
          new Wording(
              "works in a shop: answers, and reads what became of it",
              "travaille en boutique\u202f: répond, et lit ce qui en est fait");
      case MANAGER ->
          new Wording(
              "runs that shop: talks with the team, promises one thing",
              "dirige cette boutique\u202f: en parle avec l’équipe, promet une chose");
      case EXPERIENCE_LEAD ->
          new Wording(
              "cares for the experience of all: values, check-ins, the heat map",
              "veille à l’expérience de tous\u202f: valeurs, points d’étape, carte de chaleur");
      case LEADER ->
          new Wording(
              "leads the company: one page, and the first promise",
              "dirige l’entreprise\u202f: une page, et la première promesse");
      case ADMINISTRATOR ->
          new Wording(
              "looks after this place: people, roles, paper codes",
              "s’occupe de cet endroit\u202f: personnes, rôles, codes sur papier");
    };
  }
}
