package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An opportunity that a visit raised.
 *
 * @param area on the day it was raised; null where it isn't on record
 * @param specId null where it is about no spec
 * @param state of the matter
 * @param convertedOn the first order of the spec since, where there was none in the ninety days before; else null
 * @param convertedCartons what was ordered of it since, in 条
 */
record EnteredRow(
        int retailerId,
        String licenceNo,
        String name,
        String managerName,
        @Nullable UUID visitId,
        @Nullable String area,
        @Nullable Integer specId,
        @Nullable String specName,
        String body,
        LocalDate raisedOn,
        @Nullable LocalDate dueOn,
        String state,
        @Nullable LocalDate convertedOn,
        long convertedCartons) {

    private static final Set<String> OPEN = Set.of("OPEN", "ESCALATED", "ANSWERED");

    /** The spec that the shop might carry; null where none is named. */
    SpecGains.@Nullable Wanted wanted() {
        return specId == null ? null : new SpecGains.Wanted(retailerId, specId);
    }

    boolean isOpen() {
        return OPEN.contains(state);
    }

    boolean isConverted() {
        return convertedOn != null || state.equals("DONE");
    }
}
