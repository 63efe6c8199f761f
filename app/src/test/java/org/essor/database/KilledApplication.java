package org.essor.database;

import java.nio.file.Path;
import org.essor.database.Cluster.Durability;

/// An application that commits a row, says `committed` and then waits to be killed.
final class KilledApplication {

  private KilledApplication() {}

  public static void main(String[] arguments) throws Exception {
    var postgres =
        EmbeddedPostgres.start(
            Path.of(arguments[0]), TestDatabase::sharedBinaries, Durability.DURABLE);
    try (var connection = postgres.address().connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE said AS SELECT 'bonjour' AS word");
    }
    System.out.println("committed");
    Thread.currentThread().join();
  }
}
