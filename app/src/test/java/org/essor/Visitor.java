package org.essor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Somebody with a browser that has no JavaScript: keeps cookies, follows redirects, and can only
/// fill in forms that are on the page. Speaks English unless told otherwise.
public final class Visitor {

  private static final int REDIRECTS = 5;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI house;
  private String language = "en";

  public Visitor(URI house) {
    this.house = house;
  }

  /// The language that the browser asks for from now on.
  public Visitor speaking(Locale locale) {
    language = locale.toLanguageTag();
    return this;
  }

  /// Opens a path of the house, or an address in it such as mail brings.
  public Page open(String address) {
    return send(to(address).GET());
  }

  /// Comes in with the code of a card, as on a shared device.
  public Page signInWithCard(String code) {
    return open("/card").form("/card").fill("code", code).submit();
  }

  /// Sends what no page offers: for tests of what is refused.
  public Page post(String path, String body) {
    return post(
        path, "application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString(body));
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /// The same in another type than that of forms.
  public Page post(String path, String type, BodyPublisher body) {
    return send(to(path).header("Content-Type", type).POST(body));
  }

  private HttpRequest.Builder to(String address) {
    var uri = URI.create(address);
    var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return HttpRequest.newBuilder(house.resolve(path));
  }

  private Page send(HttpRequest.Builder request) {
    var hops = new ArrayList<HttpResponse<byte[]>>();
    var next = request;
    do {
      hops.add(answer(next));
      next = to(hops.getLast().headers().firstValue("Location").orElse("/"));
    } while (isRedirect(hops.getLast()) && hops.size() <= REDIRECTS);
    return new Page(this, hops);
  }

  private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
    try {
      return client.send(
          request.header("Accept-Language", language).build(), BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static boolean isRedirect(HttpResponse<byte[]> response) {
    return response.statusCode() == 302 || response.statusCode() == 303;
  }
}
