package org.essor.listening;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AnswerStore implements Answers {

  private static final int FETCH = 2_000;

  private final JdbcClient database;
  private final JdbcTemplate streaming;

  AnswerStore(JdbcClient database, JdbcTemplate template) {
    this.database = database;
    this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    this.streaming.setFetchSize(FETCH);
  }

  /// Keeps a sheet. A token that another sheet of this check-in has used already is refused, so
  /// that nobody's answer is taken for another's.
  void keep(UUID checkIn, int cohort, Sheet sheet) {
    var kept =
        database
            .sql(
                """
                INSERT INTO listening.answer (receipt, check_in_id, cohort, choices, attributes)
                VALUES (:receipt, :checkIn, :cohort, :choices, :attributes)
                ON CONFLICT DO NOTHING
                """)
            .param("receipt", sheet.receipt())
            .param("checkIn", checkIn)
            .param("cohort", cohort)
            .param("choices", choices(sheet))
            .param("attributes", attributes(sheet))
            .update();
    if (kept == 0) {
      throw new Refused(Refused.Reason.UNREADABLE_SHEET);
    }
    if (!sheet.words().isEmpty()) {
      database
          .sql(
              "INSERT INTO listening.words (id, check_in_id, words) VALUES (:id, :checkIn, :words)")
          .param("id", UUID.randomUUID())
          .param("checkIn", checkIn)
          .param("words", sheet.words())
          .update();
    }
  }

  /// Whether this very sheet is kept: same token, same choices, same attributes.
  boolean holds(UUID checkIn, Sheet sheet) {
    return database
        .sql(
            """
            SELECT count(*) FROM listening.answer
            WHERE receipt = :receipt AND check_in_id = :checkIn AND choices = :choices
              AND attributes = :attributes
            """)
        .param("receipt", sheet.receipt())
        .param("checkIn", checkIn)
        .param("choices", choices(sheet))
        .param("attributes", attributes(sheet))
        .query(Integer.class)
        .single()
        .equals(1);
  }

  /// Forgets single answers and words whose contract ends their keeping before this day; releases
  /// stay.
  ///
  /// @return how many answers
  int forgetExpired(LocalDate today) {
    var expired =
        """
        check_in_id IN (
          SELECT c.id FROM listening.check_in c
          JOIN listening.contract t ON t.check_in_id = c.id
          WHERE c.state = 'CLOSED' AND c.closed_on + t.retention_days < :today)
        """;
    database.sql("DELETE FROM listening.words WHERE " + expired).param("today", today).update();
    return database
        .sql("DELETE FROM listening.answer WHERE " + expired)
        .param("today", today)
        .update();
  }

  /// What people wrote, in the order of their random keys, which tells nothing.
  List<String> words(UUID checkIn) {
    return database
        .sql("SELECT words FROM listening.words WHERE check_in_id = :checkIn ORDER BY id")
        .param("checkIn", checkIn)
        .query((row, _) -> row.getString("words"))
        .list();
  }

  @Override
  public void forEach(UUID checkIn, Reader reader) {
    var sql =
        """
        SELECT a.cohort, a.choices, a.attributes FROM listening.answer a
        JOIN listening.check_in c ON c.id = a.check_in_id AND c.state = 'CLOSED'
        WHERE a.check_in_id = ?
        """;
    RowCallbackHandler hand =
        row -> reader.read(row.getInt(1), shorts(row.getArray(2)), shorts(row.getArray(3)));
    streaming.query(sql, hand, checkIn);
  }

  private static Short[] choices(Sheet sheet) {
    return sheet.choices().stream()
        .map(choice -> choice == Sheet.SKIPPED ? null : choice.shortValue())
        .toArray(Short[]::new);
  }

  private static Short[] attributes(Sheet sheet) {
    return sheet.attributes().stream().map(Integer::shortValue).toArray(Short[]::new);
  }

  private static short[] shorts(Array column) throws SQLException {
    var stored = (Short[]) column.getArray();
    var choices = new short[stored.length];
    for (int i = 0; i < stored.length; i++) {
      choices[i] = stored[i] == null ? Sheet.SKIPPED : stored[i];
    }
    return choices;
  }
}
