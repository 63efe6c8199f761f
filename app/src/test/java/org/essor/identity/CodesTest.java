package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Property
  void reads_what_it_drew_however_people_write_it(@ForAll long seed) {
    var code = Codes.draw(new Random(seed));

    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{12}");
    assertThat(Codes.read(Codes.grouped(code))).contains(code);
    assertThat(Codes.read(" " + Codes.grouped(code).toLowerCase(Locale.ROOT).replace('-', ' ')))
        .contains(code);
    assertThat(Codes.read(code.replace('0', 'o').replace('1', 'l'))).contains(code);
    assertThat(Codes.read(code.replace('0', 'O').replace('1', 'I'))).contains(code);
  }

  @Property
  void never_stumbles_over_what_is_typed(@ForAll String typed) {
    Codes.read(typed).ifPresent(code -> assertThat(code).hasSize(12));
  }

  @Test
  void a_code_has_three_groups_of_four() {
    assertThat(Codes.grouped("7KQM2XAB90TZ")).isEqualTo("7KQM-2XAB-90TZ");
  }

  @Test
  void what_is_too_short_or_has_other_letters_is_no_code() {
    assertThat(Codes.read("7KQM-2XAB-90T")).isEmpty();
    assertThat(Codes.read("7KQM-2XAB-90TU")).isEmpty();
    assertThat(Codes.read("")).isEmpty();
  }
}
