package org.essor.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.essor.Page;
import org.essor.Visitor;
import org.jsoup.nodes.Element;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Follows every link of a reader and writes down every figure on every page and in every file, as
/// it was sent.
final class Collector {

  private static final Pattern FIGURES =
      Pattern.compile("/(insight|attention|home)/([0-9a-f-]{36})(/.*|\\..*)?");
  private static final String ON_PAGES =
      "td.cell:not(.withheld), .score, figure.band-figure, .band rect.range";
  private static final String TOP = "Company";

  private final Map<String, Roster> rosters;
  private final Map<String, Map<String, Set<Shown>>> shown = new LinkedHashMap<>();
  private final Map<String, String> measures = new HashMap<>();
  private final Map<List<String>, String> groups = new HashMap<>();
  private final Set<Set<String>> ofUnits = new HashSet<>();
  private int figures;

  /// @param rosters by the id of the check-in
  Collector(Map<String, Roster> rosters) {
    this.rosters = rosters;
  }

  /// What was shown of one measure after one check-in.
  Set<Shown> shown(String checkIn, String measure) {
    return shown.getOrDefault(checkIn, Map.of()).getOrDefault(measure, Set.of());
  }

  /// Those for whom a person stands who answers this measure: they are in the same units' figures.
  List<Set<String>> blocks(String checkIn, String measure) {
    var units = shown(checkIn, measure).stream().filter(it -> !isCut(it)).toList();
    return new Reconstruction(units, Map.of()).classes();
  }

  /// Whether it is about people who say the same of themselves, and about no unit as well.
  boolean isCut(Shown it) {
    return !ofUnits.contains(it.about());
  }

  /// How many figures were read, each time they were.
  int figures() {
    return figures;
  }

  /// Opens the files and every page that a reader can reach from the first.
  void readEverything(Visitor reader) {
    read(reader, new ArrayDeque<>(List.of("/")), true);
  }

  /// Opens the files and these pages.
  void read(Visitor reader, List<String> pages) {
    read(reader, new ArrayDeque<>(pages), false);
  }

