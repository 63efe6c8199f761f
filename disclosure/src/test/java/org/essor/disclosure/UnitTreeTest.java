package org.essor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

  /// The whole 0; North 1 with the shops Lille 2 and Lens 3; South 4 with the shop Nice 5.
  private final UnitTree tree = UnitTree.of(-1, 0, 1, 1, 0, 4);

  @Test
  void knows_who_is_below_whom() {
    assertThat(tree.size()).isEqualTo(6);
    assertThat(tree.contains(1, 3)).isTrue();
    assertThat(tree.contains(3, 3)).isTrue();
    assertThat(tree.contains(1, 5)).isFalse();
    assertThat(tree.contains(3, 1)).isFalse();
    assertThat(tree.end(1)).isEqualTo(4);
    assertThat(tree.depth(5)).isEqualTo(2);
  }

  @Test
  void finds_the_lowest_unit_that_contains_several() {
    assertThat(tree.lowestContaining(List.of(3, 2))).isEqualTo(1);
    assertThat(tree.lowestContaining(List.of(2, 5))).isZero();
    assertThat(tree.lowestContaining(List.of(5))).isEqualTo(5);
  }

  @Test
  void takes_a_chain_of_60000_units() {
    UnitTree chain = UnitTree.of(IntStream.range(-1, 59_999).toArray());

    assertThat(chain.depth(59_999)).isEqualTo(59_999);
    assertThat(chain.end(0)).isEqualTo(60_000);
  }

  @Test
  void refuses_what_is_not_one_tree_in_preorder() {
    assertThatThrownBy(UnitTree::of)
        .hasMessage("a unit tree must begin with its root, whose parent is -1");
    assertThatThrownBy(() -> UnitTree.of(0)).hasMessageContaining("must begin with its root");
    assertThatThrownBy(() -> UnitTree.of(-1, -1))
        .hasMessage("units must be in preorder; unit 1 cannot hang from -1 after unit 0");
    assertThatThrownBy(() -> UnitTree.of(-1, 0, 0, 1))
        .hasMessage("units must be in preorder; unit 3 cannot hang from 1 after unit 2");
    assertThatThrownBy(() -> UnitTree.of(-1, 2, 0)).hasMessageContaining("preorder");
  }
}
