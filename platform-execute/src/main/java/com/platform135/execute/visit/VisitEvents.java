package com.platform135.execute.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.retailerfile.RetailerEvent;
import com.platform135.tools.retailerfile.RetailerEventSource;

/** Visits and what they left, for the file of a retailer that the reader may see today: whoever made them. */
@Component
class VisitEvents implements RetailerEventSource {

    private static final String VISITS = SqlFile.read(VisitEvents.class, "events-visits.sql");
    private static final String MATTERS = SqlFile.read(VisitEvents.class, "events-matters.sql");

    private final JdbcClient jdbc;
    private final MessageSource messages;

    VisitEvents(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record VisitRow(
            UUID visitId,
            LocalDate visitDate,
            String method,
            String manager,
            boolean unchanged,
            @Nullable String effect) {}

    private record MatterRow(
            UUID matterId,
            @Nullable UUID visitId,
            LocalDate raisedOn,
            String kind,
            String state,
            String body,
            @Nullable String answer) {}

    @Override
    public List<RetailerEvent> listEvents(int retailerId, OrganisationScope scope, int limit, Locale locale) {
        List<RetailerEvent> events = new ArrayList<>();
        for (VisitRow visit : jdbc.sql(VISITS)
                .param("retailer", retailerId)
                .param("limit", limit)
                .query(VisitRow.class)
                .list()) {
            String title = text("execute.method." + visit.method(), locale) + " " + visit.manager();
            @Nullable String what = visit.unchanged() ? text("execute.visit.event.unchanged", locale) : visit.effect();
            events.add(new RetailerEvent(
                    visit.visitDate(), RetailerEvent.Kind.VISIT, title, what, "/execute/visits/" + visit.visitId()));
        }
        for (MatterRow matter : jdbc.sql(MATTERS)
                .param("retailer", retailerId)
                .param("limit", limit)
                .query(MatterRow.class)
                .list()) {
            events.add(new RetailerEvent(
                    matter.raisedOn(),
                    RetailerEvent.Kind.MATTER,
                    text("execute.matter." + matter.kind(), locale) + " " + matter.body(),
                    matter.answer(),
                    matter.visitId() == null ? null : "/execute/visits/" + matter.visitId()));
        }
        return events;
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, locale));
    }
}
