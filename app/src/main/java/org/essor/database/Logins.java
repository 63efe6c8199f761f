package org.essor.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

/// The logins of the application in one database: one for each [DatabaseRole], besides that of the
/// owner, who makes them and the tables, and does nothing else.
///
/// They are called after the database, so that two Essors on one server do not meet. Their
/// passwords follow from the owner's: processes that share a database agree on them, and nothing
/// more has to be kept. For an owner without a password they are drawn anew at each start.
final class Logins {

  /// PostgreSQL's own limit is 63, and the longest ending has 8.
  private static final int LONGEST_NAME = 55;

  /// The state of an SQL error: insufficient privilege.
  private static final String NOT_ALLOWED = "42501";

  private final DatabaseAddress owner;
  private final String database;
  private final String maker;
  private final byte[] key;

  private Logins(DatabaseAddress owner, String database, String maker, byte[] key) {
    this.owner = owner;
    this.database = database;
    this.maker = maker;
    this.key = key;
  }

  static Logins of(DatabaseAddress owner) throws SQLException {
    try (var connection = owner.connect()) {
      var database = connection.getCatalog();
      if (database.getBytes(UTF_8).length > LONGEST_NAME) {
        throw new StartFailure(
            "The name of the database at %s is too long: Essor needs one of at most %d bytes."
                .formatted(owner, LONGEST_NAME));
      }
      return new Logins(owner, database, connection.getMetaData().getUserName(), key(owner));
    }
  }

  private static byte[] key(DatabaseAddress owner) {
    if (owner.password() != null && !owner.password().isEmpty()) {
      return owner.password().getBytes(UTF_8);
    }
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    return random;
  }

  String name(DatabaseRole role) {
    return database + "_" + role.name().toLowerCase(Locale.ROOT);
  }

  DatabaseAddress address(DatabaseRole role) {
    return new DatabaseAddress(owner.jdbcUrl(), name(role), password(role));
  }

  private String password(DatabaseRole role) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Verifier.hmac(key, name(role).getBytes(UTF_8)));
  }

  /// Makes the logins that are missing and gives all of them exactly the rights that the modules
  /// write down, as one: a process that already works with them never finds them without.
  void prepare(Migrations migrations) {
    try (var connection = owner.connect()) {
      connection.setAutoCommit(false);
      execute(connection, "SELECT pg_advisory_xact_lock(hashtext('essor logins'))");
      for (var role : DatabaseRole.values()) {
        create(connection, role);
      }
      for (var sql : migrations.rights(this)) {
        execute(connection, sql);
      }
      connection.commit();
    } catch (SQLException refused) {
      throw failure(refused);
    }
  }

  private void create(Connection connection, DatabaseRole role) throws SQLException {
    try (var query = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
      query.setString(1, name(role));
      if (!query.executeQuery().next()) {
        execute(connection, "CREATE ROLE %s LOGIN".formatted(quoted(role)));
      }
    }
    execute(
        connection,
        "ALTER ROLE %s PASSWORD '%s'".formatted(quoted(role), Verifier.of(password(role))));
  }

  private StartFailure failure(SQLException refused) {
    return NOT_ALLOWED.equals(refused.getSQLState())
        ? new StartFailure(
            "Essor works in its database as %s, and %s may not make these logins (%s): let an administrator of the server run ALTER ROLE \"%s\" CREATEROLE; or drop logins of these names that somebody else has made."
                .formatted(
                    Stream.of(DatabaseRole.values()).map(this::name).collect(joining(", ")),
                    maker,
                    refused.getMessage(),
                    maker),
            refused)
        : new StartFailure(
            "The logins of the database at %s cannot be prepared: %s"
                .formatted(owner, refused.getMessage()),
            refused);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String quoted(DatabaseRole role) {
    return '"' + name(role).replace("\"", "\"\"") + '"';
  }
}
