package com.platform135.evaluate.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.evaluate.visits.VisitListView;

/**
 * What the branch is asked, as drawn.
 *
 * @param answering whether the reader may answer
 * @param more whether there are more than are shown
 */
public record EscalationListView(
        List<VisitListView.Tab> tabs, List<State> states, List<Asked> asked, boolean answering, boolean more) {

    /** 待答复 or 已答复. */
    public record State(
            String labelKey, String href, @Nullable Integer count, boolean current) {}

    /** One question. */
    public record Asked(
            UUID matterId,
            UUID visitId,
            String href,
            String shopName,
            String kind,
            String body,
            String managerName,
            String askedByName,
            String askedAt,
            String note,
            LocalDate dueOn,
            boolean late,
            @Nullable String answer,
            @Nullable String answeredByName,
            @Nullable String answeredAt) {}
}
