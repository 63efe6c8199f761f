package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.essor.identity.Role;
import org.essor.insight.Releases;
import org.essor.language.Wording;
import org.essor.listening.CheckIns;
import org.essor.listening.Workshop;
import org.essor.people.Imports;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.values.Behaviour;
import org.essor.values.Statement;
import org.essor.values.Values;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The guided tour: one check-in, from the page where it is planned to the heat map that everybody
/// reads. Read this test first; each step names the part of the house it goes through.
class AnswerToHeatMapTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  /// Twelve people in Lille, nine in Lyon, four in Gand and three in Nice: the last two are too few
  /// for a figure of their own.
  private static final String PEOPLE =
      Workshop.HEADER
          + "p0,Hélène,Delattre,helene@example.org,,Atelier,en\n"
          + Workshop.team("a", 12, "p0", "Atelier/Lille")
          + Workshop.team("b", 9, "p0", "Atelier/Lyon")
          + Workshop.team("c", 4, "p0", "Atelier/Gand")
          + Workshop.team("d", 3, "p0", "Atelier/Nice");

  private final Organisations organisations = PLATFORM.get(Organisations.class);
  private final People people = PLATFORM.get(People.class);

  @Test
  void walks_one_answer_from_the_page_of_a_check_in_to_the_heat_map() {
    // people: an import, true from today
    var imports = PLATFORM.get(Imports.class);
    var file = PEOPLE.getBytes(StandardCharsets.UTF_8);
    var today = LocalDate.now(PLATFORM.clock());
    var draft =
        imports
            .draft(imports.prepare("people.csv", file, Imports.Kind.FULL, today, 0))
            .orElseThrow();
    imports.apply(draft, imports.plan(draft).version(), 0);

    // values: what the check-in serves
    var behaviour = new Behaviour(new Wording("We ask first.", "Nous demandons d’abord."));
    PLATFORM
        .get(Values.class)
        .adopt(
            new Statement(
                new Wording("Care", "Attention"),
                new Wording("Nobody is left alone.", "Personne ne reste seul."),
                List.of(behaviour, behaviour)));

    // listening.web: the experience lead plans it, reads its contract, opens it
    var lead = PLATFORM.visitor("Élodie Vasseur", Role.LEAD);
    var plan = lead.open("/listening/new").form("/listening");
    var planned =
        plan.choose("instrument", "mood-energy:1")
            .choose("mode", "CONFIDENTIAL")
            .fill("titleFr", "Humeur")
            .fill("titleEn", "Mood")
            .press("Plan it");
    assertThat(planned.text()).contains("No figure about fewer than 7 people");
    assertThat(planned.press("Open it now").text()).contains("its contract is frozen");
    var checkIn = PLATFORM.get(CheckIns.class).all().getFirst().id();

    // listening: the contract freezes cohorts of 7 or more; Gand's four are asked together with
    // others
    var frozen = PLATFORM.get(CheckIns.class).frozen(checkIn);
    assertThat(frozen.cohorts()).allMatch(company -> company.asked() >= 7);

    // listening.web: everybody but two of Lille answers, on their own page
    for (var person : people.named(everybody()).values()) {
      if (person.key().equals("a2") || person.key().equals("a3")) {
        continue;
      }
      var visitor = PLATFORM.visitorOf(person.key());
      var sheet = visitor.open("/listening/" + checkIn + "/answer");
      assertThat(sheet.text())
          .contains("You answer as one of")
          .contains("confidential, not anonymous");
      var form = sheet.form("/listening/" + checkIn + "/answers");
      var thanks = form.choose("item-0", person.key().startsWith("b") ? "2" : "4").submit();
      assertThat(thanks.text()).contains("Thank you, it has arrived");
    }

    // listening → insight: closing makes the release, in one transaction
    var closed = lead.open("/listening/" + checkIn).press("Close it now");
    assertThat(closed.text()).contains("its figures are ready");
    var release = PLATFORM.get(Releases.class).find(checkIn).orElseThrow();
    assertThat(release.groups()).isNotEmpty();

    // insight.web: the heat map; Lyon is low, Gand is grey and says why
    var map = lead.open("/insight/" + checkIn + "/units/0/heat-map");
    assertThat(row(map, "Lyon")).contains("low");
    assertThat(row(map, "Lille")).contains("high");
    assertThat(row(map, "Gand")).doesNotContain("high").doesNotContain("low");
    assertThat(map.text()).contains("together with others");
  }

  private List<Long> everybody() {
    var ids = new ArrayList<Long>();
    for (long person : organisations.now().people()) {
      ids.add(person);
    }
    return ids;
  }

  private static String row(Page map, String unit) {
    return map.html().select("tbody tr").stream()
        .filter(row -> row.selectFirst("th") != null && row.selectFirst("th").text().equals(unit))
        .findFirst()
        .orElseThrow(() -> new AssertionError(map.text()))
        .text();
  }
}
