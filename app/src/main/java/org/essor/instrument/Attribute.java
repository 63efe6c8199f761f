package org.essor.instrument;

import java.util.List;
import org.essor.language.Wording;

/// Something coarse that people may say of themselves beside their answers, so that figures can be
/// told apart by it. "I would rather not say" is offered beside it and is no category.
///
/// @param ordered whether only neighbouring categories may be counted together
/// @param categories 2 to 6
public record Attribute(
    String id,
    int version,
    boolean ordered,
    Wording name,
    Wording question,
    List<Wording> categories) {

  public Attribute {
    categories = List.copyOf(categories);
    if (categories.size() < 2 || categories.size() > 6) {
      throw new IllegalArgumentException(
          "an attribute has 2 to 6 categories, found " + categories.size());
    }
  }

  /// What a contract calls it: `tenure:1`, the version with it, so that what was asked stays known.
  public String key() {
    return id + ":" + version;
  }
}
