package org.essor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// An attacker with linear algebra, exhaustive, for small organisations.
///
/// A set of people has a derivable sum when its 0/1 vector is a combination of those of the
/// published groups. In the reduced row echelon form a combination is fixed by its values in the
/// pivot columns; so trying 0 and 1 in each of them finds every derivable set. Arithmetic is modulo
/// a large prime: 0/1 combinations over the rationals are found there too, and a wrong one could
/// only make the attacker look stronger.
final class Attack {

  private static final long PRIME = 2_147_483_647;

  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();
  private final int people;

  private Attack(int people) {
    this.people = people;
  }

  /// The size of the smallest set of people, not empty, whose sum can be derived; the largest
  /// integer if nothing is published.
  static int smallestDerivable(List<BitSet> published, int people) {
    Attack attack = new Attack(people);
    published.stream().distinct().forEach(attack::learn);
    return attack.smallest(0, new long[people]);
  }

  private void learn(BitSet group) {
    long[] row = new long[people];
    group.stream().forEach(person -> row[person] = 1);
    for (int i = 0; i < rows.size(); i++) {
      subtract(row, rows.get(i), row[pivots.get(i)]);
    }
    int pivot = 0;
    while (pivot < people && row[pivot] == 0) {
      pivot++;
    }
    if (pivot < people) {
      long inverse = power(row[pivot], PRIME - 2);
      Arrays.setAll(row, person -> row[person] * inverse % PRIME);
      for (long[] other : rows) {
        subtract(other, row, other[pivot]);
      }
      rows.add(row);
      pivots.add(pivot);
    }
  }

  private static void subtract(long[] from, long[] row, long factor) {
    Arrays.setAll(from, i -> Math.floorMod(from[i] - factor * row[i], PRIME));
  }

  private static long power(long base, long exponent) {
    if (exponent == 0) {
      return 1;
    }
    long half = power(base * base % PRIME, exponent / 2);
    return exponent % 2 == 0 ? half : half * base % PRIME;
  }

  private int smallest(int row, long[] sum) {
    if (row == rows.size()) {
      boolean isSet = Arrays.stream(sum).allMatch(weight -> weight == 0 || weight == 1);
      int size = (int) Arrays.stream(sum).filter(weight -> weight == 1).count();
      return isSet && size > 0 ? size : Integer.MAX_VALUE;
    }
    long[] with = sum.clone();
    subtract(with, rows.get(row), PRIME - 1);
    return Math.min(smallest(row + 1, sum), smallest(row + 1, with));
  }
}
