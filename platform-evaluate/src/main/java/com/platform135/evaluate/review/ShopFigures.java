package com.platform135.evaluate.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;

/** What a shop ordered around a visit: its month so far and the month before. */
@Service
class ShopFigures {

    private final SalesStore sales;
    private final Clock clock;

    ShopFigures(SalesStore sales, Clock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    /**
     * Quantities in 条.
     *
     * @param month of the visit, as far as it has come
     * @param before the whole month before
     * @param gap asked for and not supplied in the visit's month
     * @param lastOn the last order of the two months; null where there was none
     */
    public record Figures(
            long month,
            long before,
            long gap,
            int orderDays,
            @Nullable LocalDate lastOn) {}

    /** Null where the scope doesn't look after the shop. */
    @Nullable
    Figures of(OrganisationScope scope, int retailerId, LocalDate day) {
        return sales.read(snapshot -> {
            RetailerSales month = find(snapshot, scope, retailerId, Period.month(YearMonth.from(day)));
            RetailerSales before = find(
                    snapshot,
                    scope,
                    retailerId,
                    Period.month(YearMonth.from(day).minusMonths(1)));
            return month == null
                    ? null
                    : new Figures(
                            month.ordered(),
                            before == null ? 0 : before.ordered(),
                            month.need() - month.ordered(),
                            month.orderDays(),
                            month.lastOn() != null ? month.lastOn() : before == null ? null : before.lastOn());
        });
    }

    private @Nullable RetailerSales find(
            SalesSnapshot snapshot, OrganisationScope scope, int retailerId, Period period) {
        LocalDate today = LocalDate.now(clock);
        SalesQuestion question = new SalesQuestion(
                scope,
                period,
                period.lastDay(),
                SpecSelection.all(),
                RetailerFilter.none().withRetailerIds(Set.of(retailerId)),
                Dimension.NONE,
                Attribution.CURRENT,
                today);
        List<RetailerSales> found = snapshot.retailers(question);
        return found.isEmpty() ? null : found.get(0);
    }
}
