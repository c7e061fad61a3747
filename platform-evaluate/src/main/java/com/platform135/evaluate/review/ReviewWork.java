package com.platform135.evaluate.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;
import com.platform135.tools.workbench.PanelSource;
import com.platform135.tools.workbench.StepLine;
import com.platform135.tools.workbench.StepSource;
import com.platform135.tools.workbench.WorkbenchPanel;

/** What reviewing leaves to be done: on 待办, in the month's steps and on the 工作台. */
@Component
@Order(40)
class ReviewWork implements TodoSource, StepSource, PanelSource {

    private static final int DAYS_BACK = 60;
    /** A visit that waited longer is late. */
    private static final int DAYS_TO_REVIEW = 5;

    private static final int PLACE = 30;
    private static final String LIST = "/evaluate/visits";
    private static final String QUEUE = LIST + "/review";

    private static final Set<StaffRole> CONCERNED = EnumSet.of(
            StaffRole.CUSTOMER_MANAGER, StaffRole.MARKET_MANAGER, StaffRole.BRANCH_STAFF, StaffRole.CITY_STAFF);

    private final ReviewQueries queries;
    private final ScopeResolver scopes;
    private final Clock clock;

    ReviewWork(ReviewQueries queries, ScopeResolver scopes, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The visits that wait for a market manager, as drawn on the 工作台. */
    public record WaitingView(int waiting, int withOpinion, String href, String opinionHref) {}

    @Override
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        LocalDate today = LocalDate.now(clock);
        if (user.is(StaffRole.MARKET_MANAGER)) {
            WaitingCounts counts = counts(user, today);
            return counts.waiting() == 0
                    ? List.of()
                    : List.of(new Todo(
                            "evaluate.review.todo.waiting",
                            List.of(String.valueOf(counts.waiting())),
                            QUEUE,
                            counts.waiting(),
                            null,
                            counts.oldest() != null && counts.oldest().isBefore(today.minusDays(DAYS_TO_REVIEW))));
        }
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StepLine> linesFor(PlatformUser user, YearMonth month) {
        if (!CONCERNED.contains(user.role())) {
            return List.of();
        }
        ReviewProgress progress = queries.progress(scopes.of(user), Period.month(month));
        List<StepLine> lines = new ArrayList<>();
        if (progress.visits() > 0) {
            lines.add(new StepLine(
                    ThreadStep.EVALUATE,
                    "evaluate.review.step.reviewed",
                    List.of(String.valueOf(progress.reviewed()), String.valueOf(progress.visits())),
                    user.is(StaffRole.MARKET_MANAGER) ? QUEUE + "?month=" + month : LIST + "?month=" + month,
                    progress.reviewed(),
                    progress.visits(),
                    false));
        }
        if (progress.opinions() > 0) {
            lines.add(new StepLine(
                    ThreadStep.EVALUATE,
                    "evaluate.review.step.opinions",
                    List.of(String.valueOf(progress.closed()), String.valueOf(progress.opinions())),
                    LIST + "?matter=OPINION,COMPLAINT&month=" + month,
                    progress.closed(),
                    progress.opinions(),
                    false));
        }
        return lines;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkbenchPanel> panelFor(PlatformUser user) {
        if (!user.is(StaffRole.MARKET_MANAGER)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        WaitingCounts counts = counts(user, today);
        return Optional.of(new WorkbenchPanel(
                PLACE,
                "evaluate/review/panel",
                new WaitingView(
                        counts.waiting(),
                        counts.withOpinion(),
                        QUEUE,
                        QUEUE + "?matter=OPINION,COMPLAINT&from=" + today.minusDays(DAYS_BACK) + "&to=" + today)));
    }

    private WaitingCounts counts(PlatformUser user, LocalDate today) {
        OrganisationScope scope = scopes.of(user);
        return queries.waiting(scope, today.minusDays(DAYS_BACK));
    }
}
