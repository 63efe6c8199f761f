package org.essor.home.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.essor.home.web.Home.Card;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.insight.Release;
import org.essor.insight.Releases;
import org.essor.insight.Sight;
import org.essor.instrument.Instruments;
import org.essor.listening.Answering;
import org.essor.listening.Ballots;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;
import org.essor.people.Organisation;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.promise.Promise;
import org.essor.promise.Promises;
import org.essor.values.Values;
import org.essor.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings a reader's home page together.
@Component
class Homes {

  private static final int READINGS = 3;

  private final Answering answering;
  private final Ballots ballots;
  private final CheckIns checkIns;
  private final Instruments instruments;
  private final Releases releases;
  private final Sight sight;
  private final Promises promises;
  private final Organisations organisations;
  private final People people;
  private final Values values;
  private final Clock clock;

  Homes(
      Answering answering,
      Ballots ballots,
      CheckIns checkIns,
      Instruments instruments,
      Releases releases,
      Sight sight,
      Promises promises,
      Organisations organisations,
      People people,
      Values values,
      Clock clock) {
    this.answering = answering;
    this.ballots = ballots;
    this.checkIns = checkIns;
    this.instruments = instruments;
    this.releases = releases;
    this.sight = sight;
    this.promises = promises;
    this.organisations = organisations;
    this.people = people;
    this.values = values;
    this.clock = clock;
  }

  Home of(SignedIn me, Words say) {
    var organisation = organisations.now();
    var waiting =
        me.person().isPresent()
            ? answering.waitingFor(me.person().getAsLong())
            : List.<CheckIn>of();
    var toAnswer = waiting.stream().map(checkIn -> answer(checkIn, me, say)).toList();
    return new Home(
        greeting(me, say),
        say.date(LocalDate.now(clock)),
        toAnswer.isEmpty() ? null : toAnswer.getFirst(),
        toAnswer.stream().skip(1).toList(),
        me.sharedDevice() ? List.of() : team(me, organisation, say),
        duties(me, say),
        promised(me, organisation, say),
        sight.readable(me).limit(READINGS).map(id -> reading(id, say)).toList());
  }

  private String greeting(SignedIn me, Words say) {
    var givenName =
        me.person().isPresent()
            ? people.find(me.person().getAsLong()).map(person -> person.givenName()).orElse("")
            : me.name();
    return me.sharedDevice() || givenName.isEmpty()
        ? say.text("home.hello")
        : say.text("home.hello.name", givenName);
  }

  private Card answer(CheckIn checkIn, SignedIn me, Words say) {
    var contract = checkIn.contract();
    var instrument = instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow();
    var value = values.find(checkIn.value()).orElseThrow();
    return new Card(
        say.text("home.answer.for", value.name().in(say.locale())),
        checkIn.title().in(say.locale()),
        say.text("home.answer.length", instrument.items().size(), instrument.minutes()),
        "/listening/" + checkIn.id() + "/answer",
        say.text("home.answer"),
        say.text("home.answer.until", say.date(checkIn.closesOn())),
        say.text("home.answer.assurance." + contract.mode(), contract.rules().k()),
        contract.mode() == Contract.Mode.SEALED && !me.sharedDevice()
            ? seal(checkIn, me.person().orElseThrow())
            : null);
  }

  private Home.@Nullable Seal seal(CheckIn checkIn, long person) {
    return switch (ballots.holding(checkIn.id(), person)) {
      case CARD -> null;
      case KEY -> new Home.Seal(checkIn.id(), person, true);
      case NOTHING -> new Home.Seal(checkIn.id(), person, false);
    };
  }

  private Card reading(java.util.UUID id, Words say) {
    var checkIn = checkIns.find(id).orElseThrow();
    return Card.link(
        checkIn.title().in(say.locale()),
        say.text("home.reading", say.date(releases.find(id).orElseThrow().releasedOn())),
        "/insight/" + id,
        say.text("home.read"));
  }

  /// For each team led today the conversation and the promise after the latest release that knows
  /// it.
  private List<Card> team(SignedIn me, Organisation organisation, Words say) {
    if (me.person().isEmpty()) {
      return List.of();
    }
    return organisation.managedBy(me.person().getAsLong()).stream()
        .flatMap(unit -> team(organisation.unit(unit).id(), say).stream())
        .toList();
  }

  private List<Card> team(long unit, Words say) {
    return releases.all().stream()
        .map(id -> releases.find(id).orElseThrow())
        .filter(release -> release.positionOf(unit).isPresent())
        .findFirst()
        .map(release -> team(release, release.positionOf(unit).getAsInt(), say))
        .orElse(List.of());
  }

  private List<Card> team(Release release, int position, Words say) {
    var unit = release.units().get(position);
    var name = unit.name().in(say.locale());
    var talk = "/attention/" + release.checkIn() + "/units/" + position + "/conversation";
    var cards = new ArrayList<Card>();
    cards.add(
        Card.link(
            say.text("home.talk", name),
            say.text("home.talk.text"),
            talk,
            say.text("home.talk.open")));
    boolean promised =
        promises.after(release.checkIn()).stream().anyMatch(promise -> promise.unit() == unit.id());
    if (!promised) {
      cards.add(
          Card.link(
              say.text("home.promise", name),
              say.text("home.promise.text"),
              "/promise/" + release.checkIn() + "/units/" + position + "/new",
              say.text("home.promise.write")));
    }
    return cards;
  }

  private List<Card> duties(SignedIn me, Words say) {
    var cards = new ArrayList<Card>();
    if (me.is(Role.ADMINISTRATOR)) {
      cards.add(duty("people", "/people/import", say));
      cards.add(duty("cards", "/cards", say));
    }
    if (me.is(Role.LEAD)) {
      cards.add(duty("listening", "/listening", say));
      cards.add(duty("values", "/values", say));
    }
    if (me.is(Role.LEAD) || me.is(Role.LEADER)) {
      releases.all().stream()
          .findFirst()
          .ifPresent(latest -> cards.add(duty("summary", "/home/" + latest + "/summary", say)));
    }
    return cards;
  }

  private static Card duty(String key, String path, Words say) {
    return Card.link(
        say.text("home.duty." + key),
        say.text("home.duty." + key + ".text"),
        path,
        say.text("home.duty." + key + ".go"));
  }

  /// What was promised to the units this reader sits in, and what they promised; to those without a
  /// seat, what was promised to everybody.
  private List<PromiseCard> promised(SignedIn me, Organisation organisation, Words say) {
    int seat =
        me.person().isPresent() ? Math.max(organisation.unitOf(me.person().getAsLong()), 0) : 0;
    var units = new ArrayList<Long>();
    organisation.path(seat).forEach(unit -> units.add(unit.id()));
    if (me.person().isPresent()) {
      organisation
          .managedBy(me.person().getAsLong())
          .forEach(i -> units.add(organisation.unit(i).id()));
    }
    return promises.current(units, me.account()).stream()
        .map(promise ->
            PromiseCard.of(
                promise,
                name(promise, organisation, say),
                promises.maySettle(me, promise),
                LocalDate.now(clock),
                say))
        .toList();
  }

  private static String name(Promise promise, Organisation organisation, Words say) {
    int index = organisation.indexOf(promise.unit());
    return index < 0 ? "" : organisation.unit(index).name().in(say.locale());
  }
}
