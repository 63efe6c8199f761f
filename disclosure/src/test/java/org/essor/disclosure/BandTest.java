package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

  @ParameterizedTest
  @CsvSource({
    "7, 0|43|57|100",
    "9, 0|43|57|100",
    "10, 0|33|67|100",
    "19, 0|33|67|100",
    "20, 0|20|30|40|50|60|70|80|100",
    "30, 0|10|20|30|40|50|60|70|80|90|100",
    "49, 0|10|20|30|40|50|60|70|80|90|100",
    "50, 0|10|15|20|25|30|35|40|45|50|55|60|65|70|75|80|85|90|100",
    "60, 0|5|10|15|20|25|30|35|40|45|50|55|60|65|70|75|80|85|90|95|100",
  })
  void the_bands_of_the_default_rules(int n, String edges) {
    assertThat(edges(n, GroupRules.DEFAULT)).isEqualTo(edges);
  }

  @Test
  void large_groups_have_the_rounded_value_except_at_the_ends() {
    assertThat(band(63.2, 200)).isEqualTo(new Band(62.5, 63.5));
    assertThat(band(99.9, 200)).isEqualTo(new Band(98.5, 100));
    assertThat(band(0, 200)).isEqualTo(new Band(0, 1.5));
    assertThat(band(99.9, 1000)).isEqualTo(new Band(99.5, 100));
  }

  @Property
  void whatever_is_shown_d_people_may_have_answered_the_other_way(
      @ForAll @IntRange(min = 5, max = 30) int k,
      @ForAll @IntRange(min = 2, max = 15) int d,
      @ForAll @IntRange(max = 3000) int more,
      @ForAll @DoubleRange(min = 0, max = 100) double value) {
    GroupRules rules = new GroupRules(k, Math.min(d, (k - 1) / 2));
    SteppedCount count = SteppedCount.of(k + more, rules);
    Band band = Band.of(value, count, rules);

    for (int n = count.from(); n <= Math.min(count.to(), count.from() + 60); n++) {
      double disagree = 100.0 * rules.d() / n;
      assertThat(Band.of(disagree, count, rules).lower()).isLessThanOrEqualTo(disagree);
      assertThat(band.lower()).isLessThanOrEqualTo(100 - disagree);
      assertThat(band.upper()).isGreaterThanOrEqualTo(disagree);
    }
  }

  @Property
  void shares_that_break_the_margin_look_like_one_that_keeps_it(
      @ForAll @IntRange(min = 5, max = 30) int k, @ForAll @IntRange(max = 600) int more) {
    GroupRules rules = new GroupRules(k, Math.min(3, (k - 1) / 2));
    SteppedCount count = SteppedCount.of(k + more, rules);
    Band few = Band.of(100.0 * rules.d() / count.from(), count, rules);
    Band many = Band.of(100.0 - 100.0 * rules.d() / count.from(), count, rules);

    for (int dissenters = 0; dissenters < rules.d(); dissenters++) {
      double share = 100.0 * dissenters / (k + more);
      assertThat(Band.of(share, count, rules)).isEqualTo(few);
      assertThat(Band.of(100 - share, count, rules)).isEqualTo(many);
    }
  }

  @Property
  void every_value_lies_in_one_band_and_a_reversed_scale_has_the_mirrored_one(
      @ForAll @IntRange(min = 7, max = 3000) int n,
      @ForAll @DoubleRange(min = 0, max = 100) double value) {
    Band band = band(value, n);
    Band mirrored = band(100 - value, n);

    assertThat(value).isBetween(band.lower() - 1e-9, band.upper() + 1e-9);
    if (value != 50) {
      assertThat(mirrored).isEqualTo(new Band(100 - band.upper(), 100 - band.lower()));
    }
  }

  @Test
  void a_value_on_an_edge_lies_in_the_band_farther_from_50() {
    assertThat(band(43, 7)).isEqualTo(new Band(0, 43));
    assertThat(band(57, 7)).isEqualTo(new Band(57, 100));
    assertThat(band(40, 20)).isEqualTo(new Band(30, 40));
    assertThat(band(60, 20)).isEqualTo(new Band(60, 70));
    assertThat(band(50, 20)).isEqualTo(new Band(50, 60));
    assertThat(band(100.0 * 3 / 30, 30)).isEqualTo(new Band(0, 10));
  }

  @Test
  void the_order_of_a_sum_does_not_decide() {
    assertThat(band(60 - 1e-12, 20)).isEqualTo(band(60 + 1e-12, 20));
    assertThat(band(100 + 1e-12, 20)).isEqualTo(band(100, 20));
  }

  @Test
  void all_groups_of_a_step_have_the_same_bands() {
    assertThat(IntStream.rangeClosed(20, 29).mapToObj(n -> edges(n, GroupRules.DEFAULT)).distinct())
        .hasSize(1);
  }

  @Test
  void tells_how_to_read_the_ends() {
    assertThat(band(3, 20).isLowest()).isTrue();
    assertThat(band(97, 20).isHighest()).isTrue();
    assertThat(band(65, 20).middle()).isEqualTo(65);
  }

  @Test
  void refuses_what_is_not_on_the_scale() {
    assertThatThrownBy(() -> band(100.1, 20))
        .hasMessage("a figure must lie on 0 to 100, was 100.1");
    assertThatThrownBy(() -> band(Double.NaN, 20)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Band(30, 30)).hasMessageContaining("was 30.0 to 30.0");
  }

  private static Band band(double value, int n) {
    return Band.of(value, SteppedCount.of(n, GroupRules.DEFAULT), GroupRules.DEFAULT);
  }

  /// The edges that values in steps of 0.25 meet.
  private static String edges(int n, GroupRules rules) {
    SteppedCount count = SteppedCount.of(n, rules);
    Set<Double> edges = new LinkedHashSet<>();
    IntStream.rangeClosed(0, 400)
        .mapToObj(i -> Band.of(i / 4.0, count, rules))
        .forEach(band -> {
          edges.add(band.lower());
          edges.add(band.upper());
          assertThat(Band.isBand(band.lower(), band.upper(), count, rules)).isTrue();
        });
    return edges.stream().map(e -> "" + e.intValue()).collect(Collectors.joining("|"));
  }
}
