package com.platform135.execute.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.thread.ThreadItem;
import com.platform135.tools.thread.ThreadSource;

/** Visits and what they left, on the thread. */
@Component
class VisitThread implements ThreadSource {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int LONGEST = 24;

    private final VisitQueries queries;
    private final ScopeResolver scopes;
    private final MessageSource messages;
    private final Clock clock;

    VisitThread(VisitQueries queries, ScopeResolver scopes, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("visit", "matter");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, ThreadItem> describe(Collection<UUID> ids, PlatformUser reader) {
        OrganisationScope scope = scopes.of(reader);
        LocalDate today = LocalDate.now(clock);
        Locale locale = LocaleContextHolder.getLocale();
        Map<UUID, ThreadItem> items = new HashMap<>();
        for (VisitQueries.ThreadVisit visit : queries.listForThread(scope, ids, today)) {
            String method = messages.getMessage("execute.method." + visit.method(), null, locale);
            String title = visit.day().format(MONTH_DAY) + " " + method + " " + visit.shop();
            items.put(visit.id(), new ThreadItem(title, "/execute/visits/" + visit.id(), false));
        }
        for (VisitQueries.ThreadMatter matter : queries.listMattersForThread(scope, ids, today)) {
            String kind = messages.getMessage("execute.matter." + matter.kind(), null, locale);
            items.put(
                    matter.id(),
                    new ThreadItem(
                            kind + " " + shortened(matter.text()),
                            "/execute/visits/" + matter.visitId(),
                            matter.late()));
        }
        return items;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
