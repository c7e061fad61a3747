package com.platform135.execute.visit;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a version of a visit says, as {@code visit-keep-version.sql} keeps it. */
record VisitContent(
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        String method,
        boolean unchanged,
        @Nullable Integer satisfaction,
        @Nullable String effect,
        List<Finding> findings,
        List<Matter> matters,
        int photos) {

    /** @param point not kept with versions before */
    record Finding(
            @Nullable String point,
            String code,
            @Nullable String spec,
            @Nullable String note) {}

    record Matter(String kind, String text, @Nullable String dueOn) {}

    static VisitContent of(VisitRow visit, List<Finding> findings, List<VisitPages.KeptMatter> matters, int photos) {
        return new VisitContent(
                visit.startedAt(),
                visit.endedAt(),
                visit.method(),
                visit.unchanged(),
                visit.satisfaction(),
                visit.effect(),
                findings,
                matters.stream()
                        .filter(matter -> !matter.kept())
                        .map(matter -> new Matter(matter.kind(), matter.text(), matter.dueOn()))
                        .toList(),
                photos);
    }
}
