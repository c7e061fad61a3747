package com.platform135.analysis.problem;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.retailerfile.RetailerEvent;
import com.platform135.tools.retailerfile.RetailerEventSource;

/** Problems about a retailer, for its file. */
@Component
class ProblemEvents implements RetailerEventSource {

    private final ProblemQueries queries;
    private final MessageSource messages;

    ProblemEvents(ProblemQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public List<RetailerEvent> listEvents(int retailerId, OrganisationScope scope, int limit, Locale locale) {
        return queries.listOfShop(scope, retailerId).stream()
                .limit(limit)
                .map(problem -> new RetailerEvent(
                        problem.raisedOn(),
                        RetailerEvent.Kind.PROBLEM,
                        problem.title(),
                        problem.raisedBy() + " · "
                                + messages.getMessage(
                                        "analysis.problem.state."
                                                + problem.state().name(),
                                        null,
                                        locale),
                        ProblemService.path(problem.problemId())))
                .toList();
    }
}
