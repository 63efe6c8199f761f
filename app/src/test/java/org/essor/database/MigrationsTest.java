package org.essor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  private static final Migrations TODAY =
      new Migrations("db/today", List.of("values", "visits", "growth"));

  private final TestDatabase database = TestDatabase.empty();

  @Test
  void each_module_has_a_schema_and_a_history_even_one_named_by_a_key_word() {
    TODAY.migrate(database.dataSource());

    database.jdbc().sql("INSERT INTO values.value VALUES (1, 'écoute')").update();
    database.jdbc().sql("INSERT INTO visits.visit VALUES (1)").update();
    assertThat(versions("values")).containsExactly("1");
    assertThat(versions("visits")).containsExactly("1");
  }

  @Test
  void a_module_without_a_folder_keeps_nothing() {
    TODAY.migrate(database.dataSource());

    assertThat(schemas()).contains("values", "visits").doesNotContain("growth");
  }

  @Test
  void a_second_run_changes_nothing() {
    TODAY.migrate(database.dataSource());
    TODAY.migrate(database.dataSource());

    assertThat(versions("visits")).containsExactly("1");
  }

  @Test
  void a_database_of_today_is_brought_to_tomorrow() {
    TODAY.migrate(database.dataSource());
    tomorrow("values", "visits", "growth").migrate(database.dataSource());

    assertThat(versions("visits")).containsExactly("1", "2");
    assertThat(schemas()).contains("growth");
  }

  @Test
  void a_newer_version_of_a_module_is_refused_before_any_schema_is_touched() {
    tomorrow("values", "visits").migrate(database.dataSource());
    database.jdbc().sql("DROP TABLE values.value, values.essor_migration CASCADE").update();

    assertThatThrownBy(() -> TODAY.migrate(database.dataSource()))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "This database was written by a newer Essor (its visits is at version 2, and this"
                + " Essor knows 1): start that one. Nothing was changed.");
    assertThat(tables("values")).isEmpty();
    assertThat(versions("visits")).containsExactly("1", "2");
  }

  @Test
  void a_module_of_a_newer_version_is_refused_before_any_schema_is_touched() {
    tomorrow("growth").migrate(database.dataSource());

    assertThatThrownBy(
            () -> new Migrations("db/today", List.of("values")).migrate(database.dataSource()))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "This database was written by a newer Essor (it holds growth, which this Essor does"
                + " not know): start that one. Nothing was changed.");
    assertThat(schemas()).doesNotContain("values");
  }

  private static Migrations tomorrow(String... modules) {
    return new Migrations("db/tomorrow", List.of(modules));
  }

  private List<@Nullable String> versions(String schema) {
    return database
        .jdbc()
        .sql(
            """
            SELECT version
            FROM %s.essor_migration
            WHERE version IS NOT NULL
            ORDER BY installed_rank
            """
                .formatted(schema))
        .query(String.class)
        .list();
  }

  private List<@Nullable String> schemas() {
    return database
        .jdbc()
        .sql("SELECT schema_name FROM information_schema.schemata")
        .query(String.class)
        .list();
  }

  private List<@Nullable String> tables(String schema) {
    return database
        .jdbc()
        .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = :schema")
        .param("schema", schema)
        .query(String.class)
        .list();
  }
}
