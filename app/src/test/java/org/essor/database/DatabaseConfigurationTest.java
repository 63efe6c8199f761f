package org.essor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigurationTest {

  private static final Migrations MIGRATIONS =
      new Migrations("db/today", List.of("values", "visits"));

  @TempDir Path data;

  @Test
  void without_an_address_the_database_is_ours_and_ends_with_us() throws Exception {
    try (var context = context(MIGRATIONS, Map.of("ESSOR_DATA", data.toString()))) {
      var jdbc = JdbcClient.create(context.getBean(DataSource.class));

      assertThat(jdbc.sql("SELECT count(*) FROM visits.visit").query(Long.class).single()).isZero();
    }
    assertThat(data.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
    assertThat(data.resolve("postgresql/log"))
        .content()
        .as("the pool was closed first, so no session was broken off")
        .doesNotContain("terminating connection");
  }

  @Test
  void with_an_address_the_database_is_the_one_it_points_at() {
    var database = TestDatabase.empty();
    try (var context =
        context(
            MIGRATIONS,
            Map.of("ESSOR_DATABASE_URL", database.url(), "ESSOR_DATA", data.toString()))) {
      var jdbc = JdbcClient.create(context.getBean(DataSource.class));

      assertThat(jdbc.sql("SHOW timezone").query(String.class).single()).isEqualTo("UTC");
    }
    assertThat(database.jdbc().sql("SELECT count(*) FROM values.value").query(Long.class).single())
        .isZero();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void why_it_does_not_start_is_found_again_in_what_spring_throws() {
    var database = TestDatabase.empty();
    new Migrations("db/tomorrow", List.of("growth")).migrate(database.dataSource());

    assertThatThrownBy(() -> context(MIGRATIONS, Map.of("ESSOR_DATABASE_URL", database.url())))
        .satisfies(thrown ->
            assertThat(StartFailure.in(thrown))
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("a newer Essor"));
  }

  private static AnnotationConfigApplicationContext context(
      Migrations migrations, Map<String, Object> settings) {
    var context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(Migrations.class, () -> migrations);
    context.register(DatabaseConfiguration.class);
    context.refresh();
    return context;
  }
}
