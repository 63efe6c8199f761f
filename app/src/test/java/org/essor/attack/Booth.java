package org.essor.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Where ballots of one check-in are sent to a house over HTTP, with no session and no cookie.
final class Booth implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;

  Booth(URI house, UUID checkIn) {
    this.address = house.resolve("/ballots/" + checkIn);
  }

  HttpResponse<String> send(Ballot ballot) throws IOException, InterruptedException {
    return send(ballot.form());
  }

  HttpResponse<String> send(String form) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
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
