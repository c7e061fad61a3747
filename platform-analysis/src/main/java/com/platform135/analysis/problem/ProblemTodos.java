package com.platform135.analysis.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;

/** Problems that have waited too long for a plan. */
@Component
class ProblemTodos implements TodoSource {

    private static final int MOST = 500;

    private final ProblemQueries queries;
    private final ScopeResolver scopes;
    private final Parameters parameters;
    private final Clock clock;

    ProblemTodos(ProblemQueries queries, ScopeResolver scopes, Parameters parameters, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        if (!ProblemService.writes(user)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.minusDays(
                parameters.on(ProblemParameters.PLAN_WITHIN_DAYS, today).intValueExact());
        List<ProblemQueries.Waiting> waiting = queries.listWaiting(scopes.of(user), Set.of(ProblemState.OPEN), MOST);
        List<ProblemQueries.Waiting> old = waiting.stream()
                .filter(problem -> problem.raisedOn().isBefore(since))
                .toList();
        List<Todo> todos = new ArrayList<>();
        // As of the last day they were found by, the list carries all earlier ones that are still open.
        if (!old.isEmpty()) {
            todos.add(new Todo(
                    user.is(StaffRole.MARKET_MANAGER) ? "analysis.problem.todo.team" : "analysis.problem.todo.own",
                    List.of(String.valueOf(old.size())),
                    PageUrl.of(ProblemListPages.PATH)
                            .with(ProblemFilter.STATE, ProblemState.OPEN.name())
                            .with("from", since.minusDays(1).toString())
                            .with("to", since.minusDays(1).toString())
                            .toString(),
                    old.size(),
                    null,
                    true));
        }
        return todos;
    }
}
