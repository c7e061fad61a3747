package com.platform135.analysis.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.brandset.BrandSetRow;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** The brand sets that the reader sees and that have one target for all their specs today, over the reader's whole scope. */
@Service
class BrandTargets {

    /** More would push the day's work off the page. */
    private static final int MOST = 6;

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

    /** Of the month so far; none for a scope without retailers. */
    List<BrandTargetRow> list(PlatformUser user) {
        OrganisationScope scope = scopes.of(user);
        LocalDate today = LocalDate.now(clock);
        Period soFar = Period.of(YearMonth.from(today).atDay(1), today);
        return sets.listVisible(scope, user.staffId()).stream()
                .filter(set -> set.targets() > 0)
                .map(set -> row(user, set, SalesQuestion.of(scope, soFar, today)))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private Optional<BrandTargetRow> row(PlatformUser user, BrandSetRow set, SalesQuestion question) {
        List<SpecChoice.Member> members = sets.listMembers(scopes.of(user), user.staffId(), set.id());
        SpecChoice specs = new SpecChoice(set.id(), set.name(), false, members);
        return specs.targetOn(question.today()).flatMap(target -> {
            SalesGroup total = sales.answer(question.withSpecs(SpecSelection.of(new HashSet<>(specs.specIds()))))
                    .total();
            return total.active() == 0
                    ? Optional.empty()
                    : Optional.of(new BrandTargetRow(
                            set.id(),
                            Objects.requireNonNull(set.name()),
                            target,
                            total.active(),
                            total.any().ordering()));
        });
    }
}
