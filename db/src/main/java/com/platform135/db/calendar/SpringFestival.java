package com.platform135.db.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** 春节: the first day of the lunar year, which moves by weeks from year to year and takes the market's busiest days with it. */
public final class SpringFestival {

    private static final SortedMap<Integer, LocalDate> DAYS = new TreeMap<>();

    static {
        for (String day : new String[] {
            "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"
        }) {
            LocalDate date = LocalDate.parse(day);
            DAYS.put(date.getYear(), date);
        }
    }

    private SpringFestival() {}

    /** The first day of the lunar year that begins in this one; empty outside 2024–2030. */
    public static Optional<LocalDate> of(int year) {
        return Optional.ofNullable(DAYS.get(year));
    }

    /**
     * The same days a lunar year earlier: as far from 春节 as these are from theirs, which is the one nearest to the middle of the period.
     * Empty where one of the two is not on record.
     */
    public static Optional<Period> yearBefore(Period period) {
        LocalDate middle = period.start().plusDays(period.days() / 2);
        return nearest(middle)
                .flatMap(own -> of(own.getYear() - 1).map(other -> {
                    long days = ChronoUnit.DAYS.between(other, own);
                    return new Period(
                            period.start().minusDays(days),
                            period.endExclusive().minusDays(days));
                }));
    }

    /** Empty more than a year away from any on record. */
    private static Optional<LocalDate> nearest(LocalDate day) {
        return DAYS.values().stream()
                .min(Comparator.comparingLong(festival -> Math.abs(ChronoUnit.DAYS.between(festival, day))))
                .filter(festival -> Math.abs(festival.getYear() - day.getYear()) <= 1);
    }
}
