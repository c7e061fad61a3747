package com.platform135.analysis.targets;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecFigures;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.brandset.BrandSetRow;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** The specs to which a brand set that the reader sees gives a target today, over the reader's whole scope. */
@Service
class BrandTargets {

    private final BrandSetQueries sets;
    private final SalesStore sales;
    private final ScopeResolver scopes;
    private final Clock clock;

    BrandTargets(BrandSetQueries sets, SalesStore sales, ScopeResolver scopes, Clock clock) {
        this.sets = sets;
        this.sales = sales;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Of the month so far, most shops to go first; none for a scope without retailers. A spec of several sets has its highest target. */
    List<BrandTargetRow> list(PlatformUser user) {
        OrganisationScope scope = scopes.of(user);
        LocalDate today = LocalDate.now(clock);
        Map<Integer, Wanted> wanted = wanted(user, scope, today);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Period soFar = Period.of(YearMonth.from(today).atDay(1), today);
        SalesGroup total = sales.answer(SalesQuestion.of(scope, soFar, today)
                        .withSpecs(SpecSelection.of(wanted.keySet()).withEach()))
                .total();
        return total.active() == 0 ? List.of() : rows(soFar, total, wanted);
    }

    private record Wanted(int brandSetId, String specCode, String specName, BigDecimal target) {}

    private Map<Integer, Wanted> wanted(PlatformUser user, OrganisationScope scope, LocalDate today) {
        Map<Integer, Wanted> wanted = new LinkedHashMap<>();
        for (BrandSetRow set : sets.listVisible(scope, user.staffId())) {
            if (set.targets() > 0) {
                for (SpecChoice.Member member : sets.listMembers(scope, user.staffId(), set.id())) {
                    member.targetOn(today)
                            .ifPresent(target -> wanted.merge(
                                    member.specId(),
                                    new Wanted(set.id(), member.specCode(), member.specName(), target),
                                    (one, other) -> one.target().compareTo(other.target()) < 0 ? other : one));
                }
            }
        }
        return wanted;
    }

    private static List<BrandTargetRow> rows(Period soFar, SalesGroup total, Map<Integer, Wanted> wanted) {
        Map<Integer, Integer> ordering = total.specs().stream()
                .collect(Collectors.toMap(
                        SpecFigures::specId, spec -> spec.figures().ordering()));
        return wanted.entrySet().stream()
                .map(entry -> new BrandTargetRow(
                        soFar,
                        entry.getValue().brandSetId(),
                        entry.getValue().specCode(),
                        entry.getValue().specName(),
                        entry.getValue().target(),
                        total.active(),
                        ordering.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparingInt(BrandTargetRow::needed).reversed())
                .toList();
    }
}
