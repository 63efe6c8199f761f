package org.essor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that wait to be applied, and the trace of those that were.
@Repository
class DraftStore {

  private final JdbcClient sql;

  DraftStore(JdbcClient sql) {
    this.sql = sql;
  }

  void keep(Imports.Draft draft, byte[] content, long account) {
    sql.sql(
            """
            INSERT INTO people.draft (id, account_id, day, kind, file_name, content, created_at)
            VALUES (:id, :account, :day, :kind, :file, :content, :created)
            """)
        .param("id", draft.id())
        .param("account", account)
        .param("day", draft.day())
        .param("kind", draft.kind().name())
        .param("file", draft.fileName())
        .param("content", content)
        .param("created", draft.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Imports.Draft> find(UUID draft, Instant oldest) {
    return sql.sql(
            """
            SELECT id, day, kind, file_name, created_at
            FROM people.draft
            WHERE id = :id AND created_at >= :oldest
            """)
        .param("id", draft)
        .param("oldest", oldest.atOffset(ZoneOffset.UTC))
        .query((row, _) -> draft(row))
        .optional();
  }

  private static Imports.Draft draft(ResultSet row) throws SQLException {
    return new Imports.Draft(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        Imports.Kind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  byte[] content(UUID draft) {
    return sql.sql("SELECT content FROM people.draft WHERE id = :id")
        .param("id", draft)
        .query(byte[].class)
        .single();
  }

  void delete(UUID draft) {
    sql.sql("DELETE FROM people.draft WHERE id = :id").param("id", draft).update();
  }

  void deleteBefore(Instant oldest) {
    sql.sql("DELETE FROM people.draft WHERE created_at < :oldest")
        .param("oldest", oldest.atOffset(ZoneOffset.UTC))
        .update();
  }

  void deleteAll() {
    sql.sql("DELETE FROM people.draft").update();
  }

  List<Imports.Past> past(int limit) {
    return sql.sql("SELECT * FROM people.import ORDER BY id DESC LIMIT :limit")
        .param("limit", limit)
        .query((row, _) -> past(row))
        .list();
  }

  private static Imports.Past past(ResultSet row) throws SQLException {
    return new Imports.Past(
        row.getLong("id"),
        row.getObject("day", LocalDate.class),
        Imports.Kind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("moved"),
        row.getInt("gone"),
        row.getInt("unchanged"));
  }
}
