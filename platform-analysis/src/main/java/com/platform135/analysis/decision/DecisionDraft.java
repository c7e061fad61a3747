package com.platform135.analysis.decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A decision about to be written, whatever it is about.
 *
 * @param hitOn as of which day that was found
 * @param until through which day it isn't raised again
 */
public record DecisionDraft(
        UUID id,
        LocalDate hitOn,
        DecisionKind kind,
        @Nullable String note,
        LocalDate until,
        @Nullable LocalDate due,
        int by,
        LocalDate on,
        OffsetDateTime at) {

    /** The statement with the parameters that every decision has. */
    public JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement) {
        return statement
                .param("id", id)
                .param("hitOn", hitOn)
                .param("kind", kind.name())
                .param("note", note)
                .param("until", until)
                .param("due", due)
                .param("by", by)
                .param("on", on)
                .param("at", at);
    }
}
