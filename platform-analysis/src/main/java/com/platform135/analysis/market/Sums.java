package com.platform135.analysis.market;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.Sold;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.report.Ratio;

/** What a group of shops ordered, as far as a card tells it. */
record Sums(int active, int ordering, int repeating, long cartons, long fen, long need) implements Sold {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

    static Sums of(SalesGroup group) {
        return of(group.active(), group.any());
    }

    static Sums of(int active, SalesFigures figures) {
        return new Sums(
                active, figures.ordering(), figures.repeating(), figures.cartons(), figures.fen(), figures.need());
    }

    static Map<String, Sums> byCode(List<SalesGroup> groups) {
        return groups.stream().collect(Collectors.toMap(SalesGroup::code, Sums::of));
    }

    @Nullable
    BigDecimal orderRate() {
        return Ratio.rate(ordering, active);
    }

    @Nullable
    BigDecimal fillRate() {
        return Ratio.rate(cartons, need);
    }

    @Nullable
    BigDecimal perShop() {
        return Ratio.mean(cartons, ordering);
    }

    @Nullable
    BigDecimal repurchase() {
        return Ratio.rate(repeating, ordering);
    }
}
