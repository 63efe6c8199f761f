package org.essor.listening.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.disclosure.GroupRules;
import org.essor.identity.Role;
import org.essor.listening.Contract;
import org.essor.listening.Workshop;
import org.essor.listening.council.Hearings;
import org.essor.listening.council.Remark;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The works-council pack, on its page and as a file.
class PackPageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = new Workshop(PLATFORM, Workshop.TWO_REGIONS);
  private static final Visitor COUNCIL = PLATFORM.visitor("Renée Achard", Role.COUNCIL);

  private static final Contract.Cuts CUTS =
      new Contract.Cuts(Contract.Level.ORGANISATION, List.of("tenure:1", "working-time:1"));
  private static final Contract OWN_CUT =
      new Contract(
          Contract.Mode.CONFIDENTIAL,
          new GroupRules(9, 4),
          Contract.Audience.OWN_AND_ABOVE,
          true,
          45,
          CUTS);

  @ParameterizedTest
  @EnumSource(Role.class)
  void is_for_those_who_answer_for_the_listening_or_judge_it(Role role) {
    var reader = PLATFORM.visitor("Reads as " + role, role);
    var planned = WORKSHOP.plan(GroupRules.DEFAULT);
    boolean may = List.of(Role.COUNCIL, Role.LEAD, Role.LEADER, Role.ADMINISTRATOR).contains(role);

    for (var path : List.of("/packs", "/" + planned + "/pack", "/" + planned + "/pack.pdf")) {
      assertThat(reader.open("/listening" + path).status()).as(path).isEqualTo(may ? 200 : 403);
    }
    var unknown = "/listening/" + UUID.randomUUID();
    assertThat(reader.open(unknown + "/pack").status()).isEqualTo(may ? 404 : 403);
    assertThat(reader.open(unknown + "/pack.pdf").status()).isEqualTo(may ? 404 : 403);
  }

  @Test
  void one_of_the_people_is_refused_and_nobody_is_sent_to_the_door() {
    var pack = "/listening/" + WORKSHOP.plan(GroupRules.DEFAULT) + "/pack";

    assertThat(WORKSHOP.visitor("n2").open(pack).status()).isEqualTo(403);
    assertThat(PLATFORM.visitor().open(pack).path()).startsWith("/sign-in");
  }

  @Test
  void says_what_the_contract_says_section_by_section() {
    var pack = pack(OWN_CUT);

    assertThat(pack.heading()).isEqualTo("Mood");
    assertThat(pack.section("What is asked, and what for"))
        .contains("Care", "Mood", "version 1", "SHA-256", "about 65 people as the organisation");
    assertThat(pack.section("How private an answer is"))
        .contains("Confidential.", "administers the database could", "not anonymous", "None:");
    assertThat(pack.section("Groups, doubt and attributes"))
        .contains("k = 9.", "fewer than 9 people", "d = 4.", "at least 4 people")
        .contains("5 answers drawn by lot count twice", "Time with us");
    assertThat(pack.section("What is kept, and how long"))
        .contains("Single answers for 45 days", "who took part");
    assertThat(pack.section("What is proved"))
        .contains("looks for a proof", "fewer than 9 people", "about one check-in");
    assertThat(pack.section("Data-protection impact assessment: a draft"))
        .contains("“Care”", "What people say of themselves", "to one open question")
        .contains("groups of 9 people", "45 days", "Renée Achard", "Words give their author away");
    assertThat(pack.section("What none of this may be used for"))
        .contains("scored, ranked or predicted", "pacts and objections decide nothing");
    assertThat(pack.section("The works council’s voice")).contains("No time was set aside");
  }

  @Test
  void says_nothing_of_what_the_contract_leaves_out() {
    var contract =
        new Contract(
            Contract.Mode.CONFIDENTIAL, GroupRules.DEFAULT, Contract.Audience.ALL_UNITS, false, 1);
    var pack = pack(contract);

    assertThat(pack.text())
        .contains("No open question.", "only by unit")
        .doesNotContain("What people wrote", "What people say of themselves", "Words give");
  }

  @Test
  void french_says_as_much_as_english() {
    var english = pack(OWN_CUT);
    var french = PLATFORM.visitor("Noé Blanc", Role.COUNCIL).speaking(Locale.FRENCH);
    french.open("/").press("Français");
    var page = french.open(english.path());

    assertThat(page.html().select("h2").eachText())
        .containsExactly(
            "Ce que l’on demande, et pourquoi",
            "Ce qui protège une réponse",
            "Groupes, doute et caractéristiques",
            "Qui voit quoi",
            "Ce qui est conservé, et combien de temps",
            "Ce qui est prouvé",
            "Analyse d’impact sur la protection des données\u202f: un projet",
            "À quoi rien de cela ne peut servir",
            "La voix des représentants du personnel");
    for (var part : List.of("main section p", "dt", "dd", "main section li", "th", "td")) {
      assertThat(page.html().select(part)).hasSameSizeAs(english.html().select(part));
    }
    assertThat(page.text()).contains("k = 9.", "45 jours après la clôture");
  }

  @Test
  void a_sealed_one_shows_its_keys_and_its_honest_level() {
    var pack = pack(WORKSHOP.openSealed());

    assertThat(pack.section("How private an answer is"))
        .contains("Sealed.", "cannot link it to you", "changes the running software could")
        .containsPattern("SHA-256 [0-9a-f]{64}, over the public half")
        .doesNotContain("not anonymous");
    assertThat(pack.section("What is kept, and how long")).contains("who was given a token");
    assertThat(pack.text()).contains("Tokens are signed blind", "as the organisation stood when");
  }

  @Test
  void shows_the_stored_proof_once_there_is_a_release() {
    var id = WORKSHOP.open();
    assertThat(pack(id).section("What is proved")).contains("Before anything is published");

    WORKSHOP.answer(id, "a", 12, 4);
    WORKSHOP.checkIns().close(id);

    assertThat(pack(id).section("What is proved"))
        .contains("Proved before publication", "fewer than 7 people can be computed")
        .doesNotContain("Before anything is published");
  }

  @Test
  void one_that_too_few_would_answer_says_so() {
    var few =
        new Contract(
            Contract.Mode.CONFIDENTIAL,
            new GroupRules(200, 3),
            Contract.Audience.ALL_UNITS,
            true,
            30);

    assertThat(pack(few).text()).contains("Fewer people than the smallest group");
  }

  /// Opens what the table speaks of, as each role, and compares.
  @ParameterizedTest
  @EnumSource(Contract.Audience.class)
  void what_each_role_may_open_is_what_it_can_open(Contract.Audience audience) {
    var id = WORKSHOP.open(audience, WORKSHOP.unit("Shops"));
    WORKSHOP.answer(id, "a", 12, 4);
    WORKSHOP.answer(id, "b", 10, 3);
    WORKSHOP.checkIns().close(id);
    var rows = pack(id).html().select("#sees ~ table tbody tr");
    assertThat(rows).hasSize(Role.values().length + 1);
    var named =
        List.of(
            Role.EMPLOYEE,
            Role.EMPLOYEE,
            Role.ADMINISTRATOR,
            Role.LEAD,
            Role.LEADER,
            Role.COUNCIL,
            Role.ANALYST);

    for (int i = 0; i < rows.size(); i++) {
      var role = named.get(i);
      var somebody = PLATFORM.visitor("Opens %s %s %d".formatted(audience, role, i), role);
      var cells = rows.get(i).select("td").eachText();
      assertThat(cells)
          .as("%s, %s", audience, rows.get(i).text())
          .containsExactly(
              i == 1 && audience == Contract.Audience.OWN_AND_ABOVE
                  ? "besides, the units below theirs"
                  : may(somebody, "/insight/%s/units/2".formatted(id))
                      ? "every unit that may be shown"
                      : "if asked, their own group and the units above it",
              yes(somebody, "/listening/" + id + "/words"),
              yes(somebody, "/listening/" + id + "/pack"),
              yes(somebody, "/audit"));
    }
  }

  @Test
  void whoever_leads_a_unit_sees_those_below_and_an_employee_their_own() {
    var id = WORKSHOP.open(Contract.Audience.OWN_AND_ABOVE, WORKSHOP.unit("Shops"));
    WORKSHOP.answer(id, "a", 12, 4);
    WORKSHOP.answer(id, "b", 10, 3);
    WORKSHOP.checkIns().close(id);
    int lille = position(id, "Lille");
    int lyon = position(id, "Lyon");

    assertThat(may(WORKSHOP.visitor("a2"), "/insight/%s/units/%d".formatted(id, lille))).isTrue();
    assertThat(may(WORKSHOP.visitor("a2"), "/insight/%s/units/%d".formatted(id, lyon))).isFalse();
    assertThat(may(WORKSHOP.visitor("n1"), "/insight/%s/units/%d".formatted(id, lyon))).isTrue();
  }

  private static int position(UUID id, String unit) {
    var units = WORKSHOP.checkIns().frozen(id).units();
    return units.stream().map(it -> it.name().en()).toList().indexOf(unit);
  }

  private static String yes(Visitor somebody, String path) {
    return may(somebody, path) ? "yes" : "no";
  }

  private static boolean may(Visitor somebody, String path) {
    return somebody.open(path).status() == 200;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void the_file_says_what_the_page_says(String language) throws IOException {
    var reader = PLATFORM.visitor("Lit en " + language, Role.COUNCIL);
    if (language.equals("fr")) {
      reader.open("/").press("Français");
    }
    var id = spokenOf();
    var page = reader.open("/listening/" + id + "/pack");

    try (var file = Loader.loadPDF(reader.open("/listening/" + id + "/pack.pdf").body())) {
      var text = squeezed(new PDFTextStripper().getText(file));
      for (var said : said(page)) {
        assertThat(text).contains(squeezed(said));
      }
      assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(file.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(file.getDocumentInformation().getTitle()).startsWith(page.heading());
      assertThat(fonts(file)).isNotEmpty().allMatch(font -> font.contains("Newsreader"));
    }
  }

  @Test
  void the_same_contract_makes_the_same_file_at_another_time() throws IOException {
    var id = spokenOf();
    var first = COUNCIL.open("/listening/" + id + "/pack.pdf");
    PLATFORM.clock().advance(Duration.ofHours(1));
    var again = COUNCIL.open("/listening/" + id + "/pack.pdf");

    assertThat(first.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(again.body()).isEqualTo(first.body());
    try (var file = Loader.loadPDF(first.body())) {
      var metadata = file.getDocumentCatalog().getMetadata().toByteArray();
      assertThat(file.getDocumentInformation().getCreationDate()).isNull();
      assertThat(new String(metadata, UTF_8)).contains("pdfuaid").doesNotContain("Date");
    }
  }

  /// A planned check-in of which the council said what no face can print.
  private static UUID spokenOf() {
    var id = WORKSHOP.plan(WORKSHOP.today().plusDays(5), WORKSHOP.today().plusDays(9));
    var hearings = PLATFORM.get(Hearings.class);
    hearings.announce(id, WORKSHOP.today().plusDays(4));
    var council = PLATFORM.account("Zoé O’Brien " + id, Role.COUNCIL);
    hearings.say(id, council, Remark.Kind.OBJECTION, "Trop tôt : 12 % & <b>« non »</b>\nŁódź");
    hearings.answer(id, 1, council, "Accepted.");
    return id;
  }

  /// All that stands in the pack on the page.
  private static List<String> said(Page page) {
    var said = new ArrayList<String>();
    said.add(page.heading());
    said.addAll(page.html().select(".pack > .lede").eachText());
    for (var section : page.html().select(".pack > section:not(.card)")) {
      said.addAll(section.select("h2, p, li, dt, dd, caption, th, td, blockquote").eachText());
    }
    assertThat(said).hasSizeGreaterThan(80);
    return said;
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", "");
  }

  private static List<String> fonts(PDDocument file) {
    return StreamSupport.stream(file.getPages().spliterator(), false)
        .flatMap(page ->
            StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                .map(name -> {
                  try {
                    var font = page.getResources().getFont(name);
                    return font.isEmbedded() ? font.getName() : "not in the file";
                  } catch (IOException unreadable) {
                    throw new java.io.UncheckedIOException(unreadable);
                  }
                }))
        .distinct()
        .toList();
  }

  private static Page pack(Contract contract) {
    return pack(WORKSHOP.plan(contract));
  }

  private static Page pack(UUID id) {
    return COUNCIL.open("/listening/" + id + "/pack");
  }
}
