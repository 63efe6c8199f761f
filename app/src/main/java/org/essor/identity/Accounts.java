package org.essor.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.essor.delivery.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everybody who may come in.
///
/// There is always an administrator: what would leave none is refused.
@Component
@Transactional
public class Accounts {

  /// How many accounts one page of [#search] holds.
  public static final int PAGE = 50;

  private final AccountStore store;
  private final Passwords passwords;
  private final Limits limits;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;
  private volatile boolean inhabited;

  Accounts(
      AccountStore store,
      Passwords passwords,
      Limits limits,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.limits = limits;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Whether there is no account yet: the house has just been built.
  public boolean isEmpty() {
    inhabited = inhabited || !store.isEmpty();
    return !inhabited;
  }

  /// Makes the very first account; empty when there is one already, however many ask at once. Check
  /// the password with [#weakness] before.
  public OptionalLong firstAdministrator(
      String name, String email, String password, Locale language) {
    store.holdStill();
    if (!store.isEmpty()) {
      return OptionalLong.empty();
    }
    weakness(password, email)
        .ifPresent(key -> {
          throw new IllegalArgumentException("the password is refused: " + key);
        });
    var account =
        store.add(
            name.strip(),
            AccountStore.plain(email),
            passwords.encode(password),
            AccountStore.code(language),
            now());
    store.grant(account, Role.ADMINISTRATOR);
    return OptionalLong.of(account);
  }

  /// Gives these people an account, or makes the one they have agree with their record; one that
  /// was withdrawn opens again. An account that belonged to no person and has the address of
  /// exactly one of them becomes theirs. What was sent to an address that somebody no longer has is
  /// forgotten.
  public void enrol(Collection<Member> members) {
    if (!members.isEmpty()) {
      store.tieByAddress(members);
      store.abandonedBy(members).forEach(outbox::forget);
      store.enrol(members, now());
    }
  }

  /// Closes the accounts of people who left. The last administrator's stays open, tied to no person
  /// any more.
  public void withdraw(Collection<Long> persons) {
    if (persons.isEmpty()) {
      return;
    }
    var leaving = new HashSet<>(persons);
    var administrators = store.administrators();
    if (!administrators.isEmpty() && administrators.stream().allMatch(a -> among(leaving, a))) {
      store.untie(administrators.getFirst().id());
    }
    store.withdraw(leaving, now());
  }

  /// Removes everything that is known here about a person: account, roles, links, card, and the
  /// messages sent to their address.
  ///
  /// Errors: [LastAdministrator].
  public void erase(long person) {
    var account = store.byPerson(person).orElse(null);
    if (account == null) {
      return;
    }
    requireAnotherAdministrator(account.id());
    account.email().ifPresent(outbox::forget);
    store.delete(account.id());
  }

  /// Grants a role; [Role#EMPLOYEE] is not granted, it follows from being one of the people.
  public void grant(long account, Role role) {
    store.grant(account, grantable(role));
  }

  /// Takes a role back.
  ///
  /// Errors: [LastAdministrator].
  public void revoke(long account, Role role) {
    if (role == Role.ADMINISTRATOR) {
      requireAnotherAdministrator(account);
    }
    store.revoke(account, role);
  }

  /// Makes these the roles of an account, and notes each that was granted or taken back.
  ///
  /// Errors: [LastAdministrator]; nothing is changed then.
  public void assign(SignedIn by, long account, Set<Role> wanted) {
    var held = find(account).map(Account::roles).orElse(Set.of());
    for (var role : EnumSet.complementOf(EnumSet.of(Role.EMPLOYEE))) {
      if (wanted.contains(role) && !held.contains(role)) {
        grant(account, role);
        audit.record(by, "identity.audit.granted." + word(role), account, "");
      } else if (!wanted.contains(role) && held.contains(role)) {
        revoke(account, role);
        audit.record(by, "identity.audit.revoked." + word(role), account, "");
      }
    }
  }

  public Optional<Account> find(long account) {
    return store.byId(account);
  }

  public Optional<Account> byPerson(long person) {
    return store.byPerson(person);
  }

  /// The names of accounts; those that were erased are left out.
  public Map<Long, String> names(Collection<Long> accounts) {
    return store.names(accounts);
  }

  /// Where these people are reached by mail, each address once a language. Whoever has no address
  /// or has left is not among them.
  public List<Reachable> reachable(Collection<Long> persons) {
    return store.reachable(persons);
  }

  /// Open accounts that hold a role, by name.
  public List<Account> holding(Role role) {
    return store.holding(role);
  }

  /// Accounts whose name or address contains the words, by name; without words those that hold a
  /// role. `page` counts from 1.
  public List<Account> search(String words, int page) {
    return store.search(words.strip(), PAGE, (page - 1) * PAGE);
  }

  /// How many accounts [#search] finds on all its pages.
  public int count(String words) {
    return store.count(words.strip());
  }

  /// Who an account is, for somebody who has been signed in with it since a moment. Empty when it
  /// was withdrawn, erased or signed out everywhere since.
  public Optional<SignedIn> signedIn(long account, boolean sharedDevice, Instant since) {
    return store.signedInStill(account, since)
        ? find(account).map(found -> signedIn(found, sharedDevice))
        : Optional.empty();
  }

  public void speak(SignedIn me, Locale language) {
    store.setLanguage(me.account(), language);
  }

  /// The message key of what is wrong with a password somebody would choose, if anything is.
  public Optional<String> weakness(String password, String email) {
    return passwords.weakness(password, AccountStore.plain(email));
  }

  /// Changes one's own password, and signs one out everywhere else. Answers the message key of why
  /// not, if it was refused; the present password counts only when there is one.
  public Optional<String> changePassword(SignedIn me, String present, String chosen) {
    var tries = String.valueOf(me.account());
    if (me.sharedDevice()) {
      return Optional.of("identity.password.shared-device");
    }
    if (!limits.allow(Limits.Try.PASSWORD_OF_ACCOUNT, tries)) {
      return Optional.of("identity.sign-in.wait");
    }
    var encoded = store.password(me.account());
    if (encoded != null && !passwords.matches(present, encoded)) {
      return Optional.of("identity.password.wrong");
    }
    limits.forgive(Limits.Try.PASSWORD_OF_ACCOUNT, tries);
    var weakness = weakness(chosen, find(me.account()).flatMap(Account::email).orElse(""));
    if (weakness.isEmpty()) {
      store.setPassword(me.account(), passwords.encode(chosen));
      signOutEverywhere(me);
    }
    return weakness;
  }

  /// Signs one out on every device; whoever asks for it is signed in again by the page.
  public void signOutEverywhere(SignedIn me) {
    store.signOut(me.account(), now());
  }

  private void requireAnotherAdministrator(long account) {
    var administrators = store.administrators();
    if (administrators.size() == 1 && administrators.getFirst().id() == account) {
      throw new LastAdministrator();
    }
  }

  private static boolean among(Set<Long> persons, Account account) {
    return account.person().isPresent() && persons.contains(account.person().getAsLong());
  }

  private static Role grantable(Role role) {
    if (role == Role.EMPLOYEE) {
      throw new IllegalArgumentException("EMPLOYEE follows from being one of the people");
    }
    return role;
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static SignedIn signedIn(Account account, boolean sharedDevice) {
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(account.roles());
    if (sharedDevice) {
      roles.retainAll(EnumSet.of(Role.EMPLOYEE));
    }
    return new SignedIn(
        account.id(), account.person(), account.name(), account.language(), roles, sharedDevice);
  }

  /// Cut to what every database keeps, so that a moment read back is the moment written.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// An address, and the language in which to write to it.
  public record Reachable(String email, Locale language) {}

  /// Nobody would be left who can name an administrator.
  public static final class LastAdministrator extends RuntimeException {
    LastAdministrator() {
      super("the last administrator stays: name another one first");
    }
  }
}
