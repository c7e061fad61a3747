package com.platform135.analysis.problem;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.contract.OpenProblem;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Problems for whoever plans. */
@Component
class ProblemPort implements OpenProblems {

    private static final int MOST = 60;

    private final ProblemQueries queries;
    private final ProblemService service;
    private final ScopeResolver scopes;

    ProblemPort(ProblemQueries queries, ProblemService service, ScopeResolver scopes) {
        this.queries = queries;
        this.service = service;
        this.scopes = scopes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenProblem> listFor(PlatformUser user) {
        return queries.listWaiting(scopes.of(user), Set.of(ProblemState.OPEN), MOST).stream()
                .map(problem -> new OpenProblem(
                        problem.problemId(),
                        problem.point(),
                        problem.title(),
                        problem.severity() == Severity.HIGH,
                        problem.raisedBy(),
                        problem.raisedOn(),
                        problem.managerId(),
                        problem.shops(),
                        problem.firstCause(),
                        path(problem.problemId())))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> planned(PlatformUser user, Collection<UUID> problems) {
        return problems.isEmpty() ? Set.of() : service.planned(user, problems);
    }

    @Override
    public String path(UUID problem) {
        return ProblemService.path(problem);
    }
}
