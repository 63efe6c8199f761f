package org.essor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.essor.disclosure.Cell;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.Released;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ScoreTest {

  private static final Released RELEASED = new Released(GroupRules.DEFAULT);
  private static final Cell HIGH_OF_A_FEW = RELEASED.shown(67, 100, 10, 36, 100);
  private static final Cell LOW_OF_A_FEW = RELEASED.shown(0, 33, 10, 0, 64);
  private static final Cell SIXTIES = RELEASED.shown(60, 70, 30, 45, 83);
  private static final Cell SIXTY_FOUR = RELEASED.shown(63.5, 64.5, 900, 62, 66);

  @Test
  void is_a_word_in_a_small_group() {
    assertThat(score(HIGH_OF_A_FEW, Locale.ENGLISH).text()).isEqualTo("high");
    assertThat(score(LOW_OF_A_FEW, Locale.FRENCH).text()).isEqualTo("bas");
    assertThat(score(RELEASED.shown(33, 67, 10, 11, 90), Locale.FRENCH).text()).isEqualTo("milieu");
  }

  @Test
  void is_a_range_in_a_middling_group_and_a_number_in_a_large_one() {
    assertThat(score(SIXTIES, Locale.ENGLISH).text()).isEqualTo("60–70");
    assertThat(score(SIXTY_FOUR, Locale.ENGLISH).text()).isEqualTo("64");
  }

  @Test
  void a_share_is_a_range_where_a_word_would_not_say_of_what() {
    assertThat(score(HIGH_OF_A_FEW, Locale.ENGLISH).share()).isEqualTo("67–100");
  }

  @Test
  void says_everything_in_one_sentence() {
    assertThat(score(SIXTIES, Locale.FRENCH).sentence())
        .startsWith("60–70 sur 100, environ 3")
        .contains("de 45 à 83");
  }

  @ParameterizedTest
  @CsvSource({
    "50, high-2",
    "57.6, middle",
    "57, high-1",
    "52.5, high-2",
    "45, high-3",
    "60, middle",
    "65, middle",
    "70, middle",
    "72.5, low-1",
    "77.5, low-2",
    "85, low-3"
  })
  void is_coloured_as_far_as_its_band_lies_beyond_the_reference(double reference, String side) {
    assertThat(score(SIXTIES, Locale.ENGLISH).side(reference)).isEqualTo(side);
  }

  private static Score score(Cell cell, Locale language) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/web");
    messages.setDefaultEncoding("UTF-8");
    var words = new Words(messages, language);
    var frame = new Frame(words, Frame.Reader.NOBODY, List.of(), "/", "/", null, "", "");
    return new Score(frame, (Cell.Shown) cell);
  }
}
