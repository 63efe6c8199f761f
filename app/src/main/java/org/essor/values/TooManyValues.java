package org.essor.values;

/// As many values are in use as people can keep in mind: one is retired before another is adopted.
public final class TooManyValues extends RuntimeException {

  TooManyValues() {
    super("an organisation has at most %d values in use".formatted(Values.MOST));
  }
}
