package org.essor.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.people.Organisation;
import org.essor.people.People;
import org.essor.people.Person;
import org.essor.web.Paging;

/// Unfolds as much of an organisation as a page can carry: level after level while there is room.
/// Deeper units have a page of their own.
final class Tree {

  private static final int ROOM = 250;
  private static final int PER_PAGE = 100;
  private static final int FOUND = 50;

  private final Organisation organisation;
  private final People people;

  Tree(Organisation organisation, People people) {
    this.organisation = organisation;
    this.people = people;
  }

  Branch branch(int index, int page) {
    var depth = deepest(index);
    var shown = within(index).filter(i -> level(i) <= depth).toList();
    var names = leaders(shown);
    var children = new ArrayList<Branch>();
    for (var child : pageOf(children(index), page)) {
      children.add(branch(child, depth, names));
    }
    return branch(index, children, names);
  }

  /// The level down to which everything below this unit fits; at least the first.
  private int deepest(int index) {
    var top = level(index);
    var counts = new int[64];
    within(index).forEach(i -> counts[Math.min(63, level(i) - top)]++);
    var room = ROOM;
    var depth = 1;
    for (room -= counts[1]; depth < 62 && counts[depth + 1] > 0 && room >= counts[depth + 1]; ) {
      room -= counts[++depth];
    }
    return top + depth;
  }

  private Branch branch(int index, int depth, Map<Long, Person> names) {
    var children = new ArrayList<Branch>();
    if (level(index) < depth) {
      children(index).forEach(child -> children.add(branch(child, depth, names)));
    }
    return branch(index, children, names);
  }

  private Branch branch(int index, List<Branch> children, Map<Long, Person> names) {
    var unit = organisation.unit(index);
    var leader = unit.manager().isPresent() ? names.get(unit.manager().getAsLong()) : null;
    return new Branch(
        unit.id(),
        unit.name(),
        leader == null ? "" : leader.name(),
        organisation.size(index),
        children(index).size(),
        children);
  }

  Paging paging(int index, int page, View view) {
    var pages = Math.max(1, Math.ceilDiv(children(index).size(), PER_PAGE));
    var unit = organisation.unit(index).id();
    return new Paging(Math.clamp(page, 1, pages), pages, view.of(unit));
  }

  private static List<Integer> pageOf(List<Integer> children, int page) {
    var pages = Math.max(1, Math.ceilDiv(children.size(), PER_PAGE));
    var from = (Math.clamp(page, 1, pages) - 1) * PER_PAGE;
    return children.subList(from, Math.min(children.size(), from + PER_PAGE));
  }

  /// Units whose name, or whose leader's name, contains these words.
  List<Found> search(String words) {
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    var all = within(0).toList();
    var names = leaders(all);
    return all.stream()
        .map(index -> new Found(branch(index, List.of(), names), organisation.path(index)))
        .filter(found -> matches(found.unit(), wanted))
        .limit(FOUND)
        .toList();
  }

  private static boolean matches(Branch unit, String wanted) {
    return (unit.name().en() + "\n" + unit.name().fr() + "\n" + unit.manager())
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  private Map<Long, Person> leaders(List<Integer> units) {
    return people.named(
        units.stream()
            .map(organisation::unit)
            .filter(unit -> unit.manager().isPresent())
            .map(unit -> unit.manager().getAsLong())
            .toList());
  }

  private List<Integer> children(int index) {
    var children = new ArrayList<Integer>();
    for (var i = index + 1; i < organisation.unit(index).end(); i = organisation.unit(i).end()) {
      children.add(i);
    }
    return children;
  }

  private Stream<Integer> within(int index) {
    return IntStream.range(index, organisation.unit(index).end()).boxed();
  }

  private int level(int index) {
    return organisation.unit(index).depth();
  }
}
