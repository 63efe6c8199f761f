package org.essor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.essor.language.Wording;

class InstrumentScoreTest {

  private static final Wording WORDS = new Wording("Words", "Mots");
  private static final Construct MEANING =
      new Construct("meaning", Construct.Family.ENRICHMENT, WORDS, WORDS, false);

  @Example
  void five_points_are_25_apart() {
    var item = item(scale(List.of(1, 2, 3, 4, 5)), Keying.POSITIVE);

    assertThat(List.of(1, 2, 3, 4, 5))
        .extracting(item::score)
        .containsExactly(0., 25., 50., 75., 100.);
  }

  @Example
  void a_reversed_item_counts_from_the_other_end() {
    var item = item(scale(List.of(1, 2, 3, 4, 5)), Keying.REVERSED);

    assertThat(List.of(1, 2, 3, 4, 5))
        .extracting(item::score)
        .containsExactly(100., 75., 50., 25., 0.);
  }

  @Example
  void a_value_that_was_not_offered_has_no_score() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item(scale(List.of(1, 2, 3, 4, 5)), Keying.POSITIVE).score(6))
        .withMessage("an answer to `item` is a point of its scale, 1 to 5, was 6");
  }

  @Property
  void reversed_twice_is_itself(@ForAll @DoubleRange(min = 0, max = 100) double score) {
    // subtracting twice from 100 rounds in the last of 52 bits
    assertThat(Keying.REVERSED.key(Keying.REVERSED.key(score))).isCloseTo(score, within(1e-12));
  }

  @Property
  void every_point_scores_0_to_100_and_the_ends_are_reached(
      @ForAll("scales") Scale scale, @ForAll Keying keying) {
    var scores = scale.options().stream().map(o -> item(scale, keying).score(o.value())).toList();

    assertThat(scores).allSatisfy(score -> assertThat(score).isBetween(0., 100.));
    assertThat(scores).contains(0., 100.);
  }

  @Property
  void agreeing_more_scores_more_unless_reversed(@ForAll("scales") Scale scale) {
    var values = scale.options().stream().map(Option::value).toList();

    assertThat(values.stream().map(item(scale, Keying.POSITIVE)::score).toList()).isSorted();
    assertThat(values.reversed().stream().map(item(scale, Keying.REVERSED)::score).toList())
        .isSorted();
  }

  @Property
  void an_item_and_its_reverse_add_up_to_100(@ForAll("scales") Scale scale) {
    for (var option : scale.options()) {
      var sum =
          item(scale, Keying.POSITIVE).score(option.value())
              + item(scale, Keying.REVERSED).score(option.value());
      assertThat(sum).isCloseTo(100, within(1e-12));
    }
  }

  @Provide
  Arbitrary<Scale> scales() {
    return Arbitraries.integers()
        .between(-100, 100)
        .set()
        .ofMinSize(2)
        .ofMaxSize(11)
        .map(values -> scale(List.copyOf(new TreeSet<>(values))));
  }

  private static Scale scale(List<Integer> values) {
    return new Scale(
        "scale",
        Scale.Kind.LABELLED,
        values.stream().map(value -> new Option(value, WORDS)).toList());
  }

  private static Item item(Scale scale, Keying keying) {
    return new Item("item", MEANING, scale, keying, WORDS);
  }
}
