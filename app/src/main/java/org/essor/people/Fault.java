package org.essor.people;

import java.util.List;

/// Something in a file of people that is not as it should be.
///
/// @param line in the file, counted from 1
/// @param column as the file calls it; empty where the whole line is meant
/// @param found what stands there, shortened
/// @param key the message that says what was expected
/// @param values what stands in its places
public record Fault(
    Severity severity, int line, String column, String found, String key, List<Object> values) {

  private static final int SHOWN = 80;

  public enum Severity {
    /// The file is not applied until this is mended.
    REFUSED,
    /// The row, or the value that the message names, is left out.
    SET_ASIDE,
    /// The person is imported and sits in the unit *Unplaced*.
    UNPLACED
  }

  public Fault {
    found = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    values = List.copyOf(values);
  }

  static Fault of(
      Severity severity, int line, String column, String found, String key, Object... values) {
    return new Fault(severity, line, column, found, "people.fault." + key, List.of(values));
  }
}
