package org.essor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A proof that from sums over the blocks of a division, and over the categories of its cuts, no
/// sum about fewer than k people can be derived, and no weighted sum either.
///
/// ## Why it holds
///
/// Whatever algebra derives is a weighted sum over answers, in which an answer of block b with the
/// categories c₁, c₂ … has the weight `w(b) + w₁(c₁) + w₂(c₂) + …`. Suppose that only a set S of
/// fewer than k answers had a weight other than 0. Outside S, then, the part that categories give,
/// `g = w₁ + w₂ + …`, is the same throughout each block. The certificate holds k *families*: lists
/// of pairs of answers from one block each, no answer being in two families. S touches fewer than k
/// of them, so one is untouched, and along all its pairs g is the same. Each family is so varied
/// that a g the same along its pairs is the same throughout *every* block, of all answers: the
/// space of such g has the dimension of the *even* functions, of which the certificate holds a
/// basis. So the weight is the same throughout each block; and since every block has k answers or
/// more, one of them lies outside S and has the weight 0. Hence all weights are 0.
///
/// The proof looks at structure only, never at what was answered, and does not depend on numbers
/// being whole, on rounding, or on what else the reader knows about the answers outside S.
///
/// Source: ours. For the notion, the smallest weight of a linear code; packing disjoint bases of a
/// matroid, Edmonds (1965), doi:10.6028/jres.069B.004. See docs/method/certificate.md.
final class Certificate {

  private final int k;
  private final List<long[]> even;
  private final List<List<Pair>> families;

  /// Two answers of one block.
  record Pair(int one, int other) {}

  Certificate(int k, List<long[]> even, List<List<Pair>> families) {
    this.k = k;
    this.even = List.copyOf(even);
    this.families = families.stream().map(List::copyOf).toList();
  }

  /// The smallest number of people that a derived sum can be about: no smaller one exists.
  int k() {
    return k;
  }

  /// Functions of categories that are the same throughout each block.
  List<long[]> even() {
    return even;
  }

  List<List<Pair>> families() {
    return families;
  }

  /// Looks for a proof; what is returned holds.
  ///
  /// - a block of fewer than k answers → empty: its own sum is a counterexample
  /// - no proof found → empty: there may be a counterexample or not, and cuts must be dropped
  /// - cost: answers × categories² at most; usually the first few thousand answers are enough
  static Optional<Certificate> prove(CutStructure structure, int k) {
    int[][] blocks = structure.answersOfBlocks();
    if (Arrays.stream(blocks).anyMatch(answers -> answers.length < k)) {
      return Optional.empty();
    }
    Elimination variety = variety(structure, blocks);
    List<long[]> even = variety.nullSpace();
    BitSet used = new BitSet(structure.answers());
    List<List<Pair>> families = new ArrayList<>();
    while (families.size() < k) {
      Optional<List<Pair>> family = family(structure, blocks, variety.rank(), used);
      if (family.isEmpty()) {
        return Optional.empty();
      }
      families.add(family.get());
    }
    Certificate certificate = new Certificate(k, even, families);
    return CertificateCheck.holds(certificate, structure)
        ? Optional.of(certificate)
        : Optional.empty();
  }

  /// All differences within blocks.
  private static Elimination variety(CutStructure structure, int[][] blocks) {
    Elimination variety = new Elimination(structure.categories());
    int most = structure.categories() - structure.cuts();
    for (int[] block : blocks) {
      for (int i = 1; i < block.length && variety.rank() < most; i++) {
        variety.add(difference(structure, block[0], block[i]));
      }
    }
    return variety;
  }

  /// A further family of that rank from answers that are in none yet, blocks in turn.
  private static Optional<List<Pair>> family(
      CutStructure structure, int[][] blocks, int rank, BitSet used) {
    Elimination found = new Elimination(structure.categories());
    List<Pair> pairs = new ArrayList<>();
    for (int b = 0; b < blocks.length && found.rank() < rank; b++) {
      int anchor = -1;
      for (int answer : blocks[b]) {
        if (used.get(answer)) {
          continue;
        }
        if (anchor < 0) {
          anchor = answer;
        } else if (found.add(difference(structure, anchor, answer))) {
          pairs.add(new Pair(anchor, answer));
          used.set(anchor);
          used.set(answer);
        }
      }
    }
    return found.rank() < rank ? Optional.empty() : Optional.of(pairs);
  }

  private static int[] difference(CutStructure structure, int one, int other) {
    int[] difference = new int[structure.categories()];
    for (int cut = 0; cut < structure.cuts(); cut++) {
      difference[structure.categoryOf(cut, one)]++;
      difference[structure.categoryOf(cut, other)]--;
    }
    return difference;
  }
}
