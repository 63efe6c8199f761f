package org.essor.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.Platform;
import org.essor.attack.Dump.Row;
import org.essor.listening.CheckIns;
import org.essor.listening.Workshop;
import org.essor.listening.sealed.Careless;
import org.essor.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Somebody watches in which order people go to the tablet, knows who works where, and copies the
/// machine twice: before the box is opened and after. They rank people and answers of each cohort
/// by all that has an order, and find nobody's answer more often than by chance.
///
/// A thousand people once; `bin/check-trust` asks for ten times.
@ExtendWith(OutputCaptureExtension.class)
class LinkingAttackTest {

  private static final int TEAMS = Integer.getInteger("essor.attack.people", 1_008) / Election.TEAM;
  private static final int ROUNDS = Integer.getInteger("essor.attack.rounds", 1);
  private static final int FEW_TEAMS = 6;

  @Test
  void nobody_is_linked_to_what_they_said(CapturedOutput output) throws Exception {
    var links = new Links();
    try (var platform = Platform.start()) {
      var workshop = Election.teams(platform, TEAMS);
      for (int round = 0; round < ROUNDS; round++) {
        attack(platform, workshop, TEAMS, round, links, output);
      }
    }

    links
        .rates()
        .forEach((way, rate) ->
            System.out.printf(
                "%-60s %5.1f %% right, %4.1f %% by chance%n",
                way, 100 * rate.share(), 100 * rate.chance()));
    assertThat(links.rates()).hasSizeGreaterThan(30);
    assertThat(links.better()).isEmpty();
  }

  static Stream<Arguments> careless() {
    return Stream.of(
        arguments(Careless.Unmixed.class, "answers by row, people as they came"),
        arguments(Careless.InClear.class, "answers by content in rows before, people as they came"),
        arguments(Careless.Unfilled.class, "words by length, people by size"));
  }

  @ParameterizedTest
  @MethodSource("careless")
  void would_link_people_if_the_box_were_careless(Class<?> box, String way, CapturedOutput output)
      throws Exception {
    var links = new Links();
    try (var platform = Platform.startWith(box)) {
      attack(platform, Election.teams(platform, FEW_TEAMS), FEW_TEAMS, 1, links, output);
    }

    assertThat(links.better()).anyMatch(it -> it.startsWith(way + ":"));
  }

  private static void attack(
      Platform platform,
      Workshop workshop,
      int teams,
      long seed,
      Links links,
      CapturedOutput output)
      throws Exception {
    Dump.keepLog(platform.database());
    var since = FileTime.from(Instant.now());
    var election = Election.among(workshop, teams, seed);
    var arrived = new ArrayList<>(election.ballots());
    Collections.shuffle(arrived, new Random(seed));
    try (var booth = new Booth(platform.address(), election.checkIn())) {
      for (var ballot : arrived) {
        assertThat(booth.send(ballot).statusCode()).isEqualTo(200);
      }
    }
    var before = Dump.of(platform.database(), election.checkIn(), since);
    platform.get(CheckIns.class).close(election.checkIn());
    var after = Dump.of(platform.database(), election.checkIn(), since);

    assertThat(after.rows().get("answer")).hasSameSizeAs(arrived);
    new Attacker(platform.get(People.class), before, after, arrived).link(links);
    saysNothing(before.said() + after.said() + output.getAll(), arrived, after);
  }

  /// No log mentions anything of a ballot.
  private static void saysNothing(String said, List<Ballot> arrived, Dump after) {
    var traces =
        Stream.concat(
                arrived.stream()
                    .flatMap(ballot ->
                        Stream.of(
                            Base64.getUrlEncoder().encodeToString(ballot.token().nonce()),
                            HexFormat.of().formatHex(ballot.token().mark()),
                            ballot.words())),
                after.rows().get("answer").stream()
                    .map(row -> HexFormat.of().formatHex(row.bytes("receipt"))))
            .map(trace -> trace.substring(0, 16))
            .filter(said::contains)
            .toList();
    assertThat(traces).isEmpty();
  }

  /// What is tried. Orders of people are compared with orders of answers, cohort by cohort; words
  /// are under no cohort and are compared in one go.
  private record Attacker(People people, Dump before, Dump after, List<Ballot> arrived) {

    void link(Links links) {
      var authors =
          arrived.stream().collect(toMap(Ballot::answer, Ballot::person, (one, _) -> one));
      var cohorts = after.rows().get("answer").stream().collect(groupingBy(Attacker::cohort));
      var orders = ordersOfAnswers();
      ordersOfPeople()
          .forEach((how, persons) ->
              orders.forEach((by, order) ->
                  cohorts.forEach((cohort, answers) -> {
                    var theirs = persons.stream().filter(it -> cohortOf(it) == cohort);
                    var truth =
                        answers.stream().sorted(order).map(it -> authors.get(answer(it))).toList();
                    both(links, "answers by " + by + ", people " + how, theirs, truth);
                  })));
      wordsToPeople(links);
      wordsToAnswers(links, authors);
    }

    private void both(Links links, String way, Stream<Ballot> people, List<String> truth) {
      var guess = people.map(Ballot::person).toList();
      links.guess(way, guess, truth);
      links.guess(way + ", backwards", guess.reversed(), truth);
    }

