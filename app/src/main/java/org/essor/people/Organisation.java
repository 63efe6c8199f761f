package org.essor.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.essor.language.Wording;

/// The organisation on one day: its tree of units and who sits where. It never changes; a unit is
/// spoken of by its index.
///
/// Units stand in preorder: index 0 is the organisation itself, and the descendants of `i` are `i +
/// 1` to `end - 1`. An organisation without people has that one unit.
public final class Organisation {

  /// A node of the tree.
  ///
  /// @param parent index of the unit above; -1 for the organisation itself
  /// @param end index after the last descendant
  /// @param depth 0 for the organisation itself
  /// @param name given by an administrator, otherwise the path's, otherwise its manager's
  /// @param manager the person who leads it
  /// @param calledAfter the person whose name it bears, where nobody gave it one: see [TeamName]
  public record Unit(
      long id,
      int parent,
      int end,
      int depth,
      Wording name,
      OptionalLong manager,
      OptionalLong calledAfter) {}

  private final List<Unit> units;
  private final Map<Long, Integer> indexes = new HashMap<>();
  private final Map<Long, List<Integer>> managed = new HashMap<>();
  private final long[][] members;
  private final long[] people;
  private final int[] seats;

  /// @param units in preorder
  /// @param seats the index of the unit in which each person sits
  Organisation(List<Unit> units, Map<Long, Integer> seats) {
    this.units = List.copyOf(units);
    for (var i = 0; i < units.size(); i++) {
      var index = i;
      indexes.put(units.get(i).id(), i);
      units
          .get(i)
          .manager()
          .ifPresent(who -> managed.computeIfAbsent(who, _ -> new ArrayList<>()).add(index));
    }
    people = seats.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    this.seats = Arrays.stream(people).mapToInt(seats::get).toArray();
    members = new long[units.size()][];
    var sizes = new int[units.size()];
    for (var seat : this.seats) {
      sizes[seat]++;
    }
    Arrays.setAll(members, i -> new long[sizes[i]]);
    for (var i = people.length - 1; i >= 0; i--) {
      members[this.seats[i]][--sizes[this.seats[i]]] = people[i];
    }
  }

  /// In preorder.
  public List<Unit> units() {
    return units;
  }

  public Unit unit(int index) {
    return units.get(index);
  }

  /// The index of a unit; -1 where it is not part of this organisation on this day.
  public int indexOf(long unit) {
    return indexes.getOrDefault(unit, -1);
  }

  /// Everybody, by rising id.
  public long[] people() {
    return people.clone();
  }

  /// Who sits in this very unit, by rising id.
  public long[] directMembers(int index) {
    return members[index].clone();
  }

  /// Who sits in this unit or below it.
  public long[] members(int index) {
    var all = new long[size(index)];
    var filled = 0;
    for (var i = index; i < units.get(index).end(); i++) {
      System.arraycopy(members[i], 0, all, filled, members[i].length);
      filled += members[i].length;
    }
    return all;
  }

  /// How many people sit in this unit or below it.
  public int size(int index) {
    var n = 0;
    for (var i = index; i < units.get(index).end(); i++) {
      n += members[i].length;
    }
    return n;
  }

  /// Where a person sits; -1 where they are not part of this organisation on this day.
  public int unitOf(long person) {
    var found = Arrays.binarySearch(people, person);
    return found < 0 ? -1 : seats[found];
  }

  /// The same, except that whoever manages the unit they sit in counts in its parent, so that a
  /// team's figures are never its manager's. At the top there is no parent: there they count where
  /// they sit.
  public int countsIn(long person) {
    var seat = unitOf(person);
    if (seat < 0) {
      return -1;
    }
    var unit = units.get(seat);
    var leadsIt = unit.manager().isPresent() && unit.manager().getAsLong() == person;
    return leadsIt && unit.parent() >= 0 ? unit.parent() : seat;
  }

  /// The units that a person leads, in preorder.
  public List<Integer> managedBy(long person) {
    return Collections.unmodifiableList(managed.getOrDefault(person, List.of()));
  }

  /// Whether a unit is another one or lies below it.
  public boolean within(int unit, int top) {
    return unit >= top && unit < units.get(top).end();
  }

  /// From the organisation itself down to this unit.
  public List<Unit> path(int index) {
    var path = new ArrayList<Unit>();
    for (var i = index; i >= 0; i = units.get(i).parent()) {
      path.addFirst(units.get(i));
    }
    return path;
  }
}
