package com.platform135.execute.visit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A visit as a phone sends it, before it is checked. Ids and times are texts, so that a wrong one can be refused by name. All but id,
 * licenceNo, method, startedAt and updatedAt may be missing.
 */
public record VisitBody(
        @Nullable String id,
        @Nullable String licenceNo,
        @Nullable String method,
        @Nullable String startedAt,
        @Nullable String endedAt,
        @Nullable String updatedAt,
        @Nullable Position position,
        @Nullable String positionState,
        @Nullable List<@Nullable String> reasons,
        @Nullable Boolean unchanged,
        @Nullable List<@Nullable Finding> findings,
        @Nullable Integer satisfaction,
        @Nullable String effect,
        @Nullable List<@Nullable Matter> matters,
        @Nullable List<@Nullable String> keptPromises,
        @Nullable List<@Nullable String> planLines,
        @Nullable List<@Nullable Photo> photos) {

    /** Where the phone was at 签到. */
    public record Position(
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable Double accuracyMetres) {}

    /** Something seen or done. */
    public record Finding(
            @Nullable String point,
            @Nullable String code,
            @Nullable String specCode,
            @Nullable String note) {}

    /** Something to be done. */
    public record Matter(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String dueOn,
            @Nullable String specCode) {}

    /** A photo that follows by itself. */
    public record Photo(@Nullable String id, @Nullable String takenAt) {}
}
