package org.essor.listening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.SteppedCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DisposalStore {

  private final JdbcClient database;

  DisposalStore(JdbcClient database) {
    this.database = database;
  }

  void keep(UUID checkIn, Disposal disposal) {
    database
        .sql(
            """
            INSERT INTO listening.disposal (check_in_id, disposed_on, answers_from, words_from)
            VALUES (:id, :day, :answers, :words)
            """)
        .param("id", checkIn)
        .param("day", disposal.on())
        .param("answers", disposal.answers().map(SteppedCount::from).orElse(null), Types.INTEGER)
        .param("words", disposal.words().map(SteppedCount::from).orElse(null), Types.INTEGER)
        .update();
  }

  Optional<Disposal> find(UUID checkIn, GroupRules rules) {
    return database
        .sql(
            """
            SELECT disposed_on, answers_from, words_from FROM listening.disposal
            WHERE check_in_id = :id
            """)
        .param("id", checkIn)
        .query((row, _) ->
            new Disposal(
                row.getObject("disposed_on", LocalDate.class),
                step(row, "answers_from", rules),
                step(row, "words_from", rules)))
        .optional();
  }

  private static Optional<SteppedCount> step(ResultSet row, String column, GroupRules rules)
      throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class))
        .map(from -> SteppedCount.of(from, rules));
  }
}
