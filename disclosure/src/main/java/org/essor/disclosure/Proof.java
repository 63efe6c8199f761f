package org.essor.disclosure;

import java.util.List;
import java.util.Optional;

/// What is proved of a release before it is published: no sum about fewer people than this can be
/// worked out from all of its figures together, whatever is known about who sits where and what
/// anybody says of themselves.
///
/// Without cuts it rests on blocks alone: whatever algebra derives from unions of disjoint blocks
/// is a union of blocks ([Blocks]). With cuts it rests on a [Certificate] for each place and
/// measure.
///
/// @param smallest the smallest number of people a derived sum can be about, k
/// @param kind what it rests on
/// @param blocks how many blocks the measure with the most of them has
/// @param cuts how many attributes are shown, over all places
public record Proof(int smallest, Kind kind, int blocks, int cuts) {

  /// What a proof rests on.
  public enum Kind {
    BLOCKS,
    CUTS
  }

  public Proof {
    if (smallest < 5 || blocks < 0 || (kind == Kind.CUTS) != cuts > 0) {
      throw new IllegalArgumentException(
          "a proof must be about 5 people or more and rest on what it counts, was %d, %s, %d, %d"
              .formatted(smallest, kind, blocks, cuts));
    }
  }

  /// The proof of a release; empty when a block holds fewer than k people, and nothing may be
  /// published.
  ///
  /// @param ofMeasures the blocks of every measure of the release
  /// @param plans the cuts of every place
  public static Optional<Proof> of(GroupRules rules, List<Blocks> ofMeasures, List<CutPlan> plans) {
    for (Blocks blocks : ofMeasures) {
      for (int block = 0; block < blocks.size(); block++) {
        if (blocks.people(block) < rules.k()) {
          return Optional.empty();
        }
      }
    }
    int most = ofMeasures.stream().mapToInt(Blocks::size).max().orElse(0);
    int cuts = plans.stream().mapToInt(CutPlan::shown).sum();
    return Optional.of(new Proof(rules.k(), cuts > 0 ? Kind.CUTS : Kind.BLOCKS, most, cuts));
  }
}
