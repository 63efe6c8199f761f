package org.essor.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Array;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that whoever administers the machine can copy at one moment: rows with the place and
/// transaction that wrote them, statistics, the write-ahead log, the files of the database with
/// what was deleted in them, and what was logged.
///
/// @param rows of what belongs to the check-in, by table, in the order of their places
/// @param text of every row of every table, and of what the server says it is doing
/// @param log the write-ahead log since the beginning, in its order
/// @param files of this database, by name
record Dump(Map<String, List<Row>> rows, String text, byte[] log, byte[] files, String said) {

  /// @param place page and line
  /// @param transaction that wrote it
  record Row(long place, long transaction, Map<String, @Nullable Object> columns) {
    byte[] bytes(String column) {
      return (byte[]) get(column);
    }

    Object get(String column) {
      return Objects.requireNonNull(columns.get(column));
    }
  }

  /// Has the server keep its write-ahead log in place, which it otherwise writes over once all is
  /// in its files. To be called before anything happens that is looked for.
  static void keepLog(TestDatabase database) {
    var all = database.administrator();
    all.sql("ALTER SYSTEM SET wal_keep_size = '2GB'").update();
    all.sql("SELECT pg_reload_conf()").query(Boolean.class).single();
  }

  /// @param since files that were not touched later are left out
  static Dump of(TestDatabase database, UUID checkIn, FileTime since) {
    var all = database.administrator();
    all.sql("CHECKPOINT").update();
    var rows = new TreeMap<String, List<Row>>();
    for (var table : List.of("token", "ballot", "arrival", "answer", "words", "released_words")) {
      rows.put(table, rows(all, table, checkIn));
    }
    var folder = Path.of(all.sql("SHOW data_directory").query(String.class).single());
    var own =
        all.sql("SELECT 'base/' || oid FROM pg_database WHERE datname = current_database()")
            .query(String.class)
            .single();
    return new Dump(
        rows,
        text(all),
        content(folder.resolve("pg_wal"), since),
        content(folder.resolve(own), since),
        new String(content(folder.resolveSibling("log"), since), ISO_8859_1));
  }

  private static List<Row> rows(JdbcClient all, String table, UUID checkIn) {
    return all.sql(
            """
            SELECT t.ctid::text::point AS at, t.xmin::text::bigint AS transaction, t.*
            FROM listening.%s t WHERE check_in_id = ? ORDER BY t.ctid
            """
                .formatted(table))
        .param(checkIn)
        .query((row, _) -> {
          var columns = new TreeMap<String, @Nullable Object>();
          for (int i = 3; i <= row.getMetaData().getColumnCount(); i++) {
            var value = row.getObject(i);
            columns.put(
                row.getMetaData().getColumnName(i),
                value instanceof Array list ? List.of((Object[]) list.getArray()) : value);
          }
          var at = row.getString("at").replaceAll("[()]", "").split(",");
          long place = Long.parseLong(at[0]) << 16 | Long.parseLong(at[1]);
          return new Row(place, row.getLong("transaction"), columns);
        })
        .list();
  }

  private static String text(JdbcClient all) {
    return all
        .sql(
            """
            SELECT format('SELECT t::text FROM %I.%I t', schemaname, relname)
            FROM pg_stat_user_tables UNION ALL SELECT 'SELECT s::text FROM pg_stat_activity s'
            """)
        .query(String.class)
        .stream()
        .flatMap(select -> all.sql(select).query(String.class).stream())
        .collect(Collectors.joining("\n"));
  }

  private static byte[] content(Path place, FileTime since) {
    try (var files = Files.walk(place)) {
      var bytes = new ByteArrayOutputStream();
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        try {
          if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
            bytes.write(Files.readAllBytes(file));
          }
        } catch (NoSuchFileException _) {
          continue; // what the server remembers of its catalogue comes and goes
        }
      }
      return bytes.toByteArray();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
