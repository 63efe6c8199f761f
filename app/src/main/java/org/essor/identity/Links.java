package org.essor.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.essor.delivery.Message;
import org.essor.delivery.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/// Sign-in links: 256 random bits, for a quarter of an hour and one use. Only their hash is kept;
/// the address of the house in them is configured and never taken from a request.
@Configuration(proxyBeanMethods = false)
class Links {

  static final TaskDescriptor<Wish> TASK = TaskDescriptor.of("identity-link", Wish.class);

  private static final Duration OPEN = Duration.ofMinutes(15);
  private static final int BYTES = 32;

  private final AccountStore accounts;
  private final LinkStore store;
  private final Outbox outbox;
  private final MessageSource messages;
  private final TransactionOperations transaction;
  private final RandomGenerator random;
  private final Clock clock;
  private final URI house;

  Links(
      AccountStore accounts,
      LinkStore store,
      Outbox outbox,
      MessageSource messages,
      TransactionOperations transaction,
      RandomGenerator random,
      Clock clock,
      @Value("${essor.url}") URI house) {
    this.accounts = accounts;
    this.store = store;
    this.outbox = outbox;
    this.messages = messages;
    this.transaction = transaction;
    this.random = random;
    this.clock = clock;
    this.house = house;
  }

  /// Somebody typed this address, known or not.
  record Wish(String email, String destination) implements Serializable {}

  @Bean
  Task<Wish> identityLink() {
    return Tasks.oneTime(TASK)
        .execute((instance, _) -> transaction.executeWithoutResult(_ -> grant(instance.getData())));
  }

  boolean isOpen(String token) {
    return store.isOpen(hash(token), clock.instant());
  }

  Optional<LinkStore.Link> use(String token) {
    return store.use(hash(token), clock.instant());
  }

  /// A link for an account, in clear for this once.
  String open(long account, String destination) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = HexFormat.of().formatHex(bytes);
    var now = clock.instant();
    store.add(hash(token), new LinkStore.Link(account, destination), now.plus(OPEN), now);
    return token;
  }

  private void grant(Wish wish) {
    accounts.byEmail(wish.email()).ifPresent(account -> send(account, wish));
  }

  private void send(Account account, Wish wish) {
    var address = house.resolve("/sign-in/link/" + open(account.id(), wish.destination()));
    var locale = account.language();
    outbox.send(
        new Message(
            wish.email(),
            messages.getMessage("identity.mail.subject", null, locale),
            messages.getMessage(
                "identity.mail.text", new Object[] {account.name(), address.toString()}, locale),
            clock.instant().plus(OPEN)));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
