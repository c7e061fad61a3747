package com.platform135.plan.month;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.springframework.stereotype.Service;

import com.platform135.plan.publication.PlanWriting;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.publication.PublicationService;
import com.platform135.plan.team.TeamUnit;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;

/** Writes and publishes month plans. */
@Service
public class MonthPlanService extends PlanWriting<MonthPlan, MonthDraft> {

    private final MonthPlans plans;

    MonthPlanService(MonthPlans plans, PublicationService publications, AuditTrail audit, Clock clock) {
        super(PublicationKind.MONTH_PLAN, plans, publications, audit, clock);
        this.plans = plans;
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

    @Override
    protected LocalDate end(LocalDate from) {
        return from.plusMonths(1);
    }
}
