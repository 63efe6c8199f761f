package org.essor.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.essor.people.Fault.Severity;
import org.essor.people.file.Table;
import org.jspecify.annotations.Nullable;

/// A table of people, understood: which column means what, what each row says, and what is wrong
/// with it.
///
/// @param meanings what each column of the file means; null where it is kept as a further attribute
/// @param entries without rows that are set aside
record Reading(List<Meaning> meanings, List<Entry> entries, List<Fault> faults) {

  /// @param header as the file calls it
  record Meaning(String header, @Nullable Field field) {}

  /// @param managerKey as the file says it; empty where it says none
  record Entry(
      int line, String key, UUID mark, Description description, Post post, String managerKey) {}

  static Reading of(Table table, LocalDate day, Function<String, UUID> marks) {
    return new Reader(table, day, marks).read();
  }

  boolean has(Field field) {
    return meanings.stream().anyMatch(meaning -> meaning.field() == field);
  }

  String header(Field field) {
    return meanings.stream()
        .filter(meaning -> meaning.field() == field)
        .findFirst()
        .map(Meaning::header)
        .orElse("");
  }

  /// The names of the columns that are kept as further attributes.
  Set<String> further() {
    var names = new HashSet<String>();
    meanings.stream().filter(m -> m.field() == null).forEach(m -> names.add(m.header()));
    return names;
  }

  private static final class Reader {

    private final Table table;
    private final Function<String, UUID> marks;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Values values;

    Reader(Table table, LocalDate day, Function<String, UUID> marks) {
      this.table = table;
      this.marks = marks;
      recognise();
      values = new Values(day, faults, paths());
    }

    Reading read() {
      var entries = new ArrayList<Entry>(table.rows().size());
      if (columns.containsKey(Field.ID)) {
        var first = new HashMap<String, Integer>();
        for (var row : table.rows()) {
          var entry = entry(row, first);
          if (entry != null) {
            entries.add(entry);
          }
        }
      } else {
        refuse(table.headerLine(), "", String.join(" ", table.header()), "no-id-column");
      }
      return new Reading(meanings, entries, faults);
    }

    private void recognise() {
      for (var field : Field.values()) {
        var best = -1;
        for (var i = 0; i < table.header().size(); i++) {
          var rank = field.rank(table.header().get(i));
          if (rank >= 0 && (best < 0 || rank < field.rank(table.header().get(best)))) {
            best = i;
          }
        }
        if (best >= 0) {
          columns.put(field, best);
        }
      }
      var seen = new HashSet<String>();
      for (var i = 0; i < table.header().size(); i++) {
        var header = table.header().get(i);
        var field = meaning(i);
        meanings.add(new Meaning(header, field));
        if (field == null && header.isEmpty()) {
          refuse(table.headerLine(), "", "", "nameless-column", i + 1);
        } else if (field == null && !seen.add(header)) {
          refuse(table.headerLine(), header, header, "same-column-twice");
        }
      }
    }

    private @Nullable Field meaning(int column) {
      for (var field : columns.entrySet()) {
        if (field.getValue() == column) {
          return field.getKey();
        }
      }
      return null;
    }

    private List<String> paths() {
      var column = columns.get(Field.PATH);
      return column == null
          ? List.of()
          : table.rows().stream()
              .filter(row -> row.cells().size() > column)
              .map(row -> row.cells().get(column))
              .toList();
    }

    private @Nullable Entry entry(Table.Row row, Map<String, Integer> first) {
      if (!fits(row)) {
        return null;
      }
      var key = cell(row, Field.ID);
      if (key.isEmpty()) {
        refuse(row.line(), header(Field.ID), "", "no-id");
        return null;
      }
      if (key.length() > Values.LONGEST_KEY) {
        refuse(row.line(), header(Field.ID), key, "too-long", Values.LONGEST_KEY);
        return null;
      }
      var earlier = first.putIfAbsent(key, row.line());
      if (earlier != null) {
        faults.add(
            Fault.of(Severity.SET_ASIDE, row.line(), header(Field.ID), key, "duplicate", earlier));
        return null;
      }
      var manager = cell(row, Field.MANAGER);
      return new Entry(
          row.line(), key, marks.apply(key), description(row), post(row, manager), manager);
    }

    private boolean fits(Table.Row row) {
      var expected = table.header().size();
      var found = row.cells().size();
      for (var i = expected; i < found; i++) {
        if (!row.cells().get(i).isEmpty()) {
          refuse(row.line(), "", row.cells().get(i), "extra-cell", i + 1, expected);
          return false;
        }
      }
      if (found < expected) {
        refuse(
            row.line(),
            table.header().get(found),
            row.cells().getLast(),
            "missing-cell",
            found,
            expected);
        return false;
      }
      return true;
    }

    private Description description(Table.Row row) {
      var line = row.line();
      return new Description(
          text(row, Field.GIVEN_NAME),
          text(row, Field.FAMILY_NAME),
          values.email(line, header(Field.EMAIL), cell(row, Field.EMAIL)),
          values.language(line, header(Field.LANGUAGE), cell(row, Field.LANGUAGE)),
          values.date(line, header(Field.HIRED_ON), cell(row, Field.HIRED_ON)),
          values.year(line, header(Field.BIRTH_YEAR), cell(row, Field.BIRTH_YEAR)));
    }

    private Post post(Table.Row row, String manager) {
      var further = new TreeMap<String, String>();
      for (var i = 0; i < meanings.size(); i++) {
        var value = row.cells().get(i);
        if (meanings.get(i).field() == null && !value.isEmpty()) {
          var name = meanings.get(i).header();
          further.put(name, values.text(row.line(), name, value, Values.LONGEST_TEXT));
        }
      }
      return new Post(
          manager.isEmpty() ? null : marks.apply(manager),
          values.path(row.line(), header(Field.PATH), cell(row, Field.PATH)),
          new Attributes(
              text(row, Field.SITE),
              text(row, Field.JOB),
              text(row, Field.CONTRACT),
              Values.workingTime(text(row, Field.WORKING_TIME)),
              further),
          values.date(row.line(), header(Field.LAST_DAY), cell(row, Field.LAST_DAY)));
    }

    private String text(Table.Row row, Field field) {
      return values.text(row.line(), header(field), cell(row, field), Values.LONGEST_NAME);
    }

    private String cell(Table.Row row, Field field) {
      var column = columns.get(field);
      return column == null ? "" : row.cells().get(column);
    }

    private String header(Field field) {
      var column = columns.get(field);
      return column == null ? "" : table.header().get(column);
    }

    private void refuse(int line, String column, String found, String key, Object... values) {
      faults.add(Fault.of(Severity.REFUSED, line, column, found, key, values));
    }
  }
}
