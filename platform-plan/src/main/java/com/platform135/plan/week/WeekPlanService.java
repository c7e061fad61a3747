package com.platform135.plan.week;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;

import com.platform135.plan.publication.PlanWriting;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.publication.PublicationService;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;

/** Writes and publishes week plans. */
@Service
public class WeekPlanService extends PlanWriting<WeekPlan, WeekDraft> {

    private final WeekPlans plans;

    WeekPlanService(WeekPlans plans, PublicationService publications, AuditTrail audit, Clock clock) {
        super(PublicationKind.WEEK_PLAN, plans, publications, audit, clock);
        this.plans = plans;
    }

    @Override
    protected Optional<WeekPlan> find(int unitId, LocalDate from) {
        return plans.findByUnitIdAndMonday(unitId, from);
    }

    @Override
    protected WeekPlan begin(int unitId, LocalDate from, Instant at, String by) {
        return new WeekPlan(unitId, from, at, by);
    }

    @Override
    protected void change(WeekPlan plan, WeekDraft draft, Instant at, String by) {
        plan.change(draft, at, by);
    }

    @Override
    protected void requireContent(WeekDraft draft) {
        if (draft.items().isEmpty()) {
            throw new BadRequestException("plan.week.error.no-items", "items");
        }
    }

    @Override
    protected LocalDate end(LocalDate from) {
        return from.plusWeeks(1);
    }
}
