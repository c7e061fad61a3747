package com.platform135.execute.route;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.MatterKind;

/** Something still to be done at a shop. */
record MatterRow(
        int retailerId,
        UUID id,
        MatterKind kind,
        String text,
        LocalDate raisedOn,
        @Nullable LocalDate dueOn,
        @Nullable String answer) {

    boolean isPromise() {
        return kind == MatterKind.PROMISE;
    }
}
