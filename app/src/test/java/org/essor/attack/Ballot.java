package org.essor.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.listening.sealed.Token;

/// A sheet and the token it is cast with.
///
/// @param person the key of whoever answers
record Ballot(String person, Token token, List<Integer> choices, String words) {

  /// The same token on another sheet.
  Ballot saying(List<Integer> otherwise) {
    return new Ballot(person, token, otherwise, words);
  }

  Ballot with(Token another) {
    return new Ballot(person, another, choices, words);
  }

  /// As a browser sends it.
  String form() {
    return "nonce=%s&prefix=%s&signature=%s&cohort=%d&pass=%s&words=%s&%s"
        .formatted(
            text(token.nonce()),
            text(token.prefix()),
            text(token.signature()),
            token.cohort(),
            text(token.pass()),
            URLEncoder.encode(words, UTF_8),
            IntStream.range(0, choices.size())
                .mapToObj(i -> "item-%d=%d".formatted(i, choices.get(i)))
                .collect(Collectors.joining("&")));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What must be found of it among the answers, and only once.
  String answer() {
    return token.cohort() + " " + choices;
  }
}
