package org.essor.listening.sealed;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Boxes that lack a safeguard, for attacks that must find it missing: the product has no switch
/// that turns one off.
public final class Careless {

  private Careless() {}

  /// Takes ballots out in the order in which they came.
  public static final class Unmixed {

    @Bean
    @Primary
    Seals unmixed(@Value("${essor.seals}") Path folder) {
      var random =
          new SecureRandom() {
            @Override
            public int nextInt(int bound) {
              return bound - 1;
            }
          };
      return new Seals(folder) {
        @Override
        SecureRandom random() {
          return random;
        }
      };
    }
  }

  /// Lets ballots wait as they were cast.
  public static final class InClear {

    @Bean
    @Primary
    BallotStore inClear(JdbcClient database, JdbcTemplate template, Seals seals) {
      return new BallotStore(database, template) {
        @Override
        void arrive(UUID checkIn, byte[] sealed) {
          super.arrive(checkIn, seals.of(checkIn).decrypt(sealed));
        }

        @Override
        void arrivals(UUID checkIn, Consumer<byte[]> reader) {
          var seal = seals.of(checkIn);
          super.arrivals(checkIn, body -> reader.accept(seal.encrypt(body, seals.random())));
        }
      };
    }
  }

  /// Fills no ballot up to the length of the others.
  public static final class Unfilled {

    @Bean
    @Primary
    BallotStore unfilled(JdbcClient database, JdbcTemplate template, Seals seals) {
      return new BallotStore(database, template) {
        @Override
        void arrive(UUID checkIn, byte[] sealed) {
          var seal = seals.of(checkIn);
          var body = seal.decrypt(sealed);
          int length = body.length;
          while (body[length - 1] == 0) {
            length--;
          }
          super.arrive(checkIn, seal.encrypt(Arrays.copyOf(body, length), seals.random()));
        }
      };
    }
  }
}
