package org.essor.web;

import org.jspecify.annotations.Nullable;

/// One of the answers that a form offers.
///
/// @param value what is sent
/// @param label what is read, in the reader's language already
/// @param hint a second line that says what follows from it; null when the label says enough
public record Choice(String value, String label, @Nullable String hint) {

  public Choice(String value, String label) {
    this(value, label, null);
  }
}
