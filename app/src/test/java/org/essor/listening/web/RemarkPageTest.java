package org.essor.listening.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essor.Mailbox;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.AuditTrail;
import org.essor.identity.Role;
import org.essor.listening.CheckIn;
import org.essor.listening.Workshop;
import org.essor.listening.council.Hearings;
import org.essor.listening.council.Remark.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The works council speaks on the page of a pack, and who designs the listening answers there.
class RemarkPageTest {

  @AutoClose private static final Mailbox POST = new Mailbox();
  @AutoClose private static final Platform PLATFORM = Platform.start(POST.properties());
  private static final Workshop WORKSHOP = new Workshop(PLATFORM);
  private static final long COUNCIL = PLATFORM.account("Renée Achard", Role.COUNCIL);
  private static final long LEAD = PLATFORM.account("Lise Lead", Role.LEAD);
  private static final String VOICE = "The works council’s voice";

  @Test
  void the_council_is_written_to_speaks_is_answered_and_everybody_asked_reads_it() {
    PLATFORM.runJobs();
    var before = POST.to("renée.achard@example.org").size();
    var planned =
        lead()
            .open("/listening/new")
            .form("/listening")
            .choose("instrument", "mood-energy:1")
            .fill("titleEn", "Mood in June")
            .fill("titleFr", "Humeur de juin")
            .fill("opensOn", today().plusDays(5).toString())
            .fill("closesOn", today().plusDays(12).toString())
            .fill("councilUntil", today().plusDays(4).toString())
            .press("Plan it");
    var id = UUID.fromString(planned.path().replace("/listening/", ""));
    PLATFORM.runJobs();
    var invited = POST.to("renée.achard@example.org");
    assertThat(invited).hasSize(before + 1);
    assertThat(invited.getLast().subject()).startsWith("Mood in June: you can speak until");
    assertThat(invited.getLast().text()).contains(Platform.HOUSE + "/listening/" + id + "/pack");

    var noted = say(id, "OBJECTION", "June is when we count the stock.\nAsk in July.");
    assertThat(noted.text()).contains("It is noted");
    assertThat(noted.section(VOICE))
        .contains("Objection 1, Renée Achard", "June is when we count the stock. Ask in July.")
        .contains("Waits for an answer.");
    PLATFORM.runJobs();
    var told = POST.to("lise.lead@example.org").getLast();
    assertThat(told.subject()).isEqualTo("Mood in June: the works council has spoken");
    assertThat(told.text()).doesNotContain("stock");

    assertThat(lead().open("/listening/" + id).press("Open it now").text())
        .contains("The works council is not heard yet", "Nothing was opened.");
    var answered = answer(id, 1, "The count is done on the 3rd.");
    assertThat(answered.section(VOICE))
        .contains("Answer, Lise Lead", "The count is done on the 3rd.")
        .doesNotContain("Waits");

    PLATFORM.clock().advance(Duration.ofDays(5));
    assertThat(lead().open("/listening/" + id).press("Open it now").text()).contains("is open");
    assertThat(WORKSHOP.visitor("p2").open("/listening/" + id + "/answer").text())
        .contains("It objected: “June is when we count the stock. Ask in July.”")
        .contains("It was answered: “The count is done on the 3rd.”")
        .doesNotContain("Renée", "Lise");
    assertThat(pack(council(), id).section(VOICE)).contains("frozen with the contract");
    assertThat(actions())
        .containsSequence(
            "listening.trail.opened",
            "listening.trail.replied",
            "listening.trail.said",
            "listening.trail.planned");
  }

