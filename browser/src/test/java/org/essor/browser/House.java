package org.essor.browser;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.demo.SampleLoading;
import org.essor.disclosure.GroupRules;
import org.essor.identity.Accounts;
import org.essor.identity.Cards;
import org.essor.insight.Releases;
import org.essor.language.Wording;
import org.essor.listening.Answering;
import org.essor.listening.Ballots;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;
import org.essor.listening.Sheet;
import org.essor.listening.sealed.Voter;
import org.essor.people.Imports;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.people.Person;
import org.essor.sample.Role;
import org.essor.sample.SampleCompany;
import org.essor.values.Values;
import org.jspecify.annotations.Nullable;

/// The whole application with the sample company in it, and an empty one beside it, for those who
/// look at pages.
final class House implements AutoCloseable {

  /// Who looks: somebody at the door, people of the sample company, one of them on a shared tablet,
  /// a member of the works council, and whoever comes first to an empty house.
  enum Reader {
    NOBODY(null),
    EMPLOYEE(Role.EMPLOYEE),
    TABLET(Role.EMPLOYEE),
    MANAGER(Role.MANAGER),
    LEAD(Role.EXPERIENCE_LEAD),
    LEADER(Role.LEADER),
    ADMINISTRATOR(Role.ADMINISTRATOR),
    COUNCIL(null),
    FIRST(null);

    private final @Nullable Role role;

    Reader(@Nullable Role role) {
      this.role = role;
    }
  }

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String FAULTY =
      """
      person id;first name;last name;e-mail;manager id
      z1;Maëlle;Quéré;maelle.quere@example.org;
      z2;Tom;Aubin;tom.aubin@;z1
      z1;Maëlle;Quéré;maelle@example.org;
      z3;Nour;Haddad;;z9
      """;

  private final Platform full = Platform.start("essor.components=true");
  private final Platform empty = Platform.start();
  private final SampleCompany company;
  private final Map<Reader, Visitor> visitors = new EnumMap<>(Reader.class);
  private final UUID open;
  private final UUID planned;
  private final UUID heard;
  private final UUID draft;
  private final UUID cut;
  private final UUID confidential;
  private final UUID boxed;
  private final Deque<Long> others;
  private final Deque<String> cards;

  /// One region of the company, which is enough to see every page.
  House() {
    this(SampleCompany.of(1, TODAY).region());
  }

  House(SampleCompany company) {
    this.company = company;
    full.get(SampleLoading.class).load(company, full.clock()::set, _ -> {});
    open =
        full.get(CheckIns.class).all().stream()
            .filter(CheckIn::isOpen)
            .findFirst()
            .orElseThrow()
            .id();
    planned = plan("mood-energy:1", "Humeur du mois", "Mood of the month");
    confidential = opened("mood-energy:1", "Humeur de la semaine", "Mood of the week");
    heard = heardOf();
    cut = answered();
    boxed = boxed();
    others = new ArrayDeque<>(others());
    cards = new ArrayDeque<>(cards());
    draft =
        full.get(Imports.class)
            .prepare(
                "personnes.csv",
                FAULTY.getBytes(StandardCharsets.UTF_8),
                Imports.Kind.DELTA,
                TODAY,
                0);
  }

  Platform of(Reader reader) {
    return reader == Reader.FIRST ? empty : full;
  }

  /// The cookies of somebody who is in already; on the tablet they have come in just now, because
  /// it lets nobody stay for long.
  Visitor as(Reader reader) {
    return reader == Reader.TABLET
        ? visitor(reader)
        : visitors.computeIfAbsent(reader, this::visitor);
  }

  /// The last check-in with all questions that has its release.
  UUID closed() {
    return full.get(Releases.class).all().stream()
        .filter(
            id -> full.get(CheckIns.class).find(id).orElseThrow().instrument().equals("full-form"))
        .findFirst()
        .orElseThrow();
  }

  /// A check-in that is open today.
  UUID open() {
    return open;
  }

  /// A confidential check-in that is open today.
  UUID confidential() {
    return confidential;
  }

  /// A sealed check-in that is over, with some ballots in its box.
  UUID box() {
    return boxed;
  }

  /// A check-in that is opened now, with all questions.
  UUID fullForm() {
    return opened("full-form:1", "Toutes les questions", "All questions");
  }

  /// Somebody who is asked, has an address, and has done nothing yet.
  Visitor somebody() {
    return full.visitor(others.removeFirst());
  }

  /// The code of a ballot card of the open check-in that nobody has used.
  String ballotCard() {
    return cards.removeFirst();
  }

  /// A closed check-in with figures by attribute, and one attribute that is left out.
  UUID cut() {
    return cut;
  }

  /// A check-in whose contract is not frozen yet.
  UUID planned() {
    return planned;
  }

  /// A planned check-in of which the works council spoke, and may still.
  UUID heard() {
    return heard;
  }

  /// A file of people with faults, before it is applied.
  UUID draft() {
    return draft;
  }

  /// The page of the manager's own unit in the last release.
  String own() {
    return as(Reader.MANAGER).open("/insight/" + closed()).path();
  }

  /// The manager's conversation page.
  String conversation() {
    return own().replace("/insight/", "/attention/") + "/conversation";
  }

  long person() {
    return person(Role.EMPLOYEE).id();
  }

  long account() {
    return account(Role.EMPLOYEE);
  }

  long unit() {
    return full.get(Organisations.class).now().unit(1).id();
  }

  long value() {
    return full.get(Values.class).all().getFirst().id();
  }

