package org.essor.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class VerifierTest {

  /// Source: the exchange in RFC 7677, section 3 (user "user", password "pencil"). Its server's
  /// signature follows from one key of the verifier; that the other is right shows whenever a login
  /// is used.
  @Test
  void is_what_the_example_of_the_rfc_leads_to() {
    var verifier = Verifier.of("pencil", Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="));
    var keys = verifier.split("\\$")[2].split(":");
    var nonces = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    var exchange =
        "n=user,r=rOprNGfwEbeRWgbNEkqO,%s,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,%s"
            .formatted(nonces, nonces);

    var signature = Verifier.hmac(Base64.getDecoder().decode(keys[1]), exchange.getBytes(US_ASCII));

    assertThat(verifier).startsWith("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$");
    assertThat(Base64.getEncoder().encodeToString(signature))
        .isEqualTo("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
  }
}
