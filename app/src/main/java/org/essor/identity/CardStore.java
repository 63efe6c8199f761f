package org.essor.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CardStore {

  private final JdbcClient database;

  CardStore(JdbcClient database) {
    this.database = database;
  }

  record Holder(long account, long person, String name, Locale language) {}

  List<Holder> holders(Collection<Long> persons) {
    return database
        .sql(
            """
            SELECT id, person, name, coalesce(chosen_language, language) AS language
            FROM identity.account
            WHERE person = ANY(:persons) AND withdrawn_at IS NULL
            ORDER BY name, id
            """)
        .param("persons", persons.toArray(Long[]::new))
        .query((row, _) ->
            new Holder(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("name"),
                Locale.of(row.getString("language"))))
        .list();
  }

  void replace(List<Holder> holders, List<byte[]> hashes, Instant now) {
    database
        .sql(
            """
            INSERT INTO identity.card (account, code_hash, printed_at)
            SELECT c.*, CAST(:now AS timestamptz)
            FROM unnest(CAST(:accounts AS bigint[]), CAST(:hashes AS bytea[])) AS c
            ON CONFLICT (account) DO UPDATE
            SET code_hash = excluded.code_hash, printed_at = excluded.printed_at
            """)
        .param("accounts", holders.stream().map(Holder::account).toArray(Long[]::new))
        .param("hashes", hashes.toArray(byte[][]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(Collection<Long> persons) {
    database
        .sql(
            """
            DELETE FROM identity.card
            WHERE account IN (SELECT id FROM identity.account WHERE person = ANY(:persons))
            """)
        .param("persons", persons.toArray(Long[]::new))
        .update();
  }

  /// The open account that a code lets in.
  OptionalLong account(byte[] hash) {
    return database
        .sql(
            """
            SELECT c.account
            FROM identity.card c
            JOIN identity.account a ON a.id = c.account
            WHERE c.code_hash = :hash AND a.withdrawn_at IS NULL AND a.person IS NOT NULL
            """)
        .param("hash", hash)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
