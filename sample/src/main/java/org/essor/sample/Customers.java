package org.essor.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// What the shops' customers said, month after month.
final class Customers {
  static final int MONTHS = 18;

  /// Months between people feeling heard and their customers noticing.
  private static final int LAG = 2;

  private static final double USUAL = 74;
  private static final double SHOPS = 2.5;
  private static final double MONTHS_OF_A_SHOP = 1.5;
  private static final double CUSTOMERS = 19;

  private final Dice dice;
  private final Minds minds;
  private final Truths truths;

  Customers(Dice dice, Minds minds, Truths truths) {
    this.dice = dice;
    this.minds = minds;
    this.truths = truths;
  }

  List<CustomerScore> scores(List<Unit> shops, YearMonth end) {
    return shops.stream()
        .flatMap(shop -> IntStream.range(-MONTHS, 0).mapToObj(month -> score(shop, month, end)))
        .toList();
  }

  private CustomerScore score(Unit shop, int month, YearMonth end) {
    int n = dice.between(25, 90, "customers", shop, month);
    double mean =
        USUAL
            + truths.heardToCustomers() * minds.heard(shop, month - LAG)
            + SHOPS * dice.normal("shop's customers", shop)
            + MONTHS_OF_A_SHOP * dice.normal("month's customers", shop, month)
            + CUSTOMERS / Math.sqrt(n) * dice.normal("customers' mean", shop, month);
    double rounded = Math.round(Math.clamp(mean, 0, 100) * 10) / 10.0;
    return new CustomerScore(shop.path(), end.plusMonths(month), n, rounded);
  }
}
