package org.essor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

  private static final String ACCOUNTS =
      """
      SELECT a.id, a.person, a.name, a.email, a.password IS NOT NULL AS has_password,
        coalesce(a.chosen_language, a.language) AS language,
        a.withdrawn_at IS NULL AS open,
        ARRAY(SELECT r.role FROM identity.account_role r WHERE r.account = a.id) AS roles,
        (SELECT c.printed_at FROM identity.card c WHERE c.account = a.id) AS card_printed,
        EXISTS (
          SELECT FROM identity.account other
          WHERE other.email = a.email AND other.id <> a.id AND other.withdrawn_at IS NULL
        ) AS email_shared
      FROM identity.account a
      """;

  private final JdbcClient database;

  AccountStore(JdbcClient database) {
    this.database = database;
  }

  boolean isEmpty() {
    return !database
        .sql("SELECT EXISTS (SELECT FROM identity.account)")
        .query(Boolean.class)
        .single();
  }

  /// Nobody else writes accounts until the transaction ends.
  void holdStill() {
    database.sql("LOCK TABLE identity.account IN SHARE ROW EXCLUSIVE MODE").update();
  }

  long add(String name, String email, String password, String language, Instant now) {
    return database
        .sql(
            """
            INSERT INTO identity.account (name, email, password, language, created_at)
            VALUES (:name, :email, :password, :language, :now)
            RETURNING id
            """)
        .param("name", name)
        .param("email", email)
        .param("password", password)
        .param("language", language)
        .param("now", time(now))
        .query(Long.class)
        .single();
  }

  /// Somebody who administered before being one of the people becomes one, by their address.
  void tieByAddress(Collection<Member> members) {
    database
        .sql(
            """
            UPDATE identity.account a
            SET person = newcomer.person
            FROM (
              SELECT min(person) AS person, email
              FROM unnest(CAST(:persons AS bigint[]), CAST(:emails AS text[])) AS m (person, email)
              GROUP BY email
              HAVING count(*) = 1
            ) newcomer
            WHERE a.person IS NULL AND a.withdrawn_at IS NULL AND a.email = newcomer.email
              AND NOT EXISTS (SELECT FROM identity.account o WHERE o.person = newcomer.person)
            """)
        .param("persons", members.stream().map(Member::person).toArray(Long[]::new))
        .param("emails", members.stream().map(AccountStore::email).toArray(String[]::new))
        .update();
  }

  /// The addresses that these people have no longer.
  List<String> abandonedBy(Collection<Member> members) {
    return database
        .sql(
            """
            SELECT a.email
            FROM identity.account a
            JOIN unnest(CAST(:persons AS bigint[]), CAST(:emails AS text[])) AS m (person, email)
              ON m.person = a.person
            WHERE a.email IS NOT NULL AND a.email IS DISTINCT FROM m.email
            """)
        .param("persons", members.stream().map(Member::person).toArray(Long[]::new))
        .param("emails", members.stream().map(AccountStore::email).toArray(String[]::new))
        .query((row, _) -> row.getString("email"))
        .list();
  }

  void enrol(Collection<Member> members, Instant now) {
    database
        .sql(
            """
            INSERT INTO identity.account AS a (person, name, email, language, created_at)
            SELECT m.*, CAST(:now AS timestamptz)
            FROM unnest(
              CAST(:persons AS bigint[]), CAST(:names AS text[]), CAST(:emails AS text[]),
              CAST(:languages AS text[])) AS m
            ON CONFLICT (person) DO UPDATE
            SET name = excluded.name, email = excluded.email, language = excluded.language,
              withdrawn_at = NULL
            WHERE (a.name, a.email, a.language, a.withdrawn_at)
              IS DISTINCT FROM (excluded.name, excluded.email, excluded.language, NULL)
            """)
        .param("persons", members.stream().map(Member::person).toArray(Long[]::new))
        .param("names", members.stream().map(Member::name).toArray(String[]::new))
        .param("emails", members.stream().map(AccountStore::email).toArray(String[]::new))
        .param("languages", members.stream().map(m -> code(m.language())).toArray(String[]::new))
        .param("now", time(now))
        .update();
  }

  void withdraw(Collection<Long> persons, Instant now) {
    database
        .sql(
            """
            UPDATE identity.account
            SET withdrawn_at = :now
            WHERE person = ANY(:persons) AND withdrawn_at IS NULL
            """)
        .param("persons", persons.toArray(Long[]::new))
        .param("now", time(now))
        .update();
  }

  void untie(long account) {
    database
        .sql("UPDATE identity.account SET person = NULL WHERE id = :id")
        .param("id", account)
        .update();
  }

  void delete(long account) {
    database.sql("DELETE FROM identity.account WHERE id = :id").param("id", account).update();
  }

  /// Open accounts of administrators, kept as they are until the transaction ends.
  List<Account> administrators() {
    database.sql("LOCK TABLE identity.account_role IN SHARE ROW EXCLUSIVE MODE").update();
    return accounts(
        """
        WHERE a.withdrawn_at IS NULL AND EXISTS (
          SELECT FROM identity.account_role r WHERE r.account = a.id AND r.role = 'ADMINISTRATOR')
        ORDER BY a.id
        """,
        "",
        0,
        Integer.MAX_VALUE);
  }

  void grant(long account, Role role) {
    database
        .sql(
            """
            INSERT INTO identity.account_role (account, role)
            VALUES (:account, :role)
            ON CONFLICT DO NOTHING
            """)
        .param("account", account)
        .param("role", role.name())
        .update();
  }

  void revoke(long account, Role role) {
    database
        .sql("DELETE FROM identity.account_role WHERE account = :account AND role = :role")
        .param("account", account)
        .param("role", role.name())
        .update();
  }

  Optional<Account> byPerson(long person) {
    return one("WHERE a.person = :value", person);
  }

  Optional<Account> byId(long account) {
    return one("WHERE a.id = :value", account);
  }

  /// The one open account with this address; none when two people share it.
  Optional<Account> byEmail(String email) {
    var found = accounts("WHERE a.email = :words AND a.withdrawn_at IS NULL", email, 0, 2);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  Map<Long, String> names(Collection<Long> accounts) {
    var names = new HashMap<Long, String>();
    database
        .sql("SELECT id, name FROM identity.account WHERE id = ANY(:accounts)")
        .param("accounts", accounts.toArray(Long[]::new))
        .query(row -> {
          names.put(row.getLong("id"), row.getString("name"));
        });
    return names;
  }

  /// Where these people are reached by mail: whoever cannot come in or has no address is left out.
  List<Accounts.Reachable> reachable(Collection<Long> persons) {
    return database
        .sql(
            """
            SELECT DISTINCT email, coalesce(chosen_language, language) AS language
            FROM identity.account
            WHERE person = ANY(:persons) AND email IS NOT NULL AND withdrawn_at IS NULL
            ORDER BY email
            """)
        .param("persons", persons.toArray(Long[]::new))
        .query((row, _) ->
            new Accounts.Reachable(row.getString("email"), language(row.getString("language"))))
        .list();
  }

  List<Account> holding(Role role) {
    var holding =
        """
        WHERE a.withdrawn_at IS NULL AND EXISTS (
          SELECT FROM identity.account_role r WHERE r.account = a.id AND r.role = :role)
        ORDER BY a.name, a.id
        """;
    return database
        .sql(ACCOUNTS + holding)
        .param("role", role.name())
        .query(AccountStore::account)
        .list();
  }

  /// Accounts whose name or address contains the words; those that hold a role when there are none.
  List<Account> search(String words, int limit, int offset) {
    return accounts(matching(words) + " ORDER BY a.name, a.id", words, offset, limit);
  }

  int count(String words) {
    return database
        .sql("SELECT count(*) FROM identity.account a " + matching(words))
        .param("words", words)
        .query(Integer.class)
        .single();
  }

  /// Persons who could be given a card and have none.
  List<Long> withoutCard() {
    return database
        .sql(
            """
            SELECT a.person
            FROM identity.account a
            WHERE a.person IS NOT NULL AND a.withdrawn_at IS NULL
              AND NOT EXISTS (SELECT FROM identity.card c WHERE c.account = a.id)
            """)
        .query((row, _) -> row.getLong("person"))
        .list();
  }

  @Nullable String password(long account) {
    return database
        .sql("SELECT coalesce(password, '') FROM identity.account WHERE id = :id")
        .param("id", account)
        .query(String.class)
        .optional()
        .filter(encoded -> !encoded.isEmpty())
        .orElse(null);
  }

  void setPassword(long account, String encoded) {
    database
        .sql("UPDATE identity.account SET password = :encoded WHERE id = :id")
        .param("encoded", encoded)
        .param("id", account)
        .update();
  }

  void setLanguage(long account, Locale language) {
    database
        .sql("UPDATE identity.account SET chosen_language = :language WHERE id = :id")
        .param("language", code(language))
        .param("id", account)
        .update();
  }

  void signOut(long account, Instant now) {
    database
        .sql("UPDATE identity.account SET signed_out_at = :now WHERE id = :id")
        .param("now", time(now))
        .param("id", account)
        .update();
  }

  boolean signedInStill(long account, Instant since) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM identity.account
              WHERE id = :id AND withdrawn_at IS NULL
                AND (signed_out_at IS NULL OR signed_out_at <= :since)
            )
            """)
        .param("id", account)
        .param("since", time(since))
        .query(Boolean.class)
        .single();
  }

  private Optional<Account> one(String where, long value) {
    return database
        .sql(ACCOUNTS + where)
        .param("value", value)
        .query(AccountStore::account)
        .optional();
  }

  private List<Account> accounts(String where, String words, int offset, int limit) {
    return database
        .sql(ACCOUNTS + where + " LIMIT :limit OFFSET :offset")
        .param("words", words, Types.VARCHAR)
        .param("limit", limit)
        .param("offset", offset)
        .query(AccountStore::account)
        .list();
  }

  private static String matching(String words) {
    return words.isBlank()
        ? "WHERE EXISTS (SELECT FROM identity.account_role r WHERE r.account = a.id)"
        : """
        WHERE position(lower(:words) IN lower(a.name)) > 0
          OR position(lower(:words) IN a.email) > 0
        """;
  }

  private static Account account(ResultSet row, int index) throws SQLException {
    var person = row.getLong("person");
    var none = row.wasNull();
    var printed = row.getTimestamp("card_printed");
    return new Account(
        row.getLong("id"),
        none ? OptionalLong.empty() : OptionalLong.of(person),
        row.getString("name"),
        Optional.ofNullable(row.getString("email")),
        row.getBoolean("email_shared"),
        language(row.getString("language")),
        roles((String[]) row.getArray("roles").getArray(), none),
        row.getBoolean("has_password"),
        Optional.ofNullable(printed).map(java.sql.Timestamp::toInstant),
        row.getBoolean("open"));
  }

  private static Set<Role> roles(String[] names, boolean noPerson) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
    if (!noPerson) {
      roles.add(Role.EMPLOYEE);
    }
    return roles;
  }

  private static @Nullable String email(Member member) {
    return member.email().map(AccountStore::plain).orElse(null);
  }

  /// An address as it is compared.
  static String plain(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static Locale language(String code) {
    return code.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
  }

  static String code(Locale language) {
    return language.getLanguage().equals("fr") ? "fr" : "en";
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
