package org.essor.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Someone of the organisation, past or present, as last described.
///
/// @param key the id that the organisation's own files give this person
/// @param givenName may be empty
/// @param familyName may be empty
public record Person(
    long id,
    String key,
    String givenName,
    String familyName,
    Optional<String> email,
    Locale language,
    Optional<LocalDate> hiredOn,
    OptionalInt birthYear) {

  /// *Anna Roy*; the key where no name is known.
  public String name() {
    var name = (givenName + " " + familyName).strip();
    return name.isEmpty() ? key : name;
  }
}
