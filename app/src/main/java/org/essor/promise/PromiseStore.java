package org.essor.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essor.identity.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PromiseStore {

  private static final String SELECT =
      """
      SELECT id, check_in_id, unit_id, answer, heard, pledge, reason, language, value_id,
             account_id, by_leader, made_on, due_on, settled_on, outcome
      FROM promise.promise
      """;

  private final JdbcClient database;
  private final Accounts accounts;

  PromiseStore(JdbcClient database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  List<Promise> after(UUID checkIn) {
    return signed(
        database
            .sql(SELECT + " WHERE check_in_id = :checkIn")
            .param("checkIn", checkIn)
            .query(PromiseStore::promise)
            .list());
  }

  List<Promise> concerning(Collection<Long> units, long account) {
    return signed(
        database
            .sql(SELECT + " WHERE unit_id = ANY (:units) OR account_id = :account")
            .param("units", units.toArray(Long[]::new))
            .param("account", account)
            .query(PromiseStore::promise)
            .list());
  }

  Optional<Promise> find(long id) {
    return signed(
            database
                .sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(PromiseStore::promise)
                .list())
        .stream()
        .findFirst();
  }

  /// The name under a promise is kept with its account, and goes with it.
  private List<Promise> signed(List<Promise> promises) {
    var names = accounts.names(promises.stream().map(Promise::account).toList());
    return promises.stream()
        .map(promise -> promise.signed(names.getOrDefault(promise.account(), "")))
        .toList();
  }

  void make(Promise p) {
    database
        .sql(
            """
            INSERT INTO promise.promise (check_in_id, unit_id, answer, heard, pledge, reason, language,
              value_id, account_id, by_leader, made_on, due_on)
            VALUES (:checkIn, :unit, :answer, :heard, :pledge, :reason, :language,
              :value, :account, :leader, :made, :due)
            """)
        .param("checkIn", p.checkIn())
        .param("unit", p.unit())
        .param("answer", p.answer().name())
        .param("heard", p.heard())
        .param("pledge", p.pledge())
        .param("reason", p.reason())
        .param("language", p.language().getLanguage())
        .param("value", p.value())
        .param("account", p.account())
        .param("leader", p.byLeader())
        .param("made", p.madeOn())
        .param("due", p.dueOn())
        .update();
  }

  boolean settle(long id, LocalDate today, String words) {
    return database
            .sql(
                """
                UPDATE promise.promise SET settled_on = :today, outcome = :words
                WHERE id = :id AND settled_on IS NULL
                """)
            .param("id", id)
            .param("today", today)
            .param("words", words)
            .update()
        == 1;
  }

  private static Promise promise(ResultSet row, int number) throws SQLException {
    var settled = row.getObject("settled_on", LocalDate.class);
    return new Promise(
        row.getLong("id"),
        row.getObject("check_in_id", UUID.class),
        row.getLong("unit_id"),
        Promise.Answer.valueOf(row.getString("answer")),
        row.getString("heard"),
        row.getString("pledge"),
        row.getString("reason"),
        Locale.forLanguageTag(row.getString("language")),
        row.getLong("value_id"),
        "",
        row.getLong("account_id"),
        row.getBoolean("by_leader"),
        row.getObject("made_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        settled == null
            ? Optional.empty()
            : Optional.of(new Promise.Outcome(settled, row.getString("outcome"))));
  }
}
