package org.essor.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// What a page says, in the language of its reader: texts by key, numbers and dates as print would
/// set them.
///
/// Keys begin with the word of their module (`people.import.title`). A missing key is a defect and
/// throws.
public final class Words {

  private final MessageSource messages;
  private final Locale locale;

  public Words(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /// French or English, never another.
  public Locale locale() {
    return locale;
  }

  /// Both languages as codes, the reader's first: the order in which a form asks for a text in
  /// each, and in which its faults are listed.
  public static List<String> languages(Locale reader) {
    return reader.equals(Locale.FRENCH) ? List.of("fr", "en") : List.of("en", "fr");
  }

  /// The text of a key, with `{0}`, `{1}` replaced and number choices resolved.
  public String text(String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }

  /// *21 November 2026*, *21 novembre 2026*, and *1er janvier 2027* as French writes a first; the
  /// day stays on the line of its month.
  public String date(LocalDate date) {
    var day = french() && date.getDayOfMonth() == 1 ? "d'er'" : "d";
    var pattern = day + "\u00a0MMMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, locale).format(date);
  }

  /// A date and the time of day: *21 November 2026, 14:05*, *21 novembre 2026, 14 h 05*.
  public String moment(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    var time = DateTimeFormatter.ofPattern(french() ? "H'\u00a0h\u00a0'mm" : "HH:mm", locale);
    return date(local.toLocalDate()) + ", " + time.format(local);
  }

  /// A whole number with its thousands apart: *1,200*, *1 200*.
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /// Names as one says them: *North*, *North and South*, *North, East and South*.
  public String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    var last = names.size() - 1;
    return String.join(", ", names.subList(0, last))
        + (french() ? " et " : " and ")
        + names.get(last);
  }

  private boolean french() {
    return locale.equals(Locale.FRENCH);
  }
}
