package org.essor.benchmarks;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.essor.benchmarks.Load.Deed;
import org.essor.listening.sealed.BallotBox.Issued;
import org.essor.listening.sealed.SealTerms;
import org.essor.listening.sealed.Token;
import org.essor.listening.sealed.Voter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People with cards who answer a sealed check-in: they have signed in and drawn and blinded their
/// number before anything is measured, as a browser does on their own device.
final class SealedCrowd implements AutoCloseable {

  private static final int AT_THE_DOOR = 4;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningEssor essor;
  private final String checkIn;
  private final UUID id;
  private final Iterator<String> cards;
  private final SealTerms terms;

  /// @param checkIn its address, `/listening/…`
  SealedCrowd(RunningEssor essor, String checkIn, List<String> cards)
      throws IOException, InterruptedException {
    this.essor = essor;
    this.checkIn = checkIn;
    this.id = UUID.fromString(checkIn.substring(checkIn.lastIndexOf('/') + 1));
    this.cards = cards.iterator();
    var told = read(HttpRequest.newBuilder(ballots().resolve(id + "/terms")).build());
    this.terms =
        new SealTerms(
            id,
            new BigInteger(1, bytes(told.get("modulus"))),
            StreamSupport.stream(told.get("passes").spliterator(), false)
                .map(SealedCrowd::bytes)
                .toList());
  }

  private URI ballots() {
    return essor.address().resolve("/ballots/");
  }

  /// The next people fetch their tokens over a number of connections, and then cast their ballots
  /// over as many.
  ///
  /// @return the two
  List<Cost> tokensThenBallots(int people, int connections)
      throws IOException, InterruptedException, ExecutionException {
    var prepared = prepared(people);
    var tokens = new AtomicReferenceArray<Token>(people);
    var fetch =
        IntStream.range(0, people)
            .<Deed>mapToObj(i -> () -> tokens.set(i, fetch(prepared.get(i))))
            .toList();
    var cast = IntStream.range(0, people).<Deed>mapToObj(i -> () -> cast(tokens.get(i))).toList();
    return List.of(measured(fetch, connections), measured(cast, connections));
  }

  /// The next people do both in one go.
  Cost answer(int people, int connections)
      throws IOException, InterruptedException, ExecutionException {
    return measured(
        prepared(people).stream().<Deed>map(one -> () -> cast(fetch(one))).toList(), connections);
  }

  /// @param processor time of the server and its database for each of them, in milliseconds
  record Cost(Load load, double processor) {}

  private Cost measured(List<Deed> deeds, int connections)
      throws IOException, InterruptedException, ExecutionException {
    long before = essor.processorTime();
    var load = Load.of(deeds, connections);
    return new Cost(load, (essor.processorTime() - before) / (double) deeds.size());
  }

  private record Prepared(Voter voter, HttpRequest token) {}

  private List<Prepared> prepared(int people) throws InterruptedException, ExecutionException {
    var ready = new ArrayList<Prepared>();
    Load.inParallel(
        AT_THE_DOOR,
        () -> {
          while (true) {
            String card;
            synchronized (ready) {
              if (ready.size() >= people) {
                return null;
              }
              card = cards.next();
            }
            var voter = new Voter(terms);
            var blinded = TEXT.encodeToString(voter.blinded());
            var one =
                new Prepared(
                    voter, Guest.withCard(client, essor.address(), card).token(checkIn, blinded));
            synchronized (ready) {
              ready.add(one);
            }
          }
        });
    return List.copyOf(ready.subList(0, people));
  }

  private Token fetch(Prepared one) throws IOException, InterruptedException {
    var given = read(one.token);
    return one.voter.token(
        new Issued(bytes(given.get("signature")), bytes(given.get("pass"))),
        given.get("cohort").asInt());
  }

  private void cast(Token token) throws IOException, InterruptedException {
    var form =
        "nonce=%s&prefix=%s&signature=%s&cohort=%d&pass=%s&item-0=4&item-1=3&item-2=4&item-3=2"
            .formatted(
                TEXT.encodeToString(token.nonce()),
                TEXT.encodeToString(token.prefix()),
                TEXT.encodeToString(token.signature()),
                token.cohort(),
                TEXT.encodeToString(token.pass()));
    send(
        HttpRequest.newBuilder(ballots().resolve(id.toString()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
    return JSON.readTree(send(request));
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    var reply = client.send(request, BodyHandlers.ofString());
    if (reply.statusCode() != 200) {
      throw new IllegalStateException(reply.statusCode() + ": " + reply.body());
    }
    return reply.body();
  }

  private static byte[] bytes(JsonNode text) {
    return Base64.getUrlDecoder().decode(text.asString());
  }

  @Override
  public void close() {
    client.close();
  }
}
