package com.platform135.db.sales;

import java.util.List;

/**
 * One row of an answer.
 *
 * @param code the dimension's value as the import writes it; "" for retailers that lack the fact on the day; {@code TOTAL} for the total
 * @param active |N(P)| of the group
 * @param any of the set as a whole: a retailer counts that ordered any spec of it
 * @param orderingAll retailers of N(P) that ordered every spec of the set; sums for such a row are those of {@code any}
 * @param limited retailers of N(P) with Σ limit &gt; 0 of the set (订足面's denominator)
 * @param limitFilled of those, with Σ ordered = Σ limit
 * @param specs in the order of spec codes, a spec without orders included; empty unless asked for
 */
public record SalesGroup(
        String code,
        int active,
        SalesFigures any,
        int orderingAll,
        int limited,
        int limitFilled,
        List<SpecFigures> specs) {

    public static final String TOTAL = "TOTAL";

    /** The same figures under another code. */
    public SalesGroup withCode(String other) {
        return new SalesGroup(other, active, any, orderingAll, limited, limitFilled, specs);
    }
}
