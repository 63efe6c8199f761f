package org.essor.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.essor.sample.Career.Stay;
import org.essor.sample.Moment.Kind;

/// Reads careers as moments of the last eighteen months.
final class Moments {
  /// A moment, with the career and the unit it belongs to.
  record Happening(Career career, Unit unit, int day, Kind kind) {}

  private Moments() {}

  static List<Happening> of(List<Career> careers) {
    List<Happening> happenings = new ArrayList<>();
    careers.forEach(career -> read(career, happenings));
    return happenings.stream()
        .filter(one -> one.day() > History.FIRST_DAY && one.day() <= 0)
        .sorted(Comparator.comparingInt(Happening::day))
        .toList();
  }

  private static void read(Career career, List<Happening> happenings) {
    List<Stay> stays = career.stays();
    Stay first = stays.getFirst();
    happenings.add(new Happening(career, first.unit(), first.from(), Kind.HIRED));
    for (int i = 1; i < stays.size(); i++) {
      change(career, stays.get(i - 1), stays.get(i), happenings);
    }
    for (Stay stay : stays) {
      if (stay.unit().path().equals(Plan.NEW_MANAGER_SHOP)
          && !stay.head()
          && stay.from() < History.NEW_MANAGER_DAY
          && stay.covers(History.NEW_MANAGER_DAY)) {
        happenings.add(
            new Happening(career, stay.unit(), History.NEW_MANAGER_DAY, Kind.NEW_MANAGER));
      }
    }
    Stay last = stays.getLast();
    happenings.add(new Happening(career, last.unit(), last.to(), Kind.EXIT));
    career
        .absences()
        .forEach(absence -> {
          Unit unit = career.on(absence.from()).orElseThrow().unit();
          happenings.add(new Happening(career, unit, absence.from(), Kind.LEAVE));
          happenings.add(new Happening(career, unit, absence.to(), Kind.RETURN));
        });
  }

  /// In the merger, those who came from the evening team changed managers and stayed where they
  /// were.
  private static void change(Career career, Stay before, Stay after, List<Happening> happenings) {
    if (!after.unit().path().equals(Plan.MERGED) || !History.isMerging(before.unit())) {
      happenings.add(new Happening(career, after.unit(), after.from(), Kind.MOVED));
    } else if (before.unit().path().equals(Plan.MERGED_FROM_EVENING)) {
      happenings.add(new Happening(career, after.unit(), after.from(), Kind.NEW_MANAGER));
    }
  }
}
