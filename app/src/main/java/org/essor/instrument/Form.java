package org.essor.instrument;

/// How long an instrument is: a pulse of 3 to 7 items, or a full form of 20 to 25. The open
/// question is not counted.
public enum Form {
  PULSE(3, 7),
  FULL(20, 25);

  private final int min;
  private final int max;

  Form(int min, int max) {
    this.min = min;
    this.max = max;
  }

  void check(int nItems) {
    if (nItems < min || nItems > max) {
      throw new IllegalArgumentException(
          "a %s has %d to %d items, found %d"
              .formatted(this == PULSE ? "pulse" : "full form", min, max, nItems));
    }
  }
}
