package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.essor.disclosure.Cell.Reason;
import org.essor.disclosure.Cell.Shown;
import org.essor.disclosure.Cell.Withheld;
import org.essor.disclosure.Gate.Spread;
import org.junit.jupiter.api.Test;

class ReleasedTest {

  private final Released released = new Released(GroupRules.DEFAULT);

  @Property
  void what_the_gate_made_is_read_back_as_it_was(
      @ForAll @IntRange(min = 7, max = 400) int n, @ForAll @IntRange(max = 100) int value) {
    Weighed answers = GateTest.weighed(n, value, value);
    Shown shown =
        (Shown)
            new Gate(GroupRules.DEFAULT)
                .mean(GateTest.blocks(0, n, 0, 0), 1, List.of(answers), Spread.UNKNOWN);

    assertThat(
            released.shown(
                shown.band().lower(),
                shown.band().upper(),
                shown.count().from(),
                shown.interval().lower(),
                shown.interval().upper()))
        .isEqualTo(shown);
  }

  @Test
  void a_reason_is_read_back() {
    assertThat(((Withheld) released.withheld(Reason.MERGED)).reason()).isEqualTo(Reason.MERGED);
  }

  @Test
  void refuses_what_the_gate_could_not_have_made() {
    assertThatThrownBy(() -> released.shown(57, 100, 8, 20, 100))
        .hasMessage("a stored count must begin a step of GroupRules[k=7, d=3], was 8");
    assertThatThrownBy(() -> released.shown(57, 100, 5, 20, 100)).hasMessageContaining("was 5");
    assertThatThrownBy(() -> released.shown(62.5, 63.5, 50, 20, 100))
        .hasMessageContaining("was 62.5 to 63.5");
    assertThatThrownBy(() -> released.shown(57, 100, 7, 60, 100))
        .hasMessage("a stored interval must hold its band within 0 to 100, was 60.0 to 100.0");
    assertThatThrownBy(() -> released.shown(57, 100, 7, 20, 101)).hasMessageContaining("101.0");
    assertThatThrownBy(() -> released.shown(57, 100, 7, Double.NaN, 100))
        .hasMessageContaining("NaN");
  }

  @Test
  void cells_groups_and_blocks_have_no_public_constructor() {
    Stream.of(Shown.class, Withheld.class, Group.class, Blocks.class, Spread.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
        .forEach(constructor ->
            assertThat(Modifier.isPublic(constructor.getModifiers()))
                .as(constructor.toString())
                .isFalse());
  }
}
