package org.essor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A union of blocks: people about whom a figure may leave. Only [Blocks] makes one.
public final class Group {

  private final Blocks blocks;
  private final int[] members;

  /// A part of a group that has a name.
  ///
  /// @param unit the unit
  /// @param extent whether all people of the unit are meant, or only those directly in it
  public record Part(int unit, Extent extent) {}

  /// How much of a unit is meant.
  public enum Extent {
    /// the unit with all below it: "Lille shop"
    WHOLE,
    /// those directly in it: "the team leads of North"
    OWN_PEOPLE
  }

  Group(Blocks blocks, int[] members) {
    this.blocks = blocks;
    this.members = members;
  }

  /// The numbers of its blocks, in order.
  public List<Integer> blocks() {
    return Arrays.stream(members).boxed().toList();
  }

  /// Number of people, k or more.
  public int people() {
    return Arrays.stream(members).map(blocks::people).sum();
  }

  /// What to call it: as few parts as possible, in preorder, which together are the group and
  /// nobody else. A group that is a unit has one part. Units without people are never named alone.
  /// Cost: linear in the group's units, times their depth.
  public List<Part> parts() {
    int[] units = units();
    List<Part> parts = new ArrayList<>();
    int named = 0;
    while (named < units.length) {
      int unit = units[named];
      if (isWhole(unit, units, named)) {
        int highest = highestWhole(unit, units, named);
        parts.add(new Part(highest, Extent.WHOLE));
        named += blocks.inhabited(highest);
      } else {
        parts.add(new Part(unit, Extent.OWN_PEOPLE));
        named++;
      }
    }
    return parts;
  }

  private int[] units() {
    return Arrays.stream(members)
        .flatMap(block -> blocks.units(block).stream().mapToInt(Integer::intValue))
        .sorted()
        .toArray();
  }

  private int highestWhole(int unit, int[] units, int from) {
    int highest = unit;
    int above = blocks.tree().parent(unit);
    while (above >= 0 && isWhole(above, units, from)) {
      highest = above;
      above = blocks.tree().parent(above);
    }
    return highest;
  }

  /// Whether all inhabited units at or below `unit` are in the group and not yet named: then they
  /// are the next ones of the sorted list.
  private boolean isWhole(int unit, int[] units, int from) {
    int last = from + blocks.inhabited(unit) - 1;
    return unit <= units[from]
        && (from == 0 || units[from - 1] < unit)
        && last < units.length
        && units[last] < blocks.tree().end(unit);
  }

  IntStream members() {
    return Arrays.stream(members);
  }

  Blocks in() {
    return blocks;
  }
}
