package org.essor.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.Platform;
import org.essor.identity.Role;
import org.essor.listening.Answering;
import org.essor.listening.Sheet;
import org.essor.people.People;

/// Check-ins of an organisation that goes on living between them, lived through the product's own
/// pages; and everything that anybody is shown in the end.
final class Waves {

  /// What is asked, and how often it is passed over.
  static final Map<String, Double> QUESTIONS = questions();

  private final Platform platform;
  private final String cutLevel;
  private final Organisation organisation;
  private final Map<String, Roster> rosters = new LinkedHashMap<>();
  private final Map<String, Map<String, Map<String, Boolean>>> truths = new HashMap<>();
  private final Collector collector = new Collector(rosters);

  private Waves(Platform platform, long seed) {
    this.platform = platform;
    this.cutLevel = seed % 2 == 1 ? "DIVISIONS" : "ORGANISATION";
    this.organisation = new Organisation(seed, 3, 3, 4, QUESTIONS);
  }

  private static Map<String, Double> questions() {
    var questions = new LinkedHashMap<String, Double>();
    questions.put("mood", 0.0);
    questions.put("energy", 0.1);
    questions.put("desire", 0.0);
    return questions;
  }

  static Waves live(Platform platform, long seed, int waves) {
    var lived = new Waves(platform, seed);
    var lead = platform.visitor("Lise Lead", Role.LEAD);
    lead.open("/values/new?starter=craft").form("/values").submit();
    for (int wave = 1; wave <= waves; wave++) {
      lived.wave(wave);
      lived.organisation.liveOn();
      platform.clock().advance(Duration.ofDays(90));
    }
    lived.collect();
    return lived;
  }

  private void wave(int number) {
    var administrator = platform.visitor("Ada " + number, Role.ADMINISTRATOR);
    administrator
        .open("/people/imports")
        .form("/people/imports")
        .attach("file", "people.csv", organisation.file().getBytes(UTF_8))
        .choose("kind", "FULL")
        .submit()
        .press("Apply these changes");
    var lead = platform.visitor("Lise " + number, Role.LEAD);
    var open =
        lead.open("/listening/new")
            .form("/listening")
            .choose("instrument", "mood-energy:1")
            .fill("titleEn", "Mood " + number)
            .fill("titleFr", "Humeur " + number)
            .choose("mode", "CONFIDENTIAL")
            .choose("audience", "ALL_UNITS")
            .choose("cutLevel", cutLevel)
            .tick("cuts", "tenure:1")
            .tick("cuts", "schedule:1")
            .tick("cuts", "age:1")
            .submit()
            .press("Open it now");
    var checkIn = UUID.fromString(open.path().replaceAll(".*/|\\?.*", ""));
    organisation.keys().forEach(key -> answer(checkIn, key));
    rosters.put(checkIn.toString(), organisation.roster());
    truths.put(checkIn.toString(), organisation.truths());
    lead.open("/listening/" + checkIn).press("Close it now");
  }

  private void answer(UUID checkIn, String key) {
    var answers = organisation.answers(key);
    if (answers.isEmpty()) {
      return;
    }
    var choices =
        Stream.of("mood", "energy", "desire", "desire")
            .map(question ->
                answers.containsKey(question)
                    ? (answers.get(question) ? 5 : 1)
                    : Sheet.RATHER_NOT_SAY)
            .toList();
    platform
        .get(Answering.class)
        .submit(
            checkIn,
            platform.get(People.class).byKey(key).orElseThrow().id(),
            new Sheet(
                "%32s".formatted(key).replace(' ', '0'), choices, "", organisation.says(key)));
  }

  private void collect() {
    collector.readEverything(platform.visitor("Lise Reads", Role.LEAD));
    collector.readEverything(platform.visitor("Luc Reads", Role.LEADER));
    for (var role : List.of(Role.ADMINISTRATOR, Role.ANALYST, Role.COUNCIL)) {
      collector.read(platform.visitor(role + " Reads", role), List.of("/"));
    }
    organisation.units().stream()
        .flatMap(unit -> organisation.readers(unit).stream())
        .forEach(key -> collector.read(platform.visitorOf(key), own()));
  }

  /// The pages of whoever begins where they are.
  private List<String> own() {
    var pages = new ArrayList<>(List.of("/"));
    rosters.keySet().forEach(checkIn -> pages.add("/insight/" + checkIn));
    return pages;
  }

  /// How many figures were read, each time they were.
  int figures() {
    return collector.figures();
  }

  /// The check-ins, in the order of time.
  List<String> checkIns() {
    return List.copyOf(rosters.keySet());
  }

  Roster roster(String checkIn) {
    return rosters.get(checkIn);
  }

  Set<Shown> shown(String checkIn, String measure) {
    return collector.shown(checkIn, measure);
  }

  boolean isCut(Shown it) {
    return collector.isCut(it);
  }

  List<Set<String>> blocks(String checkIn, String measure) {
    return collector.blocks(checkIn, measure);
  }

  /// Who is favourable, of those whom a measure is about.
  Map<String, Boolean> truth(String checkIn, String measure) {
    return truths.get(checkIn).get(measure);
  }
}
