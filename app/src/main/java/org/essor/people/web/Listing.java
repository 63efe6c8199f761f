package org.essor.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essor.people.Fault;
import org.essor.people.Plan;
import org.essor.web.Words;

/// One list of a dry run in the reader's language: what a page shows, and what a CSV file holds.
public record Listing(List<String> header, List<List<String>> rows) {

  public enum Kind {
    FAULTS,
    ADDED,
    CHANGED,
    MOVED,
    GONE;

    /// As it stands in an address and in message keys.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public int size(Plan plan) {
      return switch (this) {
        case FAULTS -> plan.faults().size();
        case ADDED -> plan.added().size();
        case CHANGED -> plan.changed().size();
        case MOVED -> plan.moved().size();
        case GONE -> plan.gone().size();
      };
    }
  }

  public static Listing of(Plan plan, Kind kind, Words words) {
    return switch (kind) {
      case FAULTS ->
          of(
              words,
              List.of("line", "column", "found", "expected", "severity"),
              plan.faults().stream().map(fault -> fault(fault, words)).toList());
      case ADDED -> of(words, List.of("line", "id", "name"), people(plan.added()));
      case GONE -> of(words, List.of("id", "name"), withoutLines(people(plan.gone())));
      case CHANGED ->
          of(
              words,
              List.of("line", "id", "name", "field", "before", "after"),
              changes(plan, words));
      case MOVED ->
          of(
              words,
              List.of("line", "id", "name", "from", "to"),
              plan.moved().stream().map(move -> move(move, words)).toList());
    };
  }

  private static Listing of(Words words, List<String> header, List<List<String>> rows) {
    return new Listing(
        header.stream().map(word -> words.text("people.list." + word)).toList(), rows);
  }

  private static List<String> fault(Fault fault, Words words) {
    return List.of(
        line(fault.line()),
        fault.column(),
        fault.found(),
        words.text(fault.key(), fault.values().toArray()),
        words.text("people.severity." + fault.severity().name().toLowerCase(Locale.ROOT)));
  }

  private static List<List<String>> people(List<Plan.Row> people) {
    return people.stream().map(row -> List.of(line(row.line()), row.key(), row.name())).toList();
  }

  private static List<List<String>> withoutLines(List<List<String>> rows) {
    return rows.stream().map(row -> row.subList(1, row.size())).toList();
  }

  private static List<List<String>> changes(Plan plan, Words words) {
    var rows = new ArrayList<List<String>>();
    for (var change : plan.changed()) {
      for (var difference : change.differences()) {
        rows.add(
            List.of(
                line(change.row().line()),
                change.row().key(),
                change.row().name(),
                difference.isFurther() ? difference.field() : words.text(difference.field()),
                difference.before(),
                difference.after()));
      }
    }
    return rows;
  }

  private static List<String> move(Plan.Move move, Words words) {
    return List.of(
        line(move.row().line()),
        move.row().key(),
        move.row().name(),
        move.from().in(words.locale()),
        move.to().in(words.locale()));
  }

  private static String line(int line) {
    return line == 0 ? "" : String.valueOf(line);
  }

  /// The rows of one page, counted from 1.
  public Listing page(int page, int size) {
    var from = Math.min(rows.size(), (page - 1) * size);
    return new Listing(header, rows.subList(from, Math.min(rows.size(), from + size)));
  }
}
