package org.essor.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.essor.Platform;
import org.essor.database.DatabaseRole;
import org.essor.disclosure.GroupRules;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From its opening on, nobody changes what people were told they would answer under: not the pages
/// by their login, nor the owner of the tables by mistake.
class FrozenTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = new Workshop(PLATFORM);

  private static final String FROZEN = "(?s).*(is frozen|does not go back).*";

  private static UUID open;
  private static UUID closed;

  @BeforeAll
  static void one_is_open_and_one_is_closed() {
    closed = WORKSHOP.open();
    WORKSHOP.checkIns().close(closed);
    open = WORKSHOP.open();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE listening.contract SET k = 5, d = 2",
        "UPDATE listening.contract SET frozen = false",
        "UPDATE listening.contract SET audience = 'ALL_UNITS'",
        "UPDATE listening.contract SET retention_days = 730",
        "DELETE FROM listening.contract",
        "UPDATE listening.cohort SET asked = 6",
        "DELETE FROM listening.cohort",
        "UPDATE listening.cohort_part SET whole = NOT whole",
        "DELETE FROM listening.cohort_part",
        "UPDATE listening.frozen_unit SET cohort = NULL",
        "DELETE FROM listening.frozen_unit",
        "UPDATE listening.invitation SET position = 0",
        "INSERT INTO listening.cohort SELECT id, 99, 7 FROM listening.check_in",
        "INSERT INTO listening.frozen_unit (check_in_id, position, parent, unit_id, name_en, name_fr)"
            + " SELECT id, 99, 0, 1, 'New', 'Neuve' FROM listening.check_in",
        "INSERT INTO listening.cohort_part SELECT check_in_id, number, 0, false FROM listening.cohort"
            + " ON CONFLICT (check_in_id, number, position) DO UPDATE SET whole = false",
        "INSERT INTO listening.invitation SELECT id, -1, 0 FROM listening.check_in",
        "UPDATE listening.check_in SET state = 'PLANNED', opened_on = NULL, closed_on = NULL,"
            + " released_on = NULL",
        "UPDATE listening.check_in SET state = 'OPEN', closed_on = NULL, released_on = NULL"
            + " WHERE state = 'CLOSED'",
        "UPDATE listening.check_in SET closed_on = closed_on + 1",
        "UPDATE listening.check_in SET released_on = NULL"
      })
  void what_is_frozen_is_refused_to_the_pages_and_to_the_owner(String sql) throws SQLException {
    var before = snapshot();

    assertThatThrownBy(() -> PLATFORM.database().jdbc().sql(sql).update())
        .satisfies(refused -> assertThat(refused.getCause()).message().matches(FROZEN));
    try (var connection = PLATFORM.database().connect(DatabaseRole.PAGES);
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .satisfies(refused ->
              assertThat(refused).message().matches(FROZEN + "|(?s).*permission denied.*"));
    }
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void what_is_planned_may_still_be_thought_over() {
    var planned = WORKSHOP.plan(GroupRules.DEFAULT);

    WORKSHOP.checkIns().forget(planned);

    assertThat(WORKSHOP.find(planned)).isEmpty();
  }

  private static String snapshot() {
    return PLATFORM.get(CheckIns.class).frozen(open).toString()
        + PLATFORM.get(CheckIns.class).frozen(closed)
        + WORKSHOP.find(open)
        + WORKSHOP.find(closed);
  }
}
