package org.essor.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// People with cards, in a random order, who come and answer a check-in one after the other.
final class Crowd implements AutoCloseable {

  private static final int SEED = 20261122;
  private static final int AT_THE_DOOR = 4;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI house;
  private final String checkIn;
  private final List<String> codes;
  private int answered;

  /// @param checkIn its address, `/listening/…`
  /// @param codes of their cards
  Crowd(URI house, String checkIn, List<String> codes) {
    this.house = house;
    this.checkIn = checkIn;
    this.codes = new ArrayList<>(codes);
    Collections.shuffle(this.codes, new Random(SEED));
  }

  /// How many could answer in all.
  int size() {
    return codes.size();
  }

  /// The next people sign in and fill in their sheets, then all sheets are sent over a number of
  /// connections.
  ///
  /// @return the sending
  Load answer(int people, int connections) throws InterruptedException, ExecutionException {
    var sheets = new ArrayList<@Nullable HttpRequest>(Collections.nCopies(people, null));
    var next = new AtomicInteger();
    Load.inParallel(
        AT_THE_DOOR,
        () -> {
          for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
            var number = answered + i;
            sheets.set(
                i,
                Guest.withCard(client, house, codes.get(number))
                    .sheet(checkIn, new SplittableRandom(SEED + number)));
          }
          return null;
        });
    answered += people;
    return Load.of(client, sheets, connections);
  }

  @Override
  public void close() {
    client.close();
  }
}
