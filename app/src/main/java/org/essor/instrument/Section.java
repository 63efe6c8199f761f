package org.essor.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.essor.language.Wording;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// A mapping in a YAML file that knows where it stands, so that every fault is one sentence.
record Section(String where, Map<String, Object> entries) {

  /// The whole of a file. Only plain values are built, never a type that the file names.
  static Section read(String file, String yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return of(file, new Yaml(new SafeConstructor(options)).load(yaml));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new InvalidInstrument(
          "%s, line %d, column %d".formatted(file, mark.getLine() + 1, mark.getColumn() + 1),
          firstLine(e.getProblem()) + ", expected YAML of plain values");
    } catch (YAMLException e) {
      throw new InvalidInstrument(file, firstLine(e.getMessage()) + ", expected YAML in UTF-8");
    }
  }

  private static Section of(String where, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new InvalidInstrument(
          where, "found %s, expected keys and values".formatted(say(value)));
    }
    var entries = new LinkedHashMap<String, Object>();
    map.forEach((key, entry) -> {
      if (entry != null) {
        entries.put(String.valueOf(key), entry);
      }
    });
    return new Section(where, entries);
  }

  /// This section, once it is known to hold no other keys than these.
  Section only(String... keys) {
    for (var key : entries.keySet()) {
      if (!List.of(keys).contains(key)) {
        throw fault("key `%s` is not known here, expected %s".formatted(key, oneOf(List.of(keys))));
      }
    }
    return this;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  String text(String key) {
    return entries.get(key) instanceof String text && !text.isBlank()
        ? text.strip()
        : refuse(key, "text");
  }

  String id() {
    var id = text("id");
    return id.matches("[a-z][a-z0-9-]*") ? id : refuse("id", "lower-case letters, digits, hyphens");
  }

  int number(String key) {
    return entries.get(key) instanceof Integer number ? number : refuse(key, "a whole number");
  }

  /// False when the key is absent.
  boolean flag(String key) {
    return entries.getOrDefault(key, false) instanceof Boolean flag
        ? flag
        : refuse(key, "true or false");
  }

  Wording wording(String key) {
    return section(key).only("en", "fr").wording();
  }

  /// The wording that this section itself holds.
  Wording wording() {
    return new Wording(text("en"), text("fr"));
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    var words = new LinkedHashMap<String, E>();
    for (var choice : type.getEnumConstants()) {
      words.put(choice.name().toLowerCase(Locale.ROOT), choice);
    }
    var found = words.get(text(key));
    return found != null ? found : refuse(key, oneOf(words.keySet()));
  }

  Section section(String key) {
    return has(key) ? of(where + ", " + key, entries.get(key)) : refuse(key, "keys and values");
  }

  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (var element : list(key)) {
      texts.add(element instanceof String text && !text.isBlank() ? text : refuse(key, "texts"));
    }
    return texts;
  }

  /// The sections of a list, each standing at "noun 3 (`its-id`)".
  List<Section> sections(String key, String noun) {
    var sections = new ArrayList<Section>();
    for (var element : list(key)) {
      var id =
          element instanceof Map<?, ?> map && map.get("id") instanceof String text
              ? " (`" + text + "`)"
              : "";
      sections.add(of("%s, %s %d%s".formatted(where, noun, sections.size() + 1, id), element));
    }
    return sections;
  }

  private List<?> list(String key) {
    return entries.get(key) instanceof List<?> list && !list.isEmpty()
        ? list
        : refuse(key, "a list that is not empty");
  }

  /// What the maker makes; a rule it breaks is said with the place.
  <T> T checked(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  InvalidInstrument fault(String fault) {
    return new InvalidInstrument(where, fault);
  }

  private <T> T refuse(String key, String expected) {
    throw fault(
        has(key)
            ? "`%s` is %s, expected %s".formatted(key, say(entries.get(key)), expected)
            : "`%s` is missing, expected %s".formatted(key, expected));
  }

  static String oneOf(Iterable<String> words) {
    var list = new ArrayList<String>();
    words.forEach(word -> list.add("`" + word + "`"));
    return list.size() == 1 ? list.getFirst() : "one of " + String.join(", ", list);
  }

  private static String say(@Nullable Object found) {
    return switch (found) {
      case null -> "nothing";
      case Map<?, ?> _ -> "keys and values";
      case List<?> _ -> "a list";
      default -> "`" + found + "`";
    };
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
