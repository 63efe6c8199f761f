package org.essor.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.essor.language.Wording;
import org.jspecify.annotations.Nullable;

/// A named, versioned set of items. A published version never changes.
///
/// @param version from 1 up
/// @param minutes what answering takes, in whole minutes
/// @param purpose what it is for, in a sentence
/// @param source where the words come from, and under which licence
/// @param literature the works behind its constructs, with a DOI link at the end where there is one
/// @param items in the order in which they are asked
/// @param open null when there is none
public record Instrument(
    String id,
    int version,
    Form form,
    int minutes,
    Wording title,
    Wording purpose,
    Wording source,
    List<String> literature,
    List<Item> items,
    @Nullable OpenQuestion open) {

  public Instrument {
    if (version < 1 || minutes < 1) {
      throw new IllegalArgumentException(
          "version and minutes are at least 1, were %d and %d".formatted(version, minutes));
    }
    literature = List.copyOf(literature);
    items = List.copyOf(items);
    form.check(items.size());
    var ids = new HashSet<String>();
    if (open != null) {
      ids.add(open.id());
    }
    for (var item : items) {
      if (!ids.add(item.id())) {
        throw new IllegalArgumentException(
            "each item has its own id, found `%s` twice".formatted(item.id()));
      }
    }
  }

  public Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /// What it measures, each construct once, in the order of its items.
  public List<Construct> constructs() {
    return items.stream().map(Item::construct).distinct().toList();
  }
}
