package org.essor.sample;

import java.util.List;

/// What the people of the company are asked: the little they need to know of an instrument.
public record Questionnaire(List<Item> items) {
  public Questionnaire {
    items = List.copyOf(items);
  }

  /// One item, answered by a whole number from `min` to `max`. High is good for every construct of
  /// the company (a high `load` is a load one can carry), unless the item is `reversed`.
  public record Item(String id, String construct, boolean reversed, int min, int max) {
    public Item {
      if (max <= min) {
        throw new IllegalArgumentException(
            "an item's max must exceed its min, was %d to %d for %s".formatted(min, max, id));
      }
    }
  }
}
