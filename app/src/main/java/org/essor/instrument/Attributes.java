package org.essor.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What people may say of themselves, by published versions, read and checked once.
@Component
public final class Attributes {

  private final Map<String, Attribute> byKey = new LinkedHashMap<>();
  private List<Attribute> latest = List.of();

  /// The attributes that come with the platform.
  ///
  /// @throws InvalidInstrument when a file is faulty, or altered since it was published
  public Attributes() {
    for (int version = 1; ; version++) {
      var name = "attributes.v%d.yaml".formatted(version);
      var text = Instruments.published(name);
      if (text.isEmpty()) {
        return;
      }
      latest = read(Instruments.FOLDER + name, text.get(), version);
      latest.forEach(attribute -> byKey.put(attribute.key(), attribute));
    }
  }

  static List<Attribute> read(String name, String yaml, int version) {
    var file = Section.read(name, yaml).only("version", "attributes");
    if (file.number("version") != version) {
      throw file.fault("holds version %d, expected %d".formatted(file.number("version"), version));
    }
    var attributes = new ArrayList<Attribute>();
    for (var section : file.sections("attributes", "attribute")) {
      section.only("id", "ordered", "name", "question", "categories");
      var categories =
          section.sections("categories", "category").stream()
              .map(category -> category.only("en", "fr").wording())
              .toList();
      attributes.add(
          section.checked(() ->
              new Attribute(
                  section.id(),
                  version,
                  section.flag("ordered"),
                  section.wording("name"),
                  section.wording("question"),
                  categories)));
    }
    return List.copyOf(attributes);
  }

  /// Those that a new check-in may choose from, in their order.
  public List<Attribute> latest() {
    return latest;
  }

  /// An attribute by what a contract calls it.
  public Optional<Attribute> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
