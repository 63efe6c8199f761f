package org.essor.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// How many tries one may make. Kept in memory, under keyed hashes: no address of a person or of a
/// machine is stored.
@Component
class Limits {

  /// Above this many subjects, those least recently seen are forgotten.
  private static final int REMEMBERED = 50_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final Secret secret;
  private final TimeMeter time;

  Limits(Secret secret, Clock clock) {
    this.secret = secret;
    this.time = new Hands(clock);
  }

  /// Counts a try; false when there were too many.
  boolean allow(Try kind, String subject) {
    return bucket(kind, subject).tryConsume(1);
  }

  /// A try that succeeded does not count.
  void forgive(Try kind, String subject) {
    bucket(kind, subject).addTokens(1);
  }

  private Bucket bucket(Try kind, String subject) {
    var key = HexFormat.of().formatHex(secret.hash(kind + " " + subject));
    synchronized (buckets) {
      return buckets.computeIfAbsent(key, _ -> kind.bucket(time));
    }
  }

  /// What is tried, how often at once, and in which time as many are allowed again. A network is
  /// allowed much: a whole workshop may stand behind one address.
  enum Try {
    LINK_TO_ADDRESS(5, Duration.ofMinutes(15)),
    LINK_FROM_NETWORK(100, Duration.ofMinutes(10)),
    PASSWORD_OF_ACCOUNT(10, Duration.ofMinutes(15)),
    PASSWORD_FROM_NETWORK(100, Duration.ofMinutes(10)),
    CARD_FROM_NETWORK(60, Duration.ofMinutes(10));

    private final int tries;
    private final Duration within;

    Try(int tries, Duration within) {
      this.tries = tries;
      this.within = within;
    }

    private Bucket bucket(TimeMeter time) {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, within))
          .withCustomTimePrecision(time)
          .build();
    }
  }

  private record Hands(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
