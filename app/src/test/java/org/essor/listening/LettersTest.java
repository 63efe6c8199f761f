package org.essor.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.essor.Mailbox;
import org.essor.Platform;
import org.essor.delivery.Outbox;
import org.essor.disclosure.GroupRules;
import org.essor.identity.Role;
import org.essor.instrument.Instruments;
import org.essor.language.Wording;
import org.essor.people.Imports;
import org.essor.people.Organisation;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.values.Starters;
import org.essor.values.Values;
import org.essor.web.Words;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is written to about a check-in, when, and what the letter says.
class LettersTest {

  /// Two shops; in Lille eight people, one of them without an address, one who reads English.
  private static final String COMPANY =
      """
      id,first name,last name,e-mail,unit,language
      boss,Anna,Roy,anna@roy.example,Laine,fr
      l1,Inès,Caron,ines@lille.example,Laine/Lille,fr
      l2,Max,Petit,max@lille.example,Laine/Lille,fr
      l3,Zoé,Blanc,zoe@lille.example,Laine/Lille,fr
      l4,Tom,Reid,tom@lille.example,Laine/Lille,en
      l5,Léa,Morel,lea@lille.example,Laine/Lille,fr
      l6,Hugo,Simon,hugo@lille.example,Laine/Lille,fr
      l7,Ada,Faure,ada@lille.example,Laine/Lille,fr
      l8,Noé,Garnier,,Laine/Lille,fr
      r1,Paul,Girard,paul@roubaix.example,Laine/Roubaix,fr
      """;

  @AutoClose private static final Mailbox POST = new Mailbox();
  @AutoClose private static final Platform PLATFORM = Platform.start(POST.properties());
  private static int number;

  private final CheckIns checkIns = PLATFORM.get(CheckIns.class);

  @BeforeAll
  static void a_company() {
    bringIn(PLATFORM);
  }

  @Test
  void opening_writes_to_those_asked_in_their_language_and_to_nobody_else() {
    var title = open(14);
    PLATFORM.runJobs();

    assertThat(letters("lille.example", title)).hasSize(7);
    assertThat(letters("roubaix.example", title)).isEmpty();
    assertThat(letters("roy.example", title)).isEmpty();
    assertThat(letter("max@lille.example", title).subject())
        .isEqualTo("fr " + title + "\u202f: à vous la parole jusqu’au " + french(in(14)));
    assertThat(letter("max@lille.example", title).text())
        .startsWith("Bonjour,")
        .contains(
            "confidentielles, pas anonymes",
            "sur 7 personnes ou plus",
            "Personne ne voit qui a répondu")
        .contains("toutes les personnes interrogées");
    assertThat(letter("tom@lille.example", title).text())
        .startsWith("Hello,")
        .contains("confidential, not anonymous", "Nobody sees who has answered")
        .contains("everybody who is asked");
  }

  @Test
  void a_link_is_the_same_for_all_and_lets_nobody_in() {
    var title = open(14);
    PLATFORM.runJobs();

    var links =
        letters("lille.example", title).stream()
            .flatMap(letter -> letter.text().lines())
            .filter(line -> line.startsWith("http"))
            .distinct()
            .toList();
    assertThat(links).containsExactly(Platform.HOUSE + "/listening/" + id(title) + "/answer");
    assertThat(PLATFORM.visitor().open(links.getFirst()).path()).startsWith("/sign-in");
  }

  @Test
  void one_reminder_goes_to_those_who_answered_and_to_those_who_did_not() {
    var title = open(14);
    answer(title, "l1");
    answer(title, "l2");
    PLATFORM.runJobs();

    days(11);
    assertThat(letters("lille.example", title)).as("opening only").hasSize(7);
    days(1);
    days(1);

    for (var address : List.of("ines@lille.example", "zoe@lille.example", "tom@lille.example")) {
      assertThat(POST.to(address).stream().filter(mail -> mail.subject().contains(title)))
          .as(address)
          .hasSize(2);
    }
    var reminder = letter("ines@lille.example", title);
    assertThat(reminder).isEqualTo(letter("zoe@lille.example", title));
    assertThat(reminder.subject()).contains("ouvert jusqu’au " + french(in(1)));
    assertThat(reminder.text())
        .contains("Nous écrivons à tout le monde", "Si c’est déjà fait, merci", "le seul rappel");
    assertThat(letter("tom@lille.example", title).text())
        .contains("We write to everybody", "If you have, thank you", "the only reminder");
  }

