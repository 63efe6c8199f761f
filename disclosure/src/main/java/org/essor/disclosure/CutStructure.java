package org.essor.disclosure;

import java.util.Arrays;

/// Who is counted with whom in one division, whatever they answered: for each answer its block, and
/// for each cut its category.
///
/// A release publishes sums over blocks and over the categories of each cut, one cut at a time. The
/// categories of a cut divide the division: whoever would rather not say is in one of them.
final class CutStructure {

  private final int[] blockOf;
  private final int[][] categoryOf;
  private final int blocks;
  private final int[] offsets;

  /// The structure of these answers.
  ///
  /// - cuts with another number of answers than there are, or numbers below 0 →
  ///   `IllegalArgumentException`
  ///
  /// @param blockOf for each answer the number of its block, from 0 without a gap
  /// @param categoryOf for each cut, for each answer, the number of its category, from 0
  CutStructure(int[] blockOf, int[]... categoryOf) {
    this.blockOf = blockOf.clone();
    this.categoryOf = Arrays.stream(categoryOf).map(int[]::clone).toArray(int[][]::new);
    this.blocks = numbers(this.blockOf, "block");
    this.offsets = new int[categoryOf.length + 1];
    for (int cut = 0; cut < categoryOf.length; cut++) {
      Blocks.checkLength(categoryOf[cut].length, blockOf.length, "answer");
      offsets[cut + 1] = offsets[cut] + numbers(this.categoryOf[cut], "category");
    }
  }

  private static int numbers(int[] given, String what) {
    int most = -1;
    for (int number : given) {
      if (number < 0) {
        throw new IllegalArgumentException(
            "a %s must have a number of 0 or more, was %d".formatted(what, number));
      }
      most = Math.max(most, number);
    }
    return most + 1;
  }

  /// Number of answers.
  int answers() {
    return blockOf.length;
  }

  /// Number of blocks.
  int blocks() {
    return blocks;
  }

  /// Number of cuts.
  int cuts() {
    return categoryOf.length;
  }

  /// Number of categories, of all cuts together.
  int categories() {
    return offsets[categoryOf.length];
  }

  int blockOf(int answer) {
    return blockOf[answer];
  }

  /// The category of an answer in a cut, numbered through all cuts: 0 to before [#categories()].
  int categoryOf(int cut, int answer) {
    return offsets[cut] + categoryOf[cut][answer];
  }

  /// The answers of each block, in order; cost: linear.
  int[][] answersOfBlocks() {
    int[] sizes = new int[blocks];
    for (int block : blockOf) {
      sizes[block]++;
    }
    int[][] answers = new int[blocks][];
    Arrays.setAll(answers, block -> new int[sizes[block]]);
    for (int answer = blockOf.length - 1; answer >= 0; answer--) {
      answers[blockOf[answer]][--sizes[blockOf[answer]]] = answer;
    }
    return answers;
  }
}
