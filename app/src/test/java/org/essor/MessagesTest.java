package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both languages say everything, well set, and nothing that nobody reads.
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9._-]*)\"");

  /// A sign that wants a narrow no-break space before it (or after it, for «) and has none. The
  /// colon of an address or of a time stands tight.
  private static final Pattern LOOSE_FRENCH_SIGN =
      Pattern.compile("(?<!\\u202f)[;!?»]|(?<!\\u202f):(?!//|\\d)|«(?!\\u202f)");

  /// A literal that looks like a key and is none: the name of a file or a property of that module.
  private static final Set<String> NO_KEYS = Set.of();

  record Module(String name) {
    Map<String, String> in(Locale locale) {
      return read(MESSAGES.resolve(name + "_" + locale.getLanguage() + ".properties"));
    }
  }

  static Stream<Module> modules() {
    return list(MESSAGES).stream()
        .map(file -> file.getFileName().toString())
        .filter(file -> file.endsWith("_en.properties"))
        .map(file -> new Module(file.replace("_en.properties", "")))
        .sorted(Comparator.comparing(Module::name));
  }

  @Test
  void there_are_messages() {
    assertThat(modules()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void both_languages_have_the_same_keys(Module module) {
    assertThat(module.in(Locale.FRENCH).keySet())
        .containsExactlyElementsOf(module.in(Locale.ENGLISH).keySet())
        .allMatch(key -> key.startsWith(module.name() + "."));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void both_languages_have_the_same_places_for_values(Module module) {
    var french = module.in(Locale.FRENCH);
    module
        .in(Locale.ENGLISH)
        .forEach((key, text) ->
            assertThat(places(french.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void every_text_can_be_formatted(Module module) {
    for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      module
          .in(locale)
          .forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(new MessageFormat(text, locale).format(new Object[] {1, 2, 3, 4, 5, 6}))
                .as(key)
                .isNotBlank();
          });
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void copy_is_set_like_print_and_does_not_shout(Module module) {
    for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      module
          .in(locale)
          .forEach(
              (key, text) -> assertThat(prose(text)).as(key).doesNotContain("'", "\"", "!", "..."));
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void french_has_its_narrow_spaces(Module module) {
    module
        .in(Locale.FRENCH)
        .forEach((key, text) ->
            assertThat(LOOSE_FRENCH_SIGN.matcher(prose(text)).results().toList())
                .as("%s: %s", key, text)
                .isEmpty());
  }

  @Test
  void a_loose_french_sign_is_found() {
    assertThat(
            List.of("Perdue ?", "Perdue?", "Perdue\u00a0?", "« oui\u202f»", "À noter :", "« oui »"))
        .allMatch(text -> LOOSE_FRENCH_SIGN.matcher(text).find());
    assertThat(List.of("Perdue\u202f?", "«\u202foui\u202f»", "http://essor.test", "14:05"))
        .noneMatch(text -> LOOSE_FRENCH_SIGN.matcher(text).find());
  }

  @Test
  void every_key_is_used_and_every_used_key_is_there() {
    var keys = new TreeSet<String>();
    modules().forEach(module -> keys.addAll(module.in(Locale.ENGLISH).keySet()));
    var words =
        keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    var named = new TreeSet<String>();
    for (var file : sources()) {
      LITERAL
          .matcher(text(file))
          .results()
          .map(found -> found.group(1))
          .filter(it -> words.contains(it.substring(0, it.indexOf('.'))))
          .forEach(named::add);
    }
    var beginnings = named.stream().filter(it -> it.endsWith(".")).toList();

    assertThat(keys)
        .as("used")
        .allMatch(key -> named.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    assertThat(named)
        .as("there")
        .filteredOn(it -> !it.endsWith(".") && !NO_KEYS.contains(it))
        .isSubsetOf(keys);
    assertThat(beginnings)
        .as("begin a key")
        .allMatch(beginning -> keys.stream().anyMatch(key -> key.startsWith(beginning)));
  }

  /// The text without the machinery of `{0,choice,…}`, nor the quotes that keep a `'{0}'` for a
  /// script to fill in.
  private static String prose(String text) {
    return text.replaceAll("\\{\\d+,(choice|number|date|time),", "{")
        .replaceAll("\\d+[#<≤]", "")
        .replaceAll("'(\\{\\d+})'", "$1");
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources() {
    return Stream.of("src/main/java", "src/main/jte")
        .map(Path::of)
        .flatMap(folder -> {
          try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        })
        .filter(file -> file.toString().matches(".*\\.(java|jte)"))
        .toList();
  }

  private static List<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, String> read(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    var sorted = new TreeMap<String, String>();
    properties.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
    return sorted;
  }
}
