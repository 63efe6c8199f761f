package org.essor.listening.sealed;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Signing and checking without HTTP or a database, on one thread and on two.
class SignaturesFigures {

  private static final int WARM_UP = 500;
  private static final int TIMES = 1_000;

  @Test
  void of_signing_and_checking() throws Exception {
    var seal = Seal.draw(new SecureRandom());
    var checkIn = UUID.randomUUID();
    var terms = seal.terms(checkIn, 1);
    var voter = new Voter(terms);
    var token =
        voter.token(
            new BallotBox.Issued(BlindRsa.sign(seal.key(), voter.blinded()), seal.pass(0)), 0);

    System.out.printf("%n## Signatures alone, 3,072 bits%n%n| what | threads | a second |%n");
    System.out.println("| --- | --- | --- |");
    for (int threads : List.of(1, 2)) {
      print("signing a blinded message", threads, () -> BlindRsa.sign(seal.key(), voter.blinded()));
      print("checking a token", threads, () -> token.isSignedBy(seal.publicKey(), checkIn));
      print("drawing and blinding, as a voter", threads, () -> new Voter(terms));
    }
  }

  private static void print(String what, int threads, Callable<?> deed) throws Exception {
    repeat(WARM_UP, threads, deed);
    long begin = System.nanoTime();
    repeat(TIMES, threads, deed);
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT, "| %s | %d | %.0f |%n", what, threads, threads * TIMES / seconds);
  }

  private static void repeat(int times, int threads, Callable<?> deed) throws Exception {
    Callable<Void> task =
        () -> {
          for (int i = 0; i < times; i++) {
            deed.call();
          }
          return null;
        };
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var done : pool.invokeAll(Stream.generate(() -> task).limit(threads).toList())) {
        done.get();
      }
    }
  }
}
