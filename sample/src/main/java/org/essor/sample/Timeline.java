package org.essor.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Days and months counted from the company's last day: today is 0, the past is negative.
record Timeline(LocalDate end) {
  LocalDate date(int day) {
    return end.plusDays(day);
  }

  int day(LocalDate date) {
    return Math.toIntExact(ChronoUnit.DAYS.between(end, date));
  }

  int month(LocalDate date) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(end), YearMonth.from(date)));
  }
}
