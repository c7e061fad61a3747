package com.platform135.db.sales;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One retailer of a question's scope on the day of its population. Days, and specs needed and ordered, are counted whoever looked after it;
 * need, limit, ordered, amount and numbers of lines sum the lines that belong to the scope by the question's attribution, and specs lack what
 * those lines lack.
 *
 * @param managerId who looks after the retailer on that day, or today with current attribution
 * @param active in N(P): lists of 已铺 and 未铺 hold these only
 * @param firstOn the first day of the period with ordered &gt; 0 of the set; null where there is none
 * @param orderDays distinct days with ordered &gt; 0 of the set
 * @param needed whether anything of the set was needed
 * @param orderedSpecs distinct specs of the set with ordered &gt; 0
 * @param gapSpecs specs of the set with Σ need &gt; Σ ordered
 * @param stockoutSpecs specs of the set with Σ need &gt; 0 and Σ ordered = 0
 * @param needLines order lines of the set with need &gt; 0
 * @param stockoutLines those of them with ordered = 0
 */
public record RetailerSales(
        int retailerId,
        int managerId,
        boolean active,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        int orderDays,
        boolean needed,
        int orderedSpecs,
        int gapSpecs,
        int stockoutSpecs,
        long need,
        long limit,
        long ordered,
        long fen,
        long needLines,
        long stockoutLines) {

    /** 已铺. */
    public boolean carried() {
        return orderDays > 0;
    }
}
