package org.essor.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Requests sent over a number of connections, each as soon as the one before is answered.
///
/// @param seconds from the first request to the last answer
/// @param latencies of each answer in nanoseconds, ascending
record Load(int connections, double seconds, long[] latencies) {

  /// What one of them does: a request, or several one after the other.
  interface Deed {
    void run() throws IOException, InterruptedException;
  }

  /// Sends every request once.
  ///
  /// @throws IllegalStateException when one is not answered by a redirect, as a form that was taken
  ///   is
  static Load of(HttpClient client, List<HttpRequest> requests, int connections)
      throws InterruptedException, ExecutionException {
    return of(
        requests.stream().<Deed>map(request -> () -> send(client, request)).toList(), connections);
  }

  /// Does everything once.
  static Load of(List<Deed> deeds, int connections)
      throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    var latencies = new long[deeds.size()];
    Callable<Void> doer =
        () -> {
          for (int i = next.getAndIncrement(); i < latencies.length; i = next.getAndIncrement()) {
            long begin = System.nanoTime();
            deeds.get(i).run();
            latencies[i] = System.nanoTime() - begin;
          }
          return null;
        };
    long begin = System.nanoTime();
    inParallel(connections, doer);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Arrays.sort(latencies);
    return new Load(connections, seconds, latencies);
  }

  private static void send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 3) {
      throw new IllegalStateException(response.statusCode() + ": " + response.body());
    }
  }

  /// Runs a task several times at once.
  static void inParallel(int times, Callable<Void> task)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> task).toList())) {
        done.get();
      }
    }
  }

  double perSecond() {
    return latencies.length / seconds;
  }

  /// Milliseconds within which a share of the requests was answered.
  double within(double share) {
    return latencies[(int) Math.ceil(share * latencies.length) - 1] / 1e6;
  }
}
