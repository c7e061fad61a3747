package com.platform135.analysis.problem;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.thread.ThreadItem;
import com.platform135.tools.thread.ThreadSource;

/** Problems on the thread: where it begins. */
@Component
class ProblemThread implements ThreadSource {

    private final ProblemQueries queries;
    private final ScopeResolver scopes;

    ProblemThread(ProblemQueries queries, ScopeResolver scopes) {
        this.queries = queries;
        this.scopes = scopes;
    }

    static ThreadNode node(UUID id) {
        return new ThreadNode(ThreadStep.ANALYSIS, OpenProblems.THREAD_TYPE, id);
    }

    @Override
    public Set<String> types() {
        return Set.of(OpenProblems.THREAD_TYPE);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, ThreadItem> describe(Collection<UUID> ids, PlatformUser reader) {
        return queries.listNamed(scopes.of(reader), ids).stream()
                .collect(Collectors.toMap(
                        ProblemQueries.Brief::problemId,
                        problem -> new ThreadItem(problem.title(), ProblemService.path(problem.problemId()), false)));
    }
}
