package com.platform135.analysis.brandsales;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.db.sales.Dimension;

/** What the rows are: groups of shops, months, or groups of specs. Exactly one of the two is there. */
record RowsBy(@Nullable Dimension shops, @Nullable SpecDimension specs) {

    /** In the order they are offered. */
    static final List<RowsBy> ALL = Stream.concat(
                    Stream.of(
                                    Dimension.ORG,
                                    Dimension.MANAGER,
                                    Dimension.MONTH,
                                    Dimension.FORMAT,
                                    Dimension.MARKET_TYPE,
                                    Dimension.AREA_TYPE,
                                    Dimension.SCALE,
                                    Dimension.TIER,
                                    Dimension.VISIT_CLASS,
                                    Dimension.TERMINAL,
                                    Dimension.CUSTOMER_TYPE)
                            .map(RowsBy::of),
                    Stream.of(
                                    SpecDimension.SPEC,
                                    SpecDimension.BRAND,
                                    SpecDimension.PRICE_CLASS,
                                    SpecDimension.SEGMENT,
                                    SpecDimension.PROVINCE)
                            .map(specs -> new RowsBy(null, specs)))
            .toList();

    static RowsBy of(Dimension shops) {
        return new RowsBy(shops, null);
    }

    static Optional<RowsBy> find(String key) {
        return ALL.stream().filter(rows -> rows.key().equals(key)).findFirst();
    }

    /** As in the parameter {@code rows}. */
    String key() {
        return shops != null ? shops.key() : String.valueOf(specs == null ? null : specs.key());
    }

    String nameKey() {
        return specs != null ? specs.nameKey() : "tools.dimension." + key();
    }

    boolean is(Dimension dimension) {
        return shops == dimension;
    }

    boolean is(SpecDimension dimension) {
        return specs == dimension;
    }
}
