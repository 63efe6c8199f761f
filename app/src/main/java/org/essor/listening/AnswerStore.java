package org.essor.listening;

import static java.util.Comparator.comparing;

import java.sql.Array;
import java.sql.SQLException;
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
  private final CohortStore cohorts;

  AnswerStore(JdbcClient database, JdbcTemplate template, CohortStore cohorts) {
    this.database = database;
    this.cohorts = cohorts;
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

  /// Keeps what came out of a sealed box, in the order given, which is none. What people wrote is
  /// kept under keys of its own and in their order: rows side by side in two tables would tell
  /// which answer has which words.
  void keepAll(UUID checkIn, List<Mixed> mixed) {
    streaming.batchUpdate(
        """
        INSERT INTO listening.answer (receipt, check_in_id, cohort, choices, attributes)
        VALUES (?, ?, ?, ?, ?)
        """,
        mixed,
        FETCH,
        (row, answer) -> {
          row.setBytes(1, answer.sheet().receipt());
          row.setObject(2, checkIn);
          row.setInt(3, answer.cohort());
          row.setArray(4, row.getConnection().createArrayOf("smallint", choices(answer.sheet())));
          row.setArray(
              5, row.getConnection().createArrayOf("smallint", attributes(answer.sheet())));
        });
    streaming.batchUpdate(
        "INSERT INTO listening.words (id, check_in_id, words) VALUES (?, ?, ?)",
        mixed.stream()
            .map(answer -> new Words(UUID.randomUUID(), answer.sheet().words()))
            .filter(it -> !it.words.isEmpty())
            .sorted(comparing(Words::id))
            .toList(),
        FETCH,
        (row, it) -> {
          row.setObject(1, it.id);
          row.setObject(2, checkIn);
          row.setString(3, it.words);
        });
  }

  private record Words(UUID id, String words) {}

  /// An answer without its author.
  record Mixed(int cohort, Sheet sheet) {}

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

  /// @return how many there were
  int forget(UUID checkIn) {
    return database
        .sql("DELETE FROM listening.answer WHERE check_in_id = :id")
        .param("id", checkIn)
        .update();
  }

  /// Forgets what people wrote, what of it was released too.
  ///
  /// @return how many wrote
  int forgetWords(UUID checkIn) {
    database
        .sql("DELETE FROM listening.released_words WHERE check_in_id = :id")
        .param("id", checkIn)
        .update();
    return database
        .sql("DELETE FROM listening.words WHERE check_in_id = :id")
        .param("id", checkIn)
        .update();
  }

  /// Copies what people wrote to where pages read, in another order and under other keys, if so
  /// many wrote.
  void releaseWords(UUID checkIn, int fewest) {
    database
        .sql(
            """
            INSERT INTO listening.released_words (check_in_id, words)
            SELECT check_in_id, words FROM listening.words
            WHERE check_in_id = :id
              AND (SELECT count(*) FROM listening.words WHERE check_in_id = :id) >= :fewest
            ORDER BY random()
            """)
        .param("id", checkIn)
        .param("fewest", fewest)
        .update();
  }

  /// What was released of it, in the order of its random keys, which tells nothing.
  List<String> releasedWords(UUID checkIn) {
    return database
        .sql("SELECT words FROM listening.released_words WHERE check_in_id = :id ORDER BY id")
        .param("id", checkIn)
        .query((row, _) -> row.getString("words"))
        .list();
  }

  @Override
  public FrozenOrganisation organisation(UUID checkIn) {
    return cohorts.nameless(checkIn);
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
