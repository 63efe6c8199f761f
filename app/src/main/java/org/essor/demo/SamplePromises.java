package org.essor.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.essor.identity.Accounts;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.people.Person;
import org.essor.promise.Promise;
import org.essor.promise.Promises;
import org.essor.sample.CheckIn;
import org.essor.sample.Role;
import org.essor.sample.SampleCompany;
import org.essor.values.Values;
import org.springframework.stereotype.Component;

/// What the leaders of the sample company promised after its check-ins: kept, due, late and
/// refused.
@Component
class SamplePromises {

  private final Promises promises;
  private final People people;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Values values;

  SamplePromises(
      Promises promises,
      People people,
      Organisations organisations,
      Accounts accounts,
      Values values) {
    this.promises = promises;
    this.people = people;
    this.organisations = organisations;
    this.accounts = accounts;
    this.values = values;
  }

  /// One promise as it was made.
  ///
  /// @param days until it is due
  /// @param outcome what became of it; empty when nothing was said of it
  private record Script(
      Role by,
      Promise.Answer answer,
      Locale language,
      String heard,
      String pledge,
      String reason,
      int days,
      String outcome) {}

  void after(UUID checkIn, CheckIn asked, SampleCompany company, LocalDate today) {
    for (var script : scripts(asked, company)) {
      make(checkIn, script, company, today);
    }
  }

  private static List<Script> scripts(CheckIn asked, SampleCompany company) {
    var second = asked.opens().isAfter(company.checkIns().getFirst().opens());
    return switch (asked.instrument()) {
      case "full-form" -> second ? yearOn() : first();
      case "mood-energy" -> List.of(shop());
      default -> List.of();
    };
  }

  private static List<Script> first() {
    return List.of(
        new Script(
            Role.LEADER,
            Promise.Answer.WILL,
            Locale.FRENCH,
            "Au retour d’un congé, on retrouve rarement sa place prête.",
            "Chaque retour est préparé une semaine avant, avec une personne qui accueille.",
            "",
            90,
            "C’est en place partout, sauf à Roubaix où nous avons recommencé."));
  }

  private static List<Script> yearOn() {
    return List.of(
        new Script(
            Role.LEADER,
            Promise.Answer.WILL,
            Locale.FRENCH,
            "Les missions intéressantes vont toujours aux mêmes, et jamais aux temps partiels.",
            "Toutes les missions sont affichées deux semaines avant d’être confiées, ouvertes aux temps partiels.",
            "",
            150,
            ""),
        new Script(
            Role.LEADER,
            Promise.Answer.WILL_NOT,
            Locale.FRENCH,
            "Le salaire ne suit pas.",
            "Il n’y aura pas d’augmentation générale cette année.",
            "le prix de la laine a pris la marge\u202f; les plus bas salaires, eux, sont relevés en janvier.",
            180,
            ""),
        new Script(
            Role.EXPERIENCE_LEAD,
            Promise.Answer.WILL,
            Locale.FRENCH,
            "On nous demande notre avis, puis plus rien.",
            "Chaque équipe reçoit une réponse, même non, dans les deux semaines.",
            "",
            96,
            ""));
  }

  private static Script shop() {
    return new Script(
        Role.MANAGER,
        Promise.Answer.WILL,
        Locale.ENGLISH,
        "Saturdays drain us.",
        "Two people on the till until the rush is over, tried for a month.",
        "",
        40,
        "");
  }

  private void make(UUID checkIn, Script script, SampleCompany company, LocalDate today) {
    var author = people.byKey(key(script.by(), company)).orElseThrow();
    var account = accounts.byPerson(author.id()).orElseThrow().id();
    promises.make(
        new Promise(
            0,
            checkIn,
            unit(script.by(), author),
            script.answer(),
            script.heard(),
            script.pledge(),
            script.reason(),
            script.language(),
            values.all().getFirst().id(),
            author.name(),
            account,
            script.by() == Role.LEADER,
            today,
            today.plusDays(script.days()),
            Optional.empty()));
    if (!script.outcome().isEmpty()) {
      promises.after(checkIn).stream()
          .filter(promise -> promise.pledge().equals(script.pledge()))
          .forEach(promise -> promises.settle(promise.id(), script.outcome()));
    }
  }

  private static String key(Role role, SampleCompany company) {
    return Objects.requireNonNull(company.protagonists().get(role)).id();
  }

  /// A manager promises to the team; those who lead promise to everybody.
  private long unit(Role by, Person author) {
    var organisation = organisations.now();
    var led = organisation.managedBy(author.id());
    int index = by == Role.MANAGER && !led.isEmpty() ? led.getFirst() : 0;
    return organisation.unit(index).id();
  }
}
