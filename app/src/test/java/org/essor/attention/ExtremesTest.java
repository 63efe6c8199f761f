package org.essor.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essor.attention.Conversation.Outliers;
import org.essor.attention.Conversation.Subject;
import org.essor.disclosure.Cell;
import org.essor.instrument.Construct;
import org.essor.language.Wording;

class ExtremesTest {

  private static final Wording WORDS = new Wording("Words", "Mots");

  @Property
  void whoever_is_not_named_is_told_apart_or_counted(@ForAll("subjects") List<Subject> subjects) {
    var lowest = Extremes.of(WORDS, subjects).lowest();
    var first = lowestBand(subjects);
    long apart =
        subjects.stream().filter(it -> it.figure().interval().lower() > reach(first)).count();

    assertThat(lowest.subjects().size() + lowest.others() + apart).isEqualTo(subjects.size());
  }

  @Property
  void of_two_with_the_same_band_both_are_named_or_neither(
      @ForAll("subjects") List<Subject> subjects) {
    var picture = Extremes.of(WORDS, subjects);

    for (var outliers : List.of(picture.lowest(), picture.highest())) {
      assertThat(outliers.subjects()).hasSizeLessThanOrEqualTo(3);
      if (outliers.others() > 0) {
        assertThat(bands(outliers))
            .allSatisfy(band -> assertThat(bandsLeftOut(subjects, outliers)).doesNotContain(band));
      }
    }
  }

  @Property
  void nothing_is_lowest_and_highest_at_once(@ForAll("subjects") List<Subject> subjects) {
    var picture = Extremes.of(WORDS, subjects);

    assertThat(picture.highest().subjects())
        .allSatisfy(high ->
            assertThat(high.figure().band().middle())
                .isGreaterThan(lowestBand(subjects).figure().band().middle()));
  }

  /// Figures of one unit and one count: their intervals have one width.
  @Provide
  Arbitrary<List<Subject>> subjects() {
    return Combinators.combine(
            Arbitraries.integers().between(20, 80).list().ofMinSize(2).ofMaxSize(12),
            Arbitraries.integers().between(0, 15))
        .as((points, around) -> points.stream().map(it -> subject(it, around)).toList());
  }

  private static Subject subject(int points, int around) {
    var construct = new Construct("any", Construct.Family.ENRICHMENT, WORDS, WORDS, false);
    return new Subject(construct, (Cell.Shown) HandMade.at(points, around));
  }

  private static Subject lowestBand(List<Subject> subjects) {
    return subjects.stream()
        .min((a, b) -> Double.compare(a.figure().band().lower(), b.figure().band().lower()))
        .orElseThrow();
  }

  private static double reach(Subject subject) {
    return subject.figure().interval().upper();
  }

  private static List<Double> bands(Outliers outliers) {
    return outliers.subjects().stream().map(it -> it.figure().band().lower()).toList();
  }

  private static List<Double> bandsLeftOut(List<Subject> subjects, Outliers outliers) {
    var left = new ArrayList<>(subjects);
    outliers.subjects().forEach(left::remove);
    return left.stream().map(it -> it.figure().band().lower()).toList();
  }
}
