package org.essor.browser;

import static org.essor.browser.House.Reader.ADMINISTRATOR;
import static org.essor.browser.House.Reader.COUNCIL;
import static org.essor.browser.House.Reader.EMPLOYEE;
import static org.essor.browser.House.Reader.FIRST;
import static org.essor.browser.House.Reader.LEAD;
import static org.essor.browser.House.Reader.LEADER;
import static org.essor.browser.House.Reader.MANAGER;
import static org.essor.browser.House.Reader.NOBODY;
import static org.essor.browser.House.Reader.TABLET;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.essor.browser.House.Reader;

/// Every page of the application, and who reads it. A new page is one line here.
final class EveryPage {

  private EveryPage() {}

  /// A page.
  ///
  /// @param name of its picture
  /// @param path its address in the house
  /// @param status what it answers
  /// @param excused rules of axe that it may break, each with its reason beside it
  record Entry(
      String name, Reader reader, Function<House, String> path, int status, Set<String> excused) {

    Entry answering(int other) {
      return new Entry(name, reader, path, other, excused);
    }

    Entry excused(String rule) {
      return new Entry(name, reader, path, status, Set.of(rule));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Entry> ALL =
      List.of(
          // the kit; a goodbye can lose nothing, and leads to where one begins again
          page("components", NOBODY, "/components"),
          page("components-figures", NOBODY, "/components/figures"),
          page("components-sheet", NOBODY, "/components/sheet"),
          page("components-done", NOBODY, "/components/done").excused("meta-refresh"),
          page("not-found", EMPLOYEE, "/no-such-page").answering(404),
          // identity
          page("sign-in", NOBODY, "/sign-in"),
          page("sign-in-sent", NOBODY, "/sign-in/sent"),
          page("sign-in-password", NOBODY, "/sign-in/password"),
          page("sign-in-link", NOBODY, House::link),
          page("card", NOBODY, "/card"),
          page("goodbye", NOBODY, "/goodbye").excused("meta-refresh"),
          page("me", EMPLOYEE, "/me"),
          page("accounts", ADMINISTRATOR, "/accounts"),
          page("account", ADMINISTRATOR, house -> "/accounts/" + house.account()),
          page("cards", ADMINISTRATOR, "/cards"),
          page("outbox", ADMINISTRATOR, "/outbox"),
          page("audit", COUNCIL, "/audit"),
          // people
          page("people", ADMINISTRATOR, "/people?query=an"),
          page("person", ADMINISTRATOR, house -> "/people/" + house.person()),
          page("erasure", ADMINISTRATOR, house -> "/people/" + house.person() + "/erasure"),
          page("imports", ADMINISTRATOR, "/people/imports"),
          page("import", ADMINISTRATOR, house -> "/people/imports/" + house.draft()),
          page(
              "import-faults",
              ADMINISTRATOR,
              house -> "/people/imports/" + house.draft() + "/lists/faults"),
          page("organisation", EMPLOYEE, "/organisation"),
          page("unit", EMPLOYEE, house -> "/organisation/units/" + house.unit()),
          page(
              "unit-name", ADMINISTRATOR, house -> "/organisation/units/" + house.unit() + "/name"),
          // values and instruments
          page("values", EMPLOYEE, "/values"),
          page("value", LEAD, house -> "/values/" + house.value()),
          page("value-new", LEAD, "/values/new"),
          page("value-edition", LEAD, house -> "/values/" + house.value() + "/editions/new"),
          page("value-retirement", LEAD, house -> "/values/" + house.value() + "/retirement"),
          page("values-starter", LEAD, "/values/starter"),
          page("instruments", LEAD, "/instrument"),
          page("instrument", LEAD, "/instrument/full-form"),
          // listening
          page("check-ins", LEAD, "/listening"),
          page("check-in-new", LEAD, "/listening/new"),
          page("check-in-planned", LEAD, house -> "/listening/" + house.planned()),
          page("check-in-open", LEAD, house -> "/listening/" + house.open()),
          page("answer", EMPLOYEE, house -> "/listening/" + house.confidential() + "/answer"),
          page("door", EMPLOYEE, house -> "/listening/" + house.open() + "/answer"),
          page("door-tablet", TABLET, house -> "/listening/" + house.open() + "/answer"),
          page("ballot", NOBODY, house -> "/ballots/" + house.open()),
          page("ballot-thanks", NOBODY, house -> "/ballots/" + house.open() + "/thanks"),
          page("padlock", EMPLOYEE, "/listening/padlock"),
          page("padlock-tablet", TABLET, "/listening/padlock"),
          page("box", EMPLOYEE, house -> "/listening/" + house.box() + "/box"),
          page("packs", COUNCIL, "/listening/packs"),
          page("pack", COUNCIL, house -> "/listening/" + house.heard() + "/pack"),
          page("pack-to-answer", LEAD, house -> "/listening/" + house.heard() + "/pack"),
          page("words", LEAD, house -> "/listening/" + house.closed() + "/words"),
          // insight, conversation, promise
          page("insights", EMPLOYEE, "/insight"),
          page("insight", LEAD, house -> "/insight/" + house.closed() + "/units/0"),
          page("insight-cuts", LEAD, house -> "/insight/" + house.cut() + "/units/0"),
          page("insight-own", MANAGER, House::own),
          page("heat-map", LEAD, house -> "/insight/" + house.closed() + "/units/0/heat-map"),
          page(
              "heat-map-compared",
              LEAD,
              house -> "/insight/" + house.closed() + "/units/0/heat-map?compared=true"),
          page("method", EMPLOYEE, "/insight/method"),
          page("conversation", MANAGER, House::conversation),
          page("promise-new", LEADER, house -> "/promise/" + house.closed() + "/units/0/new"),
          // home
          page("home", EMPLOYEE, "/"),
          page("home-tablet", TABLET, "/"),
          page("home-manager", MANAGER, "/"),
          page("home-lead", LEAD, "/"),
          page("home-leader", LEADER, "/"),
          page("home-administrator", ADMINISTRATOR, "/"),
          page("summary", LEADER, house -> "/home/" + house.closed() + "/summary"),
          page("first-run", FIRST, "/first-run"));

  /// Addresses that are not pages of their own.
  static final Map<String, String> NO_PAGES =
      Map.of(
          "/ballots/{id}/terms", "read by the sheet",
          "/css/essor-{version}.css", "a file",
          "/error", "shown in the place of another page, such as not-found",
          "/insight/{checkIn}", "leads to the reader's unit",
          "/insight/{checkIn}/figures.{ending}", "a download",
          "/listening/{id}/pack.pdf", "a download",
          "/listening/{id}/thanks", "seen by whoever has answered: as in AnsweringTest",
          "/people/imports/{id}/lists/{list:[a-z]+}.csv", "a download",
          "/people/{id:\\d+}/data", "a download",
          "/me/data", "a download");

  private static Entry page(String name, Reader reader, String path) {
    return page(name, reader, _ -> path);
  }

  private static Entry page(String name, Reader reader, Function<House, String> path) {
    return new Entry(name, reader, path, 200, Set.of());
  }
}
