package org.essor.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {

  private final JdbcClient database;

  LinkStore(JdbcClient database) {
    this.database = database;
  }

  record Link(long account, String destination) {}

  /// Adds a link, and clears those that nobody can use any more.
  void add(byte[] hash, Link link, Instant expires, Instant now) {
    database
        .sql("DELETE FROM identity.link WHERE expires_at <= :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql(
            """
            INSERT INTO identity.link (token_hash, account, destination, expires_at)
            VALUES (:hash, :account, :destination, :expires)
            """)
        .param("hash", hash)
        .param("account", link.account())
        .param("destination", link.destination())
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean isOpen(byte[] hash, Instant now) {
    return database
        .sql(
            "SELECT EXISTS (SELECT FROM identity.link WHERE token_hash = :hash AND expires_at > :now)")
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /// Uses a link: of two who try at once, one gets in. The account's other links go with it.
  Optional<Link> use(byte[] hash, Instant now) {
    return database
        .sql(
            """
            WITH used AS (
              DELETE FROM identity.link
              WHERE token_hash = :hash AND expires_at > :now
              RETURNING account, destination
            ), others AS (
              DELETE FROM identity.link
              WHERE account IN (SELECT account FROM used) AND token_hash <> :hash
            )
            SELECT used.account, used.destination
            FROM used
            JOIN identity.account a ON a.id = used.account AND a.withdrawn_at IS NULL
            """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Link(row.getLong("account"), row.getString("destination")))
        .optional();
  }
}
