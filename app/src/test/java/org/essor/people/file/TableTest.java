package org.essor.people.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.Workbook;
import org.essor.people.Unreadable;
import org.essor.people.file.Table.Row;

class TableTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String ACCENTS = "id;prénom\n1;Zoë\n2;Noël – œuvre €\n";

  @Example
  void reads_every_encoding_that_spreadsheets_write() {
    for (var bytes :
        List.of(
            ACCENTS.getBytes(UTF_8),
            ("\uFEFF" + ACCENTS).getBytes(UTF_8),
            ("\uFEFF" + ACCENTS).getBytes(UTF_16LE),
            ("\uFEFF" + ACCENTS).getBytes(UTF_16BE),
            ACCENTS.getBytes(UTF_16LE),
            ACCENTS.getBytes(UTF_16BE),
            ACCENTS.getBytes(WINDOWS))) {
      assertThat(Table.read(bytes))
          .isEqualTo(
              new Table(
                  List.of("id", "prénom"),
                  1,
                  List.of(
                      new Row(2, List.of("1", "Zoë")),
                      new Row(3, List.of("2", "Noël – œuvre €")))));
    }
  }

  @Example
  void names_the_line_that_mixes_two_encodings() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("id;name\n1;Zoë\n".getBytes(UTF_8));
    bytes.writeBytes("2;Noël\n".getBytes(WINDOWS));

    assertRefused(bytes.toByteArray(), "people.file.mixed-encodings", 3);
  }

  @Example
  void tells_separators_apart() {
    for (var separator : List.of(";", ",", "\t")) {
      var text = "id%1$sname, or so\n1%1$sa\n".formatted(separator).replace(", or so", "");
      assertThat(table(text).rows()).containsExactly(new Row(2, List.of("1", "a")));
    }
    assertThat(table("id;\"a,b,c,d\"\n1;x\n").header()).containsExactly("id", "a,b,c,d");
    assertThat(table("sep=;\nid;name\n1;x\n").rows())
        .containsExactly(new Row(3, List.of("1", "x")));
    assertThat(table("id\n1\n").rows()).containsExactly(new Row(2, List.of("1")));
  }

  @Example
  void keeps_quotes_and_line_breaks_and_the_lines_of_the_file() {
    var table = table("id,note\r\n1,\"said \"\"no\"\",\r\ntwice\"\r\n\r\n2,=cmd()\r\n");

    assertThat(table.rows())
        .containsExactly(
            new Row(2, List.of("1", "said \"no\", \ntwice")), new Row(5, List.of("2", "=cmd()")));
  }

  @Example
  void removes_what_nobody_sees_around_a_value() {
    assertThat(table("id;name\n 1 ;\u00A0An\u200Bna\u202F\n").rows())
        .containsExactly(new Row(2, List.of("1", "Anna")));
  }

  @Example
  void names_the_line_of_a_quote_that_never_ends() {
    assertRefused("id;name\n1;a\n2;\"b\n3;c\n".getBytes(UTF_8), "people.file.quotes", 2);
  }

  @Example
  void refuses_what_is_no_table_with_a_sentence() {
    assertRefused(new byte[0], "people.file.empty");
    assertRefused(" \n;;\n".getBytes(UTF_8), "people.file.empty");
    assertRefused("id\0name".getBytes(UTF_8), "people.file.not-text");
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "people.file.old-excel");
    assertRefused("PK\3\4 is no archive".getBytes(UTF_8), "people.file.broken-xlsx");
    assertRefused(new byte[Table.MAX_BYTES + 1], "people.file.too-large", 64);
    assertRefused(
        "a;".repeat(201).concat("b\n").getBytes(UTF_8), "people.file.too-many-columns", 202, 200);
  }

  @Example
  void refuses_a_million_and_one_rows() {
    var rows = new byte[2 * (Table.MAX_ROWS + 2)];
    Arrays.fill(rows, (byte) '\n');
    for (var i = 0; i < rows.length; i += 2) {
      rows[i] = '1';
    }
    assertRefused(rows, "people.file.too-many-rows", Table.MAX_ROWS);
  }

  @Example
  void reads_a_workbook_as_people_see_it() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("People");
      sheet.value(1, 0, "Matricule");
      sheet.value(1, 1, "Embauche");
      sheet.value(1, 2, "ETP");
      sheet.value(2, 0, 1042);
      sheet.value(2, 1, LocalDate.of(2019, 3, 1));
      sheet.style(2, 1).format("dd/mm/yyyy").set();
      sheet.value(2, 2, 0.8);
      sheet.value(4, 0, "=cmd");
    }

    assertThat(Table.read(bytes.toByteArray()))
        .isEqualTo(
            new Table(
                List.of("Matricule", "Embauche", "ETP"),
                2,
                List.of(
                    new Row(3, List.of("1042", "2019-03-01", "0.8")),
                    new Row(5, List.of("=cmd", "", "")))));
  }

  @Example
  void refuses_an_archive_that_swells() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (var i = 0; i <= 1024; i++) {
        zip.write(zeros);
      }
    }
    assertThat(bytes.size()).isLessThan(2_000_000);
    assertRefused(bytes.toByteArray(), "people.file.bomb");
  }

  @Property(tries = 2_000)
  void random_bytes_are_read_or_refused_with_a_sentence(
      @ForAll @Size(max = 400) byte[] bytes, @ForAll Beginning beginning) {
    var content = new ByteArrayOutputStream();
    content.writeBytes(beginning.bytes);
    content.writeBytes(bytes);
    try {
      assertThat(Table.read(content.toByteArray()).header()).isNotEmpty();
    } catch (Unreadable unreadable) {
      assertThat(unreadable.key()).startsWith("people.file.");
    }
  }

  @Property(tries = 300)
  void a_damaged_workbook_is_read_or_refused_with_a_sentence(
      @ForAll @Size(max = 12) byte[] damage, @ForAll int where) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("People").value(0, 0, "id");
    }
    var content = bytes.toByteArray();
    for (var i = 0; i < damage.length; i++) {
      content[Math.floorMod(where + 97 * i, content.length)] = damage[i];
    }
    try {
      assertThat(Table.read(content).headerLine()).isPositive();
    } catch (Unreadable unreadable) {
      assertThat(unreadable.key()).startsWith("people.file.");
    }
  }

  enum Beginning {
    NOTHING(),
    HEADER('i', 'd', ';', '"'),
    UTF_16(0xFF, 0xFE),
    UTF_8_MARK(0xEF, 0xBB, 0xBF),
    ARCHIVE('P', 'K', 3, 4);

    private final byte[] bytes;

    Beginning(int... bytes) {
      this.bytes = new byte[bytes.length];
      for (var i = 0; i < bytes.length; i++) {
        this.bytes[i] = (byte) bytes[i];
      }
    }
  }

  private static Table table(String text) {
    return Table.read(text.getBytes(UTF_8));
  }

  private static void assertRefused(byte[] content, String key, Object... values) {
    var refused = catchThrowableOfType(Unreadable.class, () -> Table.read(content));
    assertThat(refused.key()).isEqualTo(key);
    assertThat(refused.values()).containsExactly(values);
  }
}
