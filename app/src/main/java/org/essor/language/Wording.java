package org.essor.language;

import java.util.Locale;

/// The same thing said in English and in French. Neither may be blank.
public record Wording(String en, String fr) {

  public Wording {
    if (en.isBlank() || fr.isBlank()) {
      throw new IllegalArgumentException(
          "a wording needs both languages, was en `%s`, fr `%s`".formatted(en, fr));
    }
  }

  /// French for a French locale, of whatever country; English for every other.
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? fr : en;
  }
}
