package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a customer manager wrote after a call.
 *
 * @param matters raised by it
 * @param kept promises of earlier visits that it kept
 */
record DemoVisit(
        UUID id,
        VisitRounds.Call call,
        String manager,
        List<String> reasons,
        boolean unchanged,
        @Nullable Integer satisfaction,
        @Nullable String effect,
        List<Finding> findings,
        List<Matter> matters,
        List<Matter> kept) {

    /** Something seen or done. */
    record Finding(String point, String code, @Nullable DemoSpec spec) {}

    /** Something to be done. */
    record Matter(
            UUID id,
            String kind,
            String body,
            @Nullable DemoSpec spec,
            LocalDate raisedOn,
            @Nullable LocalDate dueOn) {}

    LocalDateTime end() {
        return call.start().plusMinutes(call.minutes());
    }

    LocalDate day() {
        return call.day();
    }
}
