package org.essor.people;

import java.util.List;

/// A file that cannot be read as a table: the sentence that says why.
public final class Unreadable extends RuntimeException {

  private final String key;
  private final transient List<Object> values;

  /// @param key a message key
  /// @param values what stands in its places
  public Unreadable(String key, Object... values) {
    super(key);
    this.key = key;
    this.values = List.of(values);
  }

  public String key() {
    return key;
  }

  public List<Object> values() {
    return values;
  }
}
