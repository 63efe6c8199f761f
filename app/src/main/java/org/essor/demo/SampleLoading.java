package org.essor.demo;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.essor.disclosure.GroupRules;
import org.essor.identity.Accounts;
import org.essor.identity.Role;
import org.essor.instrument.Instrument;
import org.essor.instrument.Instruments;
import org.essor.instrument.Keying;
import org.essor.language.Wording;
import org.essor.listening.Answering;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;
import org.essor.listening.Sheet;
import org.essor.people.Imports;
import org.essor.people.Organisation;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.people.Person;
import org.essor.sample.Answer;
import org.essor.sample.Questionnaire;
import org.essor.sample.SampleCompany;
import org.essor.sample.Snapshot;
import org.essor.sample.Text;
import org.essor.values.Behaviour;
import org.essor.values.Statement;
import org.essor.values.Values;
import org.springframework.stereotype.Component;

/// Lives eighteen months of the sample company through the platform: imports, check-ins, answers,
/// releases, promises, each on its day and through the face that real people use.
@Component
public class SampleLoading {

  private static final int RETENTION = 730;
  private static final int DAYS_OPEN = 14;

  private final Imports imports;
  private final People people;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Values values;
  private final Instruments instruments;
  private final CheckIns checkIns;
  private final Answering answering;
  private final SamplePromises promises;

  SampleLoading(
      Imports imports,
      People people,
      Organisations organisations,
      Accounts accounts,
      Values values,
      Instruments instruments,
      CheckIns checkIns,
      Answering answering,
      SamplePromises promises) {
    this.imports = imports;
    this.people = people;
    this.organisations = organisations;
    this.accounts = accounts;
    this.values = values;
    this.instruments = instruments;
    this.checkIns = checkIns;
    this.answering = answering;
    this.promises = promises;
  }

  /// Loads a company into an empty platform.
  ///
  /// @param travel moves the platform's clock; it is left on the company's last day
  /// @param progress takes a line now and then
  public void load(SampleCompany company, Travel travel, Consumer<String> progress) {
    var snapshots = company.snapshots();
    var byDay = company.checkIns().stream().collect(toMap(c -> c.opens(), c -> c));
    var valueIds = new HashMap<String, Long>();
    for (int i = 0; i < snapshots.size(); i++) {
      var snapshot = snapshots.get(i);
      go(travel, snapshot.date());
      bringIn(snapshot);
      if (i == 0) {
        admit(company);
        valueIds.putAll(adopt(company));
      }
      var asked = byDay.get(snapshot.date());
      progress.accept(
          "%d of %d months%s"
              .formatted(i, snapshots.size() - 1, asked == null ? "" : ": " + asked.title().en()));
      if (asked != null) {
        listen(company, asked, valueIds, travel);
      }
    }
    go(travel, snapshots.getLast().date());
    ask(snapshots.getLast().date(), valueIds.values().stream().findFirst().orElseThrow());
  }

  private void bringIn(Snapshot snapshot) {
    var file = snapshot.csv().getBytes(StandardCharsets.UTF_8);
    var id = imports.prepare(snapshot.date() + ".csv", file, Imports.Kind.FULL, snapshot.date(), 0);
    var draft = imports.draft(id).orElseThrow();
    imports.apply(draft, imports.plan(draft).version(), 0);
  }

  private void admit(SampleCompany company) {
    company
        .protagonists()
        .forEach((role, person) -> {
          switch (role) {
            case EXPERIENCE_LEAD -> grant(person.id(), Role.LEAD);
            case LEADER -> grant(person.id(), Role.LEADER);
            case ADMINISTRATOR -> grant(person.id(), Role.ADMINISTRATOR);
            case EMPLOYEE, MANAGER -> {}
          }
        });
  }

  private void grant(String key, Role role) {
    var person = people.byKey(key).orElseThrow();
    accounts.grant(accounts.byPerson(person.id()).orElseThrow().id(), role);
  }

  private Map<String, Long> adopt(SampleCompany company) {
    var ids = new HashMap<String, Long>();
    for (var value : company.values()) {
      var behaviours =
          value.behaviours().stream().map(text -> new Behaviour(wording(text))).toList();
      ids.put(
          value.id(),
          values.adopt(new Statement(wording(value.name()), wording(value.promise()), behaviours)));
    }
    return ids;
  }

