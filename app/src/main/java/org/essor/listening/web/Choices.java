package org.essor.listening.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.listening.Refused;
import org.jspecify.annotations.Nullable;

/// What was chosen in a row of numbered fields.
final class Choices {

  private Choices() {}

  /// @param skipped what stands for a field that was left out
  static List<Integer> read(Map<String, String> fields, String name, int size, int skipped) {
    return IntStream.range(0, size).mapToObj(i -> read(fields.get(name + i), skipped)).toList();
  }

  private static int read(@Nullable String sent, int skipped) {
    try {
      return sent == null || sent.isEmpty() ? skipped : Integer.parseInt(sent);
    } catch (NumberFormatException _) {
      throw new Refused(Refused.Reason.UNREADABLE_SHEET);
    }
  }
}
