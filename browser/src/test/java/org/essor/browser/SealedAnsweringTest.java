package org.essor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.essor.Visitor;
import org.essor.browser.House.Reader;
import org.essor.listening.sealed.Rfc9474;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Answering without a name, as one does it: on a phone, on a second device, in a browser that has
/// forgotten everything, on a shared tablet. What the browser blinds, the server signs, and what
/// the browser finishes, the server takes.
@ExtendWith(Guests.class)
class SealedAnsweringTest {

  private static final Pattern GROUPS = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{64}");
  private static final String KEPT =
      """
      () => Object.keys(localStorage).map(name => name.split('.')[1]).sort().join()
      """;

  private static final String BLINDED =
      """
      async ({modulus, prepared, salt, factor, signature}) => {
        const {blind, finish, hex} = await import('/js/seal.js');
        const bytes = text => Uint8Array.from(text.match(/../g), pair => parseInt(pair, 16));
        const n = BigInt('0x' + modulus);
        const blinded = await blind(n, bytes(prepared), bytes(salt), BigInt('0x' + factor));
        return hex(blinded.message) + ' ' + hex(finish(n, blinded, bytes(signature)));
      }
      """;

  private final House house;
  private final Chromium chromium;

  SealedAnsweringTest(House house, Chromium chromium) {
    this.house = house;
    this.chromium = chromium;
  }

  @Test
  void is_done_on_a_phone_from_the_home_page_to_a_receipt() {
    try (var window = phone(house.somebody())) {
      var page = window.newPage();
      page.navigate("/");
      assertThat(card(page).locator("summary")).hasText("Notez ce code");
      assertThat(PageCheck.wcag(page)).isEmpty();
      card(page).locator("[data-until-done] a").click();
      assertThat(page.locator("[data-ready]")).isVisible();
      assertThat(page.locator("[data-shown]")).hasText(GROUPS);
      assertThat(PageCheck.wcag(page)).isEmpty();

      page.locator("[data-go]").click();
      assertThat(page.locator("[data-company]")).containsText("Vous répondez");
      answer(page, 0);

      assertThat(page.locator("h1")).containsText("Merci");
      var mark = page.locator("[data-mark]").textContent();
      assertThat(mark).matches(MARK);
      assertThat(page.url()).endsWith("/thanks");
      assertThat(PageCheck.wcag(page)).isEmpty();
      assertThat(page.evaluate(KEPT)).isEqualTo("key,mark");
      page.navigate("/");
      assertThat(card(page).locator("[data-mark]")).hasText(mark);
      assertThat(card(page).locator("[data-until-done]")).isHidden();
      open(page);
      assertThat(page.locator("[data-mark]")).hasText(mark);
      assertThat(PageCheck.wcag(page)).isEmpty();
    }
  }

  @Test
  void the_door_and_the_sheet_weigh_ninety_kilobytes_at_most_with_all_they_ask_for() {
    for (var mode : List.of("/ballots/%s", "/listening/%s/answer")) {
      try (var window = phone(house.somebody())) {
        var page = window.newPage();
        var weights = new TreeMap<String, Integer>();
        page.onResponse(it -> weights.put(it.url(), it.body().length));
        page.navigate(mode.formatted(house.open()));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(weights).as("page, style, scripts").hasSizeGreaterThan(3);
        assertThat(weights.values().stream().mapToInt(it -> it).sum())
            .as("%s", weights)
            .isLessThan(90_000);
      }
    }
  }

  @Test
  void an_interrupted_sheet_is_there_again_and_needs_no_second_token() {
    try (var window = phone(house.somebody())) {
      var page = open(window.newPage());
      page.locator("[data-go]").click();
      page.locator(".answer-next button").click();
      page.locator("fieldset[data-step]:not([hidden]) .choice").first().click();
      assertThat(
              (String)
                  page.evaluate("() => localStorage['essor.sheet.%s']".formatted(house.open())))
          .contains("item-0=")
          .doesNotContain("nonce", "signature");
      page.close();

      var again = open(window.newPage());
      again.locator("[data-go]").click();
      again.locator(".answer-next button").click();
      assertThat(again.locator("fieldset[data-step]:not([hidden]) input:checked")).hasCount(1);
      answer(again, 1);
      assertThat(again.locator("h1")).containsText("Merci");
    }
  }

