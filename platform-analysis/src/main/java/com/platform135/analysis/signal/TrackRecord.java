package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.tools.report.ReportParameters;

/** How the rules did: each is run as of the ends of the last six months, and set beside what was decided and whether the hit went away. */
@Service
class TrackRecord {

    private static final int MONTHS = 6;
    private static final int DECIDED_WITHIN_DAYS = 31;
    private static final int LOOKED_BACK_DAYS = 400;

    private final SignalBook book;
    private final SignalDecisions decisions;

    TrackRecord(SignalBook book, SignalDecisions decisions) {
        this.book = book;
        this.decisions = decisions;
    }

    /** The newest month first, within it the rules in their order; and all months together. */
    record Answer(List<RecordRow> rows, List<RecordRow> totals) {}

    /** @param day the last day asked about */
    Answer of(SignalFinder finder, ReportParameters asked, LocalDate day) {
        List<SignalBook.Found> ends = new ArrayList<>();
        for (int back = 0; back < MONTHS; back++) {
            YearMonth month = YearMonth.from(day).minusMonths(back);
            ends.add(book.find(finder, asked, back == 0 ? day : month.atEndOfMonth()));
        }
        Map<Signal.Identity, List<DecisionRow>> decided =
                decisions
                        .list(asked.scope(), finder.rules(), day.minusDays(LOOKED_BACK_DAYS), decisions.today())
                        .stream()
                        .collect(Collectors.groupingBy(DecisionRow::identity));
        List<RecordRow> rows = new ArrayList<>();
        for (int back = 0; back < ends.size(); back++) {
            Set<Signal.Identity> next = back == 0 ? null : identities(ends.get(back - 1));
            for (SignalRule rule : finder.rules()) {
                rows.add(row(rule, ends.get(back), next, decided));
            }
        }
        return new Answer(rows, totals(finder, rows));
    }

    private static List<RecordRow> totals(SignalFinder finder, List<RecordRow> rows) {
        Map<String, RecordRow> sums = new HashMap<>();
        rows.forEach(row -> sums.merge(
                String.valueOf(row.rule()),
                new RecordRow(
                        row.rule(),
                        null,
                        row.hits(),
                        row.handled(),
                        row.followed(),
                        row.dismissed(),
                        row.later(),
                        row.gone(),
                        row.followedLater(),
                        row.followedGone()),
                RecordRow::plus));
        return finder.rules().stream()
                .map(rule -> sums.get(rule.code()))
                .filter(row -> row != null)
                .toList();
    }

    private static Set<Signal.Identity> identities(SignalBook.Found found) {
        Set<Signal.Identity> identities = new HashSet<>();
        found.signals().forEach(signal -> identities.add(signal.identity()));
        return identities;
    }

    private static RecordRow row(
            SignalRule rule,
            SignalBook.Found end,
            @Nullable Set<Signal.Identity> next,
            Map<Signal.Identity, List<DecisionRow>> decided) {
        int[] counts = new int[8];
        for (Signal signal : end.signals()) {
            if (!signal.rule().equals(rule.code())) {
                continue;
            }
            counts[0]++;
            DecisionKind kind = decided.getOrDefault(signal.identity(), List.of()).stream()
                    .filter(decision -> decision.covers(end.asked()) || isAnswer(decision, end.asked()))
                    .map(DecisionRow::kind)
                    .findFirst()
                    .orElse(null);
            boolean acted = kind != null && kind != DecisionKind.DISMISSED;
            if (kind != null) {
                counts[kind == DecisionKind.HANDLED ? 1 : acted ? 2 : 3]++;
            }
            if (next != null) {
                boolean gone = !next.contains(signal.identity());
                counts[4]++;
                counts[5] += gone ? 1 : 0;
                counts[6] += acted ? 1 : 0;
                counts[7] += acted && gone ? 1 : 0;
            }
        }
        return new RecordRow(
                rule.code(),
                YearMonth.from(end.asked()),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                counts[7]);
    }

    /** Decided in the weeks after the day. */
    private static boolean isAnswer(DecisionRow decision, LocalDate day) {
        return decision.decidedOn().isAfter(day) && !decision.decidedOn().isAfter(day.plusDays(DECIDED_WITHIN_DAYS));
    }
}
