package com.platform135.evaluate.review;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.evaluate.visits.VisitTexts;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.thread.ThreadItem;
import com.platform135.tools.thread.ThreadSource;

/** Reviews of visits on the thread. */
@Component
class ReviewThread implements ThreadSource {

    private final ReviewQueries queries;
    private final ScopeResolver scopes;
    private final VisitTexts texts;
    private final MessageSource messages;

    ReviewThread(ReviewQueries queries, ScopeResolver scopes, VisitTexts texts, MessageSource messages) {
        this.queries = queries;
        this.scopes = scopes;
        this.texts = texts;
        this.messages = messages;
    }

    @Override
    public Set<String> types() {
        return Set.of(ReviewService.TYPE);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, ThreadItem> describe(Collection<UUID> ids, PlatformUser reader) {
        Locale locale = LocaleContextHolder.getLocale();
        return queries.describe(scopes.of(reader), ids).stream()
                .collect(Collectors.toMap(
                        ReviewQueries.NodeRow::nodeId,
                        node -> new ThreadItem(
                                title(node, locale),
                                "/evaluate/visits/" + node.visitId(),
                                node.verdict().equals("RETURNED"))));
    }

    private String title(ReviewQueries.NodeRow node, Locale locale) {
        Object[] words = {node.shopName(), texts.name("review", node.verdict(), locale)};
        return messages.getMessage("evaluate.review.node", words, locale);
    }
}
