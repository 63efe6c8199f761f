package org.essor.listening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.essor.instrument.Attribute;
import org.essor.instrument.Instrument;

/// A filled-in form, as sent: no name on it.
///
/// @param token drawn by the form, 32 to 64 characters; sending the same sheet twice counts once
/// @param choices one per item, in the instrument's order: a value of its scale, [#SKIPPED] or
///   [#RATHER_NOT_SAY]
/// @param words the answer to the open question; empty when there is none, at most [#LONGEST]
///   characters
/// @param attributes one per attribute of the contract: the place of a category, from 0, or
///   [#RATHER_NOT_SAY], which also stands for what was passed over
public record Sheet(String token, List<Integer> choices, String words, List<Integer> attributes) {

  /// The item was passed over.
  public static final int SKIPPED = -2;

  /// "I would rather not say", an answer like another, and never scored.
  public static final int RATHER_NOT_SAY = -1;

  /// The most characters that an open question takes.
  public static final int LONGEST = 2_000;

  public Sheet {
    choices = List.copyOf(choices);
    words = words.strip();
    attributes = List.copyOf(attributes);
  }

  /// A sheet under a contract that asks for no attributes.
  public Sheet(String token, List<Integer> choices, String words) {
    this(token, choices, words, List.of());
  }

  /// A token that nobody can guess.
  public static String token(RandomGenerator random) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// @param asked the attributes of the contract
  void mustFit(Instrument instrument, Contract contract, List<Attribute> asked) {
    var readable =
        token.length() >= 32
            && token.length() <= 64
            && choices.size() == instrument.items().size()
            && words.length() <= LONGEST
            && attributes.size() == asked.size()
            && (contract.openQuestion() || words.isEmpty());
    for (int i = 0; readable && i < choices.size(); i++) {
      int choice = choices.get(i);
      readable =
          choice == SKIPPED
              || choice == RATHER_NOT_SAY
              || instrument.items().get(i).scale().offers(choice);
    }
    for (int i = 0; readable && i < asked.size(); i++) {
      int category = attributes.get(i);
      readable = category >= RATHER_NOT_SAY && category < asked.get(i).categories().size();
    }
    if (!readable) {
      throw new Refused(Refused.Reason.UNREADABLE_SHEET);
    }
    if (words.isEmpty() && choices.stream().allMatch(choice -> choice == SKIPPED)) {
      throw new Refused(Refused.Reason.EMPTY_SHEET);
    }
  }

  /// The key under which the answer is kept: SHA-256 of the token, so that the store never holds
  /// the token.
  byte[] receipt() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
