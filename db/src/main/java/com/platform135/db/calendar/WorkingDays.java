package com.platform135.db.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

/** Which days are worked: Monday to Friday, but for public holidays and the weekend days worked in exchange. Immutable. */
public final class WorkingDays {

    private static final int LONGEST_REST_DAYS = 60;

    private final Map<LocalDate, Boolean> exceptions;

    private WorkingDays(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** @param exceptions whether a day is worked, where that differs from Monday to Friday */
    public static WorkingDays of(Map<LocalDate, Boolean> exceptions) {
        return new WorkingDays(exceptions);
    }

    /** Monday to Friday, without holidays. */
    public static WorkingDays mondayToFriday() {
        return new WorkingDays(Map.of());
    }

    public boolean isWorking(LocalDate day) {
        return exceptions.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    /** The month's working day of that number, from 1. */
    public LocalDate nth(YearMonth month, int number) {
        return after(month.atDay(1).minusDays(1), number);
    }

    /** So many working days later: 1 is the next one; 0 is the day itself, worked or not. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int i = 0; i < workingDays; i++) {
            found = next(found.plusDays(1), 1);
        }
        return found;
    }

    /** The day, if it is worked, else the last one before. */
    public LocalDate onOrBefore(LocalDate day) {
        return next(day, -1);
    }

    /** How many are worked from the first day up to, but without, the other. */
    public int count(LocalDate from, LocalDate toExclusive) {
        return from.isBefore(toExclusive)
                ? (int) from.datesUntil(toExclusive).filter(this::isWorking).count()
                : 0;
    }

    private LocalDate next(LocalDate day, int step) {
        return Stream.iterate(day, each -> each.plusDays(step))
                .limit(LONGEST_REST_DAYS)
                .filter(this::isWorking)
                .findFirst()
                .orElse(day);
    }
}
