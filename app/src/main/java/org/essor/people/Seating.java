package org.essor.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.essor.people.Known.Place;
import org.jspecify.annotations.Nullable;

/// The tree that posts make: where each person sits, and what hangs below what.
///
/// As soon as one post names a unit path, the tree is the paths' tree, and a unit is led by the
/// person whom most of its members and of the leaders just below it report to. Otherwise a
/// manager's reports are a unit.
///
/// @param seats the key of the unit in which each person sits
/// @param labels the last name of each path, by the unit's key
/// @param troubles those who could not be placed, and why
record Seating(
    Map<UUID, String> seats,
    Map<String, Place> units,
    Map<String, String> labels,
    Map<UUID, Trouble> troubles) {

  enum Trouble {
    UNKNOWN_MANAGER,
    CYCLE,
    NOWHERE
  }

  /// @param posts of everybody who is there, and of erased people whose row still says who leads
  ///   whom
  /// @param erased they take no seat; what hangs below them stays where it is
  /// @param before where the units are so far
  static Seating of(Map<UUID, Post> posts, Set<UUID> erased, Map<String, Place> before) {
    var plan = new Seating(new HashMap<>(), new TreeMap<>(), new HashMap<>(), new HashMap<>());
    var drawing = new Drawing(posts, erased, before, plan);
    if (posts.values().stream().allMatch(post -> post.path().isEmpty())) {
      drawing.byManagers();
    } else {
      drawing.byPaths();
    }
    return plan;
  }

  private static final class Drawing {

    private final Map<UUID, Post> posts;
    private final Set<UUID> erased;
    private final Map<String, Place> before;
    private final Seating plan;
    private final Set<UUID> leaders = new HashSet<>();
    private final Set<UUID> cyclic;
    private @Nullable UUID top;

    Drawing(Map<UUID, Post> posts, Set<UUID> erased, Map<String, Place> before, Seating plan) {
      this.posts = posts;
      this.erased = erased;
      this.before = before;
      this.plan = plan;
      var roots = roots(false);
      var selfLed = roots.isEmpty();
      if (selfLed) {
        roots = roots(true);
      }
      var above = new HashMap<UUID, UUID>();
      posts.forEach((mark, post) -> {
        var manager = post.reportsTo();
        if (manager != null && !(selfLed && manager.equals(mark))) {
          above.put(mark, manager);
        }
      });
      this.above = above;
      cyclic = cycles();
      top = roots.size() == 1 ? roots.getFirst() : null;
    }

    private final Map<UUID, UUID> above;

    /// Who leads somebody and has no manager; or, for files that write it so, has themself.
    private List<UUID> roots(boolean selfLed) {
      posts.forEach((mark, post) -> {
        if (post.reportsTo() != null && !mark.equals(post.reportsTo())) {
          leaders.add(post.reportsTo());
        }
      });
      return posts.keySet().stream()
          .filter(leaders::contains)
          .filter(mark -> {
            var manager = Objects.requireNonNull(posts.get(mark)).reportsTo();
            return selfLed ? mark.equals(manager) : manager == null;
          })
          .sorted()
          .toList();
    }

    /// Everybody who is above themself.
    private Set<UUID> cycles() {
      var found = new HashSet<UUID>();
      var done = new HashSet<UUID>();
      for (var start : posts.keySet()) {
        var way = new LinkedHashSet<UUID>();
        @Nullable UUID at = start;
        while (at != null && !done.contains(at) && way.add(at)) {
          at = above.get(at);
        }
        if (at != null && !done.contains(at)) {
          var inside = false;
          for (var step : way) {
            inside |= step.equals(at);
            if (inside) {
              found.add(step);
            }
          }
        }
        done.addAll(way);
      }
      return found;
    }

    void byManagers() {
      place(UnitKey.ROOT, null, top);
      for (var mark : posts.keySet()) {
        if (!erased.contains(mark)) {
          var seat = seatByManager(mark);
          plan.seats.put(mark, seat);
          raise(seat);
        }
      }
    }

    private String seatByManager(UUID mark) {
      var manager = above.get(mark);
      if (manager == null) {
        return UnitKey.ROOT;
      }
      if (!posts.containsKey(manager) && !erased.contains(manager)) {
        return unplaced(mark, Trouble.UNKNOWN_MANAGER);
      }
      return cyclic.contains(mark) ? unplaced(mark, Trouble.CYCLE) : unitOf(manager);
    }

    private String unplaced(UUID mark, Trouble trouble) {
      if (!erased.contains(mark)) {
        plan.troubles.put(mark, trouble);
      }
      return UnitKey.UNPLACED;
    }

    private String unitOf(UUID manager) {
      return manager.equals(top) ? UnitKey.ROOT : UnitKey.ofManager(manager);
    }

    /// Places a unit and all that are above it.
    private void raise(String unit) {
      for (@Nullable String at = unit; at != null && !plan.units.containsKey(at); ) {
        var manager = at.startsWith("mark:") ? UUID.fromString(at.substring(5)) : null;
        var parent = manager == null ? UnitKey.ROOT : parentOf(at, manager);
        place(at, parent, manager);
        at = parent;
      }
    }

    private String parentOf(String unit, UUID manager) {
      return posts.containsKey(manager) ? seatByManager(manager) : whereItWas(unit);
    }

    /// The unit of someone erased whom the file no longer lists stays below what it was below,
    /// unless that now hangs below it.
    private String whereItWas(String unit) {
      var place = before.get(unit);
      var parent = place == null ? null : place.parent();
      var seen = new HashSet<String>(Set.of(unit));
      @Nullable String at = parent;
      while (at != null && at.startsWith("mark:")) {
        var manager = UUID.fromString(at.substring(5));
        if (!seen.add(at) || (!posts.containsKey(manager) && !erased.contains(manager))) {
          return UnitKey.ROOT;
        }
        var higher = before.get(at);
        at =
            posts.containsKey(manager)
                ? seatByManager(manager)
                : higher == null ? null : higher.parent();
      }
      return parent == null || parent.startsWith("path:") ? UnitKey.ROOT : parent;
    }

    private void place(String unit, @Nullable String parent, @Nullable UUID manager) {
      plan.units.put(
          unit, new Place(parent, manager != null && erased.contains(manager) ? null : manager));
    }

    void byPaths() {
      place(UnitKey.ROOT, null, null);
      var whole = wholeOrganisation();
      posts.forEach((mark, post) -> {
        var seat = seatByPath(mark, whole);
        if (!erased.contains(mark)) {
          plan.seats.put(mark, seat);
          if (seat.equals(UnitKey.UNPLACED)) {
            place(UnitKey.UNPLACED, UnitKey.ROOT, null);
          }
        }
      });
      elect();
    }

    /// The first name of all paths, where they share it: it is the organisation itself.
    private String wholeOrganisation() {
      var tops = new TreeMap<String, String>();
      for (var post : posts.values()) {
        if (!post.path().isEmpty()) {
          var first = post.path().split(" > ", 2)[0];
          tops.merge(UnitKey.ofPath(first), first, Drawing::earlier);
        }
      }
      if (tops.size() != 1) {
        return "";
      }
      plan.labels.put(UnitKey.ROOT, tops.firstEntry().getValue());
      return tops.firstKey();
    }

    /// Of two spellings of a name always the same one, whatever the order of the rows.
    private static String earlier(String one, String other) {
      return one.compareTo(other) <= 0 ? one : other;
    }

    /// Whoever has no path sits where their manager sits; who leads others and has neither sits at
    /// the top.
    private String seatByPath(UUID mark, String whole) {
      var seen = new HashSet<UUID>();
      @Nullable UUID at = mark;
      while (at != null && seen.add(at)) {
        var post = posts.get(at);
        if (post == null) {
          return erased.contains(at) ? UnitKey.ROOT : unplaced(mark, Trouble.UNKNOWN_MANAGER);
        }
        if (!post.path().isEmpty()) {
          return unitAt(post.path(), whole);
        }
        if (!above.containsKey(at)) {
          return leaders.contains(at) ? UnitKey.ROOT : unplaced(mark, Trouble.NOWHERE);
        }
        at = above.get(at);
      }
      return unplaced(mark, Trouble.CYCLE);
    }

    /// Places the unit of a path and those above it.
    private String unitAt(String path, String whole) {
      var key = UnitKey.ofPath(path);
      if (key.equals(whole)) {
        return UnitKey.ROOT;
      }
      var cut = path.lastIndexOf(" > ");
      var label = cut < 0 ? path : path.substring(cut + 3);
      plan.labels.merge(key, label, Drawing::earlier);
      if (!plan.units.containsKey(key)) {
        place(key, cut < 0 ? UnitKey.ROOT : unitAt(path.substring(0, cut), whole), null);
      }
      return key;
    }

    /// Gives each unit its leader, from the leaves up.
    private void elect() {
      var voters = new HashMap<String, Set<UUID>>();
      plan.seats.forEach(
          (mark, seat) -> voters.computeIfAbsent(seat, _ -> new HashSet<>()).add(mark));
      var fromBelow = new ArrayList<>(plan.units.keySet());
      fromBelow.sort(Comparator.comparingInt(this::depth).reversed());
      for (var unit : fromBelow) {
        if (unit.equals(UnitKey.UNPLACED)) {
          continue;
        }
        var leader = elected(unit, voters.getOrDefault(unit, Set.of()));
        var parent = Objects.requireNonNull(plan.units.get(unit)).parent();
        place(unit, parent, leader);
        if (leader != null && parent != null) {
          voters.computeIfAbsent(parent, _ -> new HashSet<>()).add(leader);
        }
      }
    }

    private int depth(String unit) {
      var depth = 0;
      for (var at = plan.units.get(unit); at != null && at.parent() != null; depth++) {
        at = plan.units.get(at.parent());
      }
      return depth;
    }

    private @Nullable UUID elected(String unit, Set<UUID> voters) {
      var votes = new HashMap<UUID, Integer>();
      for (var voter : voters) {
        var manager = above.get(voter);
        if (manager != null && plan.seats.containsKey(manager)) {
          votes.merge(manager, 1, Integer::sum);
        }
      }
      return votes.keySet().stream()
          .max(
              Comparator.<UUID>comparingInt(mark -> votes.getOrDefault(mark, 0))
                  .thenComparing(mark -> unit.equals(plan.seats.get(mark)))
                  .thenComparing(Comparator.naturalOrder()))
          .orElse(null);
    }
  }
}
