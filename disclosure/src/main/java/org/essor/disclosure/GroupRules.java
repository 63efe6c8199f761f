package org.essor.disclosure;

/// The two numbers of a listening contract that protect people, frozen when it is launched.
///
/// In the smallest group d people must be able to agree and d to disagree, whichever band is shown.
/// A value leaves both open between 100 d/k and 100(1 - d/k): no value does if `2d > k`, and only
/// 50 if `2d = k`, which cannot lie in two bands at once. So `2d < k` is exactly what allows a
/// figure that says anything, and it then holds for every larger group.
///
/// @param k the smallest group about which a figure is shown, and the smallest whose figure can be
///   derived from all that is shown: 5 or more
/// @param d the doubt margin: whatever is shown, at least this many people of the group may have
///   answered the other way; 2 or more, less than half of k
public record GroupRules(int k, int d) {

  public static final GroupRules DEFAULT = new GroupRules(7, 3);

  public GroupRules {
    if (k < 5) {
      throw new IllegalArgumentException("the smallest group must be at least 5, was " + k);
    }
    if (d < 2) {
      throw new IllegalArgumentException("the doubt margin must be at least 2, was " + d);
    }
    if (2L * d >= k) {
      throw new IllegalArgumentException(
          "the doubt margin must be less than half of the smallest group of %d, was %d"
              .formatted(k, d));
    }
  }

  /// How many answers of a group, drawn by lot, weigh double in its figures: one more than d. With
  /// d of them the attack of docs/method/two-waves.md still found somebody.
  public int drawn() {
    return d + 1;
  }
}
