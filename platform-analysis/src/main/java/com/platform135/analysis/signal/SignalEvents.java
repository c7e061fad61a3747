package com.platform135.analysis.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.platform135.analysis.decision.DecisionKind;
import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.retailerfile.RetailerEvent;
import com.platform135.tools.retailerfile.RetailerEventSource;

/** Alerts and chances that somebody decided about, for the file of the retailer: with their figures as they stood. */
@Component
class SignalEvents implements RetailerEventSource {

    private static final String OF_SHOP = SqlFile.read(SignalEvents.class, "events-of-shop.sql");
    private static final List<String> FAMILIES = List.of("alerts", "chances");

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    SignalEvents(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    private record EventRow(
            String ruleCode,
            LocalDate hitOn,
            LocalDate decidedOn,
            String arguments,
            DecisionKind kind,
            String note,
            String decidedBy) {}

    @Override
    public List<RetailerEvent> listEvents(int retailerId, OrganisationScope scope, int limit, Locale locale) {
        return jdbc
                .sql(OF_SHOP)
                .param("retailer", retailerId)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("day", LocalDate.now(clock))
                .param("limit", limit)
                .query(EventRow.class)
                .list()
                .stream()
                .map(row -> event(row, locale))
                .toList();
    }

    private RetailerEvent event(EventRow row, Locale locale) {
        String family = FAMILIES.stream()
                .filter(name -> !text("analysis." + name + ".rule." + row.ruleCode(), locale)
                        .isEmpty())
                .findFirst()
                .orElse(FAMILIES.get(0));
        String sentence = SignalTexts.frozen(
                        family, row.ruleCode(), List.of(row.arguments().split(DecisionRow.BETWEEN_ARGUMENTS, -1)))
                .in(messages, locale);
        String what = row.decidedBy() + " · " + text("analysis.signal.kind." + row.kind(), locale);
        return new RetailerEvent(
                row.decidedOn(),
                RetailerEvent.Kind.SIGNAL,
                sentence,
                row.note().isEmpty() ? what : what + " · " + row.note(),
                null);
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, "", locale));
    }
}
