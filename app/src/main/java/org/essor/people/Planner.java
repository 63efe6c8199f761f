package org.essor.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.essor.language.Wording;
import org.essor.people.Fault.Severity;
import org.essor.people.Known.Held;
import org.essor.people.Known.Snapshot;
import org.essor.people.Plan.Change;
import org.essor.people.Plan.Changes;
import org.essor.people.Plan.Difference;
import org.essor.people.Plan.Move;
import org.essor.people.Reading.Entry;
import org.jspecify.annotations.Nullable;

/// Compares a file of people with what is recorded.
///
/// A file about a day says what is true from that day until the next day that another file speaks
/// about the same person: a full file speaks about everybody, a delta about those whom it changes.
/// So the tree is drawn anew for the day of the file and for each later day on which it still
/// matters.
final class Planner {

  private final Known known;
  private final Reading file;
  private final Imports.Kind kind;
  private final LocalDate day;
  private final List<Fault> faults;
  private final Map<UUID, Entry> entries = new LinkedHashMap<>();
  private final Map<UUID, Description> described = new HashMap<>();
  private final Map<UUID, Post> erasedPosts = new HashMap<>();
  private int leftOut;

  private Planner(Known known, Reading file, Imports.Kind kind) {
    this.known = known;
    this.file = file;
    this.kind = kind;
    day = known.days().getFirst().day();
    faults = new ArrayList<>(file.faults());
  }

  static Plan plan(Known known, Reading file, Imports.Kind kind) {
    return new Planner(known, file, kind).plan();
  }

  private Plan plan() {
    for (var entry : file.entries()) {
      if (known.erased().contains(entry.mark())) {
        leftOut++;
        erasedPosts.put(entry.mark(), entry.post());
      } else {
        entries.put(entry.mark(), entry);
      }
    }
    var before = known.days().getFirst().there();
    var posts = posts(before);
    describe(posts.keySet());
    var labels = new TreeMap<String, String>();
    var stretches = new ArrayList<Changes.Stretch>();
    var now = posts;
    Map<UUID, Held> after = Map.of();
    for (var i = 0; i < known.days().size(); i++) {
      var snapshot = known.days().get(i);
      if (i > 0) {
        now = carried(now, known.days().get(i - 1), snapshot);
      }
      var seating = seating(now, snapshot);
      if (i == 0) {
        report(seating);
      }
      seating.labels().forEach(labels::putIfAbsent);
      var held = held(now, seating);
      after = i == 0 ? held : after;
      stretches.add(stretch(i, snapshot, held, seating));
    }
    return plan(before, after, labels, stretches);
  }

  private record Stated(Post post, LocalDate statedOn) {}

  /// Everybody who is there on the day of the file, as the file has it.
  private Map<UUID, Stated> posts(Map<UUID, Held> before) {
    var posts = new HashMap<UUID, Stated>();
    if (kind == Imports.Kind.DELTA) {
      before.forEach((mark, held) -> posts.put(mark, stated(held)));
    }
    for (var entry : entries.values()) {
      var held = before.get(entry.mark());
      var post = merged(entry.post(), held);
      if (post.isOverBy(day)) {
        posts.remove(entry.mark());
      } else if (held != null && held.post().equals(post)) {
        posts.put(entry.mark(), stated(held));
      } else {
        posts.put(entry.mark(), new Stated(post, day));
      }
    }
    return posts;
  }

  private static Stated stated(Held held) {
    return new Stated(held.post(), held.statedOn());
  }

