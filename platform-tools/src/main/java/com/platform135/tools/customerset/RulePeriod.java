package com.platform135.tools.customerset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.platform135.db.calendar.Period;

/**
 * The days a rule looks at, seen from the day it is asked for.
 *
 * @param text {@code last-3}: the three whole months that have ended by then · {@code month}: its month so far · {@code year}: its year so
 *     far · else any period as {@link Period#parse} reads it
 */
record RulePeriod(String text) {

    private static final Pattern LAST = Pattern.compile("last-([1-9]|1[0-2])");

    RulePeriod {
        check(text);
    }

    private static void check(String text) {
        if (!LAST.matcher(text).matches() && !text.equals("month") && !text.equals("year")) {
            try {
                Period.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("Not a period: " + text, e);
            }
        }
    }

    Period on(LocalDate day) {
        Matcher last = LAST.matcher(text);
        if (last.matches()) {
            YearMonth month = YearMonth.from(day);
            YearMonth ended = month.atEndOfMonth().equals(day) ? month : month.minusMonths(1);
            return Period.months(ended.minusMonths(Integer.parseInt(last.group(1)) - 1L), ended);
        }
        return switch (text) {
            case "month" -> Period.of(day.withDayOfMonth(1), day);
            case "year" -> Period.of(day.withDayOfYear(1), day);
            default -> Period.parse(text);
        };
    }
}
