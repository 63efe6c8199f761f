package org.essor.web;

import org.jspecify.annotations.Nullable;

/// An address of this site that somebody handed us to go back to.
public final class Here {

  private Here() {}

  /// The path when it is one of ours, the home page otherwise: never a way to send someone
  /// elsewhere. Browsers read `//host`, `/\host` and even `/⇥/host` as another site.
  public static String of(@Nullable String path) {
    return path != null && isOurs(path) ? path : "/";
  }

  private static boolean isOurs(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.indexOf('\\') < 0
        && path.chars().noneMatch(Character::isISOControl);
  }
}
