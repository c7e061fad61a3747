package com.platform135.tools.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.platform135.db.calendar.Period;
import com.platform135.tools.table.PageUrl;

/** The period named by an address: {@code month}, {@code months}, {@code from} and {@code to}, or {@code period} in one word; without any, the month of today. */
public final class PeriodChoice {

    /** The parameters that name a period; a link to another period replaces them all. */
    public static final Set<String> PARAMETERS = Set.of("month", "months", "from", "to", "period");

    private PeriodChoice() {}

    /** What cannot be read counts as not chosen; pages that must refuse it read the parameters strictly. */
    public static Period from(PageUrl url, LocalDate today) {
        try {
            Period period = read(url);
            return period != null ? period : Period.month(YearMonth.from(today));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Period.month(YearMonth.from(today));
        }
    }

    /** Whether the address names a period at all. */
    public static boolean isNamedIn(PageUrl url) {
        return PARAMETERS.stream().anyMatch(name -> url.get(name) != null);
    }

    /** The address of the same view over another period. */
    public static PageUrl with(PageUrl url, Period period) {
        PageUrl bare = url.without(PARAMETERS.toArray(String[]::new)).without("page");
        if (!period.isWholeMonths()) {
            return bare.with("from", period.start().toString())
                    .with("to", period.lastDay().toString());
        }
        return bare.with(period.months().size() == 1 ? "month" : "months", period.toString());
    }

    private static @Nullable Period read(PageUrl url) {
        String word = url.get("period");
        if (word != null) {
            return Period.parse(word);
        }
        String month = url.get("month");
        String months = url.get("months");
        String from = url.get("from");
        String to = url.get("to");
        if (month != null) {
            return Period.parse(month);
        }
        if (months != null) {
            return Period.parse(months);
        }
        return from != null && to != null ? Period.parse(from + ".." + to) : null;
    }
}
