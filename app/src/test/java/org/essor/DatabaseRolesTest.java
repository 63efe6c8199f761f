package org.essor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.database.DatabaseRole;
import org.essor.listening.Workshop;
import org.essor.people.People;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may do what in the database, tried through the logins that the application itself uses.
class DatabaseRolesTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = new Workshop(PLATFORM);

  private static final String NOT_ALLOWED = "42501";

  /// Each table with what each role may do: S(elect), I(nsert), U(pdate), D(elete); what is granted
  /// for some columns only is in small letters. A table that is not listed here breaks the build:
  /// decide first, in `rights.sql` of its module.
  private static final String RIGHTS =
      """
      delivery.job                pages SIUD
      delivery.message            pages SIUD
      identity.account            pages SIUD
      identity.account_role       pages SIUD
      identity.audit_entry        pages SI
      identity.card               pages SIUD
      identity.link               pages SIUD
      identity.session            pages SIUD
      identity.session_attributes pages SIUD
      insight.cut_figure          pages S · release I
      insight.figure              pages S · release I
      insight.release             pages S · release SI
      insight.released_cut        pages S · release SI
      insight.released_group      pages S · release I
      insight.released_unit       pages S · release I
      listening.answer            answers sI · release SID
      listening.arrival           answers I · release SD
      listening.ballot            pages s · answers SI · release su
      listening.ballot_card       pages I · answers S
      listening.check_in          pages SIuD · answers S · release Su
      listening.cohort            pages SI · release S
      listening.cohort_part       pages SI · release S
      listening.contract          pages SIuD · answers S · release S
      listening.disposal          pages S · release I
      listening.frozen_unit       pages SI · answers S · release S
      listening.hearing           pages SI
      listening.invitation        pages SID · answers S
      listening.letter            pages SI
      listening.participation     pages SD · answers SI
      listening.released_words    pages S · release SID
      listening.remark            pages SI
      listening.remark_answer     pages SI
      listening.seal              pages SIu
      listening.token             pages SID
      listening.words             answers I · release SID
      people.assignment           pages SIUD
      people.draft                pages SIUD
      people.import               pages SI
      people.ledger               pages SU
      people.person               pages SIUD
      people.placement            pages SIUD
      people.tombstone            pages SI
      people.unit                 pages SIUD
      promise.promise             pages SIU
      values.behaviour            pages SI
      values.edition              pages SI
      values.value                pages SIU
      """;

  private static UUID open;

  @BeforeAll
  static void somebody_answers() {
    open = WORKSHOP.open();
    IntStream.rangeClosed(1, 19).forEach(i -> WORKSHOP.answer(open, i, 4, "Word " + i));
  }

  @Test
  void every_table_says_who_may_do_what_and_no_more_is_granted() {
    var found =
        tables()
            .map(table -> "%-27s %s".formatted(table, rights(table)).strip())
            .collect(joining("\n", "", "\n"));

    assertThat(found).isEqualTo(RIGHTS);
  }

  private static String rights(String table) {
    return Stream.of(DatabaseRole.values())
        .map(role -> {
          var letters =
              Stream.of("SELECT", "INSERT", "UPDATE", "DELETE")
                  .map(right -> letter(role, table, right))
                  .collect(joining());
          return letters.isEmpty() ? "" : word(role) + " " + letters;
        })
        .filter(words -> !words.isEmpty())
        .collect(joining(" · "));
  }

  private static String letter(DatabaseRole role, String table, String right) {
    var initial = right.substring(0, 1);
    if (holds("has_table_privilege", role, table, right)) {
      return initial;
    }
    return !right.equals("DELETE") && holds("has_any_column_privilege", role, table, right)
        ? initial.toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean holds(String question, DatabaseRole role, String table, String right) {
    return PLATFORM
        .database()
        .jdbc()
        .sql("SELECT %s(current_database() || '_' || :role, :table, :right)".formatted(question))
        .param("role", word(role))
        .param("table", table)
        .param("right", right)
        .query(Boolean.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM listening.answer",
        "SELECT cohort FROM listening.answer LIMIT 1",
        "SELECT words FROM listening.words",
        "DELETE FROM listening.answer",
        "UPDATE listening.contract SET k = 5, d = 2",
        "UPDATE listening.contract SET cut_level = 'DIVISIONS', cut_attributes = '{age}'",
        "UPDATE listening.check_in SET released_on = current_date",
        "UPDATE listening.cohort SET asked = 5",
        "DELETE FROM listening.frozen_unit",
        "INSERT INTO insight.figure SELECT * FROM insight.figure",
        "INSERT INTO listening.released_words (check_in_id, words) VALUES (gen_random_uuid(), 'x')",
        "UPDATE identity.audit_entry SET account = NULL",
        "ALTER TABLE listening.contract DISABLE TRIGGER ALL",
        "CREATE TABLE listening.copy ()",
        "SET ROLE essor"
      })
  void pages_are_refused(String sql) throws SQLException {
    refused(DatabaseRole.PAGES, sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT family_name FROM people.person",
        "SELECT name FROM identity.account",
        "SELECT cohort FROM listening.answer",
        "SELECT words FROM listening.words",
        "UPDATE listening.answer SET choices = '{}'",
        "DELETE FROM listening.answer",
        "DELETE FROM listening.participation"
      })
  void answering_is_refused(String sql) throws SQLException {
    refused(DatabaseRole.ANSWERS, sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT person_id FROM listening.invitation",
        "SELECT person_id FROM listening.participation",
        "UPDATE listening.answer SET cohort = 0",
        "UPDATE listening.check_in SET state = 'OPEN'",
        "UPDATE insight.figure SET band_lower = 0"
      })
  void releasing_is_refused(String sql) throws SQLException {
    refused(DatabaseRole.RELEASE, sql);
  }

  static Stream<String> tablesOfPeople() {
    return tables().filter(table -> table.startsWith("people.") || table.startsWith("identity."));
  }

  @ParameterizedTest
  @MethodSource("tablesOfPeople")
  void neither_answering_nor_releasing_reads_or_writes_a_table_of_people(String table)
      throws SQLException {
    var column =
        PLATFORM
            .database()
            .jdbc()
            .sql(
                """
                SELECT attname FROM pg_attribute
                WHERE attrelid = :table::regclass AND attnum > 0 ORDER BY attnum LIMIT 1
                """)
            .param("table", table)
            .query(String.class)
            .single();
    for (var role : List.of(DatabaseRole.ANSWERS, DatabaseRole.RELEASE)) {
      refused(role, "SELECT count(*) FROM " + table);
      refused(role, "INSERT INTO " + table + " DEFAULT VALUES");
      refused(role, "UPDATE %s SET %s = %s".formatted(table, column, column));
      refused(role, "DELETE FROM " + table);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_login_owns_nothing_and_may_make_nothing(DatabaseRole role) {
    var powers =
        PLATFORM
            .database()
            .jdbc()
            .sql(
                """
                SELECT r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolbypassrls
                  OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid)
                  OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid)
                FROM pg_roles r WHERE r.rolname = current_database() || '_' || :role
                """)
            .param("role", word(role))
            .query(Boolean.class)
            .single();

    assertThat(powers).isFalse();
  }

  @Test
  void a_transaction_does_not_change_hands() {
    var transaction = PLATFORM.get(TransactionTemplate.class);

    assertThatThrownBy(
            () -> transaction.executeWithoutResult(_ -> WORKSHOP.answer(open, 20, 4, "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "a transaction of the role PAGES cannot go on as ANSWERS: change the role before it begins");
    assertThatThrownBy(
            () -> DatabaseRole.ANSWERS.run(() -> PLATFORM.get(People.class).search("Martin", 1)))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void a_right_that_somebody_gave_by_hand_is_gone_after_a_start() throws SQLException {
    var grant = "GRANT %s ON listening.answer TO %s_pages";
    var database = PLATFORM.database();
    var name = database.jdbc().sql("SELECT current_database()").query(String.class).single();
    database.jdbc().sql(grant.formatted("SELECT", name)).update();
    database.jdbc().sql(grant.formatted("UPDATE (cohort)", name)).update();

    database.prepareLogins();

    refused(DatabaseRole.PAGES, "SELECT count(*) FROM listening.answer");
    assertThat(rights("listening.answer")).isEqualTo("answers sI · release SID");
  }

  private static void refused(DatabaseRole role, String sql) throws SQLException {
    try (var connection = PLATFORM.database().connect(role);
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .as("%s: %s", role, sql)
          .isInstanceOfSatisfying(
              SQLException.class,
              refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
    }
  }

  /// Every table, view and the like but the histories of migrations.
  private static Stream<String> tables() {
    return PLATFORM
        .database()
        .jdbc()
        .sql(
            """
            SELECT n.nspname || '.' || c.relname
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
              AND c.relname <> 'essor_migration'
            ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
            """)
        .query((row, _) -> row.getString(1))
        .list()
        .stream();
  }

  private static String word(DatabaseRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
