package org.essor.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What is asked of every page, whatever it shows: WCAG 2.2 A and AA in light and dark, on a phone
/// and at a desk; nothing sideways, nothing cut off at 200 %; targets for thumbs; focus that shows;
/// no third party, no complaint in the console.
final class PageCheck {

  private static final String SCRIPT = read("/page-check.js");
  private static final String AXE = read("/axe-core-4.11.3/axe.min.js");
  private static final int NARROWEST = 320;
  private static final int TABS = 40;

  private final Set<String> faults = new LinkedHashSet<>();
  private final Page page;
  private final URI address;

  private PageCheck(BrowserContext window, URI address) {
    this.page = window.newPage();
    this.address = address;
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add("console: " + message.text());
      }
    });
    page.onPageError(error -> faults.add("script: " + error));
    page.onRequest(request -> notOurs(request.url()));
  }

  /// The faults of a page in one language, in words; none is what one hopes for.
  static List<String> faults(
      Chromium chromium, House house, EveryPage.Entry entry, Locale language) {
    try (var window = chromium.window(house, entry.reader(), language, Chromium.PHONE)) {
      var check = new PageCheck(window, house.of(entry.reader()).address());
      check.open(entry, entry.path().apply(house), language);
      return List.copyOf(check.faults);
    }
  }

  /// What axe finds on a page as it stands.
  static List<String> wcag(Page page) {
    page.evaluate(SCRIPT);
    page.evaluate(AXE);
    return texts(page, "pageCheck.axe()");
  }

  /// Choices, buttons, cards and tags that their words do not fit into.
  static List<String> spilled(Page page) {
    page.evaluate(SCRIPT);
    return texts(page, "pageCheck.spilled()");
  }

  private void open(EveryPage.Entry entry, String path, Locale language) {
    var response = page.navigate(path);
    if (response.status() != entry.status()) {
      faults.add("answers " + response.status());
      return;
    }
    if (!URI.create(page.url()).getPath().equals(URI.create(path).getPath())) {
      faults.add("leads to " + page.url());
      return;
    }
    if (entry.status() >= 400) {
      faults.removeIf(fault -> fault.startsWith("console: Failed to load resource"));
    }
    page.evaluate(SCRIPT);
    page.evaluate(AXE);
    onAPhone(language, entry.excused());
    atADesk(entry.excused());
    if (language.equals(Locale.FRENCH)) {
      whateverTheLanguage();
    }
    enlarged();
  }

  private void onAPhone(Locale language, Set<String> excused) {
    ask("pageCheck.structure('" + language.getLanguage() + "')");
    page.evaluate("pageCheck.open()");
    axe("phone", excused);
    ask("pageCheck.overflow()");
    ask("pageCheck.smallTargets()");
    page.setViewportSize(NARROWEST, 640);
    ask("pageCheck.overflow()");
    ask("pageCheck.clipped()");
    ask("pageCheck.spilled()");
  }

  private void atADesk(Set<String> excused) {
    page.setViewportSize(Chromium.DESK, 800);
    axe("desk", excused);
    ask("pageCheck.overflow()");
  }

  private void whateverTheLanguage() {
    contrastInTheDark();
    for (var tab = 0; tab < TABS; tab++) {
      page.keyboard().press("Tab");
      ask("pageCheck.focus()");
    }
  }

  private void enlarged() {
    page.evaluate("pageCheck.enlarge()");
    ask("pageCheck.overflow()");
    ask("pageCheck.clipped()");
  }

  private void axe(String where, Set<String> excused) {
    texts("pageCheck.axe()").stream()
        .filter(fault -> excused.stream().noneMatch(fault::startsWith))
        .forEach(fault -> faults.add(where + ": " + fault));
  }

  private void contrastInTheDark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    texts("pageCheck.axe('color-contrast')").forEach(fault -> faults.add("dark: " + fault));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void ask(String question) {
    faults.addAll(texts(question));
  }

  private List<String> texts(String question) {
    return texts(page, question);
  }

  private static List<String> texts(Page page, String question) {
    return ((List<?>) page.evaluate(question)).stream().map(String::valueOf).toList();
  }

  private void notOurs(String asked) {
    var uri = URI.create(asked);
    if (!"data".equals(uri.getScheme()) && !address.getAuthority().equals(uri.getAuthority())) {
      faults.add("asks a third party: " + asked);
    }
  }

  private static String read(String resource) {
    try (var stream = PageCheck.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
