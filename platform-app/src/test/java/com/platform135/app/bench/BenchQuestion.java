package com.platform135.app.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The reports that are timed; each is asked of the sales store, over HTTP and of DuckDB.
 *
 * @param specCodes empty for all
 * @param each figures for each spec, not only for the set
 * @param by a dimension of the contract
 * @param manager username, or empty for everything
 */
record BenchQuestion(
        String name, LocalDate from, LocalDate to, List<String> specCodes, boolean each, String by, String manager) {

    static final List<String> SIX = List.of();

    /** @param lastMonth the newest whole month with orders */
    static List<BenchQuestion> all(YearMonth lastMonth, List<String> sixSpecs, String manager) {
        LocalDate first = lastMonth.atDay(1);
        LocalDate last = lastMonth.atEndOfMonth();
        LocalDate halfYear = lastMonth.minusMonths(5).atDay(1);
        LocalDate year = lastMonth.minusMonths(11).atDay(1);
        List<BenchQuestion> questions = new ArrayList<>();
        questions.add(new BenchQuestion("distribution, 6 specs, 1 month", first, last, sixSpecs, true, "none", ""));
        questions.add(new BenchQuestion("distribution, all specs, 1 month", first, last, SIX, true, "none", ""));
        questions.add(new BenchQuestion("category by format, 6 months", halfYear, last, SIX, false, "format", ""));
        questions.add(new BenchQuestion("category by month, 6 months", halfYear, last, SIX, false, "month", ""));
        questions.add(new BenchQuestion(
                "distribution, all specs, 97 odd days",
                lastMonth.minusMonths(3).atDay(15),
                lastMonth.minusMonths(3).atDay(15).plusDays(96),
                SIX,
                true,
                "none",
                ""));
        questions.add(new BenchQuestion(
                "distribution, all specs, 1 month, one manager", first, last, SIX, true, "none", manager));
        questions.add(new BenchQuestion("distribution, all specs, 12 months", year, last, SIX, true, "none", ""));
        return questions;
    }

    boolean isCategory() {
        return !each;
    }

    /** The address of the report that shows these figures. */
    String address() {
        return "/api/v1/reports/%s.csv?from=%s&to=%s&by=%s%s%s"
                .formatted(
                        isCategory() ? "category-sales" : "distribution-rate",
                        from,
                        to,
                        by,
                        specCodes.isEmpty() ? "" : "&specs=" + String.join(",", specCodes),
                        manager.isEmpty() ? "" : "&manager=" + manager);
    }
}
