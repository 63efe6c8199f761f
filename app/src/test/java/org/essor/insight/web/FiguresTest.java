package org.essor.insight.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.AuditTrail;
import org.essor.identity.Cards;
import org.essor.identity.Role;
import org.essor.listening.Contract.Audience;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Figures that are taken along: as exact as the pages, for the same readers.
class FiguresTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop SHOPS =
      new Workshop(PLATFORM, Workshop.TWO_REGIONS.replace("Nice", "=cmd|'calc'!A0"));
  private static final UUID CHECK_IN = released();
  private static final Visitor LEAD = PLATFORM.visitor("Lise Lead", Role.LEAD);

  private static UUID released() {
    return released(1, 5);
  }

  private static UUID released(int north, int south) {
    var id = SHOPS.open(Audience.OWN_AND_ABOVE, SHOPS.unit("Shops"));
    SHOPS.answer(id, "p", 8, 3);
    SHOPS.answer(id, "n", 8, 3);
    SHOPS.answer(id, "a", 12, north);
    SHOPS.answer(id, "b", 10, south);
    SHOPS.answer(id, "s", 8, 3);
    SHOPS.answer(id, "c", 4, north);
    SHOPS.answer(id, "d", 10, south);
    SHOPS.checkIns().close(id);
    return id;
  }

  @Test
  void a_row_is_a_unit_and_a_measure_under_keys_that_stay() {
    var file = LEAD.open(path("csv"));

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains("figures.csv");
    var rows = csv(file);
    assertThat(rows.getFirst().getHeader())
        .containsExactly(
            ("check_in,title,released_on,unit,unit_above,unit_name,measure,measure_name,attribute,"
                    + "category,about,band_lower,band_upper,n_from,n_to,interval_lower,"
                    + "interval_upper,withheld,because")
                .split(","));
    assertThat(rows).hasSize(7 * 4);
    var lyon = row(rows, "Lyon", "mood");
    assertThat(lyon.getField("unit")).isEqualTo(String.valueOf(SHOPS.unit("Lyon")));
    assertThat(lyon.getField("unit_above")).isEqualTo(String.valueOf(SHOPS.unit("North")));
    assertThat(lyon.getField("about")).isEqualTo("Lyon");
    assertThat(List.of("band_lower", "band_upper", "n_from", "n_to"))
        .extracting(lyon::getField)
        .containsExactly("57", "100", "7", "9");
    assertThat(Double.parseDouble(lyon.getField("interval_lower"))).isLessThan(57);
    assertThat(lyon.getField("withheld")).isEmpty();
  }

  @Test
  void a_figure_that_is_withheld_says_why_in_the_language_of_the_reader() {
    var gand = row(csv(LEAD.open(path("csv"))), "Gand", "participation");
    assertThat(gand.getField("withheld")).isEqualTo("MERGED");
    assertThat(gand.getField("because")).startsWith("On its own this unit, or one beside it,");
    assertThat(gand.getField("band_lower")).isEmpty();
    assertThat(gand.getField("about")).contains("Gand", "the people directly in");

    var french = PLATFORM.visitor("Lise Française", Role.LEAD);
    french.open("/").press("Français");
    var gant = row(csv(french.open(path("csv"))), "Gand", "participation");
    assertThat(gant.getField("because")).startsWith("Seule, cette unité, ou une voisine,");
    assertThat(gant.getField("measure_name")).isEqualTo("Participation");
  }

  @Test
  void all_formats_say_the_same() throws IOException {
    var rows = csv(LEAD.open(path("csv")));
    var objects =
        JsonMapper.builder()
            .build()
            .readValue(
                LEAD.open(path("json")).body(), new TypeReference<List<Map<String, Object>>>() {});
    assertThat(objects).hasSameSizeAs(rows);
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(LEAD.open(path("xlsx")).body()))) {
      var sheet = workbook.getFirstSheet().read();
      assertThat(sheet).hasSize(rows.size() + 1);
      for (int i = 0; i < rows.size(); i++) {
        var row = rows.get(i);
        for (int c = 0; c < row.getHeader().size(); c++) {
          var text = row.getField(c).replaceFirst("^'", "");
          var inJson = objects.get(i).getOrDefault(row.getHeader().get(c), "").toString();
          assertThat(inJson).isEqualTo(text);
          assertThat(sheet.get(i + 1).getCellText(c)).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void a_name_that_looks_like_a_formula_stays_a_name() throws IOException {
    var file = new String(LEAD.open(path("csv")).body(), UTF_8);
    assertThat(file).contains(",'=cmd|'calc'!A0,").doesNotContain(",=cmd");

    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(LEAD.open(path("xlsx")).body()))) {
      assertThat(workbook.getFirstSheet().read())
          .flatExtracting(row -> row.stream().filter(Objects::nonNull).toList())
          .extracting(Cell::getType)
          .containsOnly(CellType.STRING, CellType.NUMBER);
    }
  }

  @Test
  void holds_only_the_units_that_the_reader_may_see() {
    assertThat(units(LEAD)).hasSize(7);
    assertThat(units(SHOPS.visitor("a5"))).containsExactly("Shops", "North", "Lille");
    assertThat(units(SHOPS.visitor("n1"))).containsExactly("Shops", "North", "Lille", "Lyon");
    assertThat(PLATFORM.visitor("An Analyst", Role.ANALYST).open(path("csv")).status())
        .isEqualTo(403);
    assertThat(PLATFORM.visitor().open(path("csv")).path()).startsWith("/sign-in");
  }

  @Test
  void a_manager_without_a_figure_is_not_given_that_of_the_group() {
    var forLead = row(csv(LEAD.open(path("csv"))), "Gand", "mood");
    var forManager = row(csv(SHOPS.visitor("c1").open(path("csv"))), "Gand", "mood");

    assertThat(forLead.getField("about")).contains("Gand", "the people directly in");
    assertThat(forLead.getField("band_lower")).isNotEmpty();
    assertThat(forManager.getField("about")).isEmpty();
    assertThat(forManager.getField("withheld")).isEqualTo("MERGED");
  }

  @Test
  void each_cell_of_the_heat_map_is_a_row_with_the_same_band() {
    var rows = csv(LEAD.open(path("csv")));
    var map = LEAD.open("/insight/" + CHECK_IN + "/units/0/heat-map");
    for (var line : map.html().select("tbody tr")) {
      var unit = line.select("th a").text();
      var mood = row(rows, unit, "mood");
      var said = line.select("td.cell").getFirst().text();
      assertThat(
              switch (said) {
                case "low" -> "0";
                case "middle" -> "33";
                case "high" -> "67";
                default -> said.split("–")[0];
              })
          .as(unit)
          .isEqualTo(mood.getField("band_lower"));
    }
  }

  @Test
  void nothing_stands_in_the_order_of_its_figures() {
    var turned = released(5, 1);
    for (var page : List.of("/units/0", "/units/0/heat-map")) {
      assertThat(order(LEAD.open("/insight/" + turned + page)))
          .isEqualTo(order(LEAD.open("/insight/" + CHECK_IN + page)))
          .isNotEmpty();
    }
    assertThat(units(LEAD, turned)).isEqualTo(units(LEAD, CHECK_IN));
  }

  /// The units and constructs of a page, from its top to its bottom.
  private static List<String> order(Page page) {
    return page.html().select("main th, main figcaption > span:first-child, main li").eachText();
  }

  @Test
  void taking_figures_along_is_in_the_trail() {
    var trail = PLATFORM.get(AuditTrail.class);
    LEAD.open(path("xlsx"));

    assertThat(trail.page(1).getFirst().action()).isEqualTo("insight.trail.figures");
    assertThat(trail.page(1).getFirst().subject()).isEqualTo("Mood");
  }

  @Test
  void the_pages_lead_to_the_files_but_not_on_a_shared_tablet() {
    for (var page : List.of("/units/0", "/units/0/heat-map")) {
      assertThat(LEAD.open("/insight/" + CHECK_IN + page).html().select("a[href*=figures.]"))
          .hasSize(3);
    }
    var tablet = PLATFORM.visitor();
    var card = PLATFORM.get(Cards.class).print(List.of(SHOPS.person("a5"))).getFirst();
    tablet.signInWithCard(card.code());
    var lille = tablet.open("/insight/" + CHECK_IN);
    assertThat(lille.heading()).isEqualTo("Lille");
    assertThat(lille.html().select("a[href*=figures.]")).isEmpty();
    assertThat(tablet.open(path("csv")).status()).isEqualTo(403);
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(LEAD.open(path("pdf")).status()).isEqualTo(404);
    assertThat(LEAD.open("/insight/" + UUID.randomUUID() + "/figures.csv").status()).isEqualTo(404);
  }

  private static List<String> units(Visitor reader) {
    return units(reader, CHECK_IN);
  }

  private static List<String> units(Visitor reader, UUID checkIn) {
    return csv(reader.open("/insight/" + checkIn + "/figures.csv")).stream()
        .map(row -> row.getField("unit_name"))
        .distinct()
        .toList();
  }

  private static String path(String ending) {
    return "/insight/" + CHECK_IN + "/figures." + ending;
  }

  private static List<NamedCsvRecord> csv(Page file) {
    var text = new String(file.body(), UTF_8);
    return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
  }

  private static NamedCsvRecord row(List<NamedCsvRecord> rows, String unit, String measure) {
    return rows.stream()
        .filter(row -> row.getField("unit_name").endsWith(unit))
        .filter(row -> row.getField("measure").equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
