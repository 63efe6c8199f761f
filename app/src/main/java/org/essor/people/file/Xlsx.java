package org.essor.people.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.essor.people.Unreadable;

/// The first visible sheet of a workbook. Of a formula its last result is read; a date is written
/// `2026-11-21`; every row is as long as the header.
final class Xlsx {

  private static final long MAX_INFLATED = 1L << 30;
  private static final int MAX_ENTRIES = 2_000;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

  /// Day 0 of Excel's calendar, which believes in a 29 February 1900.
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

  private Xlsx() {}

  static Table read(byte[] content) {
    refuseBombs(content);
    try (var workbook =
            new ReadableWorkbook(
                new ByteArrayInputStream(content), new ReadingOptions(true, true));
        var rows = first(workbook).openStream()) {
      return table(rows.iterator(), workbook.isDate1904() ? 1462 : 0);
    } catch (Unreadable known) {
      throw known;
    } catch (IOException | RuntimeException | StackOverflowError _) {
      throw new Unreadable("people.file.broken-xlsx");
    }
  }

  /// @param later days by which the workbook's calendar begins later than Excel's usual one
  private static Table table(Iterator<Row> rows, int later) {
    var table = new Table.Builder();
    var width = 0;
    while (rows.hasNext()) {
      var row = rows.next();
      if (row.getCellCount() > 16_384) {
        throw new Unreadable("people.file.broken-xlsx");
      }
      var cells = new String[Math.max(width, row.getCellCount())];
      Arrays.fill(cells, "");
      for (var cell : row) {
        if (cell != null) {
          cells[cell.getColumnIndex()] = text(cell, later);
        }
      }
      var filled = cells.length;
      while (filled > width && cells[filled - 1].isBlank()) {
        filled--;
      }
      if (filled > 0) {
        table.add(row.getRowNum(), Arrays.copyOf(cells, filled));
      }
      width = width == 0 ? filled : width;
    }
    return table.table();
  }

  private static Sheet first(ReadableWorkbook workbook) throws IOException {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseThrow(() -> new IOException("no visible sheet"));
  }

  private static String text(Cell cell, int later) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell, cell.asNumber(), later);
      case STRING -> cell.asString();
      case BOOLEAN -> cell.asBoolean().toString();
      case FORMULA -> result(cell, later);
      case ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
      case EMPTY -> "";
    };
  }

  private static String result(Cell formula, int later) {
    var raw = formula.getRawValue() == null ? "" : formula.getRawValue();
    return NUMBER.matcher(raw).matches() ? number(formula, new BigDecimal(raw), later) : raw;
  }

  private static String number(Cell cell, BigDecimal number, int later) {
    if (number.signum() == 0) {
      return "0";
    }
    if (number.precision() - number.scale() > 30 || number.scale() > 30) {
      return number.toString();
    }
    return isDate(cell)
        ? FIRST_DAY.plusDays(number.intValue() + later).toString()
        : number.stripTrailingZeros().toPlainString();
  }

  /// Excel writes a date as a number with a format that speaks of days and years.
  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    if (format == null) {
      var id = cell.getDataFormatId();
      return id != null && id >= 14 && id <= 22;
    }
    var letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
    return letters.contains("y") && (letters.contains("d") || letters.contains("m"));
  }

  /// What is really inside is counted before anything is built from it.
  private static void refuseBombs(byte[] content) {
    var inflated = 0L;
    var entries = 0;
    var buffer = new byte[1 << 16];
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      var all = zip.getEntries();
      while (all.hasMoreElements()) {
        if (++entries > MAX_ENTRIES) {
          throw new Unreadable("people.file.bomb");
        }
        try (var entry = zip.getInputStream(all.nextElement())) {
          for (int n; (n = entry.read(buffer)) >= 0; ) {
            inflated += n;
            if (inflated > MAX_INFLATED) {
              throw new Unreadable("people.file.bomb");
            }
          }
        }
      }
    } catch (Unreadable known) {
      throw known;
    } catch (IOException | RuntimeException _) {
      throw new Unreadable("people.file.broken-xlsx");
    }
  }
}
