package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void knows_a_password_by_its_hash_and_no_other() {
    var encoded = passwords.encode("quatre mots très simples");

    assertThat(encoded).startsWith("{bcrypt}").doesNotContain("quatre");
    assertThat(passwords.matches("quatre mots très simples", encoded)).isTrue();
    assertThat(passwords.matches("quatre mots tres simples", encoded)).isFalse();
    assertThat(passwords.matches("quatre mots très simples", null)).isFalse();
    assertThat(passwords.matches("nobody has this password", null)).isFalse();
  }

  @Test
  void asks_for_length_and_nothing_complicated() {
    assertThat(passwords.weakness("alllowercase", "lea@example.org")).isEmpty();
    assertThat(passwords.weakness("elevenchars", "lea@example.org"))
        .contains("identity.password.short");
    assertThat(passwords.weakness("aaaaaaaaaaaaaaaa", "lea@example.org"))
        .contains("identity.password.simple");
    assertThat(passwords.weakness("Lea@Example.org", "lea@example.org"))
        .contains("identity.password.simple");
  }

  @Test
  void refuses_what_bcrypt_would_cut_short() {
    assertThat(passwords.weakness("abcdefgh".repeat(9), "")).isEmpty();
    assertThat(passwords.weakness("abcdefgh".repeat(9) + "i", ""))
        .contains("identity.password.long");
    assertThat(passwords.weakness("é".repeat(40), "")).contains("identity.password.long");
    assertThat(passwords.matches("abcdefgh".repeat(10), passwords.encode("abcdefgh".repeat(9))))
        .isFalse();
  }
}
