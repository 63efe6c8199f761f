package org.essor.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.language.Wording;

/// Reads the two kinds of files in `instruments/`: the constructs, and one version of one
/// instrument.
final class InstrumentFile {

  private final Section file;
  private final Map<String, Construct> constructs;

  private InstrumentFile(Section file, Map<String, Construct> constructs) {
    this.file = file;
    this.constructs = constructs;
  }

  static Map<String, Construct> constructs(String name, String yaml) {
    var constructs = new LinkedHashMap<String, Construct>();
    for (var section :
        Section.read(name, yaml).only("constructs").sections("constructs", "construct")) {
      section.only("id", "family", "pay", "name", "about");
      var construct =
          new Construct(
              section.id(),
              section.choice("family", Construct.Family.class),
              section.wording("name"),
              section.wording("about"),
              section.flag("pay"));
      if (constructs.put(construct.id(), construct) != null) {
        throw section.fault("each construct has its own id, found `" + construct.id() + "` twice");
      }
    }
    return constructs;
  }

  static Instrument instrument(String name, String yaml, Map<String, Construct> constructs) {
    return new InstrumentFile(Section.read(name, yaml), constructs).instrument();
  }

  private Instrument instrument() {
    file.only(
        "id",
        "version",
        "form",
        "minutes",
        "title",
        "purpose",
        "source",
        "literature",
        "scales",
        "items",
        "open");
    var items = items(scales());
    return file.checked(() ->
        new Instrument(
            file.id(),
            file.number("version"),
            file.choice("form", Form.class),
            file.number("minutes"),
            file.wording("title"),
            file.wording("purpose"),
            file.wording("source"),
            file.texts("literature"),
            items,
            file.has("open") ? open(file.section("open")) : null));
  }

  private Map<String, Scale> scales() {
    var scales = new LinkedHashMap<String, Scale>();
    for (var section : file.sections("scales", "scale")) {
      var scale = scale(section.only("id", "kind", "options"));
      if (scales.put(scale.id(), scale) != null) {
        throw section.fault("each scale has its own id, found `" + scale.id() + "` twice");
      }
    }
    return scales;
  }

  private static Scale scale(Section section) {
    var kind = section.choice("kind", Scale.Kind.class);
    var written =
        section.sections("options", "option").stream()
            .map(option -> option.only("value", "en", "fr"))
            .map(option -> new Option(option.number("value"), option.wording()))
            .toList();
    return section.checked(() -> new Scale(section.id(), kind, points(kind, written)));
  }

  private static List<Option> points(Scale.Kind kind, List<Option> written) {
    return switch (kind) {
      case LABELLED -> written;
      case NUMBERED -> numbered(written);
    };
  }

  /// The two ends as written, and between them every whole number as its own label.
  private static List<Option> numbered(List<Option> ends) {
    if (ends.size() != 2) {
      throw new IllegalArgumentException(
          "a numbered scale is written as its 2 ends, found " + ends.size() + " options");
    }
    var low = ends.getFirst();
    var high = ends.getLast();
    var points = new ArrayList<Option>();
    points.add(low);
    IntStream.range(low.value() + 1, high.value())
        .mapToObj(value -> new Option(value, new Wording("" + value, "" + value)))
        .forEach(points::add);
    points.add(high);
    return points;
  }

  private List<Item> items(Map<String, Scale> scales) {
    var items = new ArrayList<Item>();
    for (var section : file.sections("items", "item")) {
      section.only("id", "construct", "scale", "keying", "text");
      items.add(
          new Item(
              section.id(),
              defined(section, "construct", constructs, "constructs.yaml"),
              defined(section, "scale", scales, "this file"),
              section.choice("keying", Keying.class),
              section.wording("text")));
    }
    return items;
  }

  private static <T> T defined(Section section, String key, Map<String, T> known, String place) {
    var found = known.get(section.text(key));
    if (found == null) {
      throw section.fault(
          "%s `%s` is not defined in %s, expected %s"
              .formatted(key, section.text(key), place, Section.oneOf(known.keySet())));
    }
    return found;
  }

  private static OpenQuestion open(Section section) {
    section.only("id", "text");
    return new OpenQuestion(section.id(), section.wording("text"));
  }
}
