package org.essor.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Rows to take along as a file. What people have written stays text in each: a cell that a
/// spreadsheet would take for a formula never runs.
///
/// @param header the columns
/// @param rows texts and numbers, as many as there are columns; an empty text for nothing
public record Spreadsheet(List<String> header, List<? extends List<?>> rows) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What a spreadsheet can be written as.
  public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    /// As a file name ends.
    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The answer that brings it as a file.
  public ResponseEntity<byte[]> file(String name, Format format) {
    var disposition = ContentDisposition.attachment().filename(name + "." + format.ending());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.type))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(
            switch (format) {
              case CSV -> csv();
              case XLSX -> xlsx();
              case JSON -> json();
            });
  }

  /// With a byte order mark, which Excel needs to read accents.
  byte[] csv() {
    var text = new StringWriter();
    text.write('\uFEFF');
    try (var writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(header);
      rows.forEach(row -> writer.writeRecord(row.stream().map(Spreadsheet::harmless).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A cell that a spreadsheet would take for a formula is told to be text.
  private static String harmless(Object cell) {
    var text = cell.toString();
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula && !(cell instanceof Number) ? "'" + text : text;
  }

  byte[] xlsx() {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Essor", "1.0")) {
      var sheet = workbook.newWorksheet("Essor");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < header.size(); column++) {
          write(sheet, row + 1, column, rows.get(row).get(column));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (!cell.toString().isEmpty()) {
      sheet.value(row, column, cell.toString());
    }
  }

  /// A list of objects, each with the columns that are not empty.
  byte[] json() {
    return JSON.writeValueAsBytes(
        rows.stream()
            .map(row -> {
              var object = new LinkedHashMap<String, Object>();
              for (int column = 0; column < header.size(); column++) {
                if (!row.get(column).equals("")) {
                  object.put(header.get(column), row.get(column));
                }
              }
              return object;
            })
            .toList());
  }
}
