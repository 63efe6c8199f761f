package org.essor.listening.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essor.Form;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Role;
import org.essor.listening.CheckIns;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Planning a check-in on its page, on 21 November 2026.
class PlanPageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop WORKSHOP = new Workshop(PLATFORM);
  private static final Visitor LEAD = PLATFORM.visitor("Lise Lead", Role.LEAD);

  private final CheckIns checkIns = WORKSHOP.checkIns();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titleEn  |                      | titleEn   | The title in English is missing.",
        "titleFr  | ' '                  | titleFr   | The title in French is missing.",
        "opensOn  | tomorrow             | opensOn   | Write a day, such as 2026-11-30.",
        "opensOn  | 2026-02-30           | opensOn   | Write a day, such as 2026-11-30.",
        "closesOn |                      | closesOn  | Write a day, such as 2026-11-30.",
        "closesOn | +999999999-12-31     | closesOn  | Write a day, such as 2026-11-30.",
        "opensOn  | 2027-01-31           | closesOn  | The last day must not be before the first.",
        "k        | 4                    | k         | The smallest group is a whole number, 5 or more.",
        "k        | seven                | k         | The smallest group is a whole number, 5 or more.",
        "k        | 6                    | d         | The doubt margin is a whole number, at least 2",
        "d        | 1                    | d         | The doubt margin is a whole number, at least 2",
        "d        | 4                    | d         | The doubt margin is a whole number, at least 2",
        "retention| 0                    | retention | Write a whole number of days, 1 to 730.",
        "retention| 731                  | retention | Write a whole number of days, 1 to 730.",
        "retention| 99999999999999999999 | retention | Write a whole number of days, 1 to 730."
      })
  void names_a_fault_at_its_field_keeps_what_was_typed_and_plans_nothing(
      String field, String typed, String faulty, String sentence) {
    var written = typed == null ? "" : typed;
    int before = checkIns.all().size();

    var again = whole().fill(field, written).press("Plan it");

    var fault = again.html().select(".faults li a");
    assertThat(fault).hasSize(1);
    assertThat(fault.text()).startsWith(sentence);
    assertThat(fault.attr("href")).isEqualTo("#" + faulty);
    assertThat(again.html().select("#" + faulty).attr("aria-invalid")).isEqualTo("true");
    assertThat(again.html().select("#" + field).val()).isEqualTo(written);
    assertThat(again.html().select("input[name=instrument][checked]")).hasSize(1);
    assertThat(checkIns.all()).hasSize(before);
  }

  @Test
  void names_a_period_that_is_over_and_a_title_that_is_too_long() {
    var over = whole().fill("opensOn", "2026-11-02").fill("closesOn", "2026-11-20");
    assertThat(faults(over.press("Plan it")))
        .containsExactly("The last day is over. Choose today or later.");

    assertThat(faults(whole().fill("titleFr", "h".repeat(121)).press("Plan it")))
        .containsExactly("This title is too long: up to 120 characters.");
    assertThat(faults(whole().fill("titleFr", "h".repeat(120)).press("Plan it"))).isEmpty();
  }

  @Test
  void names_everything_that_is_missing_in_the_order_of_the_page_and_leads_to_it() {
    var empty = LEAD.open("/listening/new").token();

    var again = LEAD.post("/listening", empty);

    var links = again.html().select(".faults a").eachAttr("href");
    assertThat(links)
        .containsExactly(
            "#instrument",
            "#titleEn",
            "#titleFr",
            "#value",
            "#unit",
            "#opensOn",
            "#closesOn",
            "#k",
            "#d",
            "#retention",
            "#mode",
            "#audience");
    var fields = again.html().select("main [id]").eachAttr("id");
    assertThat(links).allMatch(link -> fields.indexOf(link.substring(1)) >= 0);
    assertThat(links)
        .isSortedAccordingTo(
            (a, b) -> fields.indexOf(a.substring(1)) - fields.indexOf(b.substring(1)));
  }

  @Test
  void takes_no_instrument_value_unit_or_audience_that_is_not_offered() {
    var token = LEAD.open("/listening/new").token();
    var invented =
        "%s&titleEn=A&titleFr=B&instrument=mood-energy:9&value=99&unit=-1&audience=ME"
                .formatted(token)
            + "&opensOn=2026-11-21&closesOn=2026-11-30&k=7&d=3&retention=30";

    assertThat(LEAD.post("/listening", invented).html().select(".faults a").eachAttr("href"))
        .containsExactly("#instrument", "#value", "#unit", "#mode", "#audience");
  }

  @Test
  void speaks_french_about_faults() {
    var lead = PLATFORM.visitor("Élodie Vasseur", Role.LEAD);
    lead.open("/").press("Français");

    var again = lead.open("/listening/new").form("/listening").fill("k", "4").press("Prévoir");

    assertThat(again.text()).contains("Le plus petit groupe est un nombre entier, 5 ou plus.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"LEAD"},
      mode = EnumSource.Mode.EXCLUDE)
  void is_for_whoever_designs_the_listening_and_nobody_else(Role role) {
    var other = PLATFORM.visitor("Not " + role, role);

    for (var path : List.of("/listening", "/listening/new")) {
      assertThat(other.open(path).status()).as(path).isEqualTo(403);
    }
    assertThat(WORKSHOP.visitor("p1").open("/listening/new").status()).isEqualTo(403);
  }

  @Test
  void plans_opens_and_closes_and_tells_how_many_take_part_only_in_steps() {
    var planned = whole().choose("mode", "CONFIDENTIAL").press("Plan it");
    assertThat(planned.text())
        .contains("Nobody is asked yet", "No figure about fewer than 7 people");
    var open = planned.press("Open it now");
    var checkIn = checkIns.all().stream().filter(it -> it.isOpen()).findFirst().orElseThrow().id();
    WORKSHOP.answer(checkIn, "p", 12, 4);

    assertThat(LEAD.open(open.path()).text()).contains("30–40% of about 35 people answered");
    var closed = LEAD.open(open.path()).press("Close it now");
    assertThat(closed.text()).contains("its figures are ready", "stands with the figures");
    assertThat(closed.click("See the figures").text()).contains("30–40% of about 35 people");
  }

  private static Form whole() {
    return LEAD.open("/listening/new")
        .form("/listening")
        .choose("instrument", "mood-energy:1")
        .fill("titleEn", "Mood")
        .fill("titleFr", "Humeur");
  }

  private static List<String> faults(Page page) {
    return page.html().select(".faults li").eachText();
  }
}
