package org.essor.listening.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essor.listening.sealed.Rfc9474.bytes;
import static org.essor.listening.sealed.Rfc9474.number;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BlindRsaTest {

  private static final byte[] MESSAGE = "a token".getBytes(StandardCharsets.UTF_8);

  private final SecureRandom random = new SecureRandom();

  @Test
  void is_what_the_rfc_says() throws Exception {
    var vector = Rfc9474.vector();
    var open =
        (RSAPublicKey)
            KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(vector, "n"), number(vector, "e")));
    var secret = secret(vector);

    var prepared = BlindRsa.prepare(bytes(vector, "msg"), bytes(vector, "msg_prefix"));
    assertThat(prepared).isEqualTo(bytes(vector, "input_msg"));
    var factor = number(vector, "inv").modInverse(open.getModulus());
    var blinded = BlindRsa.blind(open, prepared, bytes(vector, "salt"), factor);
    assertThat(blinded.message()).isEqualTo(bytes(vector, "blinded_msg"));
    assertThat(blinded.inverse()).isEqualTo(number(vector, "inv"));
    var signed = BlindRsa.sign(secret, blinded.message());
    assertThat(signed).isEqualTo(bytes(vector, "blind_sig"));
    var signature = BlindRsa.finish(open, prepared, signed, blinded.inverse());
    assertThat(signature).isEqualTo(bytes(vector, "sig"));
    assertThat(BlindRsa.verifies(open, prepared, signature)).isTrue();
  }

  @Test
  void a_token_of_3072_bits_goes_all_the_way_and_nothing_else_passes() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072);
    var pair = generator.generateKeyPair();
    var open = (RSAPublicKey) pair.getPublic();
    var secret = (RSAPrivateCrtKey) pair.getPrivate();
    var prepared = BlindRsa.prepare(MESSAGE, some(BlindRsa.PREFIX_BYTES));
    var factor = new BigInteger(3000, random).add(BigInteger.ONE);
    var blinded = BlindRsa.blind(open, prepared, some(BlindRsa.SALT_BYTES), factor);

    var signed = BlindRsa.sign(secret, blinded.message());
    var signature = BlindRsa.finish(open, prepared, signed, blinded.inverse());

    assertThat(signature).hasSize(384);
    assertThat(BlindRsa.verifies(open, prepared, signature)).isTrue();
    assertThat(BlindRsa.verifies(open, MESSAGE, signature)).isFalse();
    assertThat(BlindRsa.verifies(open, prepared, signed)).isFalse();
    assertThat(BlindRsa.verifies(open, prepared, new byte[0])).isFalse();
    assertThat(BlindRsa.verifies(open, prepared, some(500))).isFalse();
    signed[100] ^= 1;
    assertThatThrownBy(() -> BlindRsa.finish(open, prepared, signed, blinded.inverse()))
        .isInstanceOf(SignatureException.class);
    assertThatThrownBy(() -> BlindRsa.sign(secret, new byte[383]))
        .isInstanceOf(SignatureException.class)
        .hasMessageContaining("expected 384 bytes");
    var tooLarge = new byte[384];
    Arrays.fill(tooLarge, (byte) 0xff);
    assertThatThrownBy(() -> BlindRsa.sign(secret, tooLarge))
        .isInstanceOf(SignatureException.class);
  }

  @Test
  void the_same_message_blinded_alike_gets_the_same_signature() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var secret = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
    var blinded = new byte[256];
    blinded[255] = 42;

    assertThat(BlindRsa.sign(secret, blinded)).isEqualTo(BlindRsa.sign(secret, blinded));
  }

  private byte[] some(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static RSAPrivateCrtKey secret(JsonNode vector) throws GeneralSecurityException {
    var d = number(vector, "d");
    var p = number(vector, "p");
    var q = number(vector, "q");
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance("RSA")
            .generatePrivate(
                new RSAPrivateCrtKeySpec(
                    number(vector, "n"),
                    number(vector, "e"),
                    d,
                    p,
                    q,
                    d.mod(p.subtract(BigInteger.ONE)),
                    d.mod(q.subtract(BigInteger.ONE)),
                    q.modInverse(p)));
  }
}
