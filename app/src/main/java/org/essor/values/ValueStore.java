package org.essor.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Values and their editions. There are few: they are read whole.
@Component
final class ValueStore {

  private static final String EDITION =
      """
      SELECT value.id, value.position, value.retired_at, edition.number, edition.written_at,
             edition.name_en, edition.name_fr, edition.promise_en, edition.promise_fr,
             array_agg(behaviour.text_en ORDER BY behaviour.position) AS behaviours_en,
             array_agg(behaviour.text_fr ORDER BY behaviour.position) AS behaviours_fr
      FROM values.value
      JOIN values.edition ON edition.value = value.id
      JOIN values.behaviour
        ON behaviour.value = edition.value AND behaviour.edition = edition.number
      """;

  private final JdbcClient jdbc;

  ValueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One change at a time: places and edition numbers are counted, then written.
  void lock() {
    jdbc.sql("LOCK TABLE values.value IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /// In use and retired, each in its last edition, by place.
  List<Value> values() {
    return jdbc.sql(
            EDITION
                + """
                WHERE edition.number =
                  (SELECT max(latest.number) FROM values.edition latest
                   WHERE latest.value = value.id)
                GROUP BY value.id, edition.value, edition.number
                ORDER BY value.position, value.id
                """)
        .query((row, _) ->
            new Value(
                row.getLong("id"),
                row.getInt("position"),
                row.getObject("retired_at") == null,
                statement(row)))
        .list();
  }

  /// The latest first.
  List<Edition> editions(long value, ZoneId zone) {
    return jdbc.sql(
            EDITION
                + """
                WHERE value.id = :value
                GROUP BY value.id, edition.value, edition.number
                ORDER BY edition.number DESC
                """)
        .param("value", value)
        .query((row, _) ->
            new Edition(
                row.getInt("number"),
                row.getTimestamp("written_at").toInstant().atZone(zone).toLocalDate(),
                statement(row)))
        .list();
  }

  long insert(int position, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO values.value (position, adopted_at)
            VALUES (:position, :at)
            RETURNING id
            """)
        .param("position", position)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  void insertEdition(long value, int number, Statement statement, Instant at) {
    jdbc.sql(
            """
            INSERT INTO values.edition
              (value, number, name_en, name_fr, promise_en, promise_fr, written_at)
            VALUES (:value, :number, :nameEn, :nameFr, :promiseEn, :promiseFr, :at)
            """)
        .param("value", value)
        .param("number", number)
        .param("nameEn", statement.name().en())
        .param("nameFr", statement.name().fr())
        .param("promiseEn", statement.promise().en())
        .param("promiseFr", statement.promise().fr())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    for (var index = 0; index < statement.behaviours().size(); index++) {
      insertBehaviour(value, number, index + 1, statement.behaviours().get(index).text());
    }
  }

  private void insertBehaviour(long value, int edition, int position, Wording text) {
    jdbc.sql(
            """
            INSERT INTO values.behaviour (value, edition, position, text_en, text_fr)
            VALUES (:value, :edition, :position, :en, :fr)
            """)
        .param("value", value)
        .param("edition", edition)
        .param("position", position)
        .param("en", text.en())
        .param("fr", text.fr())
        .update();
  }

  /// Moves the values in use after `from` up to and including `to` by one, towards `from`.
  void shift(int from, int to) {
    jdbc.sql(
            """
            UPDATE values.value
            SET position = position + :step
            WHERE retired_at IS NULL AND position BETWEEN :first AND :last
            """)
        .param("step", from < to ? -1 : 1)
        .param("first", from < to ? from + 1 : to)
        .param("last", from < to ? to : from - 1)
        .update();
  }

  void place(long id, int position) {
    jdbc.sql("UPDATE values.value SET position = :position WHERE id = :id")
        .param("position", position)
        .param("id", id)
        .update();
  }

  void retire(long id, Instant at) {
    jdbc.sql("UPDATE values.value SET retired_at = :at WHERE id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private static Statement statement(ResultSet row) throws SQLException {
    var en = (String[]) row.getArray("behaviours_en").getArray();
    var fr = (String[]) row.getArray("behaviours_fr").getArray();
    return new Statement(
        wording(row, "name"),
        wording(row, "promise"),
        IntStream.range(0, en.length)
            .mapToObj(index -> new Behaviour(new Wording(en[index], fr[index])))
            .toList());
  }

  private static Wording wording(ResultSet row, String column) throws SQLException {
    return new Wording(row.getString(column + "_en"), row.getString(column + "_fr"));
  }
}
