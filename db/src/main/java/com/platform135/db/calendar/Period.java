package com.platform135.db.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reporting period (期间): whole days, both ends known. Immutable; the range is half-open, so neighbours neither overlap nor
 * leave a gap. Never empty.
 */
public record Period(LocalDate start, LocalDate endExclusive) {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @throws IllegalArgumentException if the period would be empty */
    public Period {
        if (!endExclusive.isAfter(start)) {
            throw new IllegalArgumentException(
                    "A period ends on or after its first day: " + start + " to " + endExclusive);
        }
    }

    /** Both ends included. */
    public static Period of(LocalDate first, LocalDate last) {
        return new Period(first, last.plusDays(1));
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** Whole months, both included. */
    public static Period months(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.plusMonths(1).atDay(1));
    }

    /** The week, Monday to Sunday, that holds the day. */
    public static Period weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusWeeks(1));
    }

    /**
     * Reads {@code 2026-11}, {@code 2026-W47}, {@code 2026-Q4}, {@code 2026}, {@code 2026-11-22}, {@code 2026-01..2026-06} or
     * {@code 2026-11-01..2026-11-22} (both ends included).
     *
     * @throws IllegalArgumentException if the text is none of these or names a date that doesn't exist
     */
    public static Period parse(String text) {
        try {
            int dots = text.indexOf("..");
            if (dots < 0) {
                return parseOne(text);
            }
            Period first = parseOne(text.substring(0, dots));
            Period last = parseOne(text.substring(dots + 2));
            return new Period(first.start, last.endExclusive);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a period: " + text, e);
        }
    }

    private static Period parseOne(String text) {
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            YearMonth first =
                    YearMonth.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2);
            return months(first, first.plusMonths(2));
        }
        if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return of(day, day);
        }
        if (MONTH.matcher(text).matches()) {
            return month(YearMonth.parse(text));
        }
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return months(year.atMonth(1), year.atMonth(12));
        }
        throw new IllegalArgumentException("Not a period: " + text);
    }

    private static Period week(int year, int week) {
        LocalDate inYear = LocalDate.of(year, 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inYear)
                                .getMaximum()) {
            throw new IllegalArgumentException("No such week: " + year + "-W" + week);
        }
        return weekOf(inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week));
    }

    public LocalDate lastDay() {
        return endExclusive.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, endExclusive);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(endExclusive);
    }

    public boolean isWholeMonths() {
        return start.getDayOfMonth() == 1 && endExclusive.getDayOfMonth() == 1;
    }

    /** Whether the given day or a later one belongs to the period: its figures are not final (截至). */
    public boolean isUnfinishedOn(LocalDate today) {
        return !lastDay().isBefore(today);
    }

    /** The months the period touches, in order, whole or in part. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(start), m -> !m.atDay(1).isAfter(lastDay()), m -> m.plusMonths(1))
                .toList();
    }

    /** The span of equal length just before (环比); for whole months, the months before. */
    public Period previous() {
        if (isWholeMonths()) {
            long count = ChronoUnit.MONTHS.between(start, endExclusive);
            return new Period(start.minusMonths(count), start);
        }
        return new Period(start.minusDays(days()), start);
    }

    /** The same dates a year earlier (同比); 29 February falls on the 28th. */
    public Period lastYear() {
        return isWholeMonths()
                ? new Period(start.minusYears(1), endExclusive.minusYears(1))
                : of(start.minusYears(1), lastDay().minusYears(1));
    }

    /** The text that {@link #parse} reads: the shortest that says the same. */
    @Override
    public String toString() {
        if (isWholeMonths()) {
            YearMonth first = YearMonth.from(start);
            YearMonth last = YearMonth.from(lastDay());
            return first.equals(last) ? first.toString() : first + ".." + last;
        }
        return days() == 1 ? start.toString() : start + ".." + lastDay();
    }
}
