package org.essor.sample;

/// How strongly each truth is planted, in standard deviations of a person's true level unless said
/// otherwise. docs/sample-company.md explains them in words.
///
/// @param general the weight of what a person feels about work as a whole in every construct
/// @param own the spread of what a person feels about one construct alone
/// @param units the spread between units, relative to the planted one
/// @param worlds the differences between shops, workshops, service and office, relative to the
///   planted ones
/// @param autonomyLow commitment per unit of autonomy below the usual
/// @param autonomyHigh commitment per unit of autonomy above the usual
/// @param payLow commitment per unit of pay below the usual; above it there is no effect
/// @param meaning commitment per unit of meaning
/// @param recognition commitment per unit of recognition
/// @param rest the part of commitment that nothing explains, relative to `own`
/// @param follow how much recommending and desire follow commitment
/// @param partTimeChances what part-timers lack in chances
/// @param merger what the merged team lost
/// @param badReturn what a bad return lacks
/// @param heardInShops the spread between shops and months of how far people feel heard, relative
///   to the planted one
/// @param heardToCustomers customer points per unit of how far the shop's people felt heard
record Truths(
    double general,
    double own,
    double units,
    double worlds,
    double autonomyLow,
    double autonomyHigh,
    double payLow,
    double meaning,
    double recognition,
    double rest,
    double follow,
    double partTimeChances,
    double merger,
    double badReturn,
    double heardInShops,
    double heardToCustomers) {

  static final Truths PLANTED =
      new Truths(
          0.40, 0.76, 1, 1, 0.10, 0.75, 0.75, 0.20, 0.15, 0.80, 0.75, -0.55, -1.1, -1.9, 1, 6);

  /// Nothing but people who differ from one another, and from day to day.
  static final Truths NONE = new Truths(0, 0.94, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
}
