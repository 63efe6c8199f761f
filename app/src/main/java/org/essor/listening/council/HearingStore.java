package org.essor.listening.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.identity.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HearingStore {

  private final JdbcClient database;
  private final Accounts accounts;

  HearingStore(JdbcClient database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  void announce(UUID checkIn, LocalDate until) {
    database
        .sql("INSERT INTO listening.hearing (check_in_id, until) VALUES (:checkIn, :until)")
        .param("checkIn", checkIn)
        .param("until", until)
        .update();
  }

  Optional<Hearing> find(UUID checkIn) {
    return database
        .sql("SELECT until FROM listening.hearing WHERE check_in_id = :checkIn")
        .param("checkIn", checkIn)
        .query(LocalDate.class)
        .optional()
        .map(until -> new Hearing(until, remarks(checkIn)));
  }

  /// The names under remarks are kept with their accounts, and go with them.
  private List<Remark> remarks(UUID checkIn) {
    var rows =
        database
            .sql(
                """
                SELECT r.number, r.kind, r.words, r.account_id, r.said_on,
                       a.words AS answer, a.account_id AS answerer, a.given_on
                FROM listening.remark r
                LEFT JOIN listening.remark_answer a USING (check_in_id, number)
                WHERE r.check_in_id = :checkIn
                ORDER BY r.number
                """)
            .param("checkIn", checkIn)
            .query(HearingStore::row)
            .list();
    var names =
        accounts.names(
            rows.stream().flatMap(row -> Stream.of(row.account(), row.answerer())).toList());
    return rows.stream().map(row -> row.signed(names)).toList();
  }

  /// @param answerer 0 where nobody answered
  private record Row(Remark remark, long account, long answerer) {

    Remark signed(Map<Long, String> names) {
      return new Remark(
          remark.number(),
          remark.kind(),
          remark.words(),
          names.getOrDefault(account, ""),
          remark.on(),
          remark
              .answer()
              .map(answer ->
                  new Remark.Answer(
                      answer.words(), names.getOrDefault(answerer, ""), answer.on())));
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var answer = row.getString("answer");
    return new Row(
        new Remark(
            row.getInt("number"),
            Remark.Kind.valueOf(row.getString("kind")),
            row.getString("words"),
            "",
            row.getObject("said_on", LocalDate.class),
            answer == null
                ? Optional.empty()
                : Optional.of(
                    new Remark.Answer(answer, "", row.getObject("given_on", LocalDate.class)))),
        row.getLong("account_id"),
        row.getLong("answerer"));
  }

  /// Whether a check-in is planned; nobody opens it, nor says anything else of it, until this
  /// transaction ends.
  boolean keepPlanned(UUID checkIn) {
    return database
        .sql("SELECT id FROM listening.check_in WHERE id = :id AND state = 'PLANNED' FOR UPDATE")
        .param("id", checkIn)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void say(UUID checkIn, long account, Remark.Kind kind, String words, LocalDate today) {
    database
        .sql(
            """
            INSERT INTO listening.remark (check_in_id, number, kind, words, account_id, said_on)
            SELECT :checkIn, 1 + count(*), :kind, :words, :account, :today
            FROM listening.remark WHERE check_in_id = :checkIn
            """)
        .param("checkIn", checkIn)
        .param("kind", kind.name())
        .param("words", words)
        .param("account", account)
        .param("today", today)
        .update();
  }

  boolean answer(UUID checkIn, int number, long account, String words, LocalDate today) {
    return database
            .sql(
                """
                INSERT INTO listening.remark_answer (check_in_id, number, words, account_id, given_on)
                SELECT check_in_id, number, :words, :account, :today
                FROM listening.remark WHERE check_in_id = :checkIn AND number = :number
                ON CONFLICT DO NOTHING
                """)
            .param("checkIn", checkIn)
            .param("number", number)
            .param("words", words)
            .param("account", account)
            .param("today", today)
            .update()
        == 1;
  }
}
