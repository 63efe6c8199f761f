package org.essor.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.language.Wording;
import org.essor.people.Fault.Severity;
import org.essor.people.Known.Held;
import org.essor.people.Known.Place;
import org.jspecify.annotations.Nullable;

/// What applying a file would change, before anything is changed. The same file and the same
/// recorded state give the same plan.
///
/// @param version of the recorded state that it was made from
/// @param day from which the file is true
/// @param columns how each column was understood
/// @param changed those of whom something is said that was not so before
/// @param moved those who will sit in another unit; they may have changed as well
/// @param unchanged how many are as they were
/// @param leftOut how many rows are about people who were erased
/// @param unplaced how many people will sit in the unit *Unplaced* in all
/// @param units how many units are new
/// @param olderThanKnown the day is earlier than another file's: names, addresses and languages of
///   people already known stay as they are
/// @param changes what is written when it is applied
public record Plan(
    long version,
    LocalDate day,
    Imports.Kind kind,
    List<Column> columns,
    List<Row> added,
    List<Change> changed,
    List<Move> moved,
    List<Row> gone,
    int unchanged,
    int leftOut,
    int unplaced,
    int units,
    boolean olderThanKnown,
    List<Fault> faults,
    Changes changes) {

  /// @param meaning the message key of what it means; empty where it is kept as a further attribute
  public record Column(String header, String meaning) {}

  /// @param line in the file; 0 where the file does not speak of this person
  public record Row(int line, String key, String name) {}

  public record Change(Row row, List<Difference> differences) {}

  /// @param field the message key of a field; of a further attribute its name
  /// @param before empty where nothing was known
  public record Difference(String field, boolean isFurther, String before, String after) {}

  public record Move(Row row, Wording from, Wording to) {}

  /// Package matters: the rows to write.
  ///
  /// @param arrivals people never seen before
  /// @param labels last names of paths, by unit
  /// @param confirms a full file about a day that no full file was about yet
  record Changes(
      List<Arrival> arrivals,
      Map<UUID, Description> descriptions,
      Map<String, String> labels,
      List<Stretch> stretches,
      boolean confirms) {

    record Arrival(UUID mark, String key, Description description) {}

    /// What changes for the days from one to before another; null for who or what is not there
    /// then.
    record Stretch(
        LocalDate from,
        LocalDate to,
        Map<UUID, @Nullable Held> people,
        Map<String, @Nullable Place> units) {}
  }

  /// Whether applying would write anything about anybody.
  public boolean changesNothing() {
    return changes.arrivals().isEmpty()
        && changes.descriptions().isEmpty()
        && changes.stretches().stream()
            .allMatch(stretch -> stretch.people().isEmpty() && stretch.units().isEmpty());
  }

  /// Whether there is something to apply: a change, or the confirmation that all was still so.
  public boolean isApplicable() {
    return !refused() && (!changesNothing() || changes.confirms());
  }

  /// Some value must be mended first.
  public boolean refused() {
    return count(Severity.REFUSED) > 0;
  }

  /// Rows are set aside or people unplaced: whoever applies has to have read it.
  public boolean needsConfirmation() {
    return faults.stream().anyMatch(fault -> fault.severity() != Severity.REFUSED);
  }

  public long count(Severity severity) {
    return faults.stream().filter(fault -> fault.severity() == severity).count();
  }
}
