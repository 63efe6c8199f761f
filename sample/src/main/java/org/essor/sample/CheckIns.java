package org.essor.sample;

import java.time.LocalDate;
import java.util.List;

/// The six check-ins the company held.
final class CheckIns {
  private static final int DAYS_OPEN = 14;

  private CheckIns() {}

  static List<CheckIn> of(LocalDate end) {
    return List.of(
        checkIn(end, 16, "full-form", "care", "How is work?", "Comment va le travail\u202f?"),
        checkIn(
            end,
            13,
            "job-enrichment",
            "craft",
            "A job worth doing",
            "Un travail qui vaut la peine"),
        inShops(
            checkIn(
                end,
                10,
                "values-lived",
                "word",
                "Our values in the shops",
                "Nos valeurs en boutique")),
        checkIn(end, 7, "working-conditions", "care", "How we work", "Comment nous travaillons"),
        checkIn(
            end,
            4,
            "full-form",
            "trust",
            "How is work, a year on?",
            "Comment va le travail, un an après\u202f?"),
        checkIn(end, 1, "mood-energy", "care", "Mood and energy", "Humeur et énergie"));
  }

  private static CheckIn checkIn(
      LocalDate end, int monthsAgo, String instrument, String value, String en, String fr) {
    LocalDate opens = end.minusMonths(monthsAgo);
    return new CheckIn(
        opens, opens.plusDays(DAYS_OPEN), instrument, new Text(en, fr), SampleCompany.NAME, value);
  }

  private static CheckIn inShops(CheckIn whole) {
    return new CheckIn(
        whole.opens(),
        whole.closes(),
        whole.instrument(),
        whole.title(),
        Plan.SHOPS,
        whole.value());
  }
}
