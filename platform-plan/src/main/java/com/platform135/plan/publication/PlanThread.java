package com.platform135.plan.publication;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.thread.ThreadItem;
import com.platform135.tools.thread.ThreadSource;

/** Lines of month plans and items of week plans on the thread. */
@Component
class PlanThread implements ThreadSource {

    private static final int TITLE_LENGTH = 40;

    private final PublicationQueries queries;
    private final ScopeResolver scopes;
    private final MessageSource messages;

    PlanThread(PublicationQueries queries, ScopeResolver scopes, MessageSource messages) {
        this.queries = queries;
        this.scopes = scopes;
        this.messages = messages;
    }

    @Override
    public Set<String> types() {
        return Set.of(PublicationKind.MONTH_PLAN.threadType(), PublicationKind.WEEK_PLAN.threadType());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, ThreadItem> describe(Collection<UUID> ids, PlatformUser reader) {
        return queries.listEntries(scopes.of(reader), ids).stream()
                .collect(Collectors.toMap(EntryRow::entryId, this::item, (one, other) -> one));
    }

    private ThreadItem item(EntryRow row) {
        String words = row.kind() == PublicationKind.MONTH_PLAN
                ? row.words()
                : text("plan.week.kind." + row.itemKind()) + " " + row.words();
        String period = PlanPaths.period(row.kind(), row.fromDate());
        String title = period + " " + (words.length() > TITLE_LENGTH ? words.substring(0, TITLE_LENGTH) + "…" : words);
        return new ThreadItem(
                title.strip(), PlanPaths.of(row.kind(), row.code(), period) + "#line-" + row.entryId(), false);
    }

    private String text(String key) {
        return String.valueOf(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}
