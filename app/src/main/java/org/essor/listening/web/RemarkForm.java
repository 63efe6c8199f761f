package org.essor.listening.web;

import java.util.Arrays;
import java.util.Optional;
import org.essor.listening.council.Remark;
import org.essor.web.Faults;
import org.jspecify.annotations.Nullable;

/// What a member of the works council writes, or somebody answers, as it was sent: nothing in it is
/// checked yet, and nothing is lost when it comes back.
///
/// @param replyTo the number of the remark that is answered; null for a remark
public record RemarkForm(@Nullable String kind, @Nullable String words, @Nullable String replyTo) {

  static final RemarkForm EMPTY = new RemarkForm(null, null, null);

  Faults faults() {
    var field = replyTo == null ? "words" : "reply-" + replyTo;
    var faults = Faults.NONE;
    if (replyTo == null && kindOf().isEmpty()) {
      faults = faults.with("kind", "listening.fault.kind");
    }
    if (text().isEmpty()) {
      faults = faults.with(field, "listening.fault.words");
    }
    return text().length() > Remark.LONGEST
        ? faults.with(field, "listening.fault.words.long")
        : faults;
  }

  Optional<Remark.Kind> kindOf() {
    return Arrays.stream(Remark.Kind.values()).filter(it -> it.name().equals(kind)).findFirst();
  }

  /// The words with their lines, and nothing that cannot be printed.
  String text() {
    return words == null
        ? ""
        : words.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\n]]+", "").strip();
  }

  /// The kind that was chosen for a remark.
  public String kindText() {
    return kind == null ? "" : kind;
  }

  /// The words of a remark.
  public String said() {
    return replyTo == null && words != null ? words : "";
  }

  /// The words of an answer to a remark.
  public String replyTo(String number) {
    return number.equals(replyTo) && words != null ? words : "";
  }
}