    private Map<String, List<Ballot>> ordersOfPeople() {
      var numbers = arrived.stream().collect(toMap(it -> it, this::number));
      var tokens = new HashMap<Long, Integer>();
      before
          .rows()
          .get("token")
          .forEach(row -> tokens.put((Long) row.get("person_id"), tokens.size()));
      var orders = new LinkedHashMap<String, List<Ballot>>();
      orders.put("as they came", arrived);
      orders.put(
          "as they signed in",
          arrived.stream().sorted(comparing(it -> tokens.get(numbers.get(it)))).toList());
      orders.put("by their number", arrived.stream().sorted(comparing(numbers::get)).toList());
      return orders;
    }

    private long number(Ballot ballot) {
      return people.byKey(ballot.person()).orElseThrow().id();
    }

    private Map<String, Comparator<Row>> ordersOfAnswers() {
      var receipts = after.rows().get("answer").stream().map(it -> it.bytes("receipt")).toList();
      var orders = new LinkedHashMap<String, Comparator<Row>>();
      orders.put("row", comparingLong(Row::place));
      orders.put(
          "transaction", comparingLong(Row::transaction).thenComparing(comparingLong(Row::place)));
      orders.put("receipt", comparing(it -> it.bytes("receipt"), Arrays::compareUnsigned));
      var inLog = new Search(receipts).in(after.log());
      assertThat(inLog)
          .as("a few are cut by a page of the log")
          .hasSizeGreaterThan(receipts.size() * 9 / 10);
      orders.put("log", by(inLog, it -> it.bytes("receipt")));
      var inFiles = new Search(receipts).in(after.files());
      assertThat(inFiles).hasSameSizeAs(receipts);
      orders.put("file", by(inFiles, it -> it.bytes("receipt")));
      var bodies = after.rows().get("answer").stream().map(Attacker::body).toList();
      orders.put(
          "content in the log before", by(new Search(bodies).in(before.log()), Attacker::body));
      orders.put(
          "content in files before", by(new Search(bodies).in(before.files()), Attacker::body));
      orders.put("content in rows before", by(inRows(bodies), Attacker::body));
      return orders;
    }

    /// Whoever is not found comes last, in the order of their row.
    private static Comparator<Row> by(Map<ByteBuffer, Long> found, Function<Row, byte[]> what) {
      return Comparator.<Row>comparingLong(
              row -> found.getOrDefault(ByteBuffer.wrap(what.apply(row)), Long.MAX_VALUE))
          .thenComparing(comparingLong(Row::place));
    }

    private Map<ByteBuffer, Long> inRows(List<byte[]> bodies) {
      var search = new Search(bodies);
      var found = new HashMap<ByteBuffer, Long>();
      var rows = before.rows().get("arrival");
      for (int i = 0; i < rows.size(); i++) {
        long at = i;
        search.in(rows.get(i).bytes("sealed")).keySet().forEach(it -> found.putIfAbsent(it, at));
      }
      return found;
    }

    private void wordsToPeople(Links links) {
      var sizes =
          IntStream.range(0, arrived.size())
              .boxed()
              .sorted(comparing(i -> before.rows().get("arrival").get(i).bytes("sealed").length))
              .map(arrived::get)
              .toList();
      for (var table : List.of("words", "released_words")) {
        var words = after.rows().get(table).stream().sorted(comparingLong(Row::place)).toList();
        both(links, table + " by row, people as they came", arrived.stream(), authors(words));
        var longest = words.stream().sorted(comparing(it -> it.get("words").toString().length()));
        both(
            links, table + " by length, people by size", sizes.stream(), authors(longest.toList()));
        var traces =
            by(
                new Search(words.stream().map(Attacker::beginning).toList()).in(before.log()),
                Attacker::beginning);
        both(
            links,
            table + " in the log before, people as they came",
            arrived.stream(),
            authors(words.stream().sorted(traces).toList()));
      }
    }

    /// What people wrote stands beside no other answer.
    private void wordsToAnswers(Links links, Map<String, String> authors) {
      var answers = after.rows().get("answer");
      var byLog =
          answers.stream()
              .sorted(ordersOfAnswers().get("log"))
              .map(it -> authors.get(answer(it)))
              .toList();
      for (var table : List.of("words", "released_words")) {
        var words = after.rows().get(table);
        var traces =
            by(
                new Search(words.stream().map(Attacker::beginning).toList()).in(after.log()),
                Attacker::beginning);
        links.guess(
            table + " beside answers, by row",
            answers.stream().map(it -> authors.get(answer(it))).toList(),
            authors(words));
        links.guess(
            table + " beside answers, by log",
            byLog,
            authors(words.stream().sorted(traces).toList()));
      }
    }

    private List<String> authors(List<Row> words) {
      var authors = arrived.stream().collect(toMap(Ballot::words, Ballot::person));
      return words.stream().map(it -> authors.get(it.get("words"))).toList();
    }

    private static byte[] beginning(Row words) {
      return words.get("words").toString().substring(0, 16).getBytes(US_ASCII);
    }

    private static int cohort(Row answer) {
      return (Integer) answer.get("cohort");
    }

    private static int cohortOf(Ballot ballot) {
      return ballot.token().cohort();
    }

    private static String answer(Row row) {
      return cohort(row) + " " + choices(row);
    }

    private static List<?> choices(Row row) {
      return (List<?>) row.get("choices");
    }

    /// As the protocol writes it before it is encrypted.
    private static byte[] body(Row row) {
      var choices = choices(row);
      var body = ByteBuffer.allocate(Integer.BYTES + choices.size()).putInt(cohort(row));
      choices.forEach(choice -> body.put(((Number) choice).byteValue()));
      return body.array();
    }
  }
}
