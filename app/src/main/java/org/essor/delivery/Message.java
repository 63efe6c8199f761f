package org.essor.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A plain text to one address.
///
/// @param goodUntil after this moment it is of no use any more and is not sent; null: always of use
public record Message(String to, String subject, String text, @Nullable Instant goodUntil) {

  public Message {
    requireOneLine("address", to);
    requireOneLine("subject", subject);
    if (to.indexOf('@') < 1) {
      throw new IllegalArgumentException("an address needs a name before its @");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("a message needs a text");
    }
  }

  public Message(String to, String subject, String text) {
    this(to, subject, text, null);
  }

  /// A line break would let an address or a subject write headers of its own.
  private static void requireOneLine(String what, String value) {
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the %s of a message is one line".formatted(what));
    }
  }
}
