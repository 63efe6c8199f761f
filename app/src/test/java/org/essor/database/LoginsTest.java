package org.essor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoginsTest {

  private static final Migrations NOTHING = new Migrations("db/today", List.of());

  private final TestDatabase database = TestDatabase.empty();
  private final DatabaseAddress owner = DatabaseAddress.parse(database.url());

  @Test
  void processes_that_share_a_database_agree_on_its_logins() throws Exception {
    Logins.of(owner).prepare(NOTHING);
    Logins.of(owner).prepare(NOTHING);

    for (var role : DatabaseRole.values()) {
      var address = Logins.of(owner).address(role);
      address.connect().close();
      assertThat(address.password()).isNotEqualTo(owner.password());
      assertThat(new DatabaseAddress(address.jdbcUrl(), address.user(), owner.password()))
          .as("let in by its own password only")
          .satisfies(other -> assertThatThrownBy(other::connect).hasMessageContaining("password"));
    }
  }

  @Test
  void an_owner_who_may_not_make_logins_is_told_what_to_run() throws Exception {
    var clerk = Logins.of(owner).name(DatabaseRole.PAGES) + "_clerk";
    database.jdbc().sql("CREATE ROLE %s LOGIN PASSWORD 'pencil'".formatted(clerk)).update();
    var address = new DatabaseAddress(owner.jdbcUrl(), clerk, "pencil");

    assertThatThrownBy(() -> Logins.of(address).prepare(NOTHING))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("ALTER ROLE \"%s\" CREATEROLE", clerk)
        .hasMessageNotContaining("pencil");
  }

  @Test
  void a_login_that_is_not_let_in_is_named() throws Exception {
    var logins = Logins.of(owner);

    assertThatThrownBy(() -> RoleDataSource.of(logins))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("does not let " + logins.name(DatabaseRole.PAGES) + " in");
  }
}
