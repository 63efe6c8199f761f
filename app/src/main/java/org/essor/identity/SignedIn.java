package org.essor.identity;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/// Who is signed in. A controller receives it by naming it as an argument.
///
/// @param person the person in `people`; empty for an administrator who is not one of them
/// @param roles what they may do here and now: on a shared device only [Role#EMPLOYEE], whatever
///   else they are
/// @param sharedDevice a tablet that others will use after them
public record SignedIn(
    long account,
    OptionalLong person,
    String name,
    Locale language,
    Set<Role> roles,
    boolean sharedDevice) {

  public SignedIn {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
