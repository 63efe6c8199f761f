package org.essor.attention;

import java.util.Comparator;
import java.util.List;
import org.essor.attention.Conversation.Outliers;
import org.essor.attention.Conversation.Picture;
import org.essor.attention.Conversation.Subject;
import org.essor.language.Wording;

/// Finds the constructs at either end of a unit's figures, as far as the evidence goes.
///
/// Two figures are told apart when their intervals do not overlap. The farthest out is named with
/// those that cannot be told apart from it: three at most, and never one of two with the same band.
///
/// - fewer than two figures → nothing is lowest or highest
/// - the ends cannot be told apart → no highest
///
/// When not to use it: as a finding. One question may be easier to agree with than another, so an
/// end is a place to begin a talk and no more. See docs/method/score.md.
final class Extremes {

  private static final int NAMED = 3;
  private static final Comparator<Subject> BY_BAND =
      Comparator.comparingDouble(subject -> subject.figure().band().middle());

  private Extremes() {}

  static Picture of(Wording unit, List<Subject> subjects) {
    if (subjects.size() < 2) {
      return new Picture(unit, Outliers.NONE, Outliers.NONE);
    }
    var upward = subjects.stream().sorted(BY_BAND).toList();
    var downward = subjects.stream().sorted(BY_BAND.reversed()).toList();
    boolean apart = !overlap(upward.getFirst(), downward.getFirst());
    return new Picture(unit, outliers(upward), apart ? outliers(downward) : Outliers.NONE);
  }

  private static Outliers outliers(List<Subject> farthestFirst) {
    var alike =
        farthestFirst.stream().filter(other -> overlap(farthestFirst.getFirst(), other)).toList();
    int named = Math.min(alike.size(), NAMED);
    while (named > 0 && named < alike.size() && sameBand(alike.get(named - 1), alike.get(named))) {
      named--;
    }
    return new Outliers(alike.subList(0, named), alike.size() - named);
  }

  private static boolean overlap(Subject a, Subject b) {
    var one = a.figure().interval();
    var other = b.figure().interval();
    return one.lower() <= other.upper() && other.lower() <= one.upper();
  }

  private static boolean sameBand(Subject a, Subject b) {
    return BY_BAND.compare(a, b) == 0;
  }
}
