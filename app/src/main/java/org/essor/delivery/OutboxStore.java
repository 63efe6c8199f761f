package org.essor.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.essor.delivery.Outbox.Sent;
import org.essor.delivery.Outbox.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient database;

  OutboxStore(JdbcClient database) {
    this.database = database;
  }

  long add(Message message, Instant now) {
    return database
        .sql(
            """
            INSERT INTO delivery.message (recipient, subject, body, state, good_until, created_at)
            VALUES (:to, :subject, :text, 'WAITING', :goodUntil, :now)
            RETURNING id
            """)
        .param("to", message.to())
        .param("subject", message.subject())
        .param("text", message.text())
        .param("goodUntil", time(message.goodUntil()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", time(now))
        .query(Long.class)
        .single();
  }

  /// Adds messages that are carried together, and gives the number of their mailing.
  long addMailing(Collection<Message> messages, Instant now) {
    var mailing =
        database
            .sql("SELECT nextval(pg_get_serial_sequence('delivery.message', 'id'))")
            .query(Long.class)
            .single();
    for (var slice : slices(messages)) {
      columns(
              """
              INSERT INTO delivery.message (recipient, subject, body, state, good_until, created_at,
                mailing)
              SELECT m.recipient, m.subject, m.body, 'WAITING', m.good_until, :now, :mailing
              FROM unnest(:to, :subjects, :texts, CAST(:untils AS timestamptz[]))
                AS m (recipient, subject, body, good_until)
              """,
              slice)
          .param("texts", slice.stream().map(Message::text).toArray(String[]::new))
          .param("untils", slice.stream().map(OutboxStore::until).toArray(String[]::new))
          .param("now", time(now))
          .param("mailing", mailing)
          .update();
    }
    return mailing;
  }

  void note(Collection<Message> messages, Instant now) {
    for (var slice : slices(messages)) {
      columns(
              """
              INSERT INTO delivery.message (recipient, subject, state, created_at, settled_at)
              SELECT m.recipient, m.subject, 'NO_MAIL', :now, :now
              FROM unnest(:to, :subjects) AS m (recipient, subject)
              """,
              slice)
          .param("now", time(now))
          .update();
    }
  }

  private JdbcClient.StatementSpec columns(String sql, List<Message> messages) {
    return database
        .sql(sql)
        .param("to", messages.stream().map(Message::to).toArray(String[]::new))
        .param("subjects", messages.stream().map(Message::subject).toArray(String[]::new));
  }

  Optional<Message> waiting(long id) {
    return database
        .sql(
            """
            SELECT recipient, subject, body, good_until
            FROM delivery.message
            WHERE id = :id AND state = 'WAITING'
            """)
        .param("id", id)
        .query((row, _) -> message(row))
        .optional();
  }

  /// A message that waits, and its number.
  record Waiting(long id, Message message) {}

  List<Waiting> waitingIn(long mailing, int limit) {
    return database
        .sql(
            """
            SELECT id, recipient, subject, body, good_until
            FROM delivery.message
            WHERE mailing = :mailing AND state = 'WAITING'
            ORDER BY id
            LIMIT :limit
            """)
        .param("mailing", mailing)
        .param("limit", limit)
        .query((row, _) -> new Waiting(row.getLong("id"), message(row)))
        .list();
  }

  void tried(Collection<Long> ids, String trouble) {
    database
        .sql(
            """
            UPDATE delivery.message
            SET tries = tries + 1, trouble = :trouble
            WHERE id = ANY(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("trouble", trouble)
        .update();
  }

  void sent(Collection<Long> ids, Instant now) {
    database
        .sql(
            """
            UPDATE delivery.message
            SET state = 'SENT', body = NULL, tries = tries + 1, trouble = NULL, settled_at = :now
            WHERE id = ANY(:ids) AND state = 'WAITING'
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("now", time(now))
        .update();
  }

  void leaveMailing(long id) {
    database
        .sql("UPDATE delivery.message SET mailing = NULL WHERE id = :id")
        .param("id", id)
        .update();
  }

  void giveUpStale(long mailing, Instant now) {
    settle("mailing = :of AND good_until < :now", mailing, State.GIVEN_UP, now);
  }

  void settleMailing(long mailing, State state, Instant now) {
    settle("mailing = :of", mailing, state, now);
  }

  void settle(long id, State state, Instant now) {
    settle("id = :of", id, state, now);
  }

  private void settle(String which, long of, State state, Instant now) {
    database
        .sql(
            """
            UPDATE delivery.message
            SET state = :state, body = NULL, settled_at = :now
            WHERE state = 'WAITING' AND
            """
                + which)
        .param("of", of)
        .param("state", state.name())
        .param("now", time(now))
        .update();
  }

  List<Sent> page(int limit, int offset) {
    return database
        .sql(
            """
            SELECT recipient, subject, created_at, state, tries, trouble
            FROM delivery.message
            ORDER BY id DESC
            LIMIT :limit OFFSET :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) ->
            new Sent(
                row.getString("recipient"),
                row.getString("subject"),
                row.getTimestamp("created_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Optional.ofNullable(row.getString("trouble"))))
        .list();
  }

  int size() {
    return database.sql("SELECT count(*) FROM delivery.message").query(Integer.class).single();
  }

  void forget(String address) {
    database
        .sql("DELETE FROM delivery.message WHERE recipient = :address")
        .param("address", address)
        .update();
  }

  void forgetSettledBefore(Instant then) {
    database
        .sql("DELETE FROM delivery.message WHERE settled_at < :then")
        .param("then", time(then))
        .update();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        instant(row.getTimestamp("good_until")));
  }

  private static List<List<Message>> slices(Collection<Message> messages) {
    return messages.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList();
  }

  private static @Nullable String until(Message message) {
    return message.goodUntil() == null ? null : message.goodUntil().toString();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
