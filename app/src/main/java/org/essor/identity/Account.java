package org.essor.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// An account, as administrators see it.
///
/// @param emailShared another open account has the same address, so it lets neither in
/// @param cardPrinted when the card that opens it was printed, if it has one
/// @param open false: withdrawn, nobody comes in with it
public record Account(
    long id,
    OptionalLong person,
    String name,
    Optional<String> email,
    boolean emailShared,
    Locale language,
    Set<Role> roles,
    boolean hasPassword,
    Optional<Instant> cardPrinted,
    boolean open) {

  public Account {
    roles = Set.copyOf(roles);
  }
}
