package org.essor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.essor.sample.SampleCompany;
import org.junit.jupiter.api.Test;

/// Takes the pictures of docs/screenshots anew. Not one of the tests; when pages changed:
///
/// `mvn -pl browser -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false`
///
/// Pictures are made smaller with pngquant where the machine has it.
class Screenshots {

  private static final Path FOLDER = Path.of("../docs/screenshots");
  private static final int HIGHEST = 1200;

  /// The pages that a newcomer should see; the others are looked at by [EveryPageInFrenchTest].
  private static final Set<String> MAIN =
      Set.of(
          "answer",
          "check-in-open",
          "conversation",
          "first-run",
          "heat-map",
          "home",
          "home-manager",
          "import",
          "insight-own",
          "organisation",
          "sign-in",
          "summary",
          "values");

  @Test
  void of_the_main_pages_in_both_languages_on_a_phone_and_at_a_desk() throws Exception {
    Files.createDirectories(FOLDER);
    try (var house = new House(SampleCompany.of(20261121, LocalDate.of(2026, 11, 21)));
        var chromium = new Chromium()) {
      for (var page : pages()) {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
          for (var width : List.of(Chromium.PHONE, Chromium.DESK)) {
            take(house, chromium, page, language, width);
          }
        }
      }
    }
  }

  private static List<EveryPage.Entry> pages() {
    return EveryPage.ALL.stream().filter(page -> MAIN.contains(page.name())).toList();
  }

  private static void take(
      House house, Chromium chromium, EveryPage.Entry entry, Locale language, int width)
      throws InterruptedException {
    try (var window = chromium.window(house, entry.reader(), language, width)) {
      var page = window.newPage();
      page.navigate(entry.path().apply(house));
      save(page, entry.name(), language, width);
      if (entry.name().equals("answer")) {
        page.locator(".answer-next button").click();
        page.locator("fieldset:not([hidden]) .choice").nth(3).click();
        save(page, "answer-question", language, width);
      }
    }
  }

  private static void save(Page page, String name, Locale language, int width)
      throws InterruptedException {
    var picture = FOLDER.resolve("%s-%s-%d.png".formatted(name, language.getLanguage(), width));
    var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setClip(0, 0, width, Math.min(height, HIGHEST))
            .setPath(picture));
    shrink(picture);
  }

  private static void shrink(Path picture) throws InterruptedException {
    try {
      new ProcessBuilder(
              "pngquant", "--force", "--skip-if-larger", "--ext", ".png", "64", picture.toString())
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException _) {
      // no pngquant here: the picture stays as large as it is
    }
  }
}
