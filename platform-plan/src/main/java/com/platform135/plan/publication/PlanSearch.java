package com.platform135.plan.publication;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.search.SearchHit;
import com.platform135.tools.search.SearchSource;
import com.platform135.tools.security.PlatformUser;

/** Finds lines of published plans by their words. */
@Component
class PlanSearch implements SearchSource {

    private static final int ORDER = 40;

    private final PublicationQueries queries;

    PlanSearch(PublicationQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "plan.publication.search";
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> find(String text, PlatformUser reader, OrganisationScope scope, int limit) {
        return queries.findEntries(scope, text, limit).stream()
                .map(row -> {
                    String period = PlanPaths.period(row.kind(), row.fromDate());
                    return new SearchHit(
                            row.words(),
                            period + " " + row.unit(),
                            PlanPaths.of(row.kind(), row.code(), period) + "#line-" + row.entryId());
                })
                .toList();
    }
}
