package com.platform135.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days the demo covers.
 *
 * @param start the first day with orders
 * @param end the last day with orders: yesterday
 */
record Calendar(LocalDate today, LocalDate start, LocalDate end) {

    static Calendar of(LocalDate today, int months) {
        return new Calendar(today, YearMonth.from(today).minusMonths(months).atDay(1), today.minusDays(1));
    }

    /** The months with orders, oldest first. */
    List<YearMonth> months() {
        YearMonth last = YearMonth.from(end);
        return Stream.iterate(YearMonth.from(start), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The last complete month, in which the campaign reaches its end. */
    YearMonth lastMonth() {
        return YearMonth.from(today).minusMonths(1);
    }

    /** The Monday of the week with the 10th of the last complete month, when one spec begins to be missing for two weeks. */
    LocalDate shortageFrom() {
        return lastMonth().atDay(10).with(DayOfWeek.MONDAY);
    }

    double years() {
        return (today.toEpochDay() - start.toEpochDay()) / 365.25;
    }

    LocalDate anyDay(Chance chance) {
        return start.plusDays(1 + chance.below((int) Math.max(1, end.toEpochDay() - start.toEpochDay() - 1)));
    }
}
