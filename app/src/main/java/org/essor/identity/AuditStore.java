package org.essor.identity;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

  private final JdbcClient database;

  AuditStore(JdbcClient database) {
    this.database = database;
  }

  void add(long account, String action, @Nullable Long about, String subject, Instant now) {
    database
        .sql(
            """
            INSERT INTO identity.audit_entry (at, account, action, about, subject)
            VALUES (:at, :account, :action, :about, :subject)
            """)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .param("action", action)
        .param("about", about, Types.BIGINT)
        .param("subject", subject)
        .update();
  }

  List<AuditTrail.Entry> page(int limit, int offset) {
    return database
        .sql(
            """
            SELECT e.at, who.name AS who, e.action, about.name AS about, e.subject
            FROM identity.audit_entry e
            LEFT JOIN identity.account who ON who.id = e.account
            LEFT JOIN identity.account about ON about.id = e.about
            ORDER BY e.id DESC
            LIMIT :limit OFFSET :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) ->
            AuditTrail.Entry.of(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("about"),
                row.getString("subject")))
        .list();
  }

  int size() {
    return database.sql("SELECT count(*) FROM identity.audit_entry").query(Integer.class).single();
  }
}
