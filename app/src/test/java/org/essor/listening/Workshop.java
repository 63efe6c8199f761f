package org.essor.listening;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.Platform;
import org.essor.disclosure.GroupRules;
import org.essor.language.Wording;
import org.essor.people.Imports;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.values.Behaviour;
import org.essor.values.Statement;
import org.essor.values.Values;

/// A workshop of thirty, with one value, ready to be asked: `p0` leads it, `p1` to `p29` work in
/// it.
public final class Workshop {

  private final Platform platform;
  private final long value;

  public Workshop(Platform platform) {
    this.platform = platform;
    bringIn();
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

  private void bringIn() {
    var rows =
        IntStream.range(0, 30)
            .mapToObj(i -> "p%d,P%d,Martin,%s,en".formatted(i, i, i == 0 ? "" : "p0"))
            .collect(Collectors.joining("\n"));
    var file = "person_id,first_name,last_name,manager_id,language\n" + rows + "\n";
    var imports = platform.get(Imports.class);
    var id =
        imports.prepare(
            "people.csv", file.getBytes(StandardCharsets.UTF_8), Imports.Kind.FULL, today(), 0);
    var draft = imports.draft(id).orElseThrow();
    imports.apply(draft, imports.plan(draft).version(), 0);
  }

  /// An open check-in on mood and energy, for everybody, from today for a week.
  public UUID open() {
    var id = plan(GroupRules.DEFAULT);
    checkIns().open(id);
    return id;
  }

  public UUID plan(GroupRules rules) {
    var id = UUID.randomUUID();
    checkIns()
        .plan(
            new CheckIn(
                id,
                new Wording("Mood", "Humeur"),
                "mood-energy",
                1,
                value,
                platform.get(Organisations.class).now().unit(0).id(),
                today(),
                today().plusDays(7),
                CheckIn.State.PLANNED,
                new Contract(
                    Contract.Mode.CONFIDENTIAL, rules, Contract.Audience.ALL_UNITS, true, 30)));
    return id;
  }

  public long person(int number) {
    return platform.get(People.class).byKey("p" + number).orElseThrow().id();
  }

  /// A sheet on which every item is answered alike.
  public Sheet sheet(String token, int choice, String words) {
    int items =
        platform
            .get(org.essor.instrument.Instruments.class)
            .latest("mood-energy")
            .orElseThrow()
            .items()
            .size();
    return new Sheet(
        "%32s".formatted(token).replace(' ', '0'),
        IntStream.range(0, items).mapToObj(_ -> choice).toList(),
        words);
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
