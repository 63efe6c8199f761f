package org.essor.browser;

import static org.essor.browser.House.Reader.ADMINISTRATOR;
import static org.essor.browser.House.Reader.COUNCIL;
import static org.essor.browser.House.Reader.EMPLOYEE;
import static org.essor.browser.House.Reader.LEAD;
import static org.essor.browser.House.Reader.NOBODY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.browser.House.Reader;

/// Every page of the application, and who reads it. A new page is one line here.
final class EveryPage {

  private EveryPage() {}

  /// A page.
  ///
  /// @param name of its picture in `docs/screenshots`
  /// @param status what it answers
  /// @param excused rules of axe that it may break, each with its reason beside it
  record Entry(String name, String path, Reader reader, int status, Set<String> excused) {

    static Entry of(String name, String path, Reader reader) {
      return new Entry(name, path, reader, 200, Set.of());
    }

    Entry answering(int other) {
      return new Entry(name, path, reader, other, excused);
    }

    Entry excused(String rule) {
      return new Entry(name, path, reader, status, Set.of(rule));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Entry> all() {
    return List.of(
        // the kit
        Entry.of("components", "/components", NOBODY),
        Entry.of("figures", "/components/figures", NOBODY),
        Entry.of("sheet", "/components/sheet", NOBODY),
        // goodbye: nothing can be lost on it, and the page it leads to is where one begins again
        Entry.of("done", "/components/done", NOBODY).excused("meta-refresh"),
        Entry.of("not-found", "/no-such-page", EMPLOYEE).answering(404),
        // identity
        Entry.of("sign-in", "/sign-in", NOBODY),
        Entry.of("sign-in-sent", "/sign-in/sent", NOBODY),
        Entry.of("sign-in-password", "/sign-in/password", NOBODY),
        Entry.of("card", "/card", NOBODY),
        Entry.of("me", "/me", EMPLOYEE),
        Entry.of("accounts", "/accounts", ADMINISTRATOR),
        Entry.of("account", "/accounts/1", ADMINISTRATOR),
        Entry.of("cards", "/cards", ADMINISTRATOR),
        Entry.of("outbox", "/outbox", ADMINISTRATOR),
        Entry.of("audit", "/audit", COUNCIL),
        // values
        Entry.of("values", "/values", EMPLOYEE),
        Entry.of("values-starter", "/values/starter", LEAD),
        Entry.of("value-new", "/values/new", LEAD));
  }

  /// Addresses that are not pages, or not ones that can be opened by their address.
  static final Map<String, String> NO_PAGES =
      Map.of(
          "/css/essor-{version}.css", "a file",
          "/error", "shown in the place of another page, such as not-found");
}
