package org.essor;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page as it came, after the redirects that led to it.
public final class Page {

  private final Visitor visitor;
  private final List<HttpResponse<byte[]>> hops;
  private final Document html;

  Page(Visitor visitor, List<HttpResponse<byte[]>> hops) {
    this.visitor = visitor;
    this.hops = List.copyOf(hops);
    this.html =
        Jsoup.parse(new String(last().body(), StandardCharsets.UTF_8), last().uri().toString());
  }

  public int status() {
    return last().statusCode();
  }

  /// Where one has arrived: `/people?page=2`.
  public String path() {
    var uri = last().uri();
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  /// A header of the page; empty text when it has none.
  public String header(String name) {
    return last().headers().firstValue(name).orElse("");
  }

  /// A header of the first answer, which may have been a redirect.
  public String firstHeader(String name) {
    return String.join(", ", hops.getFirst().headers().allValues(name));
  }

  public byte[] body() {
    return last().body();
  }

  public Document html() {
    return html;
  }

  /// What one reads, without the masthead; white space made single.
  public String text() {
    var main = html.selectFirst("main");
    return (main == null ? html : main).text();
  }

  public String heading() {
    var heading = html.selectFirst("h1");
    return heading == null ? "" : heading.text();
  }

  /// Follows the one link of this text.
  public Page click(String link) {
    return visitor.open(only("a[href]", link).attr("href"));
  }

  /// Presses the one button of this text, with its form as it stands.
  public Page press(String button) {
    return new Form(visitor, form(only("button", button))).press(button);
  }

  /// The one form that leads to this address.
  public Form form(String action) {
    var forms =
        html.select("form").stream().filter(it -> it.attr("action").equals(action)).toList();
    if (forms.size() != 1) {
      throw new AssertionError("%d forms lead to %s on %s".formatted(forms.size(), action, this));
    }
    return new Form(visitor, forms.getFirst());
  }

  /// What one reads in the one section of this heading.
  public String section(String heading) {
    var sections =
        html.select("section").stream()
            .filter(section -> section.select("h2").eachText().equals(List.of(heading)))
            .toList();
    if (sections.size() != 1) {
      throw new AssertionError(
          "%d sections are headed “%s” on %s".formatted(sections.size(), heading, this));
    }
    return sections.getFirst().text();
  }

  /// The field that every form of this page carries, for sending what none of them offers.
  public String token() {
    var field = html.selectFirst("input[name=_csrf]");
    if (field == null) {
      throw new AssertionError("no form on " + this);
    }
    return "_csrf=" + field.val();
  }

  /// For the message of a failed test.
  @Override
  public String toString() {
    return "%s (%d): %s".formatted(path(), status(), text());
  }

  private static Element form(Element button) {
    var form = button.closest("form");
    if (form == null) {
      throw new AssertionError("the button stands in no form: " + button);
    }
    return form;
  }

  private Element only(String selector, String text) {
    var found = html.select(selector).stream().filter(it -> it.text().equals(text)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "%d of %s read “%s” on %s".formatted(found.size(), selector, text, this));
    }
    return found.getFirst();
  }

  private HttpResponse<byte[]> last() {
    return hops.getLast();
  }
}
