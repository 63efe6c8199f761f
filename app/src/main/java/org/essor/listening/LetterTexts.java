package org.essor.listening;

import java.util.Locale;

/// What letters say: answered by the pages, which know their addresses and the language of their
/// readers.
public interface LetterTexts {

  /// The same for everybody who reads this language.
  Text of(Letter.Occasion occasion, CheckIn checkIn, Locale language);

  record Text(String subject, String body) {}
}
