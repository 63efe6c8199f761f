package org.essor.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database of the application: the one `ESSOR_DATABASE_URL` points at, or else our own in the
/// folder `ESSOR_DATA`. The roof says which [Migrations] there are.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// Flyway's own, for the while of starting.
  private static final int MIGRATING = 3;

  @Bean
  DatabaseServer databaseServer(
      @Value("${ESSOR_DATABASE_URL:}") String url, @Value("${ESSOR_DATA:data}") String data) {
    return url.isBlank()
        ? EmbeddedPostgres.start(Path.of(data))
        : ExternalPostgres.at(DatabaseAddress.parse(url.strip()));
  }

  /// The pools, on a database that is up to date; Spring closes them before the server they came
  /// from.
  @Bean
  RoleDataSource dataSource(DatabaseServer server, Migrations migrations) throws SQLException {
    var owner = server.address();
    var logins = Logins.of(owner);
    try (var pool = pool(owner, MIGRATING, 0)) {
      migrations.migrate(pool);
    }
    logins.prepare(migrations);
    return RoleDataSource.of(logins);
  }

  static HikariDataSource pool(DatabaseAddress address, int connections, int idle) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(address.jdbcUrl());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(idle);
    pool.setConnectionTimeout(5_000);
    pool.setConnectionInitSql("SET TIME ZONE 'UTC'");
    pool.addDataSourceProperty("ApplicationName", "essor");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(pool);
  }
}
