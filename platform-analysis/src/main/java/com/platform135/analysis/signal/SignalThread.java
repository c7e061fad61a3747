package com.platform135.analysis.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.thread.ThreadItem;
import com.platform135.tools.thread.ThreadSource;

/** Alerts and chances that were turned into a visit, on the thread: where the visit came from. */
@Component
class SignalThread implements ThreadSource {

    private static final String TYPE = "signal";

    private final DecisionQueries queries;
    private final ObjectProvider<SignalScreen> screens;
    private final SignalTexts texts;
    private final ScopeResolver scopes;
    private final Clock clock;

    SignalThread(
            DecisionQueries queries,
            ObjectProvider<SignalScreen> screens,
            SignalTexts texts,
            ScopeResolver scopes,
            Clock clock) {
        this.queries = queries;
        this.screens = screens;
        this.texts = texts;
        this.scopes = scopes;
        this.clock = clock;
    }

    static ThreadNode node(UUID decisionId) {
        return new ThreadNode(ThreadStep.ANALYSIS, TYPE, decisionId);
    }

    /** What a hit stands for; null where nobody has done anything about it. */
    static @Nullable ThreadNode of(SignalRow row) {
        DecisionRow decision = row.decision();
        return decision == null ? null : decision.onThread(TYPE);
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, ThreadItem> describe(Collection<UUID> ids, PlatformUser reader) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<UUID, ThreadItem> items = new HashMap<>();
        for (DecisionQueries.Named decision : queries.listNamed(scopes.of(reader), ids, LocalDate.now(clock))) {
            screens.orderedStream()
                    .filter(screen -> screen.finder().has(decision.ruleCode()))
                    .forEach(screen -> items.put(decision.decisionId(), item(screen, decision, locale)));
        }
        return items;
    }

    /** It leads to the hits of the shop on the day of the decision. */
    private ThreadItem item(SignalScreen screen, DecisionQueries.Named decision, Locale locale) {
        String family = screen.finder().family();
        String rule = texts.rule(family, decision.ruleCode(), locale);
        PageUrl hits = PageUrl.of(screen.path())
                .with("from", decision.decidedOn().toString())
                .with("to", decision.decidedOn().toString())
                .with(SignalScreen.STATE, "all")
                .with(SignalScreen.SEARCH, decision.licenceNo());
        return new ThreadItem(
                texts.text("analysis." + family + ".thread", locale, rule, decision.shop()), hits.toString(), false);
    }
}
