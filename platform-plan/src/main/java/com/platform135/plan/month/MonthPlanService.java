package com.platform135.plan.month;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.thread.ThreadLink;
import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.publication.PublicationService;
import com.platform135.plan.publication.Publications;
import com.platform135.plan.publication.StaleDraftException;
import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.security.PlatformUser;

/** Writes and publishes month plans: market managers those of their own unit. */
@Service
public class MonthPlanService {

    private final MonthPlans plans;
    private final PublicationService publications;
    private final ObjectProvider<OpenProblems> problems;
    private final ThreadLinks threads;
    private final AuditTrail audit;
    private final Clock clock;

    MonthPlanService(
            MonthPlans plans,
            PublicationService publications,
            ObjectProvider<OpenProblems> problems,
            ThreadLinks threads,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.publications = publications;
        this.problems = problems;
        this.threads = threads;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft of a unit the reader may see. */
    @Transactional(readOnly = true)
    Optional<MonthPlan> find(TeamUnit unit, YearMonth month) {
        return plans.findByUnitIdAndMonth(unit.id(), month.atDay(1));
    }

    /**
     * @param seen revision the person began with; null if there was no plan yet
     * @throws StaleDraftException if somebody else has saved since
     */
    @Transactional
    MonthPlan save(PlatformUser user, TeamUnit unit, YearMonth month, @Nullable Integer seen, MonthDraft draft) {
        TeamUnits.requireWriter(user, unit);
        MonthPlan plan = opened(user, unit, month, seen);
        Document before = seen == null ? Document.empty() : plan.document();
        plan.change(draft, clock.instant(), user.name());
        if (seen != null && before.equals(plan.document())) {
            return plan;
        }
        MonthPlan saved = write(plan);
        audit.record(
                seen == null ? "create" : "update",
                PublicationKind.MONTH_PLAN.word(),
                saved.id(),
                before.flat(),
                saved.document().flat());
        return saved;
    }

    /**
     * Saves and publishes.
     *
     * @throws StaleDraftException if somebody else has saved since
     * @throws BadRequestException if there is nothing to publish or nobody to publish to
     */
    @Transactional
    int publish(
            PlatformUser user,
            TeamUnit unit,
            YearMonth month,
            @Nullable Integer seen,
            MonthDraft draft,
            Set<Integer> readers,
            @Nullable String note) {
        if (draft.lines().isEmpty()) {
            throw new BadRequestException("plan.month.error.no-lines", "lines");
        }
        MonthPlan plan = save(user, unit, month, seen, draft);
        linkProblems(user, plan.document());
        Publications.Subject subject = new Publications.Subject(
                PublicationKind.MONTH_PLAN,
                plan.id(),
                unit.id(),
                month.atDay(1),
                month.plusMonths(1).atDay(1));
        return publications.publish(
                user, new PublicationService.Outgoing(subject, unit, month.toString(), plan.document()), readers, note);
    }

    /** Problems that lines came of are in a plan now, and the thread says which line. */
    private void linkProblems(PlatformUser user, Document document) {
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

    private MonthPlan opened(PlatformUser user, TeamUnit unit, YearMonth month, @Nullable Integer seen) {
        Optional<MonthPlan> known = find(unit, month);
        if (known.isPresent() != (seen != null)
                || known.isPresent() && !Integer.valueOf(known.get().revision()).equals(seen)) {
            throw new StaleDraftException();
        }
        return known.orElseGet(() -> new MonthPlan(unit.id(), month, clock.instant(), user.name()));
    }

    private MonthPlan write(MonthPlan plan) {
        try {
            return plans.saveAndFlush(plan);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
            throw new StaleDraftException();
        }
    }
}
