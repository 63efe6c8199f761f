package org.essor.insight;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;
import org.essor.people.Organisations;
import org.springframework.stereotype.Component;

/// What of a release a reader may see: never more than the contract said before the first question.
@Component
public class Sight {

  private final Releases releases;
  private final CheckIns checkIns;
  private final Organisations organisations;

  Sight(Releases releases, CheckIns checkIns, Organisations organisations) {
    this.releases = releases;
    this.checkIns = checkIns;
    this.organisations = organisations;
  }

  /// Whether the reader may see the figures of a unit; false for one that is not there, so that the
  /// two cannot be told apart.
  ///
  /// Whoever leads the organisation or designs the listening sees all; the others as the contract
  /// says: every unit, or those they sat in or lead with all above them, and all below those they
  /// lead.
  public boolean reaches(SignedIn me, Release release, int position) {
    if (position < 0 || position >= release.units().size()) {
      return false;
    }
    if (me.is(Role.LEAD) || me.is(Role.LEADER)) {
      return true;
    }
    var contract = checkIns.find(release.checkIn()).orElseThrow().contract();
    if (contract.audience() == Contract.Audience.ALL_UNITS) {
      return true;
    }
    var led = led(me, release);
    return Stream.concat(led.stream(), own(me, release).stream().boxed())
            .anyMatch(theirs -> release.path(theirs).contains(position))
        || led.stream().anyMatch(top -> release.path(position).contains(top))
        || leadsAbove(me, release);
  }

  /// The check-ins that have a release of which the reader may see something, the latest first;
  /// each release is read as its turn comes.
  public Stream<UUID> readable(SignedIn me) {
    return releases.all().stream()
        .filter(id -> {
          var release = releases.find(id).orElseThrow();
          return reaches(me, release, beginning(me, release));
        });
  }

  /// Where a reader begins: the first unit they lead, otherwise the one they sat in; everybody for
  /// those who were not asked.
  public int beginning(SignedIn me, Release release) {
    var led = led(me, release);
    return led.isEmpty() ? own(me, release).orElse(0) : led.getFirst();
  }

  /// Whether the reader leads this unit, or did then.
  public boolean leads(SignedIn me, Release release, int position) {
    return led(me, release).contains(position);
  }

  private OptionalInt own(SignedIn me, Release release) {
    return me.person().isPresent()
        ? checkIns.positionOf(release.checkIn(), me.person().getAsLong())
        : OptionalInt.empty();
  }

  private List<Integer> led(SignedIn me, Release release) {
    if (me.person().isEmpty()) {
      return List.of();
    }
    var person = me.person().getAsLong();
    var organisation = organisations.now();
    var today =
        organisation.managedBy(person).stream()
            .flatMapToInt(unit -> release.positionOf(organisation.unit(unit).id()).stream());
    return IntStream.concat(release.ledBy(person).stream().mapToInt(it -> it), today)
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  /// Whether the reader leads a unit above the part of the organisation that was asked.
  private boolean leadsAbove(SignedIn me, Release release) {
    var organisation = organisations.now();
    int asked = organisation.indexOf(release.units().getFirst().id());
    return asked >= 0
        && me.person().isPresent()
        && organisation.managedBy(me.person().getAsLong()).stream()
            .anyMatch(unit -> organisation.within(asked, unit));
  }
}
