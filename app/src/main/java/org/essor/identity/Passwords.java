package org.essor.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords: long rather than complicated. The algorithm stands before each hash, so that another
/// can follow without anybody choosing a new password.
@Component
class Passwords {

  private static final int SHORTEST = 12;

  /// bcrypt reads no further, and a password cut short would be a lie.
  private static final int MOST_BYTES = 72;

  private static final int FEWEST_DIFFERENT = 5;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(12)));
  private final String nobody = encode("nobody has this password");

  String encode(String password) {
    return java.util.Objects.requireNonNull(encoder.encode(password));
  }

  /// Takes as long when there is no such account or no password as when there is one.
  boolean matches(String password, @Nullable String encoded) {
    var read = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES ? password : "";
    return encoder.matches(read, encoded == null ? nobody : encoded) && encoded != null;
  }

  /// The message key of what is wrong with a password, if anything is.
  Optional<String> weakness(String password, String email) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("identity.password.short");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of("identity.password.long");
    }
    var plain = password.toLowerCase(Locale.ROOT);
    return plain.chars().distinct().count() < FEWEST_DIFFERENT || plain.equals(email)
        ? Optional.of("identity.password.simple")
        : Optional.empty();
  }
}
