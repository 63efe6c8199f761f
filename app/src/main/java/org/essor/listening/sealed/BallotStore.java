package org.essor.listening.sealed;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BallotStore {

  private static final int FETCH = 2_000;

  private final JdbcClient database;
  private final JdbcTemplate streaming;

  BallotStore(JdbcClient database, JdbcTemplate template) {
    this.database = database;
    this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    this.streaming.setFetchSize(FETCH);
  }

  void keep(SealTerms terms) {
    database
        .sql(
            """
            INSERT INTO listening.seal (check_in_id, modulus, fingerprint)
            VALUES (:checkIn, :modulus, :fingerprint)
            """)
        .param("checkIn", terms.checkIn())
        .param("modulus", terms.modulusBytes())
        .param("fingerprint", terms.fingerprint())
        .update();
  }

  byte[] fingerprint(UUID checkIn) {
    return database
        .sql("SELECT fingerprint FROM listening.seal WHERE check_in_id = :checkIn")
        .param("checkIn", checkIn)
        .query(byte[].class)
        .single();
  }

  /// Notes that a person has a token for this blinded message; false when they have another.
  boolean issue(UUID checkIn, long person, byte[] blinded) {
    database
        .sql(
            """
            INSERT INTO listening.token (check_in_id, person_id, blinded)
            VALUES (:checkIn, :person, :blinded)
            ON CONFLICT DO NOTHING
            """)
        .param("checkIn", checkIn)
        .param("person", person)
        .param("blinded", blinded)
        .update();
    return database
        .sql(
            """
            SELECT coalesce(blinded = :blinded, false) FROM listening.token
            WHERE check_in_id = :checkIn AND person_id = :person
            """)
        .param("checkIn", checkIn)
        .param("person", person)
        .param("blinded", blinded)
        .query(Boolean.class)
        .single();
  }

  boolean hasKey(long person) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM listening.token
                           WHERE person_id = :person AND blinded IS NOT NULL)
            """)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  boolean hasCard(UUID checkIn, long person) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM listening.token
                           WHERE check_in_id = :id AND person_id = :person AND blinded IS NULL)
            """)
        .param("id", checkIn)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /// Gives these people a ballot card each, unless they have a token.
  ///
  /// @return those who get one
  List<Long> reserve(UUID checkIn, List<Long> persons) {
    return database
        .sql(
            """
            INSERT INTO listening.token (check_in_id, person_id)
            SELECT :checkIn, p FROM unnest(:persons) AS p
            ON CONFLICT DO NOTHING
            RETURNING person_id
            """)
        .param("checkIn", checkIn)
        .param("persons", persons.toArray(Long[]::new))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  void keepCards(UUID checkIn, List<byte[]> marks, List<Integer> cohorts) {
    database
        .sql(
            """
            INSERT INTO listening.ballot_card (check_in_id, mark, cohort)
            SELECT :checkIn, c.mark, c.cohort FROM unnest(:marks, :cohorts) AS c (mark, cohort)
            ORDER BY c.mark
            """)
        .param("checkIn", checkIn)
        .param("marks", marks.toArray(byte[][]::new))
        .param("cohorts", cohorts.toArray(Integer[]::new))
        .update();
  }

  OptionalInt cohortOfCard(UUID checkIn, byte[] mark) {
    return database
        .sql(
            "SELECT cohort FROM listening.ballot_card WHERE check_in_id = :checkIn AND mark = :mark")
        .param("checkIn", checkIn)
        .param("mark", mark)
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /// Spends a mark; false when it is spent.
  boolean spend(UUID checkIn, byte[] mark, byte[] body) {
    return database
            .sql(
                """
                INSERT INTO listening.ballot (check_in_id, mark, body)
                VALUES (:checkIn, :mark, :body)
                ON CONFLICT DO NOTHING
                """)
            .param("checkIn", checkIn)
            .param("mark", mark)
            .param("body", body)
            .update()
        == 1;
  }

  /// Whether a mark was spent on this very body, or on some body of a closed box.
  boolean wasSpentOn(UUID checkIn, byte[] mark, byte[] body) {
    return database
        .sql(
            """
            SELECT count(*) FROM listening.ballot
            WHERE check_in_id = :checkIn AND mark = :mark AND coalesce(body = :body, true)
            """)
        .param("checkIn", checkIn)
        .param("mark", mark)
        .param("body", body)
        .query(Integer.class)
        .single()
        .equals(1);
  }

  void arrive(UUID checkIn, byte[] sealed) {
    database
        .sql("INSERT INTO listening.arrival (check_in_id, sealed) VALUES (:checkIn, :sealed)")
        .param("checkIn", checkIn)
        .param("sealed", sealed)
        .update();
  }

  void arrivals(UUID checkIn, Consumer<byte[]> reader) {
    RowCallbackHandler hand = row -> reader.accept(row.getBytes(1));
    streaming.query("SELECT sealed FROM listening.arrival WHERE check_in_id = ?", hand, checkIn);
  }

  /// What waited is gone, and so is what tells one body from another.
  void empty(UUID checkIn) {
    database
        .sql("DELETE FROM listening.arrival WHERE check_in_id = :checkIn")
        .param("checkIn", checkIn)
        .update();
    database
        .sql("UPDATE listening.ballot SET body = NULL WHERE check_in_id = :checkIn")
        .param("checkIn", checkIn)
        .update();
  }

  /// All marks in their own order, which is no order of anything else.
  List<byte[]> marks(UUID checkIn) {
    return database
        .sql("SELECT mark FROM listening.ballot WHERE check_in_id = :checkIn ORDER BY mark")
        .param("checkIn", checkIn)
        .query((row, _) -> row.getBytes("mark"))
        .list();
  }

  int ballots(UUID checkIn) {
    return database
        .sql("SELECT count(*) FROM listening.ballot WHERE check_in_id = :checkIn")
        .param("checkIn", checkIn)
        .query(Integer.class)
        .single();
  }

  int tokens(UUID checkIn) {
    return database
        .sql(
            """
            SELECT s.erased + (SELECT count(*) FROM listening.token t
                               WHERE t.check_in_id = s.check_in_id)
            FROM listening.seal s WHERE s.check_in_id = :checkIn
            """)
        .param("checkIn", checkIn)
        .query(Integer.class)
        .single();
  }

  /// A person's tokens are counted on, and no longer theirs.
  void forget(long person) {
    database
        .sql(
            """
            WITH gone AS (DELETE FROM listening.token WHERE person_id = :person RETURNING check_in_id)
            UPDATE listening.seal s SET erased = erased + 1
            FROM gone WHERE s.check_in_id = gone.check_in_id
            """)
        .param("person", person)
        .update();
  }
}
