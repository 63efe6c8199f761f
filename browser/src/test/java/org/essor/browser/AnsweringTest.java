package org.essor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.Locale;
import org.essor.browser.House.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Answering a check-in, as one does it: on a phone, by keyboard, on a shared tablet, with a bad
/// connection.
@ExtendWith(Guests.class)
class AnsweringTest {

  /// Milliseconds; the page tries again every five seconds.
  private static final int PATIENCE = 20_000;

  private static final String QUESTION = "fieldset[data-step]:not([hidden])";

  private final House house;
  private final Chromium chromium;

  AnsweringTest(House house, Chromium chromium) {
    this.house = house;
    this.chromium = chromium;
  }

  @Test
  void is_done_by_keyboard_from_the_contract_to_the_thanks() {
    try (var window = chromium.window(house, Reader.ADMINISTRATOR, Locale.FRENCH, Chromium.DESK)) {
      var page = open(window.newPage());
      press(page, "Commencer");
      while (page.locator("[data-send]").isHidden()) {
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator(QUESTION + " input:checked")).hasCount(1);
        assertThat(PageCheck.wcag(page)).isEmpty();
        page.keyboard().press("Enter");
      }
      press(page, "Envoyer mes réponses");

      assertThat(page.locator("h1")).containsText("Merci");
      assertThat(PageCheck.wcag(page)).isEmpty();
    }
  }

  @Test
  void loses_nothing_when_the_page_is_closed_in_the_middle() {
    try (var window = chromium.window(house, Reader.EMPLOYEE, Locale.FRENCH, Chromium.PHONE)) {
      var page = open(window.newPage());
      page.getByText("Commencer").click();
      page.locator(QUESTION + " .choice").first().click();
      page.close();

      var again = open(window.newPage());
      again.getByText("Commencer").click();
      assertThat(again.locator(QUESTION + " input:checked")).hasCount(1);
    }
  }

  @Test
  void waits_for_the_connection_and_sends_once_it_is_back() {
    try (var window = chromium.window(house, Reader.MANAGER, Locale.FRENCH, Chromium.PHONE)) {
      var page = open(window.newPage());
      page.getByText("Commencer").click();
      page.locator(QUESTION + " .choice").first().click();
      while (page.locator("[data-send]").isHidden()) {
        page.locator(".answer-next button").click();
      }
      window.setOffline(true);
      page.locator("[data-send] button").click();
      assertThat(page.locator("[data-state]")).not().isEmpty();

      window.setOffline(false);
      assertThat(page.locator("h1"))
          .containsText("Merci", new ContainsTextOptions().setTimeout(PATIENCE));
    }
  }

  @Test
  void keeps_the_words_of_every_answer_in_their_box() {
    try (var window = chromium.window(house, Reader.EMPLOYEE, Locale.FRENCH, Chromium.PHONE)) {
      var page = window.newPage();
      page.navigate("/listening/" + house.fullForm() + "/answer");
      page.getByText("Commencer").click();
      assertThat(page.locator(".scale-numbered")).not().hasCount(0);
      while (page.locator("[data-send]").isHidden()) {
        assertThat(PageCheck.spilled(page)).isEmpty();
        page.locator(".answer-next button").click();
      }
    }
  }

  @Test
  void leaves_nothing_on_a_shared_tablet() {
    try (var window = chromium.window(house, Reader.TABLET, Locale.FRENCH, Chromium.PHONE)) {
      var page = open(window.newPage());
      page.getByText("Commencer").click();
      page.locator(QUESTION + " .choice").first().click();

      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
  }

  private Page open(Page page) {
    page.navigate("/listening/" + house.confidential() + "/answer");
    return page;
  }

  /// By keyboard alone: on to the button of that name, and Enter.
  private static void press(Page page, String button) {
    for (var tab = 0; tab < 30; tab++) {
      page.keyboard().press("Tab");
      if (page.evaluate("document.activeElement.textContent").toString().strip().equals(button)) {
        page.keyboard().press("Enter");
        return;
      }
    }
    throw new AssertionError("no button '%s' within 30 tabs".formatted(button));
  }
}
