package org.essor.insight;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.disclosure.Cell;
import org.essor.identity.SignedIn;
import org.essor.listening.CheckIns;
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

  /// What a reader may see of a release, worked out once, however many units are asked about.
  ///
  /// Whoever leads the organisation or designs the listening sees all; the others as the contract
  /// says: every unit, or those they sat in or lead with all above them, and all below those they
  /// lead.
  public View of(SignedIn me, Release release) {
    var led = led(me, release);
    var own = own(me, release);
    var seen = new BitSet();
    var audience = checkIns.find(release.checkIn()).orElseThrow().contract().audience();
    if (audience.showsAllTo(me.roles()) || leadsAbove(me, release)) {
      seen.set(0, release.units().size());
    }
    led.forEach(top -> seen.set(top, release.end(top)));
    IntStream.concat(led.stream().mapToInt(top -> top), own.stream())
        .forEach(theirs -> release.path(theirs).forEach(seen::set));
    return new View(release, led, own, seen);
  }

  /// What a reader may see of one release.
  public static final class View {

    private final Release release;
    private final List<Integer> led;
    private final OptionalInt own;
    private final BitSet seen;

    private View(Release release, List<Integer> led, OptionalInt own, BitSet seen) {
      this.release = release;
      this.led = led;
      this.own = own;
      this.seen = seen;
    }

    /// Whether the figures of a unit may be seen; false for one that is not there, so that the two
    /// cannot be told apart.
    public boolean reaches(int position) {
      return position >= 0 && seen.get(position);
    }

    /// Where the reader begins: the first unit they lead, otherwise the one they sat in; everybody
    /// for those who were not asked.
    public int beginning() {
      return led.isEmpty() ? own.orElse(0) : led.getFirst();
    }

    /// Whether the reader leads this unit, or did then.
    public boolean leads(int position) {
      return led.contains(position);
    }

    /// The figure that the reader is given for a unit. Whoever leads a unit without a figure of its
    /// own is not given others' in its place; and who took part is said of a unit itself or not.
    public Cell cell(int position, String measure) {
      return leads(position) || measure.equals(Release.PARTICIPATION)
          ? release.cell(position, measure)
          : release.nearest(position, measure);
    }
  }

  /// The check-ins that have a release of which the reader may see something, the latest first;
  /// each release is read as its turn comes.
  public Stream<UUID> readable(SignedIn me) {
    return releases.all().stream()
        .filter(id -> {
          var view = of(me, releases.find(id).orElseThrow());
          return view.reaches(view.beginning());
        });
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
