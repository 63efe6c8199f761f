package org.essor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which attributes may be shown at one place, and how: planned and proved from who answered alone,
/// before anything is published. A plan that exists is proved.
///
/// ## The rule
///
/// 1. A measure that fewer than 100 people at the place answered is not cut there.
/// 2. An attribute of which fewer than two groups of 20 can be made is left out ([Categories]).
/// 3. For every measure, a [Certificate] is looked for that covers its blocks and all attributes
///    left. As long as one is missing, the last attribute is dropped, for all measures.
///
/// So nobody who knows all units and all that was said of themselves can work out, from everything
/// that the place publishes, a sum about fewer than k people.
///
/// Cost: answers × measures × attributes, and the certificates.
public final class CutPlan {

  private final List<Outcome> outcomes;
  private final List<Optional<Categories>> categories;

  /// For each measure and shown attribute the answers in each group; null where it is not cut.
  private final int[][][] answers;

  /// An attribute as the plan needs it.
  ///
  /// @param ordered whether only neighbouring categories may be counted together
  /// @param categories how many it has
  public record Attribute(boolean ordered, int categories) {}

  /// What became of an attribute.
  public enum Outcome {
    /// Its groups are shown.
    SHOWN,
    /// Too few answered, or too few said enough of themselves.
    TOO_FEW,
    /// Without it there is a proof, with it none was found.
    NOT_PROVED
  }

  /// The answers at a place, as far as their structure goes.
  public interface Structure {

    /// Number of answers.
    int answers();

    /// Number of measures.
    int measures();

    /// What was said of an attribute: the number of a category, from 0, or -1.
    int said(int attribute, int answer);

    /// The block in which an answer counts for a measure, 0 or more; -1 where the measure was not
    /// answered, or the place has no figure on it.
    int block(int measure, int answer);
  }

  private CutPlan(
      List<Outcome> outcomes, List<Optional<Categories>> categories, int[][][] answers) {
    this.outcomes = outcomes;
    this.categories = categories;
    this.answers = answers;
  }

  /// Plans the cuts of a place.
  ///
  /// @param attributes the last is dropped first
  static CutPlan of(List<Attribute> attributes, Structure structure, GroupRules rules) {
    int[][][] counts = counts(attributes, structure);
    List<Integer> measures =
        IntStream.range(0, counts.length)
            .filter(m -> counts[m].length > 0 && total(counts[m][0]) >= Categories.FEWEST_IN_ALL)
            .boxed()
            .toList();
    List<Optional<Categories>> categories = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int a = 0; a < attributes.size(); a++) {
      int attribute = a;
      var ofMeasures = measures.stream().map(m -> counts[m][attribute]).toList();
      var merged =
          ofMeasures.isEmpty()
              ? Optional.<Categories>empty()
              : Categories.of(attributes.get(a).ordered(), ofMeasures, rules);
      categories.add(merged);
      outcomes.add(merged.isPresent() ? Outcome.SHOWN : Outcome.TOO_FEW);
      merged.ifPresent(_ -> kept.add(attribute));
    }
    while (!kept.isEmpty()
        && !measures.stream().allMatch(m -> proved(m, kept, categories, structure, rules))) {
      int dropped = kept.removeLast();
      outcomes.set(dropped, Outcome.NOT_PROVED);
      categories.set(dropped, Optional.empty());
    }
    return new CutPlan(outcomes, categories, grouped(counts, measures, categories));
  }

  /// For each measure and attribute the answers in each category, and last of those who did not
  /// say.
  private static int[][][] counts(List<Attribute> attributes, Structure structure) {
    int[][][] counts = new int[structure.measures()][attributes.size()][];
    for (int m = 0; m < counts.length; m++) {
      for (int a = 0; a < attributes.size(); a++) {
        counts[m][a] = new int[attributes.get(a).categories() + 1];
      }
      for (int answer = 0; answer < structure.answers(); answer++) {
        if (structure.block(m, answer) >= 0) {
          for (int a = 0; a < attributes.size(); a++) {
            counts[m][a][category(attributes.get(a).categories(), structure.said(a, answer))]++;
          }
        }
      }
    }
    return counts;
  }

  private static int category(int categories, int said) {
    return said < 0 ? categories : said;
  }

  private static int total(int[] counts) {
    return Arrays.stream(counts).sum();
  }

  private static boolean proved(
      int measure,
      List<Integer> kept,
      List<Optional<Categories>> categories,
      Structure structure,
      GroupRules rules) {
    return Certificate.prove(structure(measure, kept, categories, structure), rules.k())
        .isPresent();
  }

  /// Who is counted with whom on a measure, with all attributes that are left.
  private static CutStructure structure(
      int measure, List<Integer> kept, List<Optional<Categories>> categories, Structure structure) {
    int[] answered =
        IntStream.range(0, structure.answers())
            .filter(answer -> structure.block(measure, answer) >= 0)
            .toArray();
    int[] blockOf = IntStream.of(answered).map(a -> structure.block(measure, a)).toArray();
    int[] numbers = new int[IntStream.of(blockOf).max().orElse(-1) + 1];
    int blocks = 0;
    for (int i = 0; i < blockOf.length; i++) {
      if (numbers[blockOf[i]] == 0) {
        numbers[blockOf[i]] = ++blocks;
      }
      blockOf[i] = numbers[blockOf[i]] - 1;
    }
    int[][] groups =
        kept.stream()
            .map(attribute -> {
              Categories merged = categories.get(attribute).orElseThrow();
              int unsaid = merged.groups().size() - 1;
              return IntStream.of(answered)
                  .map(a -> merged.groupOf(category(unsaid, structure.said(attribute, a))))
                  .toArray();
            })
            .toArray(int[][]::new);
    return new CutStructure(blockOf, groups);
  }

  private static int[][][] grouped(
      int[][][] counts, List<Integer> measures, List<Optional<Categories>> categories) {
    int[][][] answers = new int[counts.length][][];
    for (int m : measures) {
      answers[m] = new int[categories.size()][];
      for (int a = 0; a < categories.size(); a++) {
        if (categories.get(a).isPresent()) {
          Categories merged = categories.get(a).get();
          answers[m][a] = new int[merged.shown() + 1];
          for (int c = 0; c < counts[m][a].length; c++) {
            answers[m][a][merged.groupOf(c)] += counts[m][a][c];
          }
        }
      }
    }
    return answers;
  }

  /// What became of each attribute.
  public List<Outcome> outcomes() {
    return Collections.unmodifiableList(outcomes);
  }

  /// How the categories of an attribute are counted together; empty when it is not shown.
  public Optional<Categories> categories(int attribute) {
    return categories.get(attribute);
  }

  /// Whether a measure is cut here.
  public boolean cuts(int measure) {
    return answers[measure] != null;
  }

  /// How many attributes are shown.
  public int shown() {
    return (int) outcomes.stream().filter(outcome -> outcome == Outcome.SHOWN).count();
  }

  /// How many answered a measure in a group that is shown.
  int answers(int measure, int attribute, int group) {
    return answers[measure][attribute][group];
  }
}
