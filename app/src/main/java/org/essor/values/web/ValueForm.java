package org.essor.values.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.language.Wording;
import org.essor.values.Behaviour;
import org.essor.values.Statement;
import org.essor.web.Faults;
import org.essor.web.Words;

/// The words of a value as they were typed, so that nothing is lost when something is missing.
///
/// Fields are named `name-en`, `promise-fr`, `behaviour-1-en`.
public record ValueForm(Map<String, String> typed) {

  static final ValueForm EMPTY = new ValueForm(Map.of());

  /// In the order in which the sentences about faults choose between them.
  private static final List<String> LANGUAGES = List.of("en", "fr");

  static ValueForm of(Statement statement) {
    var typed = new HashMap<String, String>();
    put(typed, "name", statement.name());
    put(typed, "promise", statement.promise());
    for (var number = 1; number <= statement.behaviours().size(); number++) {
      put(typed, behaviour(number), statement.behaviours().get(number - 1).text());
    }
    return new ValueForm(typed);
  }

  private static void put(Map<String, String> typed, String field, Wording wording) {
    typed.put(field + "-en", wording.en());
    typed.put(field + "-fr", wording.fr());
  }

  /// What was typed in a field; empty when nothing was.
  public String text(String field) {
    return typed.getOrDefault(field, "");
  }

  /// What is missing or too long, field by field as the reader sees them.
  Faults faults(Locale reader) {
    var languages = Words.languages(reader);
    var faults = Faults.NONE;
    for (var language : languages) {
      faults = check(faults, "name", language, Statement.LONGEST_NAME, Sentences.NAME);
    }
    for (var language : languages) {
      faults = check(faults, "promise", language, Statement.LONGEST_PROMISE, Sentences.PROMISE);
    }
    for (var number : behaviours().toArray()) {
      for (var language : languages) {
        faults = check(faults, behaviour(number), language, Behaviour.LONGEST, Sentences.BEHAVIOUR);
      }
    }
    var begun = behaviours().count();
    return begun < Statement.FEWEST_BEHAVIOURS
        ? faults.with(
            behaviour(firstEmpty()) + "-" + languages.getFirst(),
            "values.fault.behaviours.few",
            Statement.FEWEST_BEHAVIOURS)
        : faults;
  }

  private Faults check(
      Faults faults, String field, String language, int longest, Sentences sentences) {
    var name = field + "-" + language;
    var spoken = LANGUAGES.indexOf(language);
    var length = clean(name).length();
    if (length == 0) {
      return faults.with(name, sentences.missing, spoken);
    }
    return length > longest
        ? faults.with(name, sentences.tooLong, spoken, length, longest)
        : faults;
  }

  /// The statement, when there are no faults.
  Statement statement() {
    return new Statement(
        wording("name"),
        wording("promise"),
        behaviours().mapToObj(number -> new Behaviour(wording(behaviour(number)))).toList());
  }

  private Wording wording(String field) {
    return new Wording(clean(field + "-en"), clean(field + "-fr"));
  }

  private IntStream behaviours() {
    return IntStream.rangeClosed(1, Statement.MOST_BEHAVIOURS).filter(this::begun);
  }

  private int firstEmpty() {
    return IntStream.rangeClosed(1, Statement.MOST_BEHAVIOURS)
        .filter(number -> !begun(number))
        .findFirst()
        .orElseThrow();
  }

  private boolean begun(int number) {
    return LANGUAGES.stream()
        .anyMatch(language -> !clean(behaviour(number) + "-" + language).isEmpty());
  }

  private static String behaviour(int number) {
    return "behaviour-" + number;
  }

  /// One line: what was typed without line breaks, control characters and outer space.
  private String clean(String field) {
    return text(field).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /// What to say of a field that is missing or too long.
  private enum Sentences {
    NAME("values.fault.name.missing", "values.fault.name.long"),
    PROMISE("values.fault.promise.missing", "values.fault.promise.long"),
    BEHAVIOUR("values.fault.behaviour.missing", "values.fault.behaviour.long");

    private final String missing;
    private final String tooLong;

    Sentences(String missing, String tooLong) {
      this.missing = missing;
      this.tooLong = tooLong;
    }
  }
}
