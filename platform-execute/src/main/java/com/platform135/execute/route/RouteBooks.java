package com.platform135.execute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.db.calendar.WorkingDays;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.brandset.BrandSetRow;
import com.platform135.tools.contract.VisitWish;
import com.platform135.tools.contract.VisitWishes;
import com.platform135.tools.security.PlatformUser;

/** Works out where a customer manager should go in the next days. Nothing of it is stored: it follows from the state of things. */
@Service
class RouteBooks {

    /** Today, and so many working days more. */
    static final int DAYS_AHEAD = 3;

    private static final int MOST_TARGETS = 5;

    private final RouteQueries queries;
    private final RouteSales sales;
    private final RouteParameters.Reader parameters;
    private final BrandSetQueries brandSets;
    private final ObjectProvider<VisitWishes> wishes;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RouteBooks(
            RouteQueries queries,
            RouteSales sales,
            RouteParameters.Reader parameters,
            BrandSetQueries brandSets,
            ObjectProvider<VisitWishes> wishes,
            WorkingCalendar calendar,
            Clock clock) {
        this.wishes = wishes;
        this.queries = queries;
        this.sales = sales;
        this.parameters = parameters;
        this.brandSets = brandSets;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RouteBook open(PlatformUser manager) {
        LocalDate today = LocalDate.now(clock);
        OrganisationScope own = OrganisationScope.ofManager(manager.staffId());
        List<ShopRow> shops = queries.listShops(own, today);
        Map<Integer, List<MatterRow>> matters =
                queries.listOpenMatters(own, today).stream().collect(Collectors.groupingBy(MatterRow::retailerId));
        List<TargetRow> targets = targets(manager, own, today);
        RouteSales.Figures figures = sales.read(own, unit(manager), today, targets);
        List<DoneVisitRow> done = queries.listDone(own, today);
        Set<Integer> visited = done.stream().map(DoneVisitRow::retailerId).collect(Collectors.toSet());
        RouteRules rules = parameters.rules(today);
        Map<Integer, List<VisitWish>> wished = wishes.stream()
                .flatMap(source -> source.listFor(manager.staffId(), today).stream())
                .collect(Collectors.groupingBy(VisitWish::retailerId));
        Reasons reasons = new Reasons(rules, figures, matters, targets, wished);
        WorkingDays worked = calendar.days();
        return new RouteBook(
                today,
                shops,
                matters,
                targets,
                figures,
                reasons,
                new Route(rules, reasons).over(shops, days(worked, today), visited),
                done,
                worked.isWorking(today));
    }

    /** Today, also where it isn't worked, and the working days after it. */
    static List<LocalDate> days(WorkingDays worked, LocalDate today) {
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(ahead -> worked.after(today, ahead))
                .toList();
    }

    private List<TargetRow> targets(PlatformUser manager, OrganisationScope own, LocalDate today) {
        List<Integer> visible = brandSets.listVisible(own, manager.staffId()).stream()
                .filter(set -> set.targets() > 0)
                .map(BrandSetRow::id)
                .toList();
        return queries.listTargets(own, visible, today).stream()
                .limit(MOST_TARGETS)
                .toList();
    }

    private static OrganisationScope unit(PlatformUser manager) {
        return manager.organisationId() == null
                ? OrganisationScope.nothing()
                : OrganisationScope.ofOrganisation(manager.organisationId());
    }
}
