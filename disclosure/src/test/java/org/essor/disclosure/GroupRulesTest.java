package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GroupRulesTest {

  @Test
  void the_default_is_seven_and_three() {
    assertThat(GroupRules.DEFAULT).isEqualTo(new GroupRules(7, 3));
  }

  @Test
  void the_floor_is_five_and_two() {
    assertThat(new GroupRules(5, 2)).isNotNull();
    assertThatThrownBy(() -> new GroupRules(4, 2))
        .hasMessage("the smallest group must be at least 5, was 4");
    assertThatThrownBy(() -> new GroupRules(7, 1))
        .hasMessage("the doubt margin must be at least 2, was 1");
  }

  @Test
  void the_smallest_group_holds_doubt_on_both_sides() {
    assertThat(new GroupRules(9, 4)).isNotNull();
    assertThatThrownBy(() -> new GroupRules(8, 4))
        .hasMessage("the doubt margin must be less than half of the smallest group of 8, was 4");
  }
}