  @Test
  void letters_are_written_without_looking_at_who_took_part() {
    var title = open(14);
    answer(title, "l1");
    PLATFORM.runJobs();
    rename("participation", "hidden");
    try {
      days(12);
    } finally {
      rename("hidden", "participation");
    }

    assertThat(letters("lille.example", title)).hasSize(14);
  }

  @Test
  void a_check_in_of_four_days_needs_no_reminder() {
    var title = open(3);
    PLATFORM.runJobs();
    days(1);
    days(1);
    days(1);

    assertThat(checkIns.find(id(title)).orElseThrow().remindsOn()).isEmpty();
    assertThat(letters("lille.example", title)).hasSize(7);
  }

  @Test
  void whoever_was_told_yesterday_is_not_reminded_today() {
    var title = plan(PLATFORM, 0, 14);
    PLATFORM.clock().advance(Duration.ofDays(12));
    checkIns.open(id(title));
    PLATFORM.runJobs();
    days(1);

    assertThat(letters("lille.example", title)).hasSize(7);
  }

  @Test
  void closing_tells_everybody_where_the_figures_are_and_what_comes_next() {
    var title = open(14);
    answer(title, "l3");
    PLATFORM.runJobs();
    checkIns.close(id(title));
    PLATFORM.runJobs();

    assertThat(letters("lille.example", title)).hasSize(14);
    assertThat(letter("zoe@lille.example", title)).isEqualTo(letter("max@lille.example", title));
    assertThat(letter("zoe@lille.example", title).text())
        .contains(Platform.HOUSE + "/insight/" + id(title))
        .contains("Vous voyez les résultats de chaque unité qui peut être montrée")
        .contains("avec un nom et une date");
    assertThat(letter("tom@lille.example", title).text()).contains("with a name and a date");
  }

  @Test
  void what_opens_at_midnight_is_told_in_the_morning() {
    var title = plan(PLATFORM, 1, 14);
    PLATFORM.clock().set(in(1).atTime(0, 5).toInstant(ZoneOffset.UTC));
    PLATFORM.runJobs();
    assertThat(checkIns.find(id(title)).orElseThrow().isOpen()).isTrue();
    assertThat(letters("lille.example", title)).isEmpty();

    PLATFORM.clock().advance(Duration.ofHours(8));
    PLATFORM.runJobs();
    assertThat(letters("lille.example", title)).hasSize(7);
  }

  @Test
  void an_opening_that_fails_leaves_no_letter() {
    var title = plan(PLATFORM, 0, 14);

    assertThatThrownBy(() ->
            PLATFORM
                .get(TransactionTemplate.class)
                .executeWithoutResult(_ -> {
                  checkIns.open(id(title));
                  throw new IllegalStateException("the caller failed");
                }))
        .hasMessage("the caller failed");
    assertThat(jobsFor(title)).isZero();
    checkIns.open(id(title));
    assertThat(jobsFor(title)).isEqualTo(1);
  }

  @Test
  void nothing_is_written_to_somebody_who_was_erased() {
    bring("id,first name,last name,e-mail,unit\nl9,Ève,Adieu,eve@lille.example,Laine/Lille\n");
    var title = open(14);
    PLATFORM.get(People.class).erase(person("l9"));
    PLATFORM.runJobs();

    assertThat(letters("lille.example", title)).hasSize(7);
    assertThat(POST.to("eve@lille.example")).isEmpty();
  }

  @Test
  void a_letter_whose_time_is_over_is_not_written() {
    var before = PLATFORM.get(Outbox.class).size();
    var title = open(7);
    checkIns.close(id(title));
    PLATFORM.clock().advance(Duration.ofDays(8));
    PLATFORM.runJobs();

    assertThat(letters("lille.example", title)).isEmpty();
    assertThat(PLATFORM.get(Outbox.class).size()).isEqualTo(before);
    assertThat(checkIns.letters(id(title))).isEmpty();
  }

  @Test
  void a_lead_reads_in_the_plan_what_will_be_sent_and_when() {
    var title = plan(PLATFORM, 2, 15);
    var lead = PLATFORM.visitor("Nadia Roussel", Role.LEAD);

    assertThat(lead.open("/listening/new").text()).contains("reminded once, two days before");
    assertThat(lead.open("/listening/" + id(title)).text())
        .contains(english(in(2)) + " to come The check-in is open")
        .contains(english(in(13)) + " to come It closes soon")
        .contains(english(in(16)) + " to come The figures are there")
        .doesNotContain("No mail server");
    PLATFORM.clock().advance(Duration.ofDays(2));
    PLATFORM.runJobs();
    assertThat(PLATFORM.visitor("Nadia Roussel", Role.LEAD).open("/listening/" + id(title)).text())
        .contains(english(today()) + " sent The check-in is open");
  }

