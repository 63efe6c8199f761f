package org.essor.people.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import org.essor.people.Unreadable;

/// Comma-separated text, whichever of `;` `,` and tab stands for the comma.
final class Csv {

  private Csv() {}

  static Table read(String text) {
    var first = text.startsWith("sep=") ? text.indexOf('\n') + 1 : 0;
    var skipped = first > 0 ? 1 : 0;
    var rows = new Table.Builder();
    var line = 1;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text, first))
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text.substring(first))) {
      var records = reader.iterator();
      while (records.hasNext()) {
        var row = records.next();
        line = (int) row.getStartingLineNumber() + skipped;
        rows.add(line, row.getFields().toArray(String[]::new));
      }
    } catch (CsvParseException _) {
      throw new Unreadable("people.file.quotes", line);
    } catch (IOException _) {
      throw new Unreadable("people.file.not-text");
    }
    return rows.table();
  }

  /// The candidate that the first line has most of, outside quotes.
  private static char separator(String text, int from) {
    var counts = new int[3];
    var quoted = false;
    var begun = false;
    for (var i = from; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && begun) {
        break;
      } else if (!quoted && ";,\t".indexOf(c) >= 0) {
        counts[";,\t".indexOf(c)]++;
      }
      begun |= c > ' ';
    }
    if (counts[0] >= counts[1] && counts[0] >= counts[2] && counts[0] > 0) {
      return ';';
    }
    return counts[2] > counts[1] ? '\t' : ',';
  }
}