  /// A delta leaves as they are the columns that it does not have; a full file knows nothing of
  /// them.
  private Post merged(Post said, @Nullable Held held) {
    if (kind == Imports.Kind.FULL || held == null) {
      return said;
    }
    var old = held.post();
    var further = new TreeMap<>(old.attributes().further());
    further.keySet().removeAll(file.further());
    further.putAll(said.attributes().further());
    var attributes =
        new Attributes(
            pick(Field.SITE, said.attributes().site(), old.attributes().site()),
            pick(Field.JOB, said.attributes().job(), old.attributes().job()),
            pick(Field.CONTRACT, said.attributes().contract(), old.attributes().contract()),
            pick(
                Field.WORKING_TIME,
                said.attributes().workingTime(),
                old.attributes().workingTime()),
            further);
    return new Post(
        pick(Field.MANAGER, said.reportsTo(), old.reportsTo()),
        pick(Field.PATH, said.path(), old.path()),
        attributes,
        pick(Field.LAST_DAY, said.lastDay(), old.lastDay()));
  }

  private Description merged(Description said, Description old) {
    return new Description(
        pick(Field.GIVEN_NAME, said.givenName(), old.givenName()),
        pick(Field.FAMILY_NAME, said.familyName(), old.familyName()),
        pick(Field.EMAIL, said.email(), old.email()),
        pick(Field.LANGUAGE, said.language(), old.language()),
        pick(Field.HIRED_ON, said.hiredOn(), old.hiredOn()),
        pick(Field.BIRTH_YEAR, said.birthYear(), old.birthYear()));
  }

  private <T extends @Nullable Object> T pick(Field field, T said, T old) {
    return file.has(field) ? said : old;
  }

  /// Whoever is said to be there by the file is described by it; an address belongs to one person.
  private void describe(Set<UUID> present) {
    var taken = new HashMap<String, Integer>();
    for (var mark : present) {
      var someone = known.people().get(mark);
      if (!entries.containsKey(mark) && someone != null) {
        take(taken, someone.description().email(), 0);
      }
    }
    for (var entry : entries.values()) {
      if (present.contains(entry.mark())) {
        described.put(entry.mark(), described(entry, taken));
      }
    }
  }

  private Description described(Entry entry, Map<String, Integer> taken) {
    var someone = known.people().get(entry.mark());
    if (someone != null && olderThanKnown()) {
      return someone.description();
    }
    var described =
        someone == null || kind == Imports.Kind.FULL
            ? entry.description()
            : merged(entry.description(), someone.description());
    var earlier = take(taken, described.email(), entry.line());
    if (earlier == null) {
      return described;
    }
    faults.add(
        Fault.of(
            Severity.SET_ASIDE,
            entry.line(),
            file.header(Field.EMAIL),
            String.valueOf(described.email()),
            earlier == 0 ? "email-of-another" : "email-twice",
            earlier));
    return described.withoutEmail();
  }

  private static @Nullable Integer take(
      Map<String, Integer> taken, @Nullable String email, int line) {
    return email == null ? null : taken.putIfAbsent(email.toLowerCase(Locale.ROOT), line);
  }

  private boolean olderThanKnown() {
    return day.isBefore(known.latest());
  }

  /// How the day's truth reaches a later day: as it was there, except for those of whom nobody said
  /// anything in between.
  private static Map<UUID, Stated> carried(Map<UUID, Stated> now, Snapshot before, Snapshot later) {
    var all = new HashSet<>(now.keySet());
    all.addAll(later.people().keySet());
    var carried = new HashMap<UUID, Stated>();
    for (var mark : all) {
      var old = before.people().get(mark);
      var next = later.people().get(mark);
      var silent =
          old == null ? next == null : next != null && old.statedOn().equals(next.statedOn());
      var stated = silent ? now.get(mark) : next == null ? null : stated(next);
      if (stated != null && !stated.post().isOverBy(later.day())) {
        carried.put(mark, stated);
      }
    }
    return carried;
  }

  private Seating seating(Map<UUID, Stated> now, Snapshot snapshot) {
    var posts = new HashMap<>(erasedPosts);
    now.forEach((mark, stated) -> posts.put(mark, stated.post()));
    return Seating.of(posts, known.erased(), snapshot.units());
  }

  private void report(Seating seating) {
    for (var entry : entries.values()) {
      var trouble = seating.troubles().get(entry.mark());
      if (trouble != null) {
        faults.add(fault(entry, trouble));
      }
    }
    faults.sort(Comparator.comparingInt(Fault::line));
  }

