package org.essor.database;

/// A PostgreSQL that answers: our own, which ends with us, or one that somebody else runs.
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

  DatabaseAddress address();

  @Override
  void close();
}
