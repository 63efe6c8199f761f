package org.essor.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

  private final Wording hello = new Wording("Hello", "Bonjour");

  @Test
  void speaks_french_to_france_and_quebec() {
    assertThat(hello.in(Locale.FRANCE)).isEqualTo("Bonjour");
    assertThat(hello.in(Locale.CANADA_FRENCH)).isEqualTo("Bonjour");
  }

  @Test
  void speaks_english_to_everybody_else() {
    assertThat(hello.in(Locale.UK)).isEqualTo("Hello");
    assertThat(hello.in(Locale.GERMAN)).isEqualTo("Hello");
  }

  @Test
  void refuses_to_leave_out_a_language() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording("Hello", " "))
        .withMessage("a wording needs both languages, was en `Hello`, fr ` `");
    assertThatIllegalArgumentException().isThrownBy(() -> new Wording("", "Bonjour"));
  }
}
