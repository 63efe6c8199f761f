package org.essor.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who someone is, as the file with the latest day says. It has no history on purpose: a name that
/// someone no longer bears is not kept.
record Description(
    String givenName,
    String familyName,
    @Nullable String email,
    String language,
    @Nullable LocalDate hiredOn,
    @Nullable Integer birthYear) {

  static final Description BLANK = new Description("", "", null, "en", null, null);

  String name(String key) {
    var name = (givenName + " " + familyName).strip();
    return name.isEmpty() ? key : name;
  }

  Description withoutEmail() {
    return new Description(givenName, familyName, null, language, hiredOn, birthYear);
  }
}
