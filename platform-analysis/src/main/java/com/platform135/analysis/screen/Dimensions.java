package com.platform135.analysis.screen;

import java.util.List;
import java.util.stream.Stream;

import com.platform135.db.sales.Dimension;

/** What rows can be made of, in the order a page offers it. */
public final class Dimensions {

    /** Whoever looks after shops first, then what shops are. */
    public static final List<Dimension> OF_SHOPS = List.of(
            Dimension.NONE,
            Dimension.ORG,
            Dimension.MANAGER,
            Dimension.FORMAT,
            Dimension.MARKET_TYPE,
            Dimension.AREA_TYPE,
            Dimension.SCALE,
            Dimension.TIER,
            Dimension.VISIT_CLASS,
            Dimension.TERMINAL,
            Dimension.CUSTOMER_TYPE);

    /** Shops, and the months of the period. */
    public static final List<Dimension> ALL =
            Stream.concat(OF_SHOPS.stream(), Stream.of(Dimension.MONTH)).toList();

    /** Shops in groups: a page that has no row of all of them alone. */
    public static final List<Dimension> GROUPS = OF_SHOPS.subList(1, OF_SHOPS.size());

    private Dimensions() {}
}
