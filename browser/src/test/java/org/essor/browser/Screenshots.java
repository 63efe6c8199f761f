package org.essor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.essor.sample.SampleCompany;
import org.junit.jupiter.api.Test;

/// Takes the pictures of docs/screenshots anew. Not one of the tests; when pages changed:
///
/// `mvn -pl browser -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false`
///
/// Pictures are made smaller with pngquant where the machine has it.
class Screenshots {

  private static final Path FOLDER = Path.of("../docs/screenshots");
  private static final int HIGHEST = 2400;

  @Test
  void of_every_page_in_both_languages_on_a_phone_and_at_a_desk() throws Exception {
    Files.createDirectories(FOLDER);
    try (var house = new House(SampleCompany.of(20261121, LocalDate.of(2026, 11, 21)));
        var chromium = new Chromium()) {
      for (var page : EveryPage.ALL) {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
          for (var width : List.of(Chromium.PHONE, Chromium.DESK)) {
            take(house, chromium, page, language, width);
          }
        }
      }
    }
  }

  private static void take(
      House house, Chromium chromium, EveryPage.Entry entry, Locale language, int width)
      throws InterruptedException {
    var name = "%s-%s-%d.png".formatted(entry.name(), language.getLanguage(), width);
    try (var window = chromium.window(house, entry.reader(), language, width)) {
      var page = window.newPage();
      page.navigate(entry.path().apply(house));
      var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setClip(0, 0, width, Math.min(height, HIGHEST))
              .setPath(FOLDER.resolve(name)));
    }
    shrink(FOLDER.resolve(name));
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
