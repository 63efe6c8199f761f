package org.essor.values;

import java.util.List;
import org.essor.language.Wording;

/// The words of a value: its name, one sentence of promise, and two to four behaviours.
public record Statement(Wording name, Wording promise, List<Behaviour> behaviours) {

  public static final int LONGEST_NAME = 60;
  public static final int LONGEST_PROMISE = 200;
  public static final int FEWEST_BEHAVIOURS = 2;
  public static final int MOST_BEHAVIOURS = 4;

  public Statement {
    check("a name", name, LONGEST_NAME);
    check("a promise", promise, LONGEST_PROMISE);
    behaviours = List.copyOf(behaviours);
    if (behaviours.size() < FEWEST_BEHAVIOURS || behaviours.size() > MOST_BEHAVIOURS) {
      throw new IllegalArgumentException(
          "a value has %d to %d behaviours, was %d"
              .formatted(FEWEST_BEHAVIOURS, MOST_BEHAVIOURS, behaviours.size()));
    }
  }

  static void check(String what, Wording wording, int longest) {
    for (var text : List.of(wording.en(), wording.fr())) {
      if (text.isBlank() || text.length() > longest) {
        throw new IllegalArgumentException(
            "%s has 1 to %d characters in each language, was \"%s\""
                .formatted(what, longest, text));
      }
    }
  }
}
