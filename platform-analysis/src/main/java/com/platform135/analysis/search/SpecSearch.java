package com.platform135.analysis.search;

import java.util.List;

import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.search.SearchHit;
import com.platform135.tools.search.SearchSource;
import com.platform135.tools.security.PlatformUser;

/** Specs; a hit leads to the spec's distribution rate. */
@Component
class SpecSearch implements SearchSource {

    private final SearchQueries queries;

    SpecSearch(SearchQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String titleKey() {
        return "analysis.search.specs";
    }

    @Override
    public List<SearchHit> find(String text, PlatformUser reader, OrganisationScope scope, int limit) {
        return queries.specs(text, limit).stream()
                .map(spec ->
                        new SearchHit(spec.name(), spec.specCode(), "/analysis/distribution?specs=" + spec.specCode()))
                .toList();
    }
}