  @Test
  void without_a_mail_server_letters_are_noted_and_the_lead_is_told() {
    try (var silent = Platform.start()) {
      bringIn(silent);
      var title = plan(silent, 0, 14);
      silent.get(CheckIns.class).open(id(title));
      silent.runJobs();

      assertThat(silent.get(Outbox.class).page(1))
          .hasSize(7)
          .allMatch(sent -> sent.state() == Outbox.State.NO_MAIL);
      var lead = silent.visitor("Nadia Roussel", Role.LEAD);
      assertThat(lead.open("/listening/" + id(title)).text())
          .contains("No mail server is set up", "noted The check-in is open");
    }
  }

  private static void bringIn(Platform platform) {
    platform.bringIn(COMPANY, Imports.Kind.FULL, LocalDate.now(platform.clock()));
    platform.get(Values.class).adopt(new Starters().find("care").orElseThrow().statement());
  }

  private static void bring(String file) {
    PLATFORM.bringIn(file, Imports.Kind.DELTA, today());
  }

  /// Opens a check-in for Lille from now on, and gives its title.
  private String open(int days) {
    var title = plan(PLATFORM, 0, days);
    checkIns.open(id(title));
    return title;
  }

  private static String plan(Platform platform, int from, int to) {
    var title = "Pulse " + ++number + ".";
    var today = LocalDate.now(platform.clock());
    platform
        .get(CheckIns.class)
        .plan(
            new CheckIn(
                id(title),
                new Wording("en " + title, "fr " + title),
                "mood-energy",
                1,
                platform.get(Values.class).all().getFirst().id(),
                lille(platform.get(Organisations.class).now()),
                today.plusDays(from),
                today.plusDays(to),
                CheckIn.State.PLANNED,
                new Contract(
                    Contract.Mode.CONFIDENTIAL,
                    GroupRules.DEFAULT,
                    Contract.Audience.ALL_UNITS,
                    false,
                    30)));
    return title;
  }

  private static long lille(Organisation organisation) {
    return organisation.units().stream()
        .filter(unit -> unit.name().fr().equals("Lille"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static UUID id(String title) {
    return UUID.nameUUIDFromBytes(title.getBytes(UTF_8));
  }

  private static void answer(String title, String key) {
    var items = PLATFORM.get(Instruments.class).latest("mood-energy").orElseThrow().items().size();
    var token = UUID.randomUUID().toString().replace("-", "");
    PLATFORM
        .get(Answering.class)
        .submit(id(title), person(key), new Sheet(token, Collections.nCopies(items, 3), ""));
  }

  private static long person(String key) {
    return PLATFORM.get(People.class).byKey(key).orElseThrow().id();
  }

  /// Lets days pass; jobs run several times on the last of them.
  private static void days(int days) {
    PLATFORM.clock().set(in(days).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC));
    for (int i = 0; i < 3; i++) {
      PLATFORM.runJobs();
      PLATFORM.clock().advance(Duration.ofMinutes(15));
    }
  }

  private static int jobsFor(String title) {
    return PLATFORM
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM delivery.job WHERE task_instance LIKE :id || '%'")
        .param("id", id(title).toString())
        .query(Integer.class)
        .single();
  }

  private static void rename(String table, String name) {
    PLATFORM
        .database()
        .jdbc()
        .sql("ALTER TABLE listening.%s RENAME TO %s".formatted(table, name))
        .update();
  }

  private static List<Mailbox.Mail> letters(String domain, String title) {
    return POST.to(domain).stream().filter(mail -> mail.subject().contains(title)).toList();
  }

  /// The latest.
  private static Mailbox.Mail letter(String address, String title) {
    return letters(address, title).getLast();
  }

  private static LocalDate today() {
    return LocalDate.now(PLATFORM.clock());
  }

  private static LocalDate in(int days) {
    return today().plusDays(days);
  }

  /// As the text of a page has it, where every space is a plain one.
  private static String english(LocalDate day) {
    return new Words(new StaticMessageSource(), Locale.ENGLISH).date(day).replace('\u00a0', ' ');
  }

  private static String french(LocalDate day) {
    return new Words(new StaticMessageSource(), Locale.FRENCH).date(day);
  }
}
