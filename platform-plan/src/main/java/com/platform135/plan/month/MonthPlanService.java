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
import java.util.function.Function;

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
import com.platform135.tools.contract.AdoptedAreas;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.security.PlatformUser;

/** Writes and publishes month plans. */
@Service
public class MonthPlanService extends PlanWriting<MonthPlan, MonthDraft> {

    private final MonthPlans plans;
    private final ObjectProvider<OpenProblems> problems;
    private final ObjectProvider<AdoptedAreas> areas;
    private final ThreadLinks threads;

    MonthPlanService(
            MonthPlans plans,
            PublicationService publications,
            ObjectProvider<OpenProblems> problems,
            ObjectProvider<AdoptedAreas> areas,
            ThreadLinks threads,
            AuditTrail audit,
            Clock clock) {
        super(PublicationKind.MONTH_PLAN, plans, publications, audit, clock);
        this.plans = plans;
        this.problems = problems;
        this.areas = areas;
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

    /** Problems and areas that lines came of are in a plan now, and the thread says which line. */
    @Override
    protected void linkOrigins(PlatformUser user, Document document) {
        problems.ifAvailable(port -> link(
                user, document, MonthPlanLine.PROBLEM, OpenProblems.THREAD_TYPE, quoted -> port.planned(user, quoted)));
        areas.ifAvailable(port ->
                link(user, document, MonthPlanLine.AREA, AdoptedAreas.THREAD_TYPE, quoted -> port.known(user, quoted)));
    }

    /**
     * @param field of an entry that names what it came of
     * @param known those of the ids that there are and that the user may see
     */
    private void link(
            PlatformUser user, Document document, String field, String type, Function<Set<UUID>, Set<UUID>> known) {
        Map<UUID, UUID> quoted = new LinkedHashMap<>();
        document.entries().stream()
                .filter(entry -> !entry.text(field).isEmpty())
                .forEach(entry -> quoted.put(entry.id(), UUID.fromString(entry.text(field))));
        Set<UUID> there = known.apply(Set.copyOf(quoted.values()));
        quoted.forEach((line, origin) -> {
            if (there.contains(origin)) {
                threads.link(
                        new ThreadLink(
                                new ThreadNode(ThreadStep.ANALYSIS, type, origin),
                                new ThreadNode(ThreadStep.PLAN, PublicationKind.MONTH_PLAN.threadType(), line)),
                        user.staffId());
            }
        });
    }

    @Override
    protected LocalDate end(LocalDate from) {
        return from.plusMonths(1);
    }
}
