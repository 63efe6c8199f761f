package org.essor.instrument;

/// Whether agreeing with an item speaks for its construct or against it.
public enum Keying {
  POSITIVE,
  REVERSED;

  /// A score of 0 to 100 as the construct reads it: itself, or 100 minus itself. Reversed twice is
  /// itself.
  public double key(double score) {
    return switch (this) {
      case POSITIVE -> score;
      case REVERSED -> 100 - score;
    };
  }
}
