package org.essor.values.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.essor.Form;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.AuditTrail;
import org.essor.identity.Role;
import org.essor.values.Starters;
import org.essor.values.Value;
import org.essor.values.Values;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValuesPagesTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Visitor NADIA = PLATFORM.visitor("Nadia Roussel", Role.LEAD);
  private static final Visitor TOM = PLATFORM.visitor("Tom Gagnon", Role.ADMINISTRATOR);

  private final Values values = PLATFORM.get(Values.class);

  @BeforeEach
  void nothing_is_promised_yet() {
    values.all().forEach(value -> values.retire(value.id()));
  }

  @Test
  void says_kindly_that_no_value_is_written() {
    assertThat(TOM.open("/values").text()).contains("No value is written yet");
  }

  @Test
  void a_lead_begins_from_the_starter_set_and_makes_it_theirs() {
    var form = NADIA.open("/values").click("Begin from the starter set");
    var written =
        form.click("Begin from this one Candour")
            .form("/values")
            .fill("name-en", "Plain speaking")
            .fill("behaviour-4-en", "We write it down")
            .fill("behaviour-4-fr", "Nous l’écrivons")
            .submit();

    assertThat(written.text())
        .contains("“Plain speaking” is now a value of the organisation.")
        .contains("We say in the meeting what we disagree with, not after it.")
        .contains("We write it down");
    assertThat(trail()).isEqualTo("values.trail.adopted");
  }

  @Test
  void everybody_reads_values_in_their_own_language() {
    adopt("care");
    var louise = PLATFORM.visitor("Louise Tremblay");

    assertThat(louise.open("/values").text()).contains("Nobody is hurt");
    assertThat(louise.open("/values").press("Français").text())
        .contains("Prendre soin")
        .contains("Nous arrêtons le travail quand il n’est pas sûr")
        .doesNotContain("Nobody is hurt");
  }

  @Test
  void nothing_typed_is_lost_when_something_is_missing() {
    var again =
        empty().fill("name-en", "A word kept").fill("promise-fr", "Nous tenons parole.").submit();

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text())
        .contains("Write the name in French.")
        .contains("Write the promise in English.")
        .contains("Write at least 2 behaviours, so that one can see the value lived.");
    assertThat(again.html().select("#name-en").val()).isEqualTo("A word kept");
    assertThat(again.html().select("#promise-fr").val()).isEqualTo("Nous tenons parole.");
    assertThat(again.html().select("a[href=#name-fr]")).hasSize(1);
    assertThat(values.all()).isEmpty();
  }

  @Test
  void a_french_reader_finds_french_fields_and_their_faults_first() {
    var again =
        PLATFORM
            .visitor("Louise Tremblay", Role.LEAD)
            .open("/values/new")
            .press("Français")
            .form("/values")
            .submit();

    assertThat(again.html().select(".faults a").eachAttr("href"))
        .startsWith("#name-fr", "#name-en", "#promise-fr", "#promise-en");
    assertThat(again.html().select("form[action=/values] input[id]").eachAttr("id"))
        .startsWith("name-fr", "name-en");
  }

  @Test
  void says_how_much_too_long_a_text_is() {
    assertThat(empty().fill("name-en", "a".repeat(61)).submit().text())
        .contains("The name in English has 61 characters. Shorten it to 60.");
  }

  @Test
  void an_eighth_value_is_explained_and_kept_on_the_form() {
    var form = NADIA.open("/values/new?starter=word").form("/values");
    new Starters().all().stream().limit(7).forEach(it -> values.adopt(it.statement()));
    var again = form.fill("name-en", "The eighth").submit();

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("7 values are already in use. Retire one");
    assertThat(again.html().select("#name-en").val()).isEqualTo("The eighth");
    assertThat(NADIA.open("/values").text()).contains("as many as people keep in mind");
  }

  @Test
  void a_correction_leaves_the_earlier_wording_readable_with_its_day() {
    var id = adopt("craft");
    var corrected =
        NADIA
            .open("/values/" + id)
            .click("Correct the wording")
            .form("/values/" + id + "/editions")
            .fill("name-en", "Good work")
            .submit();

    assertThat(corrected.heading()).isEqualTo("Good work");
    assertThat(corrected.text())
        .contains("The new wording holds from today.")
        .contains("Earlier wordings")
        .contains("Craft");
    assertThat(trail()).isEqualTo("values.trail.corrected");
  }

  @Test
  void moves_a_value_up_and_down() {
    adopt("care");
    adopt("craft");

    NADIA.open("/values").press("Move up Craft");
    assertThat(names()).containsExactly("Craft", "Care");
    NADIA.open("/values").press("Move down Craft");
    assertThat(names()).containsExactly("Care", "Craft");
  }

  @Test
  void a_value_is_retired_after_a_second_question_and_stays_readable() {
    var id = adopt("room");
    var list = NADIA.open("/values/" + id).click("Retire this value").press("Retire this value");

    assertThat(list.text())
        .contains("“Room to decide” is no longer promised.")
        .contains("Values of the past");
    assertThat(TOM.open("/values/" + id).text()).contains("No longer promised");
    assertThat(NADIA.open("/values/" + id + "/editions/new").status()).isEqualTo(404);
    assertThat(trail()).isEqualTo("values.trail.retired");
  }

  @Test
  void only_a_lead_writes() {
    var id = adopt("seeing");

    assertThat(TOM.open("/values").html().select("main a.button, main button")).isEmpty();
    assertThat(TOM.open("/values/" + id).html().select("main a.button, main button")).isEmpty();
    for (var path : new String[] {"/new", "/" + id + "/editions/new", "/" + id + "/retirement"}) {
      assertThat(TOM.open("/values" + path).status()).as(path).isEqualTo(403);
    }
    assertThat(values.all()).hasSize(1);
  }

  @Test
  void an_unknown_value_is_no_page() {
    assertThat(NADIA.open("/values/999999").status()).isEqualTo(404);
    assertThat(NADIA.open("/values/care").status()).isEqualTo(400);
  }

  @Test
  void a_visitor_who_is_not_signed_in_reads_no_values() {
    assertThat(PLATFORM.visitor().open("/values").text()).doesNotContain("What we promise to live");
  }

  private static Form empty() {
    return NADIA.open("/values/new").form("/values");
  }

  private long adopt(String starter) {
    return values.adopt(new Starters().find(starter).orElseThrow().statement());
  }

  private List<String> names() {
    return values.all().stream().map(Value::name).map(it -> it.in(Locale.ENGLISH)).toList();
  }

  private static String trail() {
    return PLATFORM.get(AuditTrail.class).page(1).getFirst().action();
  }
}
