package org.essor.identity;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.essor.identity.Limits.Try;
import org.springframework.stereotype.Component;

/// The ways in: a link by mail, a password, a card. None tells whether an address is known.
@Component
public class SignIns {

  private final AccountStore accounts;
  private final CardStore cards;
  private final Links links;
  private final Passwords passwords;
  private final Secret secret;
  private final Limits limits;
  private final SchedulerClient jobs;
  private final Clock clock;

  SignIns(
      AccountStore accounts,
      CardStore cards,
      Links links,
      Passwords passwords,
      Secret secret,
      Limits limits,
      SchedulerClient jobs,
      Clock clock) {
    this.accounts = accounts;
    this.cards = cards;
    this.links = links;
    this.passwords = passwords;
    this.secret = secret;
    this.limits = limits;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Sends a link to an address, if it is one of ours: found out by a job, later, so that the
  /// answer takes as long either way. False when there were too many tries.
  ///
  /// @param destination the page to go to afterwards
  public boolean sendLink(String address, String destination, String network) {
    var email = AccountStore.plain(address);
    if (!limits.allow(Try.LINK_FROM_NETWORK, network)) {
      return false;
    }
    if (limits.allow(Try.LINK_TO_ADDRESS, email)) {
      jobs.scheduleIfNotExists(
          Links.TASK
              .instance(UUID.randomUUID().toString())
              .data(new Links.Wish(email, destination))
              .scheduledTo(clock.instant()));
    }
    return true;
  }

  /// Whether a link can still be used; asking does not use it up.
  public boolean isOpen(String token) {
    return links.isOpen(token);
  }

  public Admission byLink(String token) {
    return links
        .use(token)
        .<Admission>map(link -> new Admission.Admitted(link.account(), link.destination()))
        .orElse(new Admission.Refused());
  }

  public Admission byPassword(String address, String password, String destination, String network) {
    var email = AccountStore.plain(address);
    if (!limits.allow(Try.PASSWORD_FROM_NETWORK, network)
        || !limits.allow(Try.PASSWORD_OF_ACCOUNT, email)) {
      return new Admission.TooManyTries();
    }
    var account = accounts.byEmail(email);
    var encoded = account.map(Account::id).map(accounts::password).orElse(null);
    if (!passwords.matches(password, encoded)) {
      return new Admission.Refused();
    }
    limits.forgive(Try.PASSWORD_FROM_NETWORK, network);
    limits.forgive(Try.PASSWORD_OF_ACCOUNT, email);
    return new Admission.Admitted(account.orElseThrow().id(), destination);
  }

  public Admission byCard(String typed, String destination, String network) {
    if (!limits.allow(Try.CARD_FROM_NETWORK, network)) {
      return new Admission.TooManyTries();
    }
    var account = Codes.read(typed).map(secret::hash).map(cards::account).flatMap(SignIns::present);
    if (account.isEmpty()) {
      return new Admission.Refused();
    }
    limits.forgive(Try.CARD_FROM_NETWORK, network);
    return new Admission.Admitted(account.get(), destination);
  }

  private static Optional<Long> present(java.util.OptionalLong account) {
    return account.isPresent() ? Optional.of(account.getAsLong()) : Optional.empty();
  }

  /// What a try to come in led to.
  public sealed interface Admission {

    record Admitted(long account, String destination) implements Admission {}

    record Refused() implements Admission {}

    record TooManyTries() implements Admission {}
  }
}
