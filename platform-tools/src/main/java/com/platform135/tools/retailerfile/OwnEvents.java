package com.platform135.tools.retailerfile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.i18n.Figures;

/** What the file itself knows: months of orders, changes of facts, managers and contact, corrections asked for. */
@Component
class OwnEvents implements RetailerEventSource {

    private static final int MONTHS = 25;

    private final RetailerFileQueries queries;
    private final FactTexts texts;
    private final Figures figures;
    private final MessageSource messages;
    private final Clock clock;

    OwnEvents(RetailerFileQueries queries, FactTexts texts, Figures figures, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.figures = figures;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<RetailerEvent> listEvents(int retailerId, OrganisationScope scope, int limit, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<RetailerEvent> events = new ArrayList<>();
        for (RetailerFileQueries.MonthRow month : queries.listMonths(
                retailerId, YearMonth.from(today).minusMonths(MONTHS).atDay(1))) {
            LocalDate end = YearMonth.from(month.month()).atEndOfMonth();
            events.add(event(
                    end.isAfter(today) ? today : end,
                    RetailerEvent.Kind.ORDERS,
                    text(
                            "tools.retailerfile.event.orders",
                            locale,
                            YearMonth.from(month.month()).toString(),
                            figures.count(month.cartons()),
                            month.orderDays(),
                            month.specs())));
        }
        List<RetailerFileQueries.FactsRow> facts = queries.listFacts(retailerId);
        for (int i = 0; i < facts.size(); i++) {
            String what = i + 1 < facts.size()
                    ? texts.differences(facts.get(i + 1), facts.get(i), locale)
                    : text("tools.retailerfile.event.first", locale);
            if (!what.isEmpty()) {
                events.add(event(facts.get(i).fromDate(), RetailerEvent.Kind.FACTS, what));
            }
        }
        for (RetailerFileQueries.ManagerRow manager : queries.listManagers(retailerId)) {
            events.add(event(
                    manager.fromDate(),
                    RetailerEvent.Kind.MANAGER,
                    text("tools.retailerfile.event.manager", locale, manager.name())));
        }
        for (RetailerFileQueries.ChangeRow change : queries.listChanges(retailerId)) {
            events.add(event(
                    change.changedAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                    RetailerEvent.Kind.CONTACT,
                    text(
                            "tools.retailerfile.event.contact",
                            locale,
                            change.name(),
                            text("tools.retailerfile.contact." + change.field(), locale),
                            change.before().isEmpty() ? "—" : change.before(),
                            change.after().isEmpty() ? "—" : change.after())));
        }
        for (RetailerFileQueries.CorrectionRow asked :
                queries.listCorrections(scope, retailerId, false, today, limit)) {
            events.add(new RetailerEvent(
                    asked.askedAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                    RetailerEvent.Kind.CORRECTION,
                    text(
                            "tools.retailerfile.event.correction",
                            locale,
                            asked.askedBy(),
                            text("tools.retailerfile.fact." + asked.field(), locale),
                            asked.wanted(),
                            text("tools.retailerfile.correction." + asked.state(), locale)),
                    Objects.requireNonNullElse(asked.answer(), ""),
                    null));
        }
        return events;
    }

    private static RetailerEvent event(LocalDate on, RetailerEvent.Kind kind, String title) {
        return new RetailerEvent(on, kind, title, null, null);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
