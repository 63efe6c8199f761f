package org.essor.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.essor.delivery.Outbox.Sent;
import org.essor.delivery.Outbox.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {

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

  void note(Message message, Instant now) {
    database
        .sql(
            """
            INSERT INTO delivery.message (recipient, subject, state, created_at, settled_at)
            VALUES (:to, :subject, 'NO_MAIL', :now, :now)
            """)
        .param("to", message.to())
        .param("subject", message.subject())
        .param("now", time(now))
        .update();
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
        .query((row, _) ->
            new Message(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                instant(row.getTimestamp("good_until"))))
        .optional();
  }

  void tried(long id, @Nullable String trouble) {
    database
        .sql(
            """
            UPDATE delivery.message
            SET tries = tries + 1, trouble = :trouble
            WHERE id = :id
            """)
        .param("id", id)
        .param("trouble", trouble, java.sql.Types.VARCHAR)
        .update();
  }

  void settle(long id, State state, Instant now) {
    database
        .sql(
            """
            UPDATE delivery.message
            SET state = :state, body = NULL, settled_at = :now
            WHERE id = :id AND state = 'WAITING'
            """)
        .param("id", id)
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

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
