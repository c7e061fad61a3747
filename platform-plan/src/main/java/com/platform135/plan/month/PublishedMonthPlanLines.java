package com.platform135.plan.month;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.contract.OpenPlanLine;
import com.platform135.tools.contract.PlanLines;

/** The lines of published month plans, for whoever visits shops in their name. */
@Repository
class PublishedMonthPlanLines implements PlanLines {

    private static final String OPEN = SqlFile.read(PublishedMonthPlanLines.class, "open-lines.sql");

    private final JdbcClient jdbc;
    private final MessageSource messages;

    PublishedMonthPlanLines(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record OpenLineRow(
            UUID lineId,
            PlanPoint point,
            String focus,
            @Nullable String indicator,
            @Nullable String subject,
            @Nullable BigDecimal target) {}

    @Override
    public List<OpenPlanLine> listOpenFor(int customerManagerId, LocalDate day) {
        return jdbc
                .sql(OPEN)
                .param("staff", customerManagerId)
                .param("month", day.withDayOfMonth(1))
                .query(OpenLineRow.class)
                .list()
                .stream()
                .map(this::line)
                .toList();
    }

    private OpenPlanLine line(OpenLineRow row) {
        @Nullable Indicator indicator = Indicator.find(row.indicator()).orElse(null);
        return new OpenPlanLine(
                row.lineId(),
                row.focus(),
                row.point() == PlanPoint.TEAM
                        ? null
                        : VisitPoint.valueOf(row.point().name()),
                indicator == null ? row.subject() : measure(indicator, row.subject()),
                indicator == null || row.target() == null
                        ? null
                        : text(
                                indicator.unitKey(),
                                row.target().stripTrailingZeros().toPlainString()));
    }

    private String measure(Indicator indicator, @Nullable String subject) {
        if (indicator == Indicator.OTHER) {
            return subject == null ? "" : subject;
        }
        return subject == null ? text(indicator.key()) : text(indicator.key()) + " · " + subject;
    }

    private String text(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
