package org.essor.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of whole numbers, of which it keeps those that depend on no earlier ones.
///
/// Dependence is decided modulo a prime, so a row may be taken for dependent that is not, never the
/// other way round: [#rank()] is a lower bound, and whoever needs it from above checks the
/// [#nullSpace()] against all rows.
final class Elimination {

  static final long PRIME = 2_147_483_647;

  private final int columns;
  private final List<int[]> rows = new ArrayList<>();
  private final List<long[]> reduced = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  Elimination(int columns) {
    this.columns = columns;
  }

  int rank() {
    return rows.size();
  }

  /// Keeps a row unless it depends on those kept; cost: rank × columns.
  ///
  /// @return whether it was kept
  boolean add(int[] row) {
    long[] rest = new long[columns];
    for (int c = 0; c < columns; c++) {
      rest[c] = Math.floorMod(row[c], PRIME);
    }
    for (int r = 0; r < reduced.size(); r++) {
      subtract(rest, reduced.get(r), rest[pivots.get(r)]);
    }
    int pivot = firstOf(rest);
    if (pivot < 0) {
      return false;
    }
    long inverse = power(rest[pivot], PRIME - 2);
    for (int c = 0; c < columns; c++) {
      rest[c] = rest[c] * inverse % PRIME;
    }
    rows.add(row.clone());
    reduced.add(rest);
    pivots.add(pivot);
    return true;
  }

  private static void subtract(long[] from, long[] row, long times) {
    if (times != 0) {
      for (int c = 0; c < from.length; c++) {
        from[c] = Math.floorMod(from[c] - times * row[c] % PRIME, PRIME);
      }
    }
  }

  private static int firstOf(long[] row) {
    for (int c = 0; c < row.length; c++) {
      if (row[c] != 0) {
        return c;
      }
    }
    return -1;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    for (long b = base, e = exponent; e > 0; e >>= 1, b = b * b % PRIME) {
      if ((e & 1) == 1) {
        result = result * b % PRIME;
      }
    }
    return result;
  }

  /// Vectors of whole numbers, columns - rank of them and none depending on the others, that are
  /// orthogonal to every row kept; exact.
  ///
  /// - numbers beyond 64 bits → `ArithmeticException`; rows of a few -1, 0 and 1 stay far below
  List<long[]> nullSpace() {
    BigInteger[][] matrix = new BigInteger[rows.size()][columns];
    for (int r = 0; r < matrix.length; r++) {
      for (int c = 0; c < columns; c++) {
        matrix[r][c] = BigInteger.valueOf(rows.get(r)[c]);
      }
    }
    int[] pivotOf = new int[matrix.length];
    for (int r = 0; r < matrix.length; r++) {
      pivotOf[r] = clear(matrix, r);
    }
    List<long[]> vectors = new ArrayList<>();
    for (int free = 0; free < columns; free++) {
      if (!contains(pivotOf, free)) {
        vectors.add(vector(matrix, pivotOf, free));
      }
    }
    return vectors;
  }

  /// Takes a column in which row r has something, and clears it in all other rows.
  private static int clear(BigInteger[][] matrix, int r) {
    int pivot = 0;
    while (matrix[r][pivot].signum() == 0) {
      pivot++;
    }
    for (int other = 0; other < matrix.length; other++) {
      if (other != r && matrix[other][pivot].signum() != 0) {
        BigInteger times = matrix[other][pivot];
        for (int c = 0; c < matrix[other].length; c++) {
          matrix[other][c] =
              matrix[other][c].multiply(matrix[r][pivot]).subtract(times.multiply(matrix[r][c]));
        }
        shorten(matrix[other]);
      }
    }
    return pivot;
  }

  private static void shorten(BigInteger[] row) {
    BigInteger divisor = BigInteger.ZERO;
    for (BigInteger number : row) {
      divisor = divisor.gcd(number);
    }
    if (divisor.compareTo(BigInteger.ONE) > 0) {
      for (int c = 0; c < row.length; c++) {
        row[c] = row[c].divide(divisor);
      }
    }
  }

  /// The vector with something in one free column, nothing in the others.
  private long[] vector(BigInteger[][] matrix, int[] pivotOf, int free) {
    BigInteger multiple = BigInteger.ONE;
    for (int r = 0; r < matrix.length; r++) {
      BigInteger pivot = matrix[r][pivotOf[r]].abs();
      multiple = multiple.multiply(pivot).divide(multiple.gcd(pivot));
    }
    BigInteger[] vector = new BigInteger[columns];
    Arrays.fill(vector, BigInteger.ZERO);
    vector[free] = multiple;
    for (int r = 0; r < matrix.length; r++) {
      vector[pivotOf[r]] =
          matrix[r][free].multiply(multiple).divide(matrix[r][pivotOf[r]]).negate();
    }
    shorten(vector);
    long[] exact = new long[columns];
    for (int c = 0; c < columns; c++) {
      exact[c] = vector[c].longValueExact();
    }
    return exact;
  }

  private static boolean contains(int[] numbers, int number) {
    for (int one : numbers) {
      if (one == number) {
        return true;
      }
    }
    return false;
  }
}
