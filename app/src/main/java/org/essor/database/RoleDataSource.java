package org.essor.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/// The pools of the application, one for each [DatabaseRole]: a transaction takes its connection
/// from that of the role it begins in.
final class RoleDataSource extends AbstractRoutingDataSource implements AutoCloseable {

  private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

  private RoleDataSource() {}

  static RoleDataSource of(Logins logins) {
    var source = new RoleDataSource();
    for (var role : DatabaseRole.values()) {
      source.open(role, logins);
    }
    source.setTargetDataSources(Map.copyOf(source.pools));
    source.afterPropertiesSet();
    return source;
  }

  private void open(DatabaseRole role, Logins logins) {
    var address = logins.address(role);
    int idle = role == DatabaseRole.RELEASE ? 0 : 1;
    try {
      pools.put(role, DatabaseConfiguration.pool(address, connections(role), idle));
    } catch (PoolInitializationException refused) {
      close();
      throw new StartFailure(
          "The database at %s does not let %s in, as which Essor works (%s): let it in as the owner is."
              .formatted(
                  address,
                  address.user(),
                  NestedExceptionUtils.getMostSpecificCause(refused).getMessage()),
          refused);
    }
  }

  /// Few: on two cores more would only wait for each other. A release is made alone.
  private static int connections(DatabaseRole role) {
    return switch (role) {
      case PAGES -> 10;
      case ANSWERS -> 6;
      case RELEASE -> 2;
    };
  }

  @Override
  protected DatabaseRole determineCurrentLookupKey() {
    return DatabaseRole.current();
  }

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
  }
}