  private Fault fault(Entry entry, Seating.Trouble trouble) {
    return switch (trouble) {
      case UNKNOWN_MANAGER -> unplaced(entry, "unknown-manager");
      case CYCLE -> unplaced(entry, "cycle");
      case NOWHERE ->
          Fault.of(
              Severity.UNPLACED, entry.line(), file.header(Field.PATH), "", "nowhere", entry.key());
    };
  }

  private Fault unplaced(Entry entry, String key) {
    return Fault.of(
        Severity.UNPLACED,
        entry.line(),
        file.header(Field.MANAGER),
        entry.managerKey(),
        key,
        entry.key());
  }

  private static Map<UUID, Held> held(Map<UUID, Stated> now, Seating seating) {
    var held = new HashMap<UUID, Held>(now.size() * 2);
    now.forEach((mark, stated) ->
        held.put(
            mark,
            new Held(
                stated.post(),
                Objects.requireNonNull(seating.seats().get(mark)),
                stated.statedOn())));
    return held;
  }

  private Changes.Stretch stretch(
      int index, Snapshot before, Map<UUID, Held> held, Seating seating) {
    var last = index == known.days().size() - 1;
    return new Changes.Stretch(
        before.day(),
        last ? known.until() : known.days().get(index + 1).day(),
        differences(before.there(), held),
        differences(before.units(), seating.units()));
  }

  private static <K, V> Map<K, @Nullable V> differences(Map<K, V> before, Map<K, V> after) {
    var differences = new HashMap<K, @Nullable V>();
    after.forEach((key, value) -> {
      if (!value.equals(before.get(key))) {
        differences.put(key, value);
      }
    });
    for (var key : before.keySet()) {
      if (!after.containsKey(key)) {
        differences.put(key, null);
      }
    }
    return differences;
  }

  private Plan plan(
      Map<UUID, Held> before,
      Map<UUID, Held> after,
      Map<String, String> labels,
      List<Changes.Stretch> stretches) {
    var arrivals = new ArrayList<Changes.Arrival>();
    var descriptions = new HashMap<UUID, Description>();
    var added = new ArrayList<Plan.Row>();
    var changed = new ArrayList<Change>();
    var moved = new ArrayList<Move>();
    var unchanged = 0;
    for (var mark : inOrder(after.keySet())) {
      var held = Objects.requireNonNull(after.get(mark));
      var someone = known.people().get(mark);
      var old = before.get(mark);
      var description = description(mark);
      if (someone == null) {
        arrivals.add(new Changes.Arrival(mark, row(mark).key(), description));
      } else if (!description.equals(someone.description())) {
        descriptions.put(mark, description);
      }
      if (old == null) {
        added.add(row(mark));
        continue;
      }
      var differences = differences(old, held, someone, description);
      if (!differences.isEmpty()) {
        changed.add(new Change(row(mark), differences));
      }
      if (!old.unit().equals(held.unit())) {
        moved.add(new Move(row(mark), name(old.unit(), labels), name(held.unit(), labels)));
      } else if (differences.isEmpty()) {
        unchanged++;
      }
    }
    var gone = before.keySet().stream().filter(mark -> !after.containsKey(mark));
    var unplaced =
        after.values().stream().filter(held -> held.unit().equals(UnitKey.UNPLACED)).count();
    var newUnits =
        stretches.getFirst().units().keySet().stream()
            .filter(unit -> !known.days().getFirst().units().containsKey(unit))
            .filter(unit -> !unit.equals(UnitKey.ROOT))
            .count();
    return new Plan(
        known.version(),
        day,
        kind,
        columns(),
        added,
        changed,
        moved,
        inOrder(gone.toList()).stream().map(this::row).toList(),
        unchanged,
        leftOut,
        (int) unplaced,
        (int) newUnits,
        olderThanKnown(),
        faults,
        new Changes(
            arrivals,
            descriptions,
            labels,
            stretches,
            kind == Imports.Kind.FULL && !known.confirmed()));
  }

