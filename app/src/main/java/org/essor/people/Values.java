package org.essor.people;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essor.people.Fault.Severity;
import org.jspecify.annotations.Nullable;

/// Reads single values; what cannot be read is noted as a fault and taken as not said.
final class Values {

  static final int LONGEST_KEY = 200;
  static final int LONGEST_NAME = 300;
  static final int LONGEST_TEXT = 2_000;
  private static final int DEEPEST = 30;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s@<>()\\[\\],;:\\\\\"]+\\.[\\p{L}\\d-]{2,}");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})([T ].*)?");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*(%?)");
  private static final Set<String> FULL_TIME =
      Set.of("full time", "full-time", "fulltime", "temps plein", "temps complet", "plein temps");
  private static final Set<String> FRENCH =
      Set.of("fr", "fre", "fra", "french", "français", "francais");
  private static final Set<String> ENGLISH = Set.of("en", "eng", "english", "anglais");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final LocalDate day;
  private final List<Fault> faults;
  private final String apart;

  /// @param day the file is about it
  /// @param paths every unit path of the file: together they show what stands between two names
  Values(LocalDate day, List<Fault> faults, List<String> paths) {
    this.day = day;
    this.faults = faults;
    apart =
        paths.stream().anyMatch(path -> path.contains(">"))
            ? ">"
            : paths.stream().anyMatch(path -> path.contains("/")) ? "/" : "\\";
  }

  String text(int line, String column, String value, int longest) {
    if (value.length() > longest) {
      wrong(line, column, value, "too-long", longest);
      return "";
    }
    return value;
  }

  @Nullable String email(int line, String column, String value) {
    if (value.isEmpty()) {
      return null;
    }
    if (value.length() > 254 || !EMAIL.matcher(value).matches()) {
      wrong(line, column, value, "email");
      return null;
    }
    return value;
  }

  /// English where nothing is said, and for those whose language is neither of the two spoken here.
  String language(int line, String column, String value) {
    var word = value.toLowerCase(Locale.ROOT);
    var code = word.split("[-_ (]", 2)[0];
    if (FRENCH.contains(code)) {
      return "fr";
    }
    if (word.isEmpty() || ENGLISH.contains(code) || LANGUAGES.contains(code)) {
      return "en";
    }
    wrong(line, column, value, "language");
    return "en";
  }

  /// `2026-11-21`, `21/11/2026`, `21.11.2026`; the day stands before the month.
  @Nullable LocalDate date(int line, String column, String value) {
    if (value.isEmpty()) {
      return null;
    }
    var date = date(value);
    if (date == null) {
      wrong(line, column, value, "date");
    }
    return date;
  }

  private static @Nullable LocalDate date(String value) {
    var parts = YEAR_FIRST.matcher(value);
    try {
      if (parts.matches()) {
        return LocalDate.of(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
      }
      parts = DAY_FIRST.matcher(value);
      if (parts.matches()) {
        return LocalDate.of(
            Integer.parseInt(parts.group(3)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(1)));
      }
      return null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// Of a whole date of birth only the year is kept.
  @Nullable Integer year(int line, String column, String value) {
    if (value.isEmpty()) {
      return null;
    }
    var date = date(value.matches("\\d{4}") ? value + "-01-01" : value);
    if (date == null || date.getYear() < 1900 || date.getYear() > day.getYear() - 10) {
      wrong(line, column, value, "year", 1900, day.getYear() - 10);
      return null;
    }
    return date.getYear();
  }

  /// *80* for `80 %`, `80`, `0.8` and `0,8`; other words as they are.
  static String workingTime(String value) {
    if (FULL_TIME.contains(value.toLowerCase(Locale.ROOT))) {
      return "100";
    }
    var parts = FRACTION.matcher(value);
    if (!parts.matches()) {
      return value;
    }
    var number = new BigDecimal(parts.group(1).replace(',', '.'));
    var isFraction = parts.group(2).isEmpty() && number.compareTo(new BigDecimal("1.5")) <= 0;
    var percent = isFraction ? number.movePointRight(2) : number;
    return percent.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /// Names apart by ` > `, whatever stands between them in the file.
  String path(int line, String column, String value) {
    if (value.isEmpty()) {
      return "";
    }
    var names =
        Arrays.stream(value.split(Pattern.quote(apart)))
            .map(name -> name.strip().replaceAll("\\s+", " "))
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.size() > DEEPEST) {
      wrong(line, column, value, "too-deep", DEEPEST);
      return "";
    }
    if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
      wrong(line, column, value, "too-long", LONGEST_NAME);
      return "";
    }
    return names.stream().collect(Collectors.joining(" > "));
  }

  private void wrong(int line, String column, String found, String key, Object... values) {
    faults.add(Fault.of(Severity.REFUSED, line, column, found, key, values));
  }
}
