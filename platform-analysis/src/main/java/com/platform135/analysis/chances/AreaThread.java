package com.platform135.analysis.chances;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.contract.AdoptedAreas;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.thread.ThreadItem;
import com.platform135.tools.thread.ThreadSource;

/** Areas that were adopted, on the thread: where a problem or a plan's line came from. */
@Component
class AreaThread implements ThreadSource {

    private static final String TYPE = AdoptedAreas.THREAD_TYPE;

    private final AreaDecisionQueries queries;
    private final AreaNames names;
    private final ScopeResolver scopes;

    AreaThread(AreaDecisionQueries queries, AreaNames names, ScopeResolver scopes) {
        this.queries = queries;
        this.names = names;
        this.scopes = scopes;
    }

    static ThreadNode node(UUID decisionId) {
        return new ThreadNode(ThreadStep.ANALYSIS, TYPE, decisionId);
    }

    /** What a row of the page stands for; null where nobody has adopted it. */
    static @Nullable ThreadNode of(AreaRow row) {
        AreaDecisionRow decision = row.decision();
        return decision == null ? null : decision.onThread(TYPE);
    }

    static String path(UUID decisionId) {
        return AreaPages.PATH + "/" + decisionId;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, ThreadItem> describe(Collection<UUID> ids, PlatformUser reader) {
        Locale locale = LocaleContextHolder.getLocale();
        return queries.listNamed(scopes.of(reader), ids).stream()
                .collect(Collectors.toMap(
                        AreaDecisionRow::decisionId,
                        decision ->
                                new ThreadItem(names.thread(decision, locale), path(decision.decisionId()), false)));
    }
}
