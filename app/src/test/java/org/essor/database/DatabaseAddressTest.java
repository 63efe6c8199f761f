package org.essor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "postgresql"})
  void reads_the_form_that_hosts_hand_out(String scheme) {
    var address =
        DatabaseAddress.parse(scheme + "://lea:p%40ss+w%C3%B6rd@my_db:5433/essor?ssl=true");

    assertThat(address)
        .isEqualTo(
            new DatabaseAddress("jdbc:postgresql://my_db:5433/essor?ssl=true", "lea", "p@ss+wörd"));
  }

  @Test
  void port_user_and_password_may_be_left_to_their_defaults() {
    assertThat(DatabaseAddress.parse("postgres://localhost/essor"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://localhost/essor", null, null));
  }

  @Test
  void a_jdbc_url_is_taken_as_it_is_but_for_who_we_are() {
    var place = "jdbc:postgresql://localhost/essor";

    assertThat(DatabaseAddress.parse(place)).isEqualTo(new DatabaseAddress(place, null, null));
    assertThat(DatabaseAddress.parse(place + "?user=lea&password=p%40ss+w%C3%B6rd"))
        .isEqualTo(new DatabaseAddress(place, "lea", "p@ss wörd"));
    assertThat(DatabaseAddress.parse(place + "?user=lea&ssl=true&password=secret&options=-c%20a"))
        .isEqualTo(new DatabaseAddress(place + "?ssl=true&options=-c%20a", "lea", "secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://lea:secret@localhost/essor", "postgres://lea:secret@localhost"})
  void anything_else_is_refused_without_repeating_the_password(String url) {
    assertThatThrownBy(() -> DatabaseAddress.parse(url))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("expected postgres://user:password@host:5432/database")
        .hasMessageContaining("localhost")
        .hasMessageNotContaining("secret");
  }

  @Test
  void its_text_never_shows_the_password() {
    assertThat(DatabaseAddress.parse("postgres://lea:secret@localhost/essor"))
        .hasToString("postgresql://localhost/essor");
    assertThat(DatabaseAddress.parse("jdbc:postgresql://localhost/essor?password=secret"))
        .hasToString("postgresql://localhost/essor");
  }
}
