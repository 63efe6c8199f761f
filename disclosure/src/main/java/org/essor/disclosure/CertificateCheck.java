package org.essor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Whether a [Certificate] holds; shares no code with the search for it, and is short enough to be
/// read by whoever does not trust that search. Cost: answers × cuts × even functions.
final class CertificateCheck {

  private CertificateCheck() {}

  static boolean holds(Certificate certificate, CutStructure structure) {
    List<long[]> even = certificate.even();
    int variety = structure.categories() - even.size();
    return blocksHold(structure, certificate.k())
        && rank(even.stream().map(long[]::clone).toList()) == even.size()
        && even.stream().allMatch(function -> isEven(function, structure))
        && certificate.families().size() >= certificate.k()
        && areApart(certificate, structure)
        && certificate.families().stream()
            .allMatch(family -> rank(rows(family, structure)) == variety);
  }

  private static boolean blocksHold(CutStructure structure, int k) {
    return Arrays.stream(structure.answersOfBlocks()).allMatch(answers -> answers.length >= k);
  }

  /// Whether a function of categories is the same throughout each block.
  private static boolean isEven(long[] function, CutStructure structure) {
    long[] known = new long[structure.blocks()];
    BitSet seen = new BitSet(structure.blocks());
    for (int answer = 0; answer < structure.answers(); answer++) {
      long value = 0;
      for (int cut = 0; cut < structure.cuts(); cut++) {
        value = Math.addExact(value, function[structure.categoryOf(cut, answer)]);
      }
      int block = structure.blockOf(answer);
      if (seen.get(block) && known[block] != value) {
        return false;
      }
      seen.set(block);
      known[block] = value;
    }
    return true;
  }

  /// Pairs lie in one block each, and no answer in two families.
  private static boolean areApart(Certificate certificate, CutStructure structure) {
    BitSet others = new BitSet(structure.answers());
    for (var family : certificate.families()) {
      BitSet own = new BitSet(structure.answers());
      for (var pair : family) {
        if (structure.blockOf(pair.one()) != structure.blockOf(pair.other())) {
          return false;
        }
        own.set(pair.one());
        own.set(pair.other());
      }
      if (own.intersects(others)) {
        return false;
      }
      others.or(own);
    }
    return true;
  }

  private static List<long[]> rows(List<Certificate.Pair> family, CutStructure structure) {
    return family.stream()
        .map(pair -> {
          long[] row = new long[structure.categories()];
          for (int cut = 0; cut < structure.cuts(); cut++) {
            row[structure.categoryOf(cut, pair.one())]++;
            row[structure.categoryOf(cut, pair.other())]--;
          }
          return row;
        })
        .toList();
  }

  /// The rank of rows modulo a prime, which is never more than their rank; changes the rows.
  private static int rank(List<long[]> rows) {
    int rank = 0;
    int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
    long[][] matrix = rows.toArray(long[][]::new);
    for (int column = 0; column < columns; column++) {
      int pivot = rank;
      while (pivot < matrix.length && Math.floorMod(matrix[pivot][column], PRIME) == 0) {
        pivot++;
      }
      if (pivot < matrix.length) {
        long[] row = matrix[pivot];
        matrix[pivot] = matrix[rank];
        matrix[rank++] = row;
        for (int below = rank; below < matrix.length; below++) {
          long times = Math.floorMod(matrix[below][column], PRIME);
          long own = Math.floorMod(row[column], PRIME);
          for (int c = column; c < columns; c++) {
            long scaled = Math.floorMod(matrix[below][c], PRIME) * own;
            long taken = Math.floorMod(row[c], PRIME) * times;
            matrix[below][c] = Math.floorMod(scaled - taken, PRIME);
          }
        }
      }
    }
    return rank;
  }

  private static final long PRIME = 1_000_000_007;
}
