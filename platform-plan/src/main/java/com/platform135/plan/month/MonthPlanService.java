package com.platform135.plan.month;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import com.platform135.db.thread.ThreadLink;
import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.PlanWriting;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.publication.PublicationService;
import com.platform135.plan.team.TeamUnit;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.security.PlatformUser;

/** Writes and publishes month plans. */
@Service
public class MonthPlanService extends PlanWriting<MonthPlan, MonthDraft> {

    private final MonthPlans plans;
    private final ObjectProvider<OpenProblems> problems;
    private final ThreadLinks threads;

    MonthPlanService(
            MonthPlans plans,
            PublicationService publications,
            ObjectProvider<OpenProblems> problems,
            ThreadLinks threads,
            AuditTrail audit,
            Clock clock) {
        super(PublicationKind.MONTH_PLAN, plans, publications, audit, clock);
        this.plans = plans;
        this.problems = problems;
        this.threads = threads;
    }

    /** The draft of a unit the reader may see. */
    Optional<MonthPlan> find(TeamUnit unit, YearMonth month) {
        return find(unit, month.atDay(1));
    }

    @Override
    protected Optional<MonthPlan> find(int unitId, LocalDate from) {
        return plans.findByUnitIdAndMonth(unitId, from);
    }

    @Override
    protected MonthPlan begin(int unitId, LocalDate from, Instant at, String by) {
        return new MonthPlan(unitId, YearMonth.from(from), at, by);
    }

    @Override
    protected void change(MonthPlan plan, MonthDraft draft, Instant at, String by) {
        plan.change(draft, at, by);
    }

    @Override
    protected void requireContent(MonthDraft draft) {
        if (draft.lines().isEmpty()) {
            throw new BadRequestException("plan.month.error.no-lines", "lines");
        }
    }

    /** Problems that lines came of are in a plan now, and the thread says which line. */
    @Override
    protected void linkOrigins(PlatformUser user, Document document) {
        Map<UUID, UUID> quoted = new LinkedHashMap<>();
        document.entries().stream()
                .filter(entry -> !entry.text(MonthPlanLine.PROBLEM).isEmpty())
                .forEach(entry -> quoted.put(entry.id(), UUID.fromString(entry.text(MonthPlanLine.PROBLEM))));
        problems.ifAvailable(port -> {
            Set<UUID> known = port.planned(user, Set.copyOf(quoted.values()));
            quoted.forEach((line, problem) -> {
                if (known.contains(problem)) {
                    threads.link(
                            new ThreadLink(
                                    new ThreadNode(ThreadStep.ANALYSIS, OpenProblems.THREAD_TYPE, problem),
                                    new ThreadNode(ThreadStep.PLAN, PublicationKind.MONTH_PLAN.threadType(), line)),
                            user.staffId());
                }
            });
        });
    }

    @Override
    protected LocalDate end(LocalDate from) {
        return from.plusMonths(1);
    }
}