  private List<Plan.Column> columns() {
    return file.meanings().stream()
        .map(meaning ->
            new Plan.Column(
                meaning.header(), meaning.field() == null ? "" : meaning.field().messageKey()))
        .toList();
  }

  /// In the order of the file; then those of whom it does not speak, by key.
  private List<UUID> inOrder(Collection<UUID> marks) {
    return marks.stream()
        .map(mark -> Map.entry(mark, row(mark)))
        .sorted(
            Comparator.comparing((Map.Entry<UUID, Plan.Row> e) ->
                    e.getValue().line() == 0 ? Integer.MAX_VALUE : e.getValue().line())
                .thenComparing(e -> e.getValue().key()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Plan.Row row(UUID mark) {
    var entry = entries.get(mark);
    var someone = known.people().get(mark);
    var key = entry != null ? entry.key() : Objects.requireNonNull(someone).key();
    return new Plan.Row(entry == null ? 0 : entry.line(), key, description(mark).name(key));
  }

  private Description description(UUID mark) {
    var said = described.get(mark);
    var someone = known.people().get(mark);
    return said != null ? said : someone != null ? someone.description() : Description.BLANK;
  }

  private Wording name(String unit, Map<String, String> labels) {
    var given = known.names().get(unit);
    if (given != null) {
      return given;
    }
    return UnitKey.name(unit, labels.getOrDefault(unit, ""), leader(unit), 0);
  }

  private @Nullable String leader(String unit) {
    if (!unit.startsWith("mark:")) {
      return null;
    }
    var manager = UUID.fromString(unit.substring(5));
    return entries.containsKey(manager) || known.people().containsKey(manager)
        ? row(manager).name()
        : null;
  }

  private List<Difference> differences(
      Held old, Held held, Known.@Nullable Someone someone, Description said) {
    var found = new ArrayList<Difference>();
    var was = someone == null ? said : someone.description();
    compare(found, Field.GIVEN_NAME, was.givenName(), said.givenName());
    compare(found, Field.FAMILY_NAME, was.familyName(), said.familyName());
    compare(found, Field.EMAIL, was.email(), said.email());
    compare(found, Field.LANGUAGE, was.language(), said.language());
    compare(found, Field.HIRED_ON, was.hiredOn(), said.hiredOn());
    compare(found, Field.BIRTH_YEAR, was.birthYear(), said.birthYear());
    var before = old.post().attributes();
    var after = held.post().attributes();
    compare(found, Field.SITE, before.site(), after.site());
    compare(found, Field.JOB, before.job(), after.job());
    compare(found, Field.CONTRACT, before.contract(), after.contract());
    compare(found, Field.WORKING_TIME, before.workingTime(), after.workingTime());
    compare(found, Field.LAST_DAY, old.post().lastDay(), held.post().lastDay());
    if (old.unit().equals(held.unit())) {
      compare(found, Field.PATH, old.post().path(), held.post().path());
      compare(
          found, Field.MANAGER, manager(old.post().reportsTo()), manager(held.post().reportsTo()));
    }
    var names = new TreeSet<>(before.further().keySet());
    names.addAll(after.further().keySet());
    for (var name : names) {
      var from = before.further().getOrDefault(name, "");
      var to = after.further().getOrDefault(name, "");
      if (!from.equals(to)) {
        found.add(new Difference(name, true, from, to));
      }
    }
    return found;
  }

  private @Nullable String manager(@Nullable UUID mark) {
    if (mark == null) {
      return null;
    }
    return entries.containsKey(mark) || known.people().containsKey(mark) ? row(mark).key() : "?";
  }

  private static void compare(
      List<Difference> found, Field field, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      found.add(
          new Difference(
              field.messageKey(), false, Objects.toString(from, ""), Objects.toString(to, "")));
    }
  }
}
