package org.essor.instrument;

import java.util.List;

/// The points an item can be answered with, lowest value first. "I would rather not say" is offered
/// beside every scale and is no point of it.
public record Scale(String id, Kind kind, List<Option> options) {

  /// How the points are read.
  public enum Kind {
    /// Words at every point.
    LABELLED,
    /// A row of whole numbers with words at its two ends; between them the label is the number.
    NUMBERED
  }

  public Scale {
    options = List.copyOf(options);
    if (options.size() < 2) {
      throw new IllegalArgumentException("a scale has at least 2 options, found " + options.size());
    }
    for (int i = 1; i < options.size(); i++) {
      var before = options.get(i - 1).value();
      var value = options.get(i).value();
      if (value <= before) {
        throw new IllegalArgumentException(
            "option values rise, found %d after %d".formatted(value, before));
      }
    }
  }

  /// Whether the value is one of the points.
  public boolean offers(int value) {
    return options.stream().anyMatch(option -> option.value() == value);
  }

  int min() {
    return options.getFirst().value();
  }

  int max() {
    return options.getLast().value();
  }
}
