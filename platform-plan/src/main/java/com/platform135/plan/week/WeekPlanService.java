package com.platform135.plan.week;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.PlanPaths;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.publication.PublicationService;
import com.platform135.plan.publication.Publications;
import com.platform135.plan.publication.StaleDraftException;
import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.security.PlatformUser;

/** Writes and publishes week plans: market managers those of their own unit. */
@Service
public class WeekPlanService {

    private final WeekPlans plans;
    private final PublicationService publications;
    private final AuditTrail audit;
    private final Clock clock;

    WeekPlanService(WeekPlans plans, PublicationService publications, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.publications = publications;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft of a unit the reader may see. */
    @Transactional(readOnly = true)
    Optional<WeekPlan> find(TeamUnit unit, LocalDate monday) {
        return plans.findByUnitIdAndMonday(unit.id(), monday);
    }

    /**
     * @param seen revision the person began with; null if there was no plan yet
     * @throws StaleDraftException if somebody else has saved since
     */
    @Transactional
    WeekPlan save(PlatformUser user, TeamUnit unit, LocalDate monday, @Nullable Integer seen, WeekDraft draft) {
        TeamUnits.requireWriter(user, unit);
        WeekPlan plan = opened(user, unit, monday, seen);
        Document before = seen == null ? Document.empty() : plan.document();
        plan.change(draft, clock.instant(), user.name());
        if (seen != null && before.equals(plan.document())) {
            return plan;
        }
        WeekPlan saved = write(plan);
        audit.record(
                seen == null ? "create" : "update",
                PublicationKind.WEEK_PLAN.word(),
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
            LocalDate monday,
            @Nullable Integer seen,
            WeekDraft draft,
            Set<Integer> readers,
            @Nullable String note) {
        if (draft.items().isEmpty()) {
            throw new BadRequestException("plan.week.error.no-items", "items");
        }
        WeekPlan plan = save(user, unit, monday, seen, draft);
        Publications.Subject subject =
                new Publications.Subject(PublicationKind.WEEK_PLAN, plan.id(), unit.id(), monday, monday.plusWeeks(1));
        return publications.publish(
                user,
                new PublicationService.Outgoing(
                        subject, unit, PlanPaths.period(PublicationKind.WEEK_PLAN, monday), plan.document()),
                readers,
                note);
    }

    private WeekPlan opened(PlatformUser user, TeamUnit unit, LocalDate monday, @Nullable Integer seen) {
        Optional<WeekPlan> known = find(unit, monday);
        if (known.isPresent() != (seen != null)
                || known.isPresent() && !Integer.valueOf(known.get().revision()).equals(seen)) {
            throw new StaleDraftException();
        }
        return known.orElseGet(() -> new WeekPlan(unit.id(), monday, clock.instant(), user.name()));
    }

    private WeekPlan write(WeekPlan plan) {
        try {
            return plans.saveAndFlush(plan);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
            throw new StaleDraftException();
        }
    }
}
