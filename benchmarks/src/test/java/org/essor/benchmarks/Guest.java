package org.essor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who comes in with the code of a card and answers: tens of thousands of them, so lighter
/// than a [org.essor.Visitor].
final class Guest {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_csrf|token)\" value=\"([^\"]+)\"");
  private static final Pattern CHOICE = Pattern.compile("name=\"(item-\\d+)\" value=\"(-?\\d+)\"");

  private final HttpClient client;
  private final URI house;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private Guest(HttpClient client, URI house) {
    this.client = client;
    this.house = house;
  }

  static Guest withCard(HttpClient client, URI house, String code)
      throws IOException, InterruptedException {
    var guest = new Guest(client, house);
    var form = new LinkedHashMap<>(hidden(guest.open("/card").body()));
    form.put("code", code);
    var in = guest.send(guest.post("/card", form));
    if (in.statusCode() / 100 != 3) {
      throw new IllegalStateException("The card was refused: " + in.body());
    }
    return guest;
  }

  /// The sheet of a check-in, opened and filled in at random, ready to be sent.
  ///
  /// @param checkIn its address, `/listening/…`
  HttpRequest sheet(String checkIn, RandomGenerator random)
      throws IOException, InterruptedException {
    var page = open(checkIn + "/answer").body();
    var form = new LinkedHashMap<>(hidden(page));
    var items = new TreeMap<String, List<String>>();
    var choices = CHOICE.matcher(page);
    while (choices.find()) {
      items.computeIfAbsent(choices.group(1), _ -> new ArrayList<>()).add(choices.group(2));
    }
    if (items.isEmpty()) {
      throw new IllegalStateException("Nothing to answer: " + page);
    }
    items.forEach((item, options) -> form.put(item, options.get(random.nextInt(options.size()))));
    return post(checkIn + "/answers", form);
  }

  /// Reads what stands before a sealed sheet, and asks for a token.
  ///
  /// @param checkIn its address, `/listening/…`
  /// @param blinded in base 64 for addresses
  /// @return the request that brings the signature
  HttpRequest token(String checkIn, String blinded) throws IOException, InterruptedException {
    var form = new LinkedHashMap<>(hidden(open(checkIn + "/answer").body()));
    form.put("blinded", blinded);
    return post(checkIn + "/token", form);
  }

  private HttpResponse<String> open(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  private HttpRequest post(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    var builder = HttpRequest.newBuilder(house.resolve(path));
    if (!cookies.isEmpty()) {
      builder.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return builder;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofString());
    for (var cookie : response.headers().allValues("Set-Cookie")) {
      var pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return response;
  }

  private static Map<String, String> hidden(String page) {
    return HIDDEN
        .matcher(page)
        .results()
        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2), (first, _) -> first));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
