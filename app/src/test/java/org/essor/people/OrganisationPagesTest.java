package org.essor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Role;
import org.essor.people.Imports.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The tree as everybody sees it.
class OrganisationPagesTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Visitor ADMINISTRATOR =
      PLATFORM.visitor("Ada Administrator", Role.ADMINISTRATOR);
  private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

  @BeforeAll
  static void a_company() {
    var text = new StringBuilder("id,first name,last name,manager,unit\n1,Anna,Roy,,Acme\n");
    for (var shop = 1; shop <= 300; shop++) {
      var lead = "L" + shop;
      text.append("%s,Lead,Number %d,1,Acme/Shop %d\n".formatted(lead, shop, shop));
      text.append("S%d,Seller,Number %d,%s,Acme/Shop %d\n".formatted(shop, shop, lead, shop));
    }
    PLATFORM.bringIn(text.toString(), Kind.FULL, SPRING);
    var renamed = text.toString().replace("Shop 300", "Annex");
    PLATFORM.bringIn(renamed, Kind.FULL, SPRING.plusMonths(1));
  }

  @Test
  void shows_units_and_who_leads_them_page_by_page() {
    var page = ADMINISTRATOR.open("/organisation");

    assertThat(page.heading()).isEqualTo("Acme");
    assertThat(page.text()).contains("601 people, led by Anna Roy.").contains("Shop 1");
    assertThat(page.html().select(".tree > li")).hasSize(100);
    assertThat(page.html().select(".tree > li a").eachText())
        .startsWith("Annex", "Shop 1", "Shop 2", "Shop 3");
    assertThat(page.text()).doesNotContain("Seller");

    var found = ADMINISTRATOR.open("/organisation?query=number+222");
    assertThat(found.text()).contains("One unit was found").contains("Shop 222");
    assertThat(found.click("Shop 222 · Lead Number 222 Acme").text())
        .contains("2 people, led by Lead Number 222.");
  }

  @Test
  void draws_another_day_as_known_now_or_as_recorded_then() {
    assertThat(ADMINISTRATOR.open("/organisation?query=annex").text())
        .contains("One unit was found");
    assertThat(ADMINISTRATOR.open("/organisation?query=annex&on=" + SPRING).text())
        .contains("No unit was found");
    assertThat(ADMINISTRATOR.open("/organisation?recorded=then&on=" + SPRING).text())
        .contains("Nobody.");
  }

  @Test
  void takes_a_day_that_no_calendar_has_for_today() {
    for (var day : List.of("%2B999999999-12-31", "-999999999-01-01", "2026-02-30", "spring")) {
      var page = ADMINISTRATOR.open("/organisation?recorded=then&on=" + day);

      assertThat(page.status()).as(day).isEqualTo(200);
      assertThat(page.text()).as(day).contains("601 people");
    }
  }

  @Test
  void an_administrator_names_a_unit_in_two_languages_and_takes_the_name_back() {
    var unit = PLATFORM.get(Organisations.class).now().units().getLast().id();
    var form =
        ADMINISTRATOR
            .open("/organisation/units/" + unit)
            .click("Name this unit")
            .form("/organisation/units/" + unit + "/name");

    var named = form.fill("en", "Lakeside").fill("fr", "Bord du lac").submit();

    assertThat(named.heading()).isEqualTo("Lakeside");
    var french = PLATFORM.visitor("Felix", Role.LEAD);
    assertThat(french.open("/organisation/units/" + unit).press("Français").heading())
        .isEqualTo("Bord du lac");

    var taken =
        ADMINISTRATOR
            .open("/organisation/units/" + unit + "/name")
            .form("/organisation/units/" + unit + "/name")
            .fill("en", "")
            .fill("fr", "")
            .submit();
    assertThat(taken.heading()).isEqualTo("Shop 299");
  }

  @Test
  void everybody_sees_the_tree_and_only_administrators_name_units() {
    var lead = PLATFORM.visitor("Lea Lead", Role.LEAD);
    var root = PLATFORM.get(Organisations.class).now().unit(0).id();

    assertThat(lead.open("/organisation").text()).contains("Acme").doesNotContain("Name this unit");
    assertThat(lead.open("/organisation/units/" + root + "/name").status()).isEqualTo(403);
    assertThat(lead.open("/organisation/units/999999").status()).isEqualTo(404);
    assertThat(PLATFORM.visitor().open("/organisation").path()).startsWith("/sign-in");
  }
}
