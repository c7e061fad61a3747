package com.platform135.app.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The period P of a question, both ends included. */
record Span(LocalDate first, LocalDate last) {

    /** From {@code month}, {@code months}, or {@code from} and {@code to}. */
    static Span of(Map<String, String> parameters) {
        if (parameters.containsKey("month")) {
            return month(YearMonth.parse(parameters.get("month")));
        }
        if (parameters.containsKey("months")) {
            String[] ends = parameters.get("months").split("\\.\\.");
            return new Span(
                    YearMonth.parse(ends[0]).atDay(1),
                    YearMonth.parse(ends[ends.length - 1]).atEndOfMonth());
        }
        return new Span(LocalDate.parse(parameters.get("from")), LocalDate.parse(parameters.get("to")));
    }

    static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    boolean isWholeMonths() {
        return first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    }

    /** The span of equal length just before; for whole months, the months before. */
    Span previous() {
        if (isWholeMonths()) {
            long count = ChronoUnit.MONTHS.between(first, last.plusDays(1));
            return new Span(first.minusMonths(count), first.minusDays(1));
        }
        return new Span(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), first.minusDays(1));
    }

    /** The same dates a year earlier; whole months stay whole. */
    Span lastYear() {
        LocalDate lastThen =
                isWholeMonths() ? YearMonth.from(last).minusYears(1).atEndOfMonth() : last.minusYears(1);
        return new Span(first.minusYears(1), lastThen);
    }

    /** One span a month, the first and last as far as they belong to this one. */
    List<Span> byMonth() {
        List<Span> parts = new ArrayList<>();
        for (YearMonth m = YearMonth.from(first); !m.atDay(1).isAfter(last); m = m.plusMonths(1)) {
            LocalDate start = m.atDay(1).isBefore(first) ? first : m.atDay(1);
            LocalDate end = m.atEndOfMonth().isAfter(last) ? last : m.atEndOfMonth();
            parts.add(new Span(start, end));
        }
        return parts;
    }
}
