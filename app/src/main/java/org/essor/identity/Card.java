package org.essor.identity;

import java.util.Locale;

/// A card to print: the only moment at which its code is known in clear.
///
/// @param code twelve characters in three groups, `7KQM-2XAB-90TZ`
public record Card(long person, String name, String code, Locale language) {

  /// Never the code: a log is not a place for it.
  @Override
  public String toString() {
    return "Card[person=" + person + "]";
  }
}
