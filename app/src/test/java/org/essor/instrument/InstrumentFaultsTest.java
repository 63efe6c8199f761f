package org.essor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentFaultsTest {

  private static final String FILE = "instruments/small.v1.yaml";

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(
            "construct: pay-fairness\n    scale: recommendation",
            "construct: pay-fairness\n    scale: recomend",
            ", item 3 (`advise`): scale `recomend` is not defined in this file, expected one of"
                + " `agreement`, `recommendation`"),
        arguments(
            "construct: pay-fairness",
            "construct: pay",
            ", item 3 (`advise`): construct `pay` is not defined in constructs.yaml, expected one"
                + " of `meaning`, `pay-fairness`"),
        arguments(
            "keying: reversed",
            "keying: reverse",
            ", item 2 (`useless`): `keying` is `reverse`, expected one of `positive`, `reversed`"),
        arguments(
            "    keying: reversed\n",
            "",
            ", item 2 (`useless`): `keying` is missing, expected text"),
        arguments(
            "keying: reversed",
            "keyed: reversed",
            ", item 2 (`useless`): key `keyed` is not known here, expected one of `id`,"
                + " `construct`, `scale`, `keying`, `text`"),
        arguments(
            "{en: Useless., fr: Inutile.}",
            "{en: Useless.}",
            ", item 2 (`useless`), text: `fr` is missing, expected text"),
        arguments(
            "{en: Useless., fr: Inutile.}",
            "{en: Useless., fr: '  '}",
            ", item 2 (`useless`), text: `fr` is `  `, expected text"),
        arguments(
            "{en: Useless., fr: Inutile.}",
            "Useless.",
            ", item 2 (`useless`), text: found `Useless.`, expected keys and values"),
        arguments(
            "{value: 2, en: In between, fr: Entre les deux}",
            "{value: 2, en: In between}",
            ", scale 1 (`agreement`), option 2: `fr` is missing, expected text"),
        arguments(
            "{value: 2, en: In between,",
            "{value: 2, en: Yes,",
            ", scale 1 (`agreement`), option 2: `en` is `true`, expected text"),
        arguments(
            "value: 2,",
            "value: two,",
            ", scale 1 (`agreement`), option 2: `value` is `two`, expected a whole number"),
        arguments(
            "value: 3,",
            "value: 2,",
            ", scale 1 (`agreement`): option values rise, found 2 after 2"),
        arguments(
            "kind: labelled",
            "kind: numbered",
            ", scale 1 (`agreement`): a numbered scale is written as its 2 ends, found 3 options"),
        arguments(
            "id: recommendation",
            "id: agreement",
            ", scale 2 (`agreement`): each scale has its own id, found `agreement` twice"),
        arguments("id: useless", "id: useful", ": each item has its own id, found `useful` twice"),
        arguments("id: more", "id: useful", ": each item has its own id, found `useful` twice"),
        arguments(
            "id: useless",
            "id: Useless",
            ", item 2 (`Useless`): `id` is `Useless`, expected lower-case letters, digits,"
                + " hyphens"),
        arguments("form: pulse", "form: full", ": a full form has 20 to 25 items, found 3"),
        arguments(
            "form: pulse", "form: poll", ": `form` is `poll`, expected one of `pulse`, `full`"),
        arguments("minutes: 1", "minutes: 0", ": version and minutes are at least 1, were 1 and 0"),
        arguments("minutes: 1", "minutes:", ": `minutes` is missing, expected a whole number"),
        arguments(
            "literature: [A book.]",
            "literature: []",
            ": `literature` is a list, expected a list that is not empty"),
        arguments(
            "version: 1",
            "version: 2",
            ": holds `small` version 2, expected the file name small.v2.yaml"),
        arguments(
            "minutes: 1",
            "minutes: 1\nminutes: 2",
            ", line 5, column 1: found duplicate key minutes, expected YAML of plain values"),
        arguments(
            "minutes: 1",
            "minutes: !!java.net.URL [http://localhost]",
            ", line 4, column 10: Global tag is not allowed:"
                + " tag:yaml.org,2002:java.net.URL, expected YAML of plain values"),
        arguments(
            "minutes: 1",
            "minutes: [1",
            ", line 5, column 6: expected ',' or ']', but got :, expected YAML of plain values"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void says_where_and_what_is_wrong(String right, String wrong, String sentence) {
    assertThat(Folder.SMALL).contains(right);

    assertRefused(
        Folder.frozen("small.v1.yaml", Folder.SMALL.replaceFirst(quote(right), wrong)),
        FILE + sentence);
  }

  @Test
  void refuses_an_empty_file() {
    assertRefused(
        Folder.frozen("small.v1.yaml", ""), FILE + ": found nothing, expected keys and values");
  }

  @Test
  void refuses_an_eighth_item_in_a_pulse() {
    var items = Folder.SMALL.substring(0, Folder.SMALL.indexOf("open:"));
    var more = new StringBuilder(items);
    for (int i = 4; i <= 8; i++) {
      more.append(
          """
            - id: item-%d
              construct: meaning
              scale: agreement
              keying: positive
              text: {en: Text., fr: Texte.}
          """
              .formatted(i));
    }
    assertRefused(
        Folder.frozen("small.v1.yaml", more.toString()),
        FILE + ": a pulse has 3 to 7 items, found 8");
  }

  @Test
  void refuses_a_construct_of_no_family() {
    var constructs = Folder.CONSTRUCTS.replace("family: motives", "family: money");

    assertRefused(
        Folder.frozen().put("constructs.yaml", constructs),
        "instruments/constructs.yaml, construct 2 (`pay-fairness`): `family` is `money`, expected"
            + " one of `enrichment`, `motives`, `conditions`, `heart`, `values`, `moment`,"
            + " `outcome`");
  }

  @Test
  void refuses_two_constructs_of_one_id() {
    var constructs = Folder.CONSTRUCTS.replace("pay-fairness", "meaning");

    assertRefused(
        Folder.frozen().put("constructs.yaml", constructs),
        "instruments/constructs.yaml, construct 2 (`meaning`): each construct has its own id,"
            + " found `meaning` twice");
  }

  @Test
  void refuses_a_published_file_that_was_altered() {
    var altered = Folder.SMALL.replace("Useful.", "Very useful.");

    assertRefused(
        Folder.frozen("small.v1.yaml", Folder.SMALL).put("small.v1.yaml", altered),
        FILE
            + ": altered since it was published: sha256 found %s, expected %s; changes belong in a new version"
                .formatted(Folder.sha256(altered), Folder.sha256(Folder.SMALL)));
  }

  @Test
  void refuses_a_file_without_a_checksum() {
    assertRefused(
        Folder.frozen().put("small.v1.yaml", Folder.SMALL),
        FILE
            + ": no checksum found, expected the line `%s  small.v1.yaml` in instruments/checksums"
                .formatted(Folder.sha256(Folder.SMALL)));
  }

  @Test
  void refuses_to_lose_a_published_file() {
    assertRefused(
        Folder.frozen("small.v1.yaml", Folder.SMALL).remove("small.v1.yaml"),
        FILE + ": no such file, expected what was published");
  }

  @Test
  void refuses_a_checksum_it_cannot_read() {
    assertRefused(
        Folder.frozen().put("checksums", "abc  small.v1.yaml\n"),
        "instruments/checksums, line 1: found `abc  small.v1.yaml`, expected a sha256, two spaces"
            + " and a file name");
  }

  private static void assertRefused(Folder folder, String sentence) {
    assertThatExceptionOfType(InvalidInstrument.class)
        .isThrownBy(folder::load)
        .withMessage(sentence);
  }

  private static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }
}
