package org.essor.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Where ballots of one check-in are sent to a house over HTTP, with no session and no cookie.
final class Booth implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SESSION =
      Base64.getEncoder().encodeToString(new UUID(0, 1).toString().getBytes(UTF_8));

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI house;
  private final URI address;

  Booth(URI house, UUID checkIn) {
    this.house = house;
    this.address = house.resolve("/ballots/" + checkIn);
  }

  HttpResponse<String> send(Ballot ballot) throws IOException, InterruptedException {
    return send(ballot.form());
  }

  HttpResponse<String> send(String form) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  /// Opens the door of the house with the cookie of a session that is nobody's: the house has to
  /// look for it.
  HttpResponse<String> look() throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(house.resolve("/sign-in"))
            .timeout(PATIENCE)
            .header("Cookie", "essor-session=" + SESSION)
            .build(),
        BodyHandlers.ofString());
  }

  /// Does all of these, so many at once.
  static <T> List<T> together(int atOnce, List<? extends Callable<T>> deeds)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var done = threads.invokeAll(deeds);
      for (Future<T> one : done) {
        one.get();
      }
      return done.stream().map(Future::resultNow).toList();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