  private void listen(
      SampleCompany company,
      org.essor.sample.CheckIn asked,
      Map<String, Long> valueIds,
      Travel travel) {
    var instrument = instruments.latest(asked.instrument()).orElseThrow();
    var organisation = organisations.now();
    var id =
        UUID.nameUUIDFromBytes(
            (asked.instrument() + asked.opens()).getBytes(StandardCharsets.UTF_8));
    checkIns.plan(
        new CheckIn(
            id,
            wording(asked.title()),
            instrument.id(),
            instrument.version(),
            valueIds.getOrDefault(asked.value(), valueIds.values().iterator().next()),
            unit(organisation, asked.unitPath()),
            asked.opens(),
            asked.closes(),
            CheckIn.State.PLANNED,
            contract(instrument, Contract.Mode.CONFIDENTIAL)));
    checkIns.open(id);
    answer(
        id,
        instrument,
        organisation,
        new SampleAttributes(company.snapshot(asked.opens())),
        company.answers(asked, questionnaire(instrument)));
    go(travel, asked.closes().plusDays(1));
    checkIns.close(id);
    promises.after(id, asked, company, asked.closes().plusDays(1));
  }

  private void answer(
      UUID id,
      Instrument instrument,
      Organisation organisation,
      SampleAttributes attributes,
      List<Answer> answers) {
    var ids = new ArrayList<Long>();
    for (long person : organisation.people()) {
      ids.add(person);
    }
    var byKey = people.named(ids).values().stream().collect(toMap(Person::key, Person::id));
    var tokens = new Random(id.getMostSignificantBits());
    answering.together(() -> {
      for (var answer : answers) {
        var person = byKey.get(answer.personId());
        if (person != null) {
          var said = attributes.of(answer.personId(), instrument);
          answering.submit(id, person, sheet(answer, instrument, said, tokens));
        }
      }
    });
  }

  private static Sheet sheet(
      Answer answer, Instrument instrument, List<Integer> said, Random tokens) {
    var token = new byte[16];
    tokens.nextBytes(token);
    var choices =
        instrument.items().stream()
            .map(item -> answer.options().getOrDefault(item.id(), Sheet.SKIPPED))
            .toList();
    var words = answer.comment() == null || instrument.open() == null ? "" : answer.comment();
    var nothing = words.isEmpty() && choices.stream().allMatch(choice -> choice == Sheet.SKIPPED);
    return new Sheet(
        HexFormat.of().formatHex(token),
        nothing ? choices.stream().map(_ -> Sheet.RATHER_NOT_SAY).toList() : choices,
        words,
        said);
  }

  /// A check-in that is open today, so that a visitor finds one to answer.
  private void ask(LocalDate today, long value) {
    var instrument = instruments.latest("motives").orElseThrow();
    var id = UUID.nameUUIDFromBytes(("today" + today).getBytes(StandardCharsets.UTF_8));
    checkIns.plan(
        new CheckIn(
            id,
            new Wording("What makes you want to come", "Ce qui donne envie de venir"),
            instrument.id(),
            instrument.version(),
            value,
            organisations.now().unit(0).id(),
            today,
            today.plusDays(DAYS_OPEN),
            CheckIn.State.PLANNED,
            contract(instrument, Contract.Mode.SEALED)));
    checkIns.open(id);
  }

  private static Contract contract(Instrument instrument, Contract.Mode mode) {
    return new Contract(
        mode,
        GroupRules.DEFAULT,
        Contract.Audience.ALL_UNITS,
        instrument.open() != null,
        RETENTION,
        SampleAttributes.cuts(instrument));
  }

  private static Questionnaire questionnaire(Instrument instrument) {
    return new Questionnaire(
        instrument.items().stream()
            .map(item ->
                new Questionnaire.Item(
                    item.id(),
                    item.construct().id(),
                    item.keying() == Keying.REVERSED,
                    item.scale().options().getFirst().value(),
                    item.scale().options().getLast().value()))
            .toList());
  }

  /// The unit of a path such as `Tournelaine/Boutiques`; the whole organisation where a cut has no
  /// such unit.
  private static long unit(Organisation organisation, String path) {
    for (int i = 0; i < organisation.units().size(); i++) {
      var names = organisation.path(i).stream().map(unit -> unit.name().fr()).toList();
      if (String.join("/", names).equals(path)) {
        return organisation.unit(i).id();
      }
    }
    return organisation.unit(0).id();
  }

  private static Wording wording(Text text) {
    return new Wording(text.en(), text.fr());
  }

  private static void go(Travel travel, LocalDate day) {
    travel.to(day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
  }
}
