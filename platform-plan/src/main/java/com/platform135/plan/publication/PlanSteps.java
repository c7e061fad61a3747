package com.platform135.plan.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.workbench.StepLine;
import com.platform135.tools.workbench.StepSource;

/** How far the market managers' plans of a month are: the month's, and the running week's. */
@Component
class PlanSteps implements StepSource {

    private final PublicationPages pages;
    private final ScopeResolver scopes;
    private final Clock clock;

    PlanSteps(PublicationPages pages, ScopeResolver scopes, Clock clock) {
        this.pages = pages;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StepLine> linesFor(PlatformUser user, YearMonth month) {
        OrganisationScope scope = scopes.of(user);
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = Period.weekOf(YearMonth.from(today).equals(month) ? today : month.atDay(1))
                .start();
        return Stream.of(
                        line(user, scope, PublicationKind.MONTH_PLAN, month.atDay(1)),
                        line(user, scope, PublicationKind.WEEK_PLAN, monday))
                .flatMap(List::stream)
                .toList();
    }

    private List<StepLine> line(PlatformUser user, OrganisationScope scope, PublicationKind kind, LocalDate from) {
        List<UnitStateView> units = pages.units(scope, kind, from);
        String period = PlanPaths.period(kind, from);
        if (units.isEmpty()) {
            return List.of();
        }
        if (units.size() == 1) {
            return List.of(ofUnit(user, units.get(0), kind, period));
        }
        int published =
                (int) units.stream().filter(unit -> unit.version() != null).count();
        int late = (int) units.stream().filter(UnitStateView::isMissing).count();
        String path =
                PageUrl.of(kind.path()).with(PlanPaths.parameter(kind), period).toString();
        return List.of(new StepLine(
                ThreadStep.PLAN,
                kind.keys() + ".step.units",
                List.of(period, String.valueOf(published), String.valueOf(units.size()), String.valueOf(late)),
                path,
                published,
                units.size(),
                late > 0));
    }

    private static StepLine ofUnit(PlatformUser user, UnitStateView unit, PublicationKind kind, String period) {
        if (unit.version() == null) {
            boolean writer = user.is(StaffRole.MARKET_MANAGER);
            return new StepLine(
                    ThreadStep.PLAN,
                    kind.keys() + ".step.waiting",
                    List.of(period, unit.due().toString()),
                    unit.href(),
                    0,
                    1,
                    writer && unit.late());
        }
        return new StepLine(
                ThreadStep.PLAN,
                kind.keys() + ".step.read",
                List.of(period, String.valueOf(unit.haveRead()), String.valueOf(unit.readers())),
                unit.href(),
                unit.haveRead(),
                unit.readers(),
                false);
    }
}
