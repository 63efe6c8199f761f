package org.essor.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person and what they did in the company. Days count from the company's last day, which is 0.
final class Career {
  private static final int OPEN = Integer.MAX_VALUE;

  /// Work in one unit, from one day (included) to another (excluded).
  record Stay(int from, int to, Unit unit, String job, boolean head) {
    boolean covers(int day) {
      return from <= day && day < to;
    }

    boolean isOpen() {
      return to == OPEN;
    }
  }

  /// A leave, from one day (included) to the day of return (excluded).
  record Absence(int from, int to, boolean endsBadly) {}

  /// What does not change with the years.
  record Profile(
      String id,
      String firstName,
      String lastName,
      @Nullable String email,
      String language,
      int age,
      String contract,
      String workingTime,
      boolean protagonist) {}

  private final Profile profile;
  private final int hired;
  private final List<Stay> stays = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();

  Career(Profile profile, int hired, Unit unit, String job, boolean head) {
    this.profile = profile;
    this.hired = hired;
    stays.add(new Stay(hired, OPEN, unit, job, head));
  }

  Profile profile() {
    return profile;
  }

  String id() {
    return profile.id();
  }

  int hired() {
    return hired;
  }

  List<Stay> stays() {
    return stays;
  }

  List<Absence> absences() {
    return absences;
  }

  Optional<Stay> on(int day) {
    return stays.stream().filter(stay -> stay.covers(day)).findFirst();
  }

  boolean isAwayOn(int day) {
    return absences.stream().anyMatch(absence -> absence.from() <= day && day < absence.to());
  }

  boolean isFree() {
    return !profile.protagonist() && stays.getLast().isOpen() && !stays.getLast().head();
  }

  void move(int day, Unit unit, String job, boolean head) {
    leave(day);
    stays.add(new Stay(day, OPEN, unit, job, head));
  }

  void leave(int day) {
    Stay last = stays.removeLast();
    stays.add(new Stay(last.from(), day, last.unit(), last.job(), last.head()));
  }

  void goOnLeave(Absence absence) {
    absences.add(absence);
  }
}
