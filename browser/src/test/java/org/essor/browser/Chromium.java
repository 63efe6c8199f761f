package org.essor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.browser.House.Reader;

/// The browser of this machine: Debian's Chromium, or the one that `ESSOR_CHROMIUM` names.
final class Chromium implements AutoCloseable {

  static final int PHONE = 390;
  static final int DESK = 1280;

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      Path.of(System.getenv().getOrDefault("ESSOR_CHROMIUM", "/usr/bin/chromium")))
                  .setArgs(FLAGS));

  /// A window of a reader who is in already.
  BrowserContext window(House house, Reader reader, Locale language, int width) {
    return window(house.of(reader), house.as(reader), language, width);
  }

  /// A new window of somebody who is in already: it remembers nothing of another one.
  BrowserContext window(Platform platform, Visitor visitor, Locale language, int width) {
    var address = platform.address().toString();
    var window =
        browser.newContext(options(width).setBaseURL(address).setLocale(language.toLanguageTag()));
    window.addCookies(
        Stream.concat(
                visitor.cookies().stream()
                    .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())),
                Stream.of(new Cookie("language", language.getLanguage())))
            .map(cookie -> cookie.setUrl(address))
            .toList());
    return window;
  }

  /// A window in which no script runs, of somebody who is not signed in.
  BrowserContext withoutScripts(House house, int width) {
    return browser.newContext(
        options(width)
            .setBaseURL(house.of(Reader.NOBODY).address().toString())
            .setLocale("en")
            .setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, width == PHONE ? 844 : 800)
        .setColorScheme(ColorScheme.LIGHT)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