  /// A sign-in link that nobody has used.
  String link() {
    return full.signInLink(account());
  }

  private Visitor visitor(Reader reader) {
    var role = reader.role;
    return switch (reader) {
      case NOBODY, FIRST -> of(reader).visitor();
      case COUNCIL -> full.visitor("Renée Achard", org.essor.identity.Role.COUNCIL);
      case TABLET -> {
        var visitor = full.visitor();
        visitor.signInWithCard(full.get(Cards.class).print(List.of(person())).getFirst().code());
        yield visitor;
      }
      default -> full.visitor(account(Objects.requireNonNull(role)));
    };
  }

  private long account(Role role) {
    return full.get(Accounts.class).byPerson(person(role).id()).orElseThrow().id();
  }

  private Person person(Role role) {
    var one = company.protagonists().get(role);
    if (one == null) {
      throw new IllegalStateException("the sample company must have a " + role);
    }
    return full.get(People.class).byKey(one.id()).orElseThrow();
  }

  private UUID plan(String instrument, String french, String english) {
    var planned =
        as(Reader.LEAD)
            .open("/listening/new")
            .form("/listening")
            .choose("instrument", instrument)
            .choose("mode", "CONFIDENTIAL")
            .fill("titleFr", french)
            .fill("titleEn", english)
            .submit();
    return UUID.fromString(planned.path().replace("/listening/", ""));
  }

  private UUID heardOf() {
    var planned =
        as(Reader.LEAD)
            .open("/listening/new")
            .form("/listening")
            .choose("instrument", "mood-energy:1")
            .fill("titleFr", "Humeur de décembre")
            .fill("titleEn", "Mood in December")
            .fill("opensOn", TODAY.plusDays(10).toString())
            .fill("closesOn", TODAY.plusDays(20).toString())
            .fill("councilUntil", TODAY.plusDays(9).toString())
            .submit();
    var id = UUID.fromString(planned.path().replace("/listening/", ""));
    as(Reader.COUNCIL)
        .open("/listening/" + id + "/pack")
        .form("/listening/" + id + "/remarks")
        .choose("kind", "OBJECTION")
        .fill("words", "En décembre, les magasins sont pleins\u202f: demandez en janvier.")
        .submit();
    return id;
  }

  private UUID opened(String instrument, String french, String english) {
    var id = plan(instrument, french, english);
    as(Reader.LEAD).open("/listening/" + id).form("/listening/" + id + "/opening").submit();
    return id;
  }

  private List<Long> others() {
    var known = company.protagonists().values().stream().map(one -> one.id()).toList();
    var people = full.get(People.class).named(asked()).values();
    return people.stream()
        .filter(person -> person.email().isPresent() && !known.contains(person.key()))
        .map(person -> full.get(Accounts.class).byPerson(person.id()).orElseThrow().id())
        .toList();
  }

  private List<Long> asked() {
    return Arrays.stream(full.get(Organisations.class).now().people()).boxed().toList();
  }

  private List<String> cards() {
    return full.get(Ballots.class).print(open).stream()
        .flatMap(stack -> stack.codes().stream())
        .toList();
  }

  private UUID boxed() {
    var id = UUID.randomUUID();
    plan(
        id,
        new Wording("Sealed and over", "Scellé et fini"),
        Contract.Mode.SEALED,
        Contract.Cuts.NONE);
    var checkIns = full.get(CheckIns.class);
    checkIns.open(id);
    var ballots = full.get(Ballots.class);
    var asked = asked().reversed();
    for (var i = 0; i < 12; i++) {
      var voter = new Voter(ballots.terms(id));
      var given = ballots.give(id, asked.get(i), voter.blinded());
      if (i > 2) {
        var token = voter.token(given.issued(), given.cohort());
        ballots.cast(id, token, new Sheet("%032d".formatted(i), List.of(4, 4, 2, 3), ""));
      }
    }
    checkIns.close(id);
    return id;
  }

  private void plan(UUID id, Wording title, Contract.Mode mode, Contract.Cuts cuts) {
    var checkIns = full.get(CheckIns.class);
    var open = checkIns.find(this.open).orElseThrow();
    var rules = GroupRules.DEFAULT;
    checkIns.plan(
        new CheckIn(
            id,
            title,
            "mood-energy",
            1,
            open.value(),
            open.audienceUnit(),
            TODAY,
            TODAY,
            CheckIn.State.PLANNED,
            new Contract(mode, rules, Contract.Audience.ALL_UNITS, false, 30, cuts)));
  }

  /// Everybody answers something and says something of themselves.
  private UUID answered() {
    var checkIns = full.get(CheckIns.class);
    var cuts =
        new Contract.Cuts(
            Contract.Level.ORGANISATION, List.of("tenure:1", "working-time:1", "leads:1"));
    var id = UUID.randomUUID();
    var title = new Wording("By what people say of themselves", "Selon ce que chacun dit de soi");
    plan(id, title, Contract.Mode.CONFIDENTIAL, cuts);
    checkIns.open(id);
    var random = new Random(1);
    for (long person : full.get(Organisations.class).now().people()) {
      var choices = List.of(1 + random.nextInt(5), 3, 1 + random.nextInt(5), 4);
      var said = List.of(random.nextInt(6) - 1, random.nextInt(2), 1);
      full.get(Answering.class)
          .submit(id, person, new Sheet("%032d".formatted(person), choices, "", said));
    }
    checkIns.close(id);
    return id;
  }

  @Override
  public void close() {
    full.close();
    empty.close();
  }
}
