package org.essor.listening.sealed;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The vector of RFC 9474, appendix A.1, for the variant of the protocol. It lies beside a clone;
/// without it a test is skipped.
public final class Rfc9474 {

  private static final String PATH = "shared/data/privacy/rfc9474/test_vectors_rfc9474.json";

  private Rfc9474() {}

  public static JsonNode vector() throws IOException {
    var file =
        Stream.of("../..", "..")
            .map(above -> Path.of(above, PATH))
            .filter(Files::exists)
            .findFirst();
    assumeThat(file).as("the vectors lie in ../%s beside a clone", PATH).isPresent();
    for (var vector : new JsonMapper().readTree(Files.readString(file.orElseThrow()))) {
      if (vector.get("name").asString().equals("RSABSSA-SHA384-PSS-Randomized")) {
        return vector;
      }
    }
    throw new AssertionError("no vector of this variant in " + file);
  }

  public static BigInteger number(JsonNode vector, String field) {
    return new BigInteger(vector.get(field).asString().replaceFirst("^0x", ""), 16);
  }

  public static byte[] bytes(JsonNode vector, String field) {
    return HexFormat.of().parseHex(vector.get(field).asString());
  }
}
