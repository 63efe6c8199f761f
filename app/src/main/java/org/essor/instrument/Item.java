package org.essor.instrument;

import org.essor.language.Wording;

/// One question or statement, which measures exactly one construct.
///
/// @param id the same words, scale and keying wherever it appears, so that a pulse and a full form
///   can be compared
public record Item(String id, Construct construct, Scale scale, Keying keying, Wording text) {

  /// The score of an answer for the item's construct.
  ///
  /// Formula: `100 (value − min) / (max − min)` over the scale's lowest and highest values; for a
  /// reversed item, 100 minus that. From 0 to 100, high is good.
  ///
  /// @throws IllegalArgumentException when the value is no point of the scale
  public double score(int value) {
    if (!scale.offers(value)) {
      throw new IllegalArgumentException(
          "an answer to `%s` is a point of its scale, %d to %d, was %d"
              .formatted(id, scale.min(), scale.max(), value));
    }
    return keying.key(100.0 * (value - scale.min()) / (scale.max() - scale.min()));
  }
}