  private void read(Visitor reader, ArrayDeque<String> open, boolean onward) {
    groups.clear();
    rosters.keySet().forEach(checkIn -> texts(reader, checkIn));
    if (onward) {
      rosters.keySet().forEach(checkIn -> otherFiles(reader, checkIn));
    }
    var seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      var page = reader.open(open.poll());
      if (page.status() == 200) {
        page(page);
        page.html().select("main a[href^=/]").eachAttr("href").stream()
            .filter(link -> onward && leadsToFigures(link) && seen.add(link))
            .forEach(open::add);
      }
    }
  }

  private static boolean leadsToFigures(String link) {
    return !link.contains("/figures.")
        && List.of("/insight", "/attention", "/home", "/listening", "/promise").stream()
            .anyMatch(link::startsWith);
  }

  private void texts(Visitor reader, String checkIn) {
    var csv = reader.open("/insight/" + checkIn + "/figures.csv");
    if (csv.status() == 200) {
      var text = new String(csv.body(), UTF_8).substring(1);
      CsvReader.builder().ofNamedCsvRecord(text).stream()
          .map(NamedCsvRecord::getFieldsAsMap)
          .forEach(row -> row(checkIn, row));
    }
  }

  private void otherFiles(Visitor reader, String checkIn) {
    JsonMapper.builder()
        .build()
        .readValue(
            reader.open("/insight/" + checkIn + "/figures.json").body(),
            new TypeReference<List<Map<String, String>>>() {})
        .forEach(row -> row(checkIn, row));
    workbook(reader.open("/insight/" + checkIn + "/figures.xlsx").body())
        .forEach(row -> row(checkIn, row));
  }

  private static List<Map<String, String>> workbook(byte[] file) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var rows = workbook.getFirstSheet().read();
      return rows.stream()
          .skip(1)
          .map(row -> {
            var fields = new HashMap<String, String>();
            for (int i = 0; i < row.getCellCount(); i++) {
              fields.put(rows.getFirst().getCellText(i), row.getCellText(i));
            }
            return (Map<String, String>) fields;
          })
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void row(String checkIn, Map<String, String> row) {
    measures.put(row.get("measure_name"), row.get("measure"));
    var about = row.getOrDefault("about", "");
    var attribute = row.getOrDefault("attribute", "");
    if (attribute.isEmpty()) {
      groups.put(List.of(checkIn, row.get("unit_name"), row.get("measure")), about);
    }
    if (!row.getOrDefault("band_lower", "").isEmpty()) {
      var measure = row.get("measure");
      var band = row.get("band_lower") + "–" + row.get("band_upper");
      var members = rosters.get(checkIn).named(about, measure);
      if (attribute.isEmpty()) {
        ofUnits.add(members);
      } else {
        members = rosters.get(checkIn).saying(members, attribute, row.get("category"));
      }
      note(checkIn, members, measure, band);
      int from = Integer.parseInt(row.get("n_from"));
      int to = Integer.parseInt(row.get("n_to"));
      if (members.size() < from || members.size() > to) {
        throw new AssertionError(
            "%s has %d people, and %d to %d were shown".formatted(about, members.size(), from, to));
      }
    }
  }

  private void page(Page page) {
    var address = FIGURES.matcher(page.path().replaceFirst("\\?.*", ""));
    var found = page.html().select(ON_PAGES);
    if (found.isEmpty()) {
      return;
    }
    if (!address.matches() || !rosters.containsKey(address.group(2))) {
      throw new AssertionError("figures that nobody expected: " + page);
    }
    var checkIn = address.group(2);
    var rest = String.valueOf(address.group(3));
    if (rest.endsWith("/heat-map")) {
      heatMap(page, checkIn);
    } else if (rest.endsWith("/conversation")) {
      conversation(page, checkIn);
    } else if (rest.endsWith("/summary")) {
      summary(page, checkIn);
    } else {
      unit(page, checkIn);
    }
    var missed = page.html().select(ON_PAGES);
    if (!missed.isEmpty()) {
      throw new AssertionError("not understood on %s: %s".formatted(page.path(), missed));
    }
  }

  private void heatMap(Page page, String checkIn) {
    var columns = page.html().select("table.heat thead th").eachText();
    for (var row : page.html().select("table.heat tbody tr")) {
      var unit = row.select("th a").text();
      var cells = row.select("td");
      for (int i = 0; i < cells.size(); i++) {
        var cell = cells.get(i);
        var measure = measures.get(columns.get(i + 1));
        if (cell.hasClass("cell") && !cell.hasClass("withheld")) {
          note(checkIn, group(checkIn, unit, measure), measure, cell.text());
          cell.removeClass("cell");
        }
        score(cell, checkIn, unit, measure);
      }
    }
  }

  private void unit(Page page, String checkIn) {
    var unit = page.heading();
    page.html().select("p > svg.reference-key").forEach(key -> reference(key, checkIn));
    for (var figure : page.html().select("figure.band-figure")) {
      var label = figure.select("figcaption > span:first-child").text();
      var measure = figure.select("figcaption > strong").isEmpty() ? label : "Took part";
      band(figure, checkIn, unit, measures.get(measure));
    }
    page.html().select("table.heat").forEach(table -> cuts(table, checkIn));
    var table = page.html().select("details table");
    var columns = table.select("thead th").eachText();
    for (var row : table.select("tbody tr")) {
      var measure = measures.get(row.select("th").text());
      var cells = row.select("td");
      for (int i = 0; i < cells.size(); i++) {
        var column = columns.get(i + 1);
        score(cells.get(i), checkIn, column.equals("The group") ? unit : unit(column), measure);
      }
    }
  }

  /// *Age: Division 1*, a group a column.
  private void cuts(Element table, String checkIn) {
    var caption = table.attr("aria-label").split(": ");
    var columns = table.select("thead th").eachText();
    for (var row : table.select("tbody tr")) {
      var measure = measures.get(row.select("th").text());
      var cells = row.select("td");
      for (int i = 0; i < cells.size(); i++) {
        for (var score : cells.get(i).select(".score")) {
          var people = rosters.get(checkIn).named(caption[1], measure);
          note(
              checkIn,
              rosters.get(checkIn).saying(people, caption[0], columns.get(i + 1)),
              measure,
              score.select("strong").text());
          score.removeClass("score");
        }
      }
    }
  }

  private static String unit(String name) {
    return name.equals("Everybody") ? TOP : name;
  }

  /// *Department 12: 60–70*, below the figure of another unit.
  private void reference(Element key, String checkIn) {
    var figure = key.closest("figure");
    var measure = measures.get(figure.select("figcaption > span:first-child").text());
    var words = key.closest("p").text().split(": ");
    var unit = unit(words[0].strip());
    note(checkIn, group(checkIn, unit, measure), measure, words[1]);
  }

  private void conversation(Page page, String checkIn) {
    var unit = page.html().select(".agenda > .eyebrow").text().split(" · ")[0];
    for (var item : page.html().select("ul.rows li")) {
      var measure = measures.get(item.select("strong").first().text());
      var everybody = item.closest(".notice") != null;
      score(item, checkIn, everybody ? TOP : unit, measure);
      item.select(".quiet.nowrap").stream()
          .map(beside -> beside.text().replaceFirst(".*: ", ""))
          .forEach(words -> note(checkIn, TOP, measure, words));
    }
  }

  private void summary(Page page, String checkIn) {
    page.html().select("p > svg.reference-key").forEach(key -> reference(key, checkIn));
    for (var figure : page.html().select("figure.band-figure")) {
      var label = figure.select("figcaption > span:first-child").text();
      var measure = measures.getOrDefault(label, Roster.PARTICIPATION);
      var unit = figure.parent().select(".eyebrow").text();
      band(figure, checkIn, measure.equals(Roster.PARTICIPATION) ? TOP : unit, measure);
    }
  }

  /// A picture of a band, drawn at four units a point.
  private void band(Element figure, String checkIn, String unit, String measure) {
    var ranges = figure.select("rect.range:not(.perhaps)");
    var perhaps = figure.select("rect.perhaps");
    if (!ranges.isEmpty()) {
      double lower =
          perhaps.isEmpty() ? number(ranges.attr("x")) / 4 : number(ranges.attr("width")) / 4;
      double upper =
          perhaps.isEmpty()
              ? lower + number(ranges.attr("width")) / 4
              : number(perhaps.attr("width")) / 4;
      note(checkIn, group(checkIn, unit, measure), measure, lower + "–" + upper);
    }
    score(figure, checkIn, unit, measure);
    figure.select(".range").removeClass("range");
    figure.removeClass("band-figure");
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private void score(Element within, String checkIn, String unit, String measure) {
    for (var score : within.select(".score")) {
      var words = score.select("strong").text().replace("%", "");
      note(checkIn, group(checkIn, unit, measure), measure, words);
      score.removeClass("score");
    }
  }

  /// With whom the people of a unit are counted, as the files say it.
  private String group(String checkIn, String unit, String measure) {
    return groups.getOrDefault(List.of(checkIn, unit, String.valueOf(measure)), unit);
  }

  private void note(String checkIn, String about, String measure, String words) {
    var members = rosters.get(checkIn).named(about, measure);
    ofUnits.add(members);
    note(checkIn, members, measure, words);
  }

  private void note(String checkIn, Set<String> members, String measure, String words) {
    shown
        .computeIfAbsent(checkIn, _ -> new LinkedHashMap<>())
        .computeIfAbsent(measure, _ -> new LinkedHashSet<>())
        .add(Shown.of(members, twice(measure), Bands.read(words, members.size())));
    figures++;
  }

  /// Who took part is counted as it is.
  private static int twice(String measure) {
    return measure.equals(Roster.PARTICIPATION) ? 0 : Bands.TWICE;
  }
}
