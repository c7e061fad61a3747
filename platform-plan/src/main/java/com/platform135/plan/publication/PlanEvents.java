package com.platform135.plan.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.retailerfile.RetailerEvent;
import com.platform135.tools.retailerfile.RetailerEventSource;

/** What market managers plan at a retailer's, for its file. */
@Component
class PlanEvents implements RetailerEventSource {

    private static final String OF_SHOP = SqlFile.read(PlanEvents.class, "events-of-shop.sql");

    private final JdbcClient jdbc;
    private final MessageSource messages;

    PlanEvents(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record ItemRow(
            UUID itemId, LocalDate day, LocalDate monday, String kind, String note, String code, String unit) {}

    @Override
    public List<RetailerEvent> listEvents(int retailerId, OrganisationScope scope, int limit, Locale locale) {
        return jdbc
                .sql(OF_SHOP)
                .param("retailer", retailerId)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("limit", limit)
                .query(ItemRow.class)
                .list()
                .stream()
                .map(item -> new RetailerEvent(
                        item.day(),
                        RetailerEvent.Kind.PLAN,
                        messages.getMessage("plan.week.kind." + item.kind(), null, locale) + " " + item.unit(),
                        item.note(),
                        PlanPaths.of(
                                        PublicationKind.WEEK_PLAN,
                                        item.code(),
                                        PlanPaths.period(PublicationKind.WEEK_PLAN, item.monday()))
                                + "#line-" + item.itemId()))
                .toList();
    }
}
