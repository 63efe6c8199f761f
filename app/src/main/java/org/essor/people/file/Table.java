package org.essor.people.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essor.people.Unreadable;

/// The rows of a file, as text.
///
/// @param header the first row that is not blank
/// @param headerLine its line in the file
/// @param rows the others, without blank ones; a row of a CSV file may be shorter or longer than
///   the header, and it is for the reader of the table to say so
public record Table(List<String> header, int headerLine, List<Row> rows) {

  public static final int MAX_BYTES = 64 * 1024 * 1024;
  public static final int MAX_ROWS = 1_000_000;
  public static final int MAX_COLUMNS = 200;
  static final int MAX_CELLS = 30_000_000;
  static final int MAX_CELL = 100_000;

  /// @param line where the row begins in the file, counted from 1
  public record Row(int line, List<String> cells) {}

  /// Reads a CSV or XLSX file, told apart by its first bytes.
  public static Table read(byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new Unreadable("people.file.too-large", MAX_BYTES / 1024 / 1024);
    }
    if (startsWith(content, 0x50, 0x4B, 0x03, 0x04)) {
      return Xlsx.read(content);
    }
    if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Unreadable("people.file.old-excel");
    }
    return Csv.read(Text.decode(content));
  }

  private static boolean startsWith(byte[] content, int... signature) {
    if (content.length < signature.length) {
      return false;
    }
    for (var i = 0; i < signature.length; i++) {
      if ((content[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /// Gathers rows as they come, within the limits; the same text is kept once.
  static final class Builder {

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private List<String> header = List.of();
    private int headerLine;
    private long cells;

    void add(int line, String[] row) {
      var blank = true;
      for (var i = 0; i < row.length; i++) {
        row[i] = kept(row[i], line);
        blank &= row[i].isEmpty();
      }
      if (blank) {
        return;
      }
      cells += row.length;
      if (headerLine == 0) {
        begin(line, row);
      } else if (rows.size() == MAX_ROWS) {
        throw new Unreadable("people.file.too-many-rows", MAX_ROWS);
      } else if (cells > MAX_CELLS) {
        throw new Unreadable("people.file.too-many-cells", MAX_CELLS);
      } else {
        rows.add(new Row(line, List.of(row)));
      }
    }

    private void begin(int line, String[] row) {
      var last = row.length;
      while (row[last - 1].isEmpty()) {
        last--;
      }
      if (last > MAX_COLUMNS) {
        throw new Unreadable("people.file.too-many-columns", last, MAX_COLUMNS);
      }
      header = List.of(row).subList(0, last);
      headerLine = line;
    }

    /// Spaces around, no-break ones too, and characters that nobody sees are not part of a value.
    private String kept(String text, int line) {
      if (text.length() > MAX_CELL) {
        throw new Unreadable("people.file.long-cell", line, MAX_CELL);
      }
      var clean = isClean(text) ? text : clean(text);
      if (clean.length() > 40) {
        return clean;
      }
      var known = seen.putIfAbsent(clean, clean);
      return known == null ? clean : known;
    }

    private static boolean isClean(String text) {
      for (var i = 0; i < text.length(); i++) {
        if (text.charAt(i) < 0x20 || text.charAt(i) > 0x7E) {
          return false;
        }
      }
      return text.isEmpty() || (text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ');
    }

    private static String clean(String text) {
      var clean = new StringBuilder(text.length());
      text.codePoints()
          .filter(c -> Character.getType(c) != Character.FORMAT)
          .map(c -> Character.isISOControl(c) && c != '\n' ? ' ' : c)
          .forEach(clean::appendCodePoint);
      var from = 0;
      var to = clean.length();
      while (from < to && isSpace(clean.charAt(from))) {
        from++;
      }
      while (to > from && isSpace(clean.charAt(to - 1))) {
        to--;
      }
      return clean.substring(from, to);
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    Table table() {
      if (headerLine == 0) {
        throw new Unreadable("people.file.empty");
      }
      return new Table(header, headerLine, rows);
    }
  }
}
