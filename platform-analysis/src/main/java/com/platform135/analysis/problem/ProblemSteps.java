package com.platform135.analysis.problem;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.Period;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.workbench.StepLine;
import com.platform135.tools.workbench.StepSource;

/** 分析 of the month: the problems found in it or still open, and how many of them are in a plan or further. */
@Component
class ProblemSteps implements StepSource {

    private final ProblemQueries queries;
    private final ScopeResolver scopes;

    ProblemSteps(ProblemQueries queries, ScopeResolver scopes) {
        this.queries = queries;
        this.scopes = scopes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StepLine> linesFor(PlatformUser user, YearMonth month) {
        ProblemCounts counts = queries.count(new ProblemFilter(
                scopes.of(user), Period.month(month), true, Set.of(), Set.of(), Set.of(), null, null, null, null));
        String path = PageUrl.of(ProblemListPages.PATH)
                .with("month", month.toString())
                .toString();
        if (counts.problems() == 0) {
            return List.of(
                    new StepLine(ThreadStep.ANALYSIS, "analysis.problem.step.none", List.of(), path, 0, 0, false));
        }
        return List.of(new StepLine(
                ThreadStep.ANALYSIS,
                "analysis.problem.step",
                List.of(String.valueOf(counts.problems()), String.valueOf(counts.open())),
                path,
                counts.problems() - counts.open(),
                counts.problems(),
                false));
    }
}
