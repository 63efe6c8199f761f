package org.essor.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The codes on cards, in Crockford's base 32, five random bits a character: twelve let somebody
/// in, a ballot card has more.
///
/// Read as people write: case, spaces and dashes do not count, `o` is 0, `i` and `l` are 1.
public final class Codes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  private Codes() {}

  static String draw(RandomGenerator random) {
    return draw(random, LENGTH);
  }

  public static String draw(RandomGenerator random, int length) {
    var code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /// `7KQM2XAB90TZ` as `7KQM-2XAB-90TZ`.
  static String grouped(String code) {
    return String.join(
        "-", code.substring(0, GROUP), code.substring(GROUP, 2 * GROUP), code.substring(2 * GROUP));
  }

  /// What somebody typed, as it was drawn; empty when it cannot be a code.
  static Optional<String> read(String typed) {
    return read(typed, LENGTH);
  }

  /// The same for codes of another length.
  public static Optional<String> read(String typed, int length) {
    var code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}.]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    var fits = code.length() == length && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return fits ? Optional.of(code) : Optional.empty();
  }
}
