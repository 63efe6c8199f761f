package org.essor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.Media;
import java.util.Locale;
import java.util.regex.Pattern;
import org.essor.browser.House.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What components do when somebody uses them.
@ExtendWith(Guests.class)
class ComponentsTest {

  private final House house;
  private final Chromium chromium;

  ComponentsTest(House house, Chromium chromium) {
    this.house = house;
    this.chromium = chromium;
  }

  @Test
  void a_grey_says_its_reason_to_the_keyboard() {
    try (var window = window(Reader.NOBODY, Chromium.DESK)) {
      var page = open(window, "/components/figures");
      var reason = page.locator("#why-TOO_FEW_ANSWERED");
      assertThat(reason).isHidden();

      page.locator(".cell.withheld .why").first().focus();
      page.keyboard().press("Enter");
      assertThat(reason).isVisible();
      assertThat(reason).isInViewport(new IsInViewportOptions().setRatio(1));

      page.keyboard().press("Escape");
      assertThat(reason).isHidden();
    }
  }

  @Test
  void a_grey_says_its_reason_to_a_thumb_and_without_scripts() {
    try (var window = chromium.withoutScripts(house, Chromium.PHONE)) {
      var page = open(window, "/components/figures");
      var reason = page.locator("#why-MERGED");

      page.locator(".cell.withheld .why").last().click();
      assertThat(reason).isVisible();
      page.locator("h1").click();
      assertThat(reason).isHidden();
    }
  }

  @Test
  void the_language_changes_without_scripts_and_the_page_stays() {
    try (var window = chromium.withoutScripts(house, Chromium.PHONE)) {
      var page = open(window, "/components?page=3");

      page.locator(".language button").click();
      assertThat(page).hasURL(Pattern.compile("/components\\?page=3$"));
      assertThat(page.locator("html")).hasAttribute("lang", "fr");
    }
  }

  @Test
  void the_way_out_is_behind_ones_name() {
    try (var window = window(Reader.EMPLOYEE, Chromium.PHONE)) {
      var page = open(window, "/me");
      var out = page.locator("form[action='/sign-out'] button");
      assertThat(out).isHidden();

      page.locator(".menu-button").click();
      assertThat(out).isVisible();
    }
  }

  @Test
  void a_summary_of_faults_leads_to_the_field() {
    try (var window = window(Reader.NOBODY, Chromium.PHONE)) {
      var page = open(window, "/components");

      page.locator(".faults a").last().click();
      assertThat(page.locator("input[name=contract]").first()).isFocused();
    }
  }

  @Test
  void pages_print_in_black_on_white() {
    try (var window = window(Reader.NOBODY, Chromium.DESK)) {
      var page = open(window, "/components/figures");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
      assertThat(page.locator("body")).hasCSS("color", "rgb(0, 0, 0)");
      assertThat(page.locator(".cell.low-2").first())
          .hasCSS("background-color", "rgba(0, 0, 0, 0)");
      assertThat(page.locator(".masthead-end")).isHidden();
    }
  }

  private BrowserContext window(Reader reader, int width) {
    return chromium.window(house, reader, Locale.ENGLISH, width);
  }

  private static Page open(BrowserContext window, String path) {
    var page = window.newPage();
    page.navigate(path);
    return page;
  }
}