  @Test
  void the_code_brings_the_same_token_to_another_device_and_no_second_vote() {
    var voter = house.somebody();
    try (var first = phone(voter);
        var second =
            chromium.window(house.of(Reader.NOBODY), voter, Locale.FRENCH, Chromium.DESK)) {
      var phone = open(first.newPage());
      assertThat(phone.locator("[data-ready]")).isVisible();
      var code = phone.locator("[data-shown]").textContent();

      var desk = open(second.newPage());
      assertThat(desk.locator("[data-ask]")).isVisible();
      assertThat(PageCheck.wcag(desk)).isEmpty();
      give(desk, code.substring(0, 18) + (code.endsWith("0") ? "1" : "0"));
      assertThat(desk.locator("[data-trouble]")).isVisible();
      give(desk, code.toLowerCase(Locale.ROOT).replace('-', ' '));
      assertThat(desk.locator("[data-ready]")).isVisible();
      assertThat(token(desk)).isEqualTo(token(phone));

      desk.locator("[data-go]").click();
      answer(desk, 0);
      assertThat(desk.locator("h1")).containsText("Merci");
      phone.locator("[data-go]").click();
      answer(phone, 1);
      assertThat(phone.locator("[data-state]")).containsText("La première compte");
      assertThat(phone.locator("h1")).not().containsText("Merci");
    }
  }

  @Test
  void whoever_lost_key_and_code_is_told_and_gets_no_second_token() {
    var voter = house.somebody();
    try (var first = phone(voter);
        var cleared = phone(voter)) {
      assertThat(open(first.newPage()).locator("[data-ready]")).isVisible();

      var page = open(cleared.newPage());
      page.locator("[data-lost]").click();

      assertThat(page.locator("[data-trouble]")).isVisible();
      assertThat(page.locator("[data-ready]")).isHidden();
      assertThat(page.evaluate(KEPT)).isEqualTo("");
    }
  }

  @Test
  void a_card_on_a_shared_tablet_leaves_nothing_behind() {
    try (var window = chromium.window(house, Reader.TABLET, Locale.FRENCH, Chromium.PHONE)) {
      var page = open(window.newPage());
      page.getByText("Répondre avec une carte de vote").click();
      page.locator(".answer-next button").click();
      assertThat(page.locator("[data-company]")).isHidden();
      assertThat(page.locator("input[name=card]")).isVisible();
      page.locator("input[name=card]").fill(house.ballotCard());
      answer(page, 0);

      assertThat(page.locator("h1")).containsText("Merci");
      assertThat(page.locator("[data-mark]")).hasText(MARK);
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
  }

  @Test
  void the_browser_blinds_and_finishes_as_the_vector_of_the_rfc_does() throws Exception {
    var vector = Rfc9474.vector();
    var modulus = Rfc9474.number(vector, "n");
    var given =
        Map.of(
            "modulus", modulus.toString(16),
            "prepared", vector.get("input_msg").asString(),
            "salt", vector.get("salt").asString(),
            "factor", Rfc9474.number(vector, "inv").modInverse(modulus).toString(16),
            "signature", vector.get("blind_sig").asString());
    try (var window = phone(house.as(Reader.NOBODY))) {
      var page = window.newPage();
      page.navigate("/sign-in");

      assertThat(page.evaluate(BLINDED, given))
          .isEqualTo(vector.get("blinded_msg").asString() + " " + vector.get("sig").asString());
    }
  }

  @Test
  void is_done_by_keyboard() {
    try (var window =
        chromium.window(house.of(Reader.NOBODY), house.somebody(), Locale.ENGLISH, Chromium.DESK)) {
      var page = open(window.newPage());
      assertThat(page.locator("[data-ready]")).isVisible();
      page.locator("[data-go]").focus();
      page.keyboard().press("Enter");
      page.locator(".answer-next button").focus();
      page.keyboard().press("Enter");
      while (page.locator("[data-send]").isHidden()) {
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
      }
      page.locator("[data-send] button").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Thank you");
      assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("main");
    }
  }

  private BrowserContext phone(Visitor visitor) {
    return chromium.window(house.of(Reader.NOBODY), visitor, Locale.FRENCH, Chromium.PHONE);
  }

  private Page open(Page page) {
    page.navigate("/listening/" + house.open() + "/answer");
    return page;
  }

  private Locator card(Page page) {
    return page.locator("[data-check-in='%s']".formatted(house.open()));
  }

  private String token(Page page) {
    return (String)
        page.evaluate(
            "id => Object.entries(localStorage).find(([name]) => name.startsWith('essor.token.' + id))[1]",
            house.open().toString());
  }

  private static void give(Page page, String code) {
    page.locator("#code").fill(code);
    page.keyboard().press("Enter");
  }

  /// From wherever the sheet stands to its end, always with the same choice.
  private static void answer(Page page, int choice) {
    while (page.locator("[data-send]").isHidden()) {
      var choices = page.locator("fieldset[data-step]:not([hidden]) .choice");
      if (choices.count() > 0) {
        choices.nth(choice).click();
      }
      page.locator(".answer-next button").click();
    }
    page.locator("[data-send] button").click();
  }
}
