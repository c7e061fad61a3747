package com.platform135.analysis.problem;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.search.SearchHit;
import com.platform135.tools.search.SearchSource;
import com.platform135.tools.security.PlatformUser;

/** Finds problems by the words of their titles. */
@Component
class ProblemSearch implements SearchSource {

    private static final int PLACE = 40;

    private final ProblemQueries queries;

    ProblemSearch(ProblemQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String titleKey() {
        return "analysis.problem.search";
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> find(String text, PlatformUser reader, OrganisationScope scope, int limit) {
        return queries.find(scope, text, limit).stream()
                .map(problem -> new SearchHit(
                        problem.title(),
                        problem.raisedBy() + " " + problem.raisedOn(),
                        ProblemService.path(problem.problemId())))
                .toList();
    }
}
