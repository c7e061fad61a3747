package com.platform135.tools.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

import com.platform135.db.calendar.Period;
import com.platform135.db.calendar.SpringFestival;

/**
 * What a period is compared with (对比), as chosen on a page. While a period is unfinished it is compared with as much of the other period
 * as has passed of it (本月至今 with 上月同期), unless the whole of the other is asked for.
 */
public enum ComparisonChoice {
    /** 环比: the period of equal length just before. */
    PREVIOUS("previous"),
    /** The same, all of it, though this period isn't finished. */
    PREVIOUS_WHOLE("previous-whole"),
    /** 同比: the same dates a year earlier. */
    LAST_YEAR("last-year"),
    /** The same, all of it, though this period isn't finished. */
    LAST_YEAR_WHOLE("last-year-whole"),
    /** 累计同比: from 1 January to the period's end, and the same a year earlier. */
    YEAR_TO_DATE("year-to-date"),
    /** 近 N 个订货周期: as many whole weeks as the period holds, up to its end, and as many before. */
    CYCLES("cycles"),
    /** 同期相同订货周期数: 52 weeks earlier, so that every weekday, and with it every order day, comes as often. */
    SAME_CYCLES("same-cycles"),
    /** 春节对齐: the days that were as far from 春节 a lunar year earlier. */
    SPRING("spring");

    /** The parameter of the address. */
    public static final String PARAMETER = "compare";

    private static final int WEEKDAYS = 7;
    private static final int WEEKS_A_YEAR = 52;

    private final String key;

    ComparisonChoice(String key) {
        this.key = key;
    }

    /** As in the parameter {@code compare}. */
    public String key() {
        return key;
    }

    public String nameKey() {
        return "tools.comparison." + key;
    }

    /** Whether this differs from its sister only while a period is unfinished. */
    public boolean isWhole() {
        return this == PREVIOUS_WHOLE || this == LAST_YEAR_WHOLE;
    }

    public static Optional<ComparisonChoice> find(String key) {
        return Arrays.stream(values()).filter(choice -> choice.key.equals(key)).findFirst();
    }

    /**
     * The two periods to compare.
     *
     * @param until the last day there is anything of; where it falls into the period, only so much of the other is taken
     * @return empty where 春节 is not on record
     */
    public Optional<ComparedPeriods> of(Period period, LocalDate until) {
        Period past = past(period, until);
        return switch (this) {
            case PREVIOUS -> compared(period, period, head(period.previous(), period, past), until);
            case PREVIOUS_WHOLE -> compared(period, period, period.previous(), until);
            case LAST_YEAR -> compared(period, period, past.lastYear(), until);
            case LAST_YEAR_WHOLE -> compared(period, period, period.lastYear(), until);
            case YEAR_TO_DATE ->
                compared(period, sinceJanuary(period), sinceJanuary(past).lastYear(), until);
            case CYCLES -> {
                Period weeks = weeks(past);
                yield compared(period, weeks, weeks.previous(), until);
            }
            case SAME_CYCLES ->
                compared(
                        period,
                        period,
                        new Period(
                                past.start().minusWeeks(WEEKS_A_YEAR),
                                past.endExclusive().minusWeeks(WEEKS_A_YEAR)),
                        until);
            case SPRING ->
                SpringFestival.yearBefore(period)
                        .flatMap(whole -> compared(period, period, head(whole, period, past), until));
        };
    }

    private Optional<ComparedPeriods> compared(Period asked, Period now, Period then, LocalDate until) {
        return Optional.of(new ComparedPeriods(this, asked, now, then, until));
    }

    /** The part of the period that has passed; all of it where none has or all has. */
    private static Period past(Period period, LocalDate until) {
        boolean within = period.contains(until) && !until.equals(period.lastDay());
        return within ? Period.of(period.start(), until) : period;
    }

    /** As many days from the other's first as have passed of the period, all of it once that is over. */
    private static Period head(Period other, Period period, Period past) {
        LocalDate end = other.start().plusDays(past.days());
        return past.equals(period) || end.isAfter(other.endExclusive()) ? other : new Period(other.start(), end);
    }

    private static Period sinceJanuary(Period period) {
        LocalDate january = period.lastDay().withDayOfYear(1);
        return new Period(january, period.endExclusive());
    }

    /** The whole weeks, at least one, that end last by the period's end. */
    private static Period weeks(Period past) {
        LocalDate end = past.endExclusive().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long weeks = Math.max(1, past.days() / WEEKDAYS);
        return new Period(end.minusWeeks(weeks), end);
    }
}
