package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The promise of the merging, held against an attacker who shares no code with it.
class BlocksLawsTest {

  @Provide
  Arbitrary<SmallOrganisation> organisations() {
    return Arbitraries.longs().map(SmallOrganisation::new);
  }

  @Provide
  Arbitrary<GroupRules> rules() {
    return Arbitraries.of(new GroupRules(5, 2), new GroupRules(7, 3), new GroupRules(10, 3));
  }

  @Property(tries = 5000)
  void nothing_smaller_than_k_can_be_derived(
      @ForAll("organisations") SmallOrganisation organisation, @ForAll("rules") GroupRules rules) {
    Merged merged = new Merged(organisation, rules);

    assertThat(merged.smallestDerivable(merged.cohorts, organisation.all))
        .isGreaterThanOrEqualTo(rules.k());
    assertThat(merged.smallestDerivable(merged.answers, organisation.answered))
        .isGreaterThanOrEqualTo(rules.k());
    assertThat(merged.smallestDerivable(merged.construct, organisation.answeredConstruct))
        .isGreaterThanOrEqualTo(rules.k());
  }

  @Property(tries = 2000)
  void everybody_is_in_one_block_or_there_are_too_few(
      @ForAll("organisations") SmallOrganisation organisation, @ForAll("rules") GroupRules rules) {
    Merged merged = new Merged(organisation, rules);

    assertBlocks(merged.cohorts, organisation.all.cardinality(), rules);
    if (merged.cohorts.size() > 0) {
      assertBlocks(merged.answers, organisation.answered.cardinality(), rules);
    }
  }

  private static void assertBlocks(Blocks blocks, int people, GroupRules rules) {
    List<Integer> sizes = IntStream.range(0, blocks.size()).map(blocks::people).boxed().toList();
    assertThat(sizes).allMatch(size -> size >= rules.k());
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(people < rules.k() ? 0 : people);
  }

  @Property(tries = 2000)
  void a_unit_is_published_exactly_when_its_people_are_whole_blocks(
      @ForAll("organisations") SmallOrganisation organisation, @ForAll("rules") GroupRules rules) {
    Merged merged = new Merged(organisation, rules);
    for (int unit = 0; unit < organisation.tree.size(); unit++) {
      BitSet people = organisation.inOrBelow(unit, organisation.all);
      List<BitSet> touched =
          IntStream.range(0, merged.answers.size())
              .mapToObj(
                  b -> organisation.among(organisation.all, merged.answers.units(b)::contains))
              .filter(block -> block.intersects(people))
              .toList();
      BitSet union = new BitSet();
      touched.forEach(union::or);

      assertThat(merged.answers.publishes(unit))
          .isEqualTo(!touched.isEmpty() && union.equals(people));
      merged
          .answers
          .groupAround(unit)
          .ifPresentOrElse(
              group -> {
                assertThat(organisation.named(group, organisation.all)).isEqualTo(union);
                assertThat(group.people())
                    .isEqualTo(organisation.named(group, organisation.answered).cardinality());
              },
              () -> assertThat(touched).isEmpty());
    }
  }

