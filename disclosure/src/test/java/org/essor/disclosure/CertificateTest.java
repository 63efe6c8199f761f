package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class CertificateTest {

  private static final int K = 7;

  @Property(tries = 4000)
  void what_is_proved_is_so_by_trying_out_every_smaller_group(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int k) {
    var random = new Random(seed);
    var structure = small(random, k);

    boolean proved = Certificate.prove(structure, k).isPresent();

    Statistics.label("proved").collect(proved);
    if (proved) {
      assertThat(smallestDerivable(structure, k)).isGreaterThanOrEqualTo(k);
    }
  }

  @Test
  void a_division_of_three_hundred_with_four_cuts_is_proved() {
    var random = new Random(1);
    var structure =
        new CutStructure(
            inTurn(300, 30),
            atRandom(random, 300, 3),
            atRandom(random, 300, 4),
            atRandom(random, 300, 4),
            atRandom(random, 300, 2));

    assertThat(Certificate.prove(structure, K)).isPresent();
  }

  @Test
  void a_category_that_is_a_block_but_for_two_people_is_not() {
    var blocks = inTurn(300, 30);
    var categories = new int[300];
    for (int answer = 0; answer < 300; answer++) {
      categories[answer] = blocks[answer] == 0 ? 1 : 0;
    }
    categories[0] = 0;
    categories[30] = 0;
    var structure = new CutStructure(blocks, categories);

    assertThat(smallestDerivable(structure, 3)).isEqualTo(2);
    assertThat(Certificate.prove(structure, K)).isEmpty();
  }

  @Test
  void a_cut_along_blocks_gives_nothing_away() {
    var blocks = inTurn(300, 30);
    var sites = IntStream.of(blocks).map(block -> block % 5).toArray();

    assertThat(Certificate.prove(new CutStructure(blocks, sites), K)).isPresent();
  }

  @Test
  void two_cuts_that_say_the_same_are_one() {
    var random = new Random(2);
    var contract = atRandom(random, 300, 3);
    var once = new CutStructure(inTurn(300, 30), contract);
    var twice = new CutStructure(inTurn(300, 30), contract, contract);

    assertThat(Certificate.prove(once, K)).isPresent();
    assertThat(Certificate.prove(twice, K)).isPresent();
  }

  @Test
  void two_cuts_that_differ_by_one_person_are_not_proved() {
    var random = new Random(3);
    var contract = atRandom(random, 300, 3);
    var hours = contract.clone();
    hours[17] = (hours[17] + 1) % 3;
    var structure = new CutStructure(inTurn(300, 30), contract, hours);

    assertThat(smallestDerivable(structure, 2)).isEqualTo(1);
    assertThat(Certificate.prove(structure, K)).isEmpty();
  }

  @Test
  void a_block_below_k_is_its_own_counterexample() {
    assertThat(Certificate.prove(new CutStructure(new int[] {0, 0, 0, 0, 0, 0}), K)).isEmpty();
    assertThat(Certificate.prove(new CutStructure(new int[] {0, 0, 0, 0, 0, 0, 0}), K)).isPresent();
  }

  @Test
  void a_certificate_that_was_altered_does_not_hold() {
    var random = new Random(4);
    var structure = new CutStructure(inTurn(300, 30), atRandom(random, 300, 4));
    var good = Certificate.prove(structure, K).orElseThrow();
    assertThat(CertificateCheck.holds(good, structure)).isTrue();

    var fewer = good.families().subList(0, K - 1);
    assertThat(CertificateCheck.holds(new Certificate(K, good.even(), fewer), structure)).isFalse();

    var twice = new ArrayList<>(fewer);
    twice.add(good.families().getFirst());
    assertThat(CertificateCheck.holds(new Certificate(K, good.even(), twice), structure)).isFalse();

    var across = new ArrayList<>(good.families());
    across.set(0, List.of(new Certificate.Pair(0, 1)));
    assertThat(CertificateCheck.holds(new Certificate(K, good.even(), across), structure))
        .isFalse();

    var more = new ArrayList<>(good.even());
    more.add(new long[] {1, 0, 0, 0});
    assertThat(CertificateCheck.holds(new Certificate(K, more, good.families()), structure))
        .isFalse();

    var doubled = new ArrayList<>(good.even());
    doubled.addAll(good.even());
    assertThat(CertificateCheck.holds(new Certificate(K, doubled, good.families()), structure))
        .isFalse();
  }

  private static CutStructure small(Random random, int k) {
    int blocks = 1 + random.nextInt(3);
    var blockOf = new ArrayList<Integer>();
    for (int block = 0; block < blocks; block++) {
      blockOf.addAll(Collections.nCopies(k + random.nextInt(4), block));
    }
    int answers = blockOf.size();
    var cuts = new int[1 + random.nextInt(2)][];
    for (int cut = 0; cut < cuts.length; cut++) {
      int categories = 2 + random.nextInt(2);
      cuts[cut] = atRandom(random, answers, categories);
      if (random.nextInt(4) == 0) {
        // as happens: a category is nearly a block
        for (int answer = 0; answer < answers; answer++) {
          cuts[cut][answer] = blockOf.get(answer) == 0 ? 1 : 0;
        }
        cuts[cut][random.nextInt(answers)] = 0;
      }
    }
    return new CutStructure(blockOf.stream().mapToInt(Integer::intValue).toArray(), cuts);
  }

  private static int[] inTurn(int answers, int blocks) {
    return IntStream.range(0, answers).map(answer -> answer % blocks).toArray();
  }

  /// Every category occurs.
  private static int[] atRandom(Random random, int answers, int categories) {
    return IntStream.range(0, answers)
        .map(answer -> answer < categories ? answer : random.nextInt(categories))
        .toArray();
  }

  /// The size of the smallest group about which a weighted sum can be derived, as far as `below`:
  /// by leaving out every group of that size and looking whether the others say less.
  static int smallestDerivable(CutStructure structure, int below) {
    var all = IntStream.range(0, structure.answers()).boxed().toList();
    int rank = rank(structure, all);
    for (int size = 1; size < below; size++) {
      if (leavesLess(structure, all, rank, size, 0, new ArrayList<>())) {
        return size;
      }
    }
    return below;
  }

  private static boolean leavesLess(
      CutStructure structure, List<Integer> all, int rank, int size, int from, List<Integer> out) {
    if (out.size() == size) {
      var rest = all.stream().filter(answer -> !out.contains(answer)).toList();
      return rank(structure, rest) < rank;
    }
    for (int answer = from; answer < all.size(); answer++) {
      out.add(answer);
      boolean less = leavesLess(structure, all, rank, size, answer + 1, out);
      out.removeLast();
      if (less) {
        return true;
      }
    }
    return false;
  }

  /// Of the matrix answers × (blocks, categories), in floating point.
  private static int rank(CutStructure structure, List<Integer> answers) {
    int columns = structure.blocks() + structure.categories();
    var matrix = new double[answers.size()][columns];
    for (int row = 0; row < matrix.length; row++) {
      matrix[row][structure.blockOf(answers.get(row))] = 1;
      for (int cut = 0; cut < structure.cuts(); cut++) {
        matrix[row][structure.blocks() + structure.categoryOf(cut, answers.get(row))] = 1;
      }
    }
    int rank = 0;
    for (int column = 0; column < columns && rank < matrix.length; column++) {
      int pivot = rank;
      for (int row = rank; row < matrix.length; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      if (Math.abs(matrix[pivot][column]) < 1e-9) {
        continue;
      }
      var swapped = matrix[pivot];
      matrix[pivot] = matrix[rank];
      matrix[rank] = swapped;
      for (int row = rank + 1; row < matrix.length; row++) {
        double times = matrix[row][column] / matrix[rank][column];
        for (int c = column; c < columns; c++) {
          matrix[row][c] -= times * matrix[rank][c];
        }
      }
      rank++;
    }
    return rank;
  }
}
