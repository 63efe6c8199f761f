package org.essor.people;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The UK government's organograms of 31 March 2011 (Open Government Licence), which lie beside a
/// clone and are never copied into it: 138 bodies, 58,658 rows. One row is one person, although a
/// junior row often stands for several posts.
public final class UkOrganogram {

  /// The day for which they were published.
  public static final LocalDate DAY = LocalDate.of(2011, 3, 31);

  /// Where they lie, from the folder in which the clone lies.
  public static final String FOLDER = "shared/data/orgcharts";

  private UkOrganogram() {}

  /// The organograms as a file to import; empty where they do not lie beside the clone.
  public static Optional<byte[]> file() throws IOException {
    var folder =
        Stream.of("../..", "..")
            .map(above -> Path.of(above, FOLDER))
            .filter(Files::isDirectory)
            .findFirst();
    return folder.isEmpty() ? Optional.empty() : Optional.of(file(folder.get()));
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
