package org.essor.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.essor.Page;
import org.essor.Visitor;

/// What an administrator and experience lead does from the first page to the release, form by form,
/// each timed.
final class Loop {

  private static final String EMAIL = "first@example.org";
  private static final String PASSWORD = "a password of five words";

  private final Visitor admin;
  private String checkIn = "";
  private Duration last = Duration.ZERO;

  /// Begins with an Essor that nobody has used: names the organisation and signs its first
  /// administrator in, who is the experience lead as well.
  Loop(URI house) {
    admin = new Visitor(house).speaking(Locale.ENGLISH);
    admin
        .open("/")
        .form("/first-run")
        .fill("organisation", "The whole")
        .fill("name", "Ada First")
        .fill("email", EMAIL)
        .fill("password", PASSWORD)
        .submit();
    var home =
        admin
            .open("/sign-in/password")
            .form("/sign-in/password")
            .fill("email", EMAIL)
            .fill("password", PASSWORD)
            .submit();
    must(home, home.path().equals("/"));
    var account = admin.open("/accounts").html().selectFirst("a[href^=/accounts/]").attr("href");
    admin.open(account).form(account + "/roles").tick("roles", "LEAD").submit();
  }

  /// How long the house took for the last step.
  Duration last() {
    return last;
  }

  /// Tries a file out.
  ///
  /// @return the dry run
  Page tryOut(byte[] people, LocalDate day) {
    var form =
        admin
            .open("/people/imports")
            .form("/people/imports")
            .attach("file", "people.csv", people)
            .choose("kind", "FULL")
            .fill("day", day.toString());
    var dryRun = timed(form::submit);
    must(dryRun, dryRun.html().selectFirst("form[action$=/application]") != null);
    return dryRun;
  }

  /// Applies a dry run, having read which rows are set aside and unplaced.
  Page apply(Page dryRun) {
    var form = dryRun.form(dryRun.html().selectFirst("form[action$=/application]").attr("action"));
    if (dryRun.html().selectFirst("input[name=read]") != null) {
      form.tick("read", "true");
    }
    var applied = timed(form::submit);
    must(applied, !applied.path().endsWith("/application"));
    return applied;
  }

  /// Draws the organisation.
  Page organisation() {
    return timed(() -> admin.open("/organisation"));
  }

  /// Adopts a value of the starter set, and opens a check-in for everybody that serves it.
  ///
  /// @param instrument its key
  /// @param mode `SEALED` or `CONFIDENTIAL`
  /// @return the address of the check-in, `/listening/…`
  String open(String instrument, String mode) {
    var starter = admin.open("/values/starter").html().selectFirst("a[href*=starter=]");
    must(admin.open(starter.attr("href")).form("/values").submit(), true);
    var planned =
        admin
            .open("/listening/new")
            .form("/listening")
            .choose("instrument", instrument + ":1")
            .choose("mode", mode)
            .fill("titleFr", "Tour d’horizon")
            .fill("titleEn", "A look around")
            .submit();
    must(planned, planned.html().selectFirst("form[action$=/opening]") != null);
    checkIn = planned.path();
    var opened = timed(() -> planned.form(checkIn + "/opening").submit());
    must(opened, opened.html().selectFirst("form[action$=/closure]") != null);
    return checkIn;
  }

  /// Prints a card for everybody.
  ///
  /// @return the codes
  List<String> cards() {
    var codes = new ArrayList<String>();
    var form = admin.open("/cards").form("/cards");
    int before;
    do {
      before = codes.size();
      codes.addAll(
          form.press("Print cards for everybody without one").html().select(".code").eachText());
    } while (codes.size() > before);
    return codes;
  }

  /// Closes the check-in; its release is there when this returns.
  void close() {
    var form = admin.open(checkIn).form(checkIn + "/closure");
    var closed = timed(form::submit);
    must(closed, closed.html().selectFirst("a[href^=/insight/]") != null);
  }

  /// The heat map of the whole.
  Page heatMap() {
    var id = checkIn.substring(checkIn.lastIndexOf('/') + 1);
    return timed(() -> admin.open("/insight/%s/units/0/heat-map".formatted(id)));
  }

  private Page timed(Supplier<Page> step) {
    long begin = System.nanoTime();
    var page = step.get();
    last = Duration.ofNanos(System.nanoTime() - begin);
    must(page, true);
    return page;
  }

  private static void must(Page page, boolean holds) {
    if (!holds || page.status() != 200) {
      throw new IllegalStateException("Not as expected: " + page);
    }
  }
}
