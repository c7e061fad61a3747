package com.platform135.analysis.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How rules did: each is run as of the ends of the last six months, and set beside what was decided and whether the hit went away. */
public final class TrackRecord {

    private static final int MONTHS = 6;
    private static final int DECIDED_WITHIN_DAYS = 31;
    private static final int LOOKED_BACK_DAYS = 400;

    private TrackRecord() {}

    /**
     * What a rule found as of a day.
     *
     * @param hits what makes each of them the same hit a month later
     */
    public record End<K>(LocalDate day, Set<K> hits) {}

    /** The days as of which a rule is run, the newest first: the one asked about, then the ends of the months before. */
    public static List<LocalDate> days(LocalDate day) {
        List<LocalDate> days = new ArrayList<>(List.of(day));
        for (int back = 1; back < MONTHS; back++) {
            days.add(YearMonth.from(day).minusMonths(back).atEndOfMonth());
        }
        return days;
    }

    /** From which day on decisions matter. */
    public static LocalDate since(LocalDate day) {
        return day.minusDays(LOOKED_BACK_DAYS);
    }

    /**
     * How a rule did, the newest day first.
     *
     * @param ends the newest first
     * @param decided about each hit, the newest decision first
     */
    public static <K> List<RecordRow> of(
            String rule, List<End<K>> ends, Map<K, ? extends Collection<? extends DecisionMade>> decided) {
        List<RecordRow> rows = new ArrayList<>();
        Set<K> next = null;
        for (End<K> end : ends) {
            rows.add(row(rule, end, next, decided));
            next = end.hits();
        }
        return rows;
    }

    /** The newest month first, within it the rules in their order. */
    public static List<RecordRow> byMonth(List<RecordRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(
                        RecordRow::month, Comparator.nullsFirst(Comparator.<YearMonth>reverseOrder())))
                .toList();
    }

    /** All months of each rule together. */
    public static List<RecordRow> totals(List<RecordRow> rows) {
        Map<String, RecordRow> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(row.rule(), row.ofNoMonth(), RecordRow::plus));
        return List.copyOf(sums.values());
    }

    private static <K> RecordRow row(
            String rule,
            End<K> end,
            @Nullable Set<K> next,
            Map<K, ? extends Collection<? extends DecisionMade>> decided) {
        RecordRow sum = RecordRow.none(rule, YearMonth.from(end.day()));
        for (K hit : end.hits()) {
            Collection<? extends DecisionMade> made = decided.get(hit);
            DecisionKind kind = made == null ? null : kind(made, end.day());
            sum = sum.plus(RecordRow.of(rule, kind, next == null ? null : !next.contains(hit)));
        }
        return sum;
    }

    /** What was decided by the day or in the weeks after it. */
    private static @Nullable DecisionKind kind(Collection<? extends DecisionMade> made, LocalDate day) {
        for (DecisionMade decision : made) {
            boolean answers = decision.decidedOn().isAfter(day)
                    && !decision.decidedOn().isAfter(day.plusDays(DECIDED_WITHIN_DAYS));
            if (answers || decision.covers(day)) {
                return decision.kind();
            }
        }
        return null;
    }
}
