package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttackTest {

  @Test
  void finds_the_one_person_between_two_groups() {
    assertThat(Attack.smallestDerivable(List.of(group(0, 1, 2, 3), group(0, 1, 2)), 4))
        .isEqualTo(1);
  }

  @Test
  void finds_what_takes_three_groups_and_a_division_by_two() {
    // {0,1} + {1,2} + {0,2} = 2 × {0,1,2}; half of it minus {1,2} is person 0
    assertThat(Attack.smallestDerivable(List.of(group(0, 1), group(1, 2), group(0, 2)), 3))
        .isEqualTo(1);
  }

  @Test
  void finds_nothing_smaller_in_groups_apart() {
    assertThat(
            Attack.smallestDerivable(List.of(group(0, 1, 2), group(3, 4), group(0, 1, 2, 3, 4)), 5))
        .isEqualTo(2);
    assertThat(Attack.smallestDerivable(List.of(), 5)).isEqualTo(Integer.MAX_VALUE);
  }

  private static BitSet group(int... people) {
    BitSet group = new BitSet();
    for (int person : people) {
      group.set(person);
    }
    return group;
  }
}