  private static List<String> actions() {
    return PLATFORM.get(AuditTrail.class).page(1).stream()
        .map(AuditTrail.Entry::action)
        .filter(action -> action.startsWith("listening."))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''       | Too soon.  | kind  | Choose a comment, a question or an objection.",
        "VETO     | Too soon.  | kind  | Choose a comment, a question or an objection.",
        "COMMENT  | ''         | words | Write what is to be noted.",
        "PROPOSAL | 2001       | words | This is too long: up to 2,000 characters."
      })
  void what_cannot_be_noted_is_said_in_one_sentence_and_kept(
      String kind, String words, String field, String sentence) {
    var id = planned();
    var typed = words.equals("2001") ? "h".repeat(2_001) : words;
    var size = actions().size();

    var again = sayRaw(id, kind, typed);

    assertThat(again.html().select(".faults li a").eachText()).containsExactly(sentence);
    assertThat(again.html().select(".faults li a").attr("href")).isEqualTo("#" + field);
    assertThat(again.html().select("textarea[name=words]").val()).isEqualTo(typed);
    assertThat(hearings().find(id).orElseThrow().remarks()).isEmpty();
    assertThat(actions()).hasSize(size);
  }

  @Test
  void an_empty_answer_is_said_at_its_field() {
    var id = planned();
    say(id, "COMMENT", "One.");
    say(id, "COMMENT", "Two.");

    var again = answer(id, 2, " ");

    assertThat(again.html().select(".faults a").eachAttr("href")).containsExactly("#reply-2");
    assertThat(again.html().select("#reply-2").attr("aria-invalid")).isEqualTo("true");
    assertThat(again.html().select("#reply-1").hasAttr("aria-invalid")).isFalse();
  }

  @Test
  void words_may_be_of_full_length_and_what_no_paper_takes_is_left_out() {
    var id = planned();

    say(id, "COMMENT", "é".repeat(2_000));
    sayRaw(id, "PROPOSAL", "Bell%07 and%EF%BF%BF half a pair");

    assertThat(hearings().find(id).orElseThrow().remarks().get(1).words())
        .isEqualTo("Bell and half a pair");
    assertThat(council().open("/listening/" + id + "/pack.pdf").status()).isEqualTo(200);
  }

  @Test
  void after_the_last_day_the_form_is_gone_and_a_late_word_refused() {
    var id = planned();
    PLATFORM.clock().advance(Duration.ofDays(5));

    assertThat(pack(council(), id).html().select("textarea")).isEmpty();
    var noted = actions().size();
    var late = sayRaw(id, "COMMENT", "Too late.");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("It is too late for this", "Nothing was noted.");
    assertThat(hearings().find(id).orElseThrow().remarks()).isEmpty();
    assertThat(actions()).hasSize(noted);
  }

  @Test
  void an_answer_may_still_be_given_after_the_last_day_and_not_twice() {
    var id = planned();
    say(id, "OBJECTION", "Too soon.");
    PLATFORM.clock().advance(Duration.ofDays(5));
    var form =
        pack(lead(), id).form("/listening/" + id + "/remarks/1/answer").fill("reply-1", "We know.");

    assertThat(form.submit().text()).contains("The answer is noted");
    assertThat(form.submit().status()).isEqualTo(409);
    assertThat(pack(lead(), id).html().select("textarea")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void only_the_council_speaks_and_only_who_designs_the_listening_answers(Role role) {
    var id = planned();
    hearings().say(id, 1, Kind.COMMENT, "One.");
    var somebody = PLATFORM.visitor("Speaks as " + role, role);
    var token = "&" + somebody.open("/me").token();

    var said = somebody.post("/listening/" + id + "/remarks", "kind=COMMENT&words=Two." + token);
    var answered = somebody.post("/listening/" + id + "/remarks/1/answer", "reply-1=Yes." + token);

    assertThat(said.status()).isEqualTo(role == Role.COUNCIL ? 200 : 403);
    assertThat(answered.status()).isEqualTo(role == Role.LEAD ? 200 : 403);
    assertThat(hearings().find(id).orElseThrow().remarks()).hasSize(role == Role.COUNCIL ? 2 : 1);
  }

  @Test
  void the_council_reads_packs_and_nothing_else_of_a_check_in() {
    var id = planned();

    for (var path : List.of("", "/new", "/" + id, "/" + id + "/words")) {
      assertThat(council().open("/listening" + path).status()).as(path).isEqualTo(403);
    }
    var home = council().open("/").html().select("nav a").eachAttr("href");
    assertThat(home).contains("/listening/packs").doesNotContain("/listening");
    assertThat(council().open("/listening/packs").html().select("main a").eachAttr("href"))
        .contains("/listening/" + id + "/pack")
        .allMatch(link -> link.endsWith("/pack"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-02-30", "2020-01-01", "opening day"})
  void a_last_day_that_cannot_be_is_said_at_its_field(String typed) {
    var opens = today().plusDays(5).toString();
    var form =
        lead()
            .open("/listening/new")
            .form("/listening")
            .choose("instrument", "mood-energy:1")
            .fill("titleEn", "Mood")
            .fill("titleFr", "Humeur")
            .fill("opensOn", opens)
            .fill("closesOn", today().plusDays(20).toString())
            .fill("councilUntil", typed.equals("opening day") ? opens : typed);

    var again = form.press("Plan it");

    assertThat(again.html().select(".faults li a").eachText())
        .containsExactly(
            "Write a day that is not over and comes before the first, or leave it empty.");
    assertThat(again.html().select(".faults li a").attr("href")).isEqualTo("#councilUntil");
  }

  @Test
  void a_check_in_without_days_for_the_council_says_so_and_opens() {
    var id = WORKSHOP.plan(today(), today().plusDays(5));

    assertThat(pack(council(), id).section(VOICE)).contains("No time was set aside");
    assertThat(pack(council(), id).html().select("textarea")).isEmpty();
    lead().open("/listening/" + id).press("Open it now");
    assertThat(WORKSHOP.find(id).orElseThrow().state()).isEqualTo(CheckIn.State.OPEN);
  }

  private static UUID planned() {
    var id = WORKSHOP.plan(today().plusDays(6), today().plusDays(9));
    hearings().announce(id, today().plusDays(4));
    return id;
  }

  private static Page say(UUID id, String kind, String words) {
    return pack(council(), id)
        .form("/listening/" + id + "/remarks")
        .choose("kind", kind)
        .fill("words", words)
        .press("Note it for good");
  }

  private static Page sayRaw(UUID id, String kind, String words) {
    var council = council();
    return council.post(
        "/listening/" + id + "/remarks",
        "kind=%s&words=%s&%s"
            .formatted(kind, words.replace(' ', '+'), council.open("/me").token()));
  }

  private static Page answer(UUID id, int number, String words) {
    return pack(lead(), id)
        .form("/listening/" + id + "/remarks/" + number + "/answer")
        .fill("reply-" + number, words)
        .press("Answer");
  }

  private static Page pack(Visitor reader, UUID id) {
    return reader.open("/listening/" + id + "/pack");
  }

  private static Visitor council() {
    return PLATFORM.visitor(COUNCIL);
  }

  private static Visitor lead() {
    return PLATFORM.visitor(LEAD);
  }

  private static Hearings hearings() {
    return PLATFORM.get(Hearings.class);
  }

  private static LocalDate today() {
    return WORKSHOP.today();
  }
}
