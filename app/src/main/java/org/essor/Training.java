package org.essor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The run from which the launcher makes the cache for quick starts: it draws a few pages, so that
/// what they need is remembered, and ends.
@Component
@Profile("training")
class Training {

  private static final List<String> PAGES = List.of("/", "/sign-in", "/no-such-page");

  @EventListener
  void drawPages(ApplicationReadyEvent ready) throws IOException, InterruptedException {
    var context = ready.getApplicationContext();
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    try (var browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      for (var page : PAGES) {
        var address = URI.create("http://127.0.0.1:" + port + page);
        browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
    }
    context.close();
  }
}
