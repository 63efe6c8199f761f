package org.essor.listening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.disclosure.GroupRules;
import org.essor.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CheckInStore {

  private static final String SELECT =
      """
      SELECT c.id, c.title_en, c.title_fr, c.instrument, c.version, c.value_id, c.audience_unit,
             c.opens_on, c.closes_on, c.reminds_on, c.state,
             t.mode, t.k, t.d, t.audience, t.open_question, t.retention_days,
             t.cut_attributes, t.cut_level
      FROM listening.check_in c
      JOIN listening.contract t ON t.check_in_id = c.id
      """;

  private final JdbcClient database;

  CheckInStore(JdbcClient database) {
    this.database = database;
  }

  List<CheckIn> all() {
    return database
        .sql(SELECT + " ORDER BY c.opens_on DESC, c.title_en")
        .query(CheckInStore::checkIn)
        .list();
  }

  Optional<CheckIn> find(UUID id) {
    return database
        .sql(SELECT + " WHERE c.id = :id")
        .param("id", id)
        .query(CheckInStore::checkIn)
        .optional();
  }

  List<CheckIn> waitingFor(long person, LocalDate today) {
    var waiting =
        """
         JOIN listening.invitation i ON i.check_in_id = c.id AND i.person_id = :person
        WHERE c.state = 'OPEN' AND :today BETWEEN c.opens_on AND c.closes_on
          AND NOT EXISTS (SELECT FROM listening.participation p
                          WHERE p.check_in_id = c.id AND p.person_id = :person)
        ORDER BY c.closes_on, c.title_en
        """;
    return database
        .sql(SELECT + waiting)
        .param("person", person)
        .param("today", today)
        .query(CheckInStore::checkIn)
        .list();
  }

  /// Planned check-ins whose first day has come and whose last day is not over, and open ones whose
  /// last day is over.
  List<CheckIn> due(LocalDate today) {
    var due =
        """
        WHERE (c.state = 'PLANNED' AND :today BETWEEN c.opens_on AND c.closes_on)
           OR (c.state = 'OPEN' AND c.closes_on < :today)
        ORDER BY c.opens_on, c.id
        """;
    return database.sql(SELECT + due).param("today", today).query(CheckInStore::checkIn).list();
  }

  /// Open check-ins whose day for a reminder has come, and of which nobody was reminded yet.
  List<CheckIn> toRemind(LocalDate today) {
    var due =
        """
        WHERE c.state = 'OPEN' AND :today BETWEEN c.reminds_on AND c.closes_on
          AND NOT EXISTS (SELECT FROM listening.letter l
                          WHERE l.check_in_id = c.id AND l.occasion = 'REMINDER')
        ORDER BY c.opens_on, c.id
        """;
    return database.sql(SELECT + due).param("today", today).query(CheckInStore::checkIn).list();
  }

  void plan(CheckIn c) {
    database
        .sql(
            """
            INSERT INTO listening.check_in (id, title_en, title_fr, instrument, version, value_id,
              audience_unit, opens_on, closes_on, reminds_on, state)
            VALUES (:id, :en, :fr, :instrument, :version, :value, :unit, :opens, :closes, :reminds,
              'PLANNED')
            """)
        .param("id", c.id())
        .param("en", c.title().en())
        .param("fr", c.title().fr())
        .param("instrument", c.instrument())
        .param("version", c.version())
        .param("value", c.value())
        .param("unit", c.audienceUnit())
        .param("opens", c.opensOn())
        .param("closes", c.closesOn())
        .param("reminds", c.remindsOn().orElse(null), Types.DATE)
        .update();
    var contract = c.contract();
    database
        .sql(
            """
            INSERT INTO listening.contract (check_in_id, mode, k, d, audience, open_question,
              retention_days, cut_attributes, cut_level)
            VALUES (:id, :mode, :k, :d, :audience, :open, :days, :attributes, :level)
            """)
        .param("id", c.id())
        .param("mode", contract.mode().name())
        .param("k", contract.rules().k())
        .param("d", contract.rules().d())
        .param("audience", contract.audience().name())
        .param("open", contract.openQuestion())
        .param("days", contract.retentionDays())
        .param("attributes", contract.cuts().attributes().toArray(String[]::new))
        .param("level", contract.cuts().level().name())
        .update();
  }

  void forget(UUID id) {
    database.sql("DELETE FROM listening.contract WHERE check_in_id = :id").param("id", id).update();
    database.sql("DELETE FROM listening.check_in WHERE id = :id").param("id", id).update();
  }

  /// Opened before its first day, it begins today.
  void open(UUID id, LocalDate today) {
    database
        .sql("UPDATE listening.contract SET frozen = true WHERE check_in_id = :id")
        .param("id", id)
        .update();
    move(
        id,
        """
        UPDATE listening.check_in
        SET state = 'OPEN', opened_on = :today, opens_on = least(opens_on, :today)
        WHERE id = :id AND state = 'PLANNED'
        """,
        today);
  }

  /// Keeps a check-in from closing until this transaction ends; false when it is just being closed.
  boolean keepFromClosing(UUID id) {
    return database
        .sql("SELECT pg_try_advisory_xact_lock_shared(hashtextextended(:id, 0))")
        .param("id", id.toString())
        .query(Boolean.class)
        .single();
  }

  /// Waits for those who keep it from closing: whatever they wrote can then be read.
  void close(UUID id, LocalDate today) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 0))")
        .param("id", id.toString())
        .query(row -> {});
    move(
        id,
        """
        UPDATE listening.check_in SET state = 'CLOSED', closed_on = :today
        WHERE id = :id AND state = 'OPEN'
        """,
        today);
  }

  /// A state changes once: whoever comes second finds it changed.
  private void move(UUID id, String sql, LocalDate today) {
    if (database.sql(sql).param("id", id).param("today", today).update() != 1) {
      throw new Refused(Refused.Reason.WRONG_STATE);
    }
  }

  private static CheckIn checkIn(ResultSet row, int number) throws SQLException {
    return new CheckIn(
        row.getObject("id", UUID.class),
        new Wording(row.getString("title_en"), row.getString("title_fr")),
        row.getString("instrument"),
        row.getInt("version"),
        row.getLong("value_id"),
        row.getLong("audience_unit"),
        row.getObject("opens_on", LocalDate.class),
        row.getObject("closes_on", LocalDate.class),
        CheckIn.State.valueOf(row.getString("state")),
        contract(row),
        Optional.ofNullable(row.getObject("reminds_on", LocalDate.class)));
  }

  private static Contract contract(ResultSet row) throws SQLException {
    return new Contract(
        Contract.Mode.valueOf(row.getString("mode")),
        new GroupRules(row.getInt("k"), row.getInt("d")),
        Contract.Audience.valueOf(row.getString("audience")),
        row.getBoolean("open_question"),
        row.getInt("retention_days"),
        new Contract.Cuts(
            Contract.Level.valueOf(row.getString("cut_level")),
            List.of((String[]) row.getArray("cut_attributes").getArray())));
  }
}
