package org.essor.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.essor.people.Fault.Severity;
import org.essor.people.Imports.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A real organisation of 138 bodies and 58,658 rows, with its real faults: the UK government's
/// organograms of 31 March 2011 (Open Government Licence). One row is one person, although a junior
/// row often stands for several posts.
class UkOrganogramTest {

  private static final LocalDate DAY = LocalDate.of(2011, 3, 31);

  @Test
  void imports_a_real_government_and_names_its_faults() throws IOException {
    var folder = folder();
    assumeThat(folder)
        .as(
            "the organograms lie in ../shared/data/orgcharts beside a clone; without them this is skipped")
        .isNotNull();
    var file = file(Objects.requireNonNull(folder));
    var desk = new Desk();

    var plan = desk.plan(file, Kind.FULL, DAY);

    assertThat(plan.refused()).isFalse();
    // 33 references are used twice in their body: the later row is left out
    assertThat(plan.count(Severity.SET_ASIDE)).isEqualTo(33);
    assertThat(plan.added()).hasSize(58_658 - 33);
    // two posts report to each other, and one to a reference that nobody in its body has; the other
    // posts whose line leads to that cycle hang below it
    assertThat(reasons(plan))
        .isEqualTo(Map.of("people.fault.cycle", 2L, "people.fault.unknown-manager", 1L));

    desk.apply(plan);

    assertThat(desk.plan(file, Kind.FULL, DAY).changesNothing()).isTrue();
    var government = desk.on(DAY);
    assertThat(government.people()).hasSize(58_658 - 33);
    assertThat(government.size(0)).isEqualTo(58_658 - 33);
    assertThat(government.units().getFirst().end()).isEqualTo(government.units().size());
    for (var unit : government.units()) {
      assertThat(unit.manager().isPresent())
          .as("%s has someone who leads it", unit.name().en())
          .isEqualTo(unit.depth() > 0 && !unit.name().en().equals("Unplaced"));
    }
  }

  private static Map<String, Long> reasons(Plan plan) {
    return plan.faults().stream()
        .filter(fault -> fault.severity() == Severity.UNPLACED)
        .collect(Collectors.groupingBy(Fault::key, Collectors.counting()));
  }

  private static @Nullable Path folder() {
    return Stream.of("../../shared/data/orgcharts", "../shared/data/orgcharts")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(null);
  }

  /// Their two files as one of ours. A post's reference repeats from body to body, so the id is
  /// body and reference; *XX* stands for nobody above.
  private static byte[] file(Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = CsvWriter.builder().build(new OutputStreamWriter(bytes, UTF_8))) {
      writer.writeRecord(
          "person id", "last name", "manager id", "site", "job", "contract", "Grade");
      each(
          folder.resolve("uk_organogram_senior_2011-03-31.csv.gz"),
          post ->
              writer.writeRecord(
                  post.getField("body") + "/" + post.getField("Post Unique Reference").strip(),
                  post.getField("Job Title"),
                  above(post.getField("body"), post.getField("Reports to Senior Post")),
                  post.getField("Organisation"),
                  post.getField("Job Title"),
                  "",
                  post.getField("Grade (or equivalent)")));
      each(
          folder.resolve("uk_organogram_junior_2011-03-31.csv.gz"),
          post ->
              writer.writeRecord(
                  "junior/" + post.getStartingLineNumber(),
                  post.getField("Generic Job Title"),
                  above(post.getField("body"), post.getField("Reporting Senior Post")),
                  post.getField("Organisation"),
                  post.getField("Generic Job Title"),
                  "",
                  post.getField("Grade")));
    }
    return bytes.toByteArray();
  }

  private static String above(String body, String reference) {
    var known = reference.strip();
    return known.toLowerCase(Locale.ROOT).equals("xx") ? "" : body + "/" + known;
  }

  private static void each(Path file, Consumer<NamedCsvRecord> row) throws IOException {
    try (var reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      reader.forEach(row);
    }
  }
}
