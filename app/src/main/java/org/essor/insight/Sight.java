package org.essor.insight;

import java.util.List;
import java.util.OptionalInt;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;
import org.springframework.stereotype.Component;

/// What of a release a reader may see: never more than the contract said before the first question.
@Component
public class Sight {

  private final CheckIns checkIns;

  Sight(CheckIns checkIns) {
    this.checkIns = checkIns;
  }

  /// Whether the reader may see the figures of a unit.
  ///
  /// Whoever leads or designs the listening sees all; the others as the contract says: every unit,
  /// or their own with those above it and those they led then.
  public boolean reaches(SignedIn me, Release release, int position) {
    if (me.is(Role.LEAD) || me.is(Role.LEADER) || position == 0) {
      return true;
    }
    var contract = checkIns.find(release.checkIn()).orElseThrow().contract();
    if (contract.audience() == Contract.Audience.ALL_UNITS) {
      return true;
    }
    var own = own(me, release);
    return own.isPresent() && release.path(own.getAsInt()).contains(position)
        || led(me, release).stream().anyMatch(top -> release.path(position).contains(top));
  }

  /// Where a reader begins: the first unit they led then, otherwise the one they sat in; everybody
  /// for those who were not asked.
  public int beginning(SignedIn me, Release release) {
    var led = led(me, release);
    return led.isEmpty() ? own(me, release).orElse(0) : led.getFirst();
  }

  /// Whether the reader led this unit then.
  public boolean led(SignedIn me, Release release, int position) {
    return led(me, release).contains(position);
  }

  private OptionalInt own(SignedIn me, Release release) {
    return me.person().isPresent()
        ? checkIns.positionOf(release.checkIn(), me.person().getAsLong())
        : OptionalInt.empty();
  }

  private static List<Integer> led(SignedIn me, Release release) {
    return me.person().isPresent() ? release.ledBy(me.person().getAsLong()) : List.of();
  }
}
