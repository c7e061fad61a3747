package com.platform135.evaluate.visits;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.table.TableRows;

/** A line of the list: a visit, or what all visits asked for come to. One of the two is null. */
record VisitLine(@Nullable VisitRow visit, @Nullable VisitCounts total) {

    /** The visits, and below them their total, where there are any. */
    static TableRows<VisitLine> rows(List<VisitRow> visits, VisitCounts counts) {
        return new TableRows<>(
                visits.stream().map(visit -> new VisitLine(visit, null)).toList(),
                visits.isEmpty() ? List.of() : List.of(new VisitLine(null, counts)));
    }

    /** A cell that the total leaves empty. */
    static Function<VisitLine, @Nullable Object> of(Function<VisitRow, @Nullable Object> visit) {
        return of(visit, total -> null);
    }

    static Function<VisitLine, @Nullable Object> of(
            Function<VisitRow, @Nullable Object> visit, Function<VisitCounts, @Nullable Object> total) {
        return line -> line.visit == null ? total.apply(Objects.requireNonNull(line.total)) : visit.apply(line.visit);
    }

    /** What its tick says: the visit in the version seen; null where nothing waits. */
    @Nullable
    String tick() {
        return visit == null || visit.verdict() != null ? null : visit.visitId() + "_" + visit.version();
    }
}