  @Property(tries = 2000)
  void a_unit_that_is_published_is_named_as_such(
      @ForAll("organisations") SmallOrganisation organisation, @ForAll("rules") GroupRules rules) {
    Blocks answers = new Merged(organisation, rules).answers;
    for (int unit = 0; unit < organisation.tree.size(); unit++) {
      if (answers.publishes(unit)) {
        List<Group.Part> parts = answers.groupAround(unit).orElseThrow().parts();
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().extent()).isEqualTo(Group.Extent.WHOLE);
      }
    }
  }

  @Property(tries = 2000)
  void no_other_way_to_pass_people_on_gives_more_of_them_exact_figures(
      @ForAll("organisations") SmallOrganisation organisation, @ForAll("rules") GroupRules rules) {
    int[] own = organisation.ownPeople();
    Blocks blocks = Blocks.ofPeople(organisation.tree, own, rules);
    int found =
        IntStream.range(0, own.length)
            .filter(blocks::publishes)
            .map(unit -> organisation.inOrBelow(unit, organisation.all).cardinality())
            .sum();

    int best =
        IntStream.range(0, 1 << own.length - 1)
            .map(passing -> exactFigures(organisation.tree, own, passing << 1, rules.k()))
            .max()
            .orElseThrow();

    assertThat(found).isEqualTo(best);
  }

  /// How many exact figures people find if just these units pass their pool on; 0 if some unit
  /// would have to close a pool that is too small.
  private static int exactFigures(UnitTree tree, int[] own, int passing, int k) {
    int[] pool = own.clone();
    int[] below = own.clone();
    int figures = 0;
    for (int unit = own.length - 1; unit >= 0; unit--) {
      boolean passes = (passing >> unit & 1) == 1;
      if (!passes && pool[unit] > 0 && pool[unit] < k) {
        return 0;
      }
      figures += passes ? 0 : below[unit];
      if (unit > 0) {
        below[tree.parent(unit)] += below[unit];
        pool[tree.parent(unit)] += passes ? pool[unit] : 0;
      }
    }
    return figures;
  }

  @Test
  void the_attack_succeeds_where_small_units_are_only_left_out() {
    long broken =
        LongStream.range(0, 1000)
            .filter(seed -> {
              SmallOrganisation organisation = new SmallOrganisation(seed);
              List<BitSet> unmerged =
                  IntStream.range(0, organisation.tree.size())
                      .mapToObj(unit -> organisation.inOrBelow(unit, organisation.answered))
                      .filter(group -> group.cardinality() >= 7)
                      .toList();
              return Attack.smallestDerivable(unmerged, organisation.unitOf.size()) < 7;
            })
            .count();

    assertThat(broken).isGreaterThan(100);
  }

  @Test
  void the_attack_succeeds_where_skipped_constructs_are_only_left_out() {
    long broken =
        LongStream.range(0, 1000)
            .filter(seed -> {
              SmallOrganisation organisation = new SmallOrganisation(seed);
              Merged merged = new Merged(organisation, GroupRules.DEFAULT);
              List<BitSet> unmerged =
                  merged.published(merged.answers, organisation.answeredConstruct).stream()
                      .filter(group -> group.cardinality() >= 7)
                      .toList();
              return Attack.smallestDerivable(unmerged, organisation.unitOf.size()) < 7;
            })
            .count();

    assertThat(broken).isGreaterThan(20);
  }

  /// The three mergings of one check-in, and what a reader sees of each.
  private static final class Merged {

    final SmallOrganisation organisation;
    final Blocks cohorts;
    final Blocks answers;
    final Blocks construct;

    Merged(SmallOrganisation organisation, GroupRules rules) {
      this.organisation = organisation;
      cohorts = Blocks.ofPeople(organisation.tree, organisation.ownPeople(), rules);
      answers = cohorts.again(organisation.count(cohorts, organisation.answered));
      construct = answers.again(organisation.count(answers, organisation.answeredConstruct));
    }

    /// Every group with a figure, as sets of people by the organisation chart.
    List<BitSet> published(Blocks blocks, BitSet people) {
      List<BitSet> groups = new ArrayList<>();
      for (int unit = 0; unit < organisation.tree.size(); unit++) {
        if (blocks.publishes(unit)) {
          groups.add(organisation.inOrBelow(unit, people));
        }
        blocks.groupAround(unit).ifPresent(group -> groups.add(organisation.named(group, people)));
      }
      for (int block = 0; block < blocks.size(); block++) {
        groups.add(organisation.named(blocks.group(block), people));
      }
      return groups;
    }

    int smallestDerivable(Blocks blocks, BitSet people) {
      return Attack.smallestDerivable(published(blocks, people), organisation.unitOf.size());
    }
  }
}
