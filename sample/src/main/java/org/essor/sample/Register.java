package org.essor.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.sample.Career.Profile;
import org.essor.sample.Career.Stay;
import org.jspecify.annotations.Nullable;

/// Who works where on a day, and under whom; `top` limits the people to those of one unit and
/// below, the protagonists, and the managers above both.
record Register(Timeline timeline, List<Career> careers, String top) {
  /// Everyone employed on a day, whatever the limit.
  Map<Career, Stay> everyone(int day) {
    Map<Career, Stay> everyone = new LinkedHashMap<>();
    careers.forEach(one -> one.on(day).ifPresent(stay -> everyone.put(one, stay)));
    return everyone;
  }

  Snapshot snapshot(LocalDate date) {
    int day = timeline.day(date);
    Map<Career, Stay> everyone = everyone(day);
    Map<Unit, Career> heads = heads(everyone);
    Set<Career> kept = kept(everyone, heads);
    return new Snapshot(
        date,
        everyone.entrySet().stream()
            .filter(one -> kept.contains(one.getKey()))
            .map(one -> person(one.getKey(), one.getValue(), heads))
            .toList());
  }

  boolean isWithin(Unit unit) {
    return isWithin(unit, top);
  }

  static boolean isWithin(Unit unit, String top) {
    return unit.path().equals(top) || unit.path().startsWith(top + "/");
  }

  private Set<Career> kept(Map<Career, Stay> everyone, Map<Unit, Career> heads) {
    Deque<Career> open = new ArrayDeque<>();
    everyone.forEach((one, stay) -> {
      if (one.profile().protagonist() || isWithin(stay.unit())) {
        open.add(one);
      }
    });
    Set<Career> kept = new HashSet<>();
    while (!open.isEmpty()) {
      Career one = open.remove();
      Stay stay = everyone.get(one);
      Career manager = stay == null ? null : manager(stay, heads);
      if (kept.add(one) && manager != null) {
        open.add(manager);
      }
    }
    return kept;
  }

  private static Map<Unit, Career> heads(Map<Career, Stay> everyone) {
    Map<Unit, Career> heads = new HashMap<>();
    everyone.forEach((one, stay) -> {
      if (stay.head()) {
        heads.put(stay.unit(), one);
      }
    });
    return heads;
  }

  private static @Nullable Career manager(Stay stay, Map<Unit, Career> heads) {
    return heads.get(stay.head() ? stay.unit().parent() : stay.unit());
  }

  private Person person(Career one, Stay stay, Map<Unit, Career> heads) {
    Career manager = manager(stay, heads);
    Profile profile = one.profile();
    return new Person(
        profile.id(),
        profile.firstName(),
        profile.lastName(),
        profile.email(),
        manager == null ? null : manager.id(),
        stay.unit().path(),
        stay.unit().site(),
        stay.job(),
        profile.contract(),
        timeline.date(one.hired()),
        timeline.date(History.FIRST_DAY).getYear() - profile.age(),
        profile.language(),
        profile.workingTime());
  }
}
