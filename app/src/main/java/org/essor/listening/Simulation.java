package org.essor.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.Categories;
import org.essor.disclosure.GroupRules;
import org.essor.language.Wording;
import org.essor.people.Organisation;

/// What a planned check-in can be expected to show if 30, 60 or 80 of 100 people answer, before
/// anybody is asked: worked out from the organisation as it is and from nothing else.
///
/// In each cohort the expected number answers, its people times the rate, rounded; in truth some
/// will answer more and others less, and the figures with them.
///
/// @param expectations one for each of [#RATES]
/// @param units those in which somebody is asked, in preorder
/// @param places where figures are told apart by attribute; none where the contract does not
/// @param alternatives other contracts under which more would be shown
public record Simulation(
    List<Expectation> expectations,
    List<Unit> units,
    List<Place> places,
    List<Alternative> alternatives) {

  /// How many of 100 answer.
  public static final List<Integer> RATES = List.of(30, 60, 80);

  /// The rate at which contracts are compared.
  public static final int COMPARED_AT = 60;

  private static final GroupRules SMALLEST = new GroupRules(5, 2);

  /// @param share of 100 people asked, how many find a figure of their own unit
  /// @param units how many units have one
  public record Expectation(int rate, int share, int units) {}

  /// @param depth number of units above it, among those asked
  /// @param fates one for each rate
  public record Unit(Wording name, int depth, List<Fate> fates) {}

  /// What becomes of a unit.
  public enum Fate {
    /// It has a figure of its own.
    OWN,
    /// Its people are counted with others.
    MERGED,
    /// Too few answer in all.
    NONE
  }

  /// @param possible for each rate whether enough answer to tell figures apart by attribute
  public record Place(Wording name, List<Boolean> possible) {}

  /// Another contract and what it would show instead, at [#COMPARED_AT].
  ///
  /// @param now of 100 people asked, or of the places, how many have a figure now
  /// @param then how many would
  public record Alternative(Kind kind, int now, int then) {

    /// What would be changed.
    public enum Kind {
      /// Groups of 5 with a doubt margin of 2.
      SMALLEST_GROUPS,
      /// Attributes for everybody asked together and not in each unit directly below.
      WHOLE_ORGANISATION
    }
  }

  static Simulation of(Organisation organisation, CheckIn checkIn) {
    var contract = checkIn.contract();
    var asked = Asked.of(organisation, checkIn.audienceUnit(), contract.rules());
    var waves = RATES.stream().map(rate -> new Wave(asked, contract.rules(), rate)).toList();
    var first = waves.getFirst();
    var places = first.frozen.cutAt(contract.cuts().level());
    return new Simulation(
        waves.stream().map(Wave::expectation).toList(),
        first.inhabited().stream()
            .map(unit ->
                new Unit(
                    first.frozen.units().get(unit).name(),
                    first.frozen.tree().depth(unit),
                    waves.stream().map(wave -> wave.fate(unit)).toList()))
            .toList(),
        places.stream()
            .map(place ->
                new Place(
                    first.frozen.units().get(place).name(),
                    waves.stream().map(wave -> wave.canBeCut(place)).toList()))
            .toList(),
        alternatives(organisation, checkIn, waves.get(RATES.indexOf(COMPARED_AT)), places));
  }

  private static List<Alternative> alternatives(
      Organisation organisation, CheckIn checkIn, Wave now, List<Integer> places) {
    var contract = checkIn.contract();
    var found = new ArrayList<Alternative>();
    if (contract.rules().k() > SMALLEST.k()) {
      var asked = Asked.of(organisation, checkIn.audienceUnit(), SMALLEST);
      var then = new Wave(asked, SMALLEST, COMPARED_AT).expectation().share();
      if (then > now.expectation().share()) {
        found.add(
            new Alternative(Alternative.Kind.SMALLEST_GROUPS, now.expectation().share(), then));
      }
    }
    int cut = (int) places.stream().filter(now::canBeCut).count();
    if (contract.cuts().level() == Contract.Level.DIVISIONS
        && cut < places.size()
        && now.canBeCut(0)) {
      found.add(new Alternative(Alternative.Kind.WHOLE_ORGANISATION, cut, places.size()));
    }
    return found;
  }

  /// One check-in as it would go at one rate.
  private static final class Wave {

    private final int rate;
    private final FrozenOrganisation frozen;
    private final Integer[] seats;
    private final int[] answers;
    private final Blocks blocks;

    Wave(Asked asked, GroupRules rules, int rate) {
      this.rate = rate;
      this.frozen = asked.organisation();
      this.seats = asked.positions();
      this.answers =
          frozen.cohorts().stream()
              .mapToInt(cohort -> (int) Math.round(cohort.asked() * rate / 100.0))
              .toArray();
      this.blocks = frozen.merged(rules, answers);
    }

    /// The units in which somebody is asked, or below.
    List<Integer> inhabited() {
      var tree = frozen.tree();
      var seated = new boolean[tree.size()];
      for (int seat : seats) {
        for (int unit = seat; unit >= 0 && !seated[unit]; unit = tree.parent(unit)) {
          seated[unit] = true;
        }
      }
      return IntStream.range(0, seated.length).filter(unit -> seated[unit]).boxed().toList();
    }

    Expectation expectation() {
      long own = Arrays.stream(seats).filter(blocks::publishes).count();
      int units = (int) inhabited().stream().filter(blocks::publishes).count();
      return new Expectation(rate, (int) Math.round(100.0 * own / seats.length), units);
    }

    Fate fate(int unit) {
      if (blocks.size() == 0) {
        return Fate.NONE;
      }
      return blocks.publishes(unit) ? Fate.OWN : Fate.MERGED;
    }

    boolean canBeCut(int place) {
      return blocks.publishes(place)
          && blocks.groupAround(place).orElseThrow().people() >= Categories.FEWEST_IN_ALL;
    }
  }
}
