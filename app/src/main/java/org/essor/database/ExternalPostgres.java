package org.essor.database;

import java.sql.SQLException;

/// A PostgreSQL that somebody else runs. It is asked once, before anything is written, whether it
/// is one that Essor works with.
record ExternalPostgres(DatabaseAddress address) implements DatabaseServer {

  private static final int OLDEST = 15;

  static ExternalPostgres at(DatabaseAddress address) {
    try (var connection = address.connect();
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                """
                SELECT current_setting('server_version_num')::integer,
                       current_setting('server_version'),
                       current_setting('server_encoding')
                """)) {
      answer.next();
      requireVersion(address, answer.getInt(1), answer.getString(2));
      requireUtf8(address, answer.getString(3));
      return new ExternalPostgres(address);
    } catch (SQLException refused) {
      throw new StartFailure(
          "The database at %s (ESSOR_DATABASE_URL) does not let us in: %s"
              .formatted(address, refused.getMessage()),
          refused);
    }
  }

  static void requireVersion(DatabaseAddress address, int number, String name) {
    if (number < OLDEST * 10_000) {
      throw new StartFailure(
          "Essor needs PostgreSQL %d or newer; the server at %s is PostgreSQL %s."
              .formatted(OLDEST, address, name));
    }
  }

  static void requireUtf8(DatabaseAddress address, String encoding) {
    if (!encoding.equals("UTF8")) {
      throw new StartFailure(
          "Essor needs a database encoded in UTF8; the one at %s is in %s."
              .formatted(address, encoding));
    }
  }

  @Override
  public void close() {
    // it is not ours to stop
  }
}
