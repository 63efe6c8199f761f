package org.essor.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.disclosure.GroupRules;
import org.essor.instrument.Instruments;
import org.essor.language.Wording;
import org.essor.listening.sealed.Token;
import org.essor.listening.sealed.Voter;
import org.essor.people.Imports;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.values.Behaviour;
import org.essor.values.Statement;
import org.essor.values.Values;

/// People with one value, ready to be asked.
public final class Workshop {

  /// The columns of rows as [#team] gives them.
  public static final String HEADER =
      "person_id,first_name,last_name,email,manager_id,unit_path,language\n";

  /// Shops in two regions, each led by its first (`a1` leads Lille):
  ///
  /// - Shops: `p1` to `p8`
  /// - North: `n1` to `n8`, with Lille: `a1` to `a12` and Lyon: `b1` to `b10`
  /// - South: `s1` to `s8`, with Gand: `c1` to `c4`, too few for a figure of their own, and Nice:
  ///   `d1` to `d10`
  public static final String TWO_REGIONS =
      team("p", 8, "", "Shops")
          + team("n", 8, "p1", "Shops/North")
          + team("a", 12, "n1", "Shops/North/Lille")
          + team("b", 10, "n1", "Shops/North/Lyon")
          + team("s", 8, "p1", "Shops/South")
          + team("c", 4, "s1", "Shops/South/Gand")
          + team("d", 10, "s1", "Shops/South/Nice");

  private final Platform platform;
  private final long value;

  /// A workshop of thirty: `p1` leads it, `p2` to `p30` work in it.
  public Workshop(Platform platform) {
    this(platform, team("p", 30, "", "Workshop"));
  }

  /// Rows of people whose keys are a letter and a number from 1; the first leads the others.
  public static String team(String letter, int size, String above, String unit) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(i ->
            "%s%d,%s%d,Martin,%s%d@example.org,%s,%s,en\n"
                .formatted(
                    letter,
                    i,
                    letter.toUpperCase(Locale.ROOT),
                    i,
                    letter,
                    i,
                    i == 1 ? above : letter + 1,
                    unit))
        .collect(Collectors.joining());
  }

  public Workshop(Platform platform, String people) {
    this.platform = platform;
    bringIn(people);
    var behaviour = new Behaviour(new Wording("We ask first.", "Nous demandons d’abord."));
    value =
        platform
            .get(Values.class)
            .adopt(
                new Statement(
                    new Wording("Care", "Attention"),
                    new Wording("Nobody is left alone.", "Personne ne reste seul."),
                    List.of(behaviour, behaviour)));
  }

  /// Brings in people, true from today: no others are there then.
  public void bringIn(String people) {
    platform.bringIn(HEADER + people, Imports.Kind.FULL, today());
  }

  /// An open check-in on mood and energy, for everybody, from today for a week.
  public UUID open() {
    return open(Contract.Audience.ALL_UNITS, top());
  }

  /// The same for a part of the organisation, and for some readers only.
  public UUID open(Contract.Audience audience, long unit) {
    var id = plan(GroupRules.DEFAULT, audience, unit, today(), today().plusDays(7));
    checkIns().open(id);
    return id;
  }

  /// The same for everybody, who may say something of themselves.
  public UUID open(Contract.Cuts cuts) {
    var id = plan(GroupRules.DEFAULT, cuts);
    checkIns().open(id);
    return id;
  }

  public UUID plan(GroupRules rules, Contract.Cuts cuts) {
    var contract =
        new Contract(
            Contract.Mode.CONFIDENTIAL, rules, Contract.Audience.ALL_UNITS, true, 30, cuts);
    return plan(contract, top(), today(), today().plusDays(7));
  }

  public UUID plan(GroupRules rules) {
    return plan(rules, Contract.Audience.ALL_UNITS, top(), today(), today().plusDays(7));
  }

  public UUID plan(LocalDate opens, LocalDate closes) {
    return plan(GroupRules.DEFAULT, Contract.Audience.ALL_UNITS, top(), opens, closes);
  }

  /// A planned check-in for everybody under this contract, from today for a week.
  public UUID plan(Contract contract) {
    return plan(contract, top(), today(), today().plusDays(7));
  }

  private UUID plan(
      GroupRules rules, Contract.Audience audience, long unit, LocalDate opens, LocalDate closes) {
    return plan(
        new Contract(Contract.Mode.CONFIDENTIAL, rules, audience, true, 30), unit, opens, closes);
  }

  /// An open check-in whose answers are sealed.
  public UUID openSealed() {
    var audience = Contract.Audience.ALL_UNITS;
    var contract = new Contract(Contract.Mode.SEALED, GroupRules.DEFAULT, audience, true, 30);
    var id = plan(contract, top(), today(), today().plusDays(7));
    checkIns().open(id);
    return id;
  }

  /// The token of a person, as a browser would make it.
  public Token token(UUID checkIn, String key) {
    var ballots = platform.get(Ballots.class);
    var voter = new Voter(ballots.terms(checkIn));
    var given = ballots.give(checkIn, person(key), voter.blinded());
    return voter.token(given.issued(), given.cohort());
  }

  private UUID plan(Contract contract, long unit, LocalDate opens, LocalDate closes) {
    var id = UUID.randomUUID();
    checkIns()
        .plan(
            new CheckIn(
                id,
                new Wording("Mood", "Humeur"),
                "mood-energy",
                1,
                value,
                unit,
                opens,
                closes,
                CheckIn.State.PLANNED,
                contract));
    return id;
  }

  private long top() {
    return platform.get(Organisations.class).now().unit(0).id();
  }

  /// The unit of this name.
  public long unit(String name) {
    return platform.get(Organisations.class).now().units().stream()
        .filter(unit -> unit.name().en().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  public long person(int number) {
    return person("p" + number);
  }

  public long person(String key) {
    return platform.get(People.class).byKey(key).orElseThrow().id();
  }

  public Visitor visitor(String key) {
    return platform.visitorOf(key);
  }

  /// Everybody of a letter answers: `a1` to `a12` for `a` and 12.
  public void answer(UUID checkIn, String letter, int size, int choice) {
    for (int i = 1; i <= size; i++) {
      platform
          .get(Answering.class)
          .submit(checkIn, person(letter + i), sheet(letter + i, choice, ""));
    }
  }

  /// A sheet on which every item is answered alike.
  public Sheet sheet(String token, int choice, String words) {
    int items = platform.get(Instruments.class).latest("mood-energy").orElseThrow().items().size();
    return new Sheet(
        "%32s".formatted(token).replace(' ', '0'),
        IntStream.range(0, items).mapToObj(_ -> choice).toList(),
        words);
  }

  /// A sheet on which every item is answered alike, and something is said of oneself.
  public Sheet sheet(String token, int choice, List<Integer> attributes) {
    var sheet = sheet(token, choice, "");
    return new Sheet(sheet.token(), sheet.choices(), "", attributes);
  }

  public void answer(UUID checkIn, int number, int choice, String words) {
    platform
        .get(Answering.class)
        .submit(checkIn, person(number), sheet("t" + number, choice, words));
  }

  public CheckIns checkIns() {
    return platform.get(CheckIns.class);
  }

  public Optional<CheckIn> find(UUID id) {
    return checkIns().find(id);
  }

  public LocalDate today() {
    return LocalDate.now(platform.clock());
  }
}
