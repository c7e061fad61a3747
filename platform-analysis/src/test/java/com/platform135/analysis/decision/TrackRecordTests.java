package com.platform135.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackRecordTests {

    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    @Test
    void aRuleIsRunAsOfTheDayAndTheEndsOfTheFiveMonthsBefore() {
        assertThat(TrackRecord.days(NOW))
                .containsExactly(
                        NOW,
                        OCTOBER,
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 6, 30));
    }

    @Test
    void whatWasDecidedWithinAMonthCountsAndWhatWentAwayIsCountedOnceTheNextMonthIsKnown() {
        List<RecordRow> rows = TrackRecord.of(
                "area",
                List.of(
                        new TrackRecord.End<>(NOW, Set.of("B", "C")),
                        new TrackRecord.End<>(OCTOBER, Set.of("A", "B", "C", "D"))),
                Map.of(
                        "A",
                        List.of(made(DecisionKind.ADOPTED, "2026-11-10", "2027-03-01")),
                        "B",
                        List.of(made(DecisionKind.DISMISSED, "2026-09-01", "2026-12-31")),
                        "C",
                        List.of(made(DecisionKind.HANDLED, "2026-08-01", "2026-09-01"))));

        assertThat(rows)
                .containsExactly(
                        new RecordRow("area", YearMonth.of(2026, 11), 2, 0, 0, 1, 0, 0, 0, 0),
                        new RecordRow("area", YearMonth.of(2026, 10), 4, 0, 1, 1, 4, 2, 1, 1));
        assertThat(TrackRecord.totals(rows)).containsExactly(new RecordRow("area", null, 6, 0, 1, 2, 4, 2, 1, 1));
    }

    @Test
    void monthsComeNewestFirstAndRulesInTheirOrder() {
        RecordRow spec = RecordRow.none("spec", YearMonth.of(2026, 10));
        RecordRow later = RecordRow.none("spec", YearMonth.of(2026, 11));
        RecordRow area = RecordRow.none("area", YearMonth.of(2026, 11));

        assertThat(TrackRecord.byMonth(List.of(later, spec, area))).containsExactly(later, area, spec);
    }

    private record Made(
            UUID decisionId,
            DecisionKind kind,
            DecisionState state,
            @Nullable String note,
            LocalDate untilOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            LocalDate decidedOn,
            String decidedByName)
            implements DecisionMade {}

    private static DecisionMade made(DecisionKind kind, String on, String until) {
        return new Made(
                UUID.randomUUID(),
                kind,
                DecisionState.valueOf(kind.name()),
                "",
                LocalDate.parse(until),
                null,
                null,
                LocalDate.parse(on),
                "陈立");
    }
}
