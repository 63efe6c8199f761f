package org.essor.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// Accounts as tests need them, without the pages that make them.
public final class TestAccounts {

  private TestAccounts() {}

  /// Somebody who is none of the people and holds these roles.
  public static long add(ApplicationContext context, String name, Set<Role> roles) {
    var accounts = context.getBean(AccountStore.class);
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    var account =
        accounts.add(name, email, "no password", "en", context.getBean(Clock.class).instant());
    roles.stream()
        .filter(role -> role != Role.EMPLOYEE)
        .forEach(role -> accounts.grant(account, role));
    return account;
  }

  /// The path of a sign-in link, as a mail would bring it.
  public static String link(ApplicationContext context, long account, String destination) {
    return "/sign-in/link/" + context.getBean(Links.class).open(account, destination);
  }
}
