package com.platform135.db.sales;

/**
 * What was counted and summed of a set of specs in a group of retailers. The first three count retailers of N(P), whoever looked after
 * them on the order day; the others sum order days and lines by whose they were on the order day, retailers that left N(P) included.
 *
 * @param ordering |B|: retailers with ordered &gt; 0 on a day of P
 * @param repeating retailers with at least two such days
 * @param needing retailers with need &gt; 0 on a day of P
 * @param orderDays over the retailers, their distinct days with ordered &gt; 0
 * @param cartons ordered, in 条
 * @param fen amount, in 分
 * @param limit only of lines that have one
 * @param needLines order lines with need &gt; 0
 * @param stockoutLines order lines with need &gt; 0 and ordered = 0
 */
public record SalesFigures(
        int ordering,
        int repeating,
        int needing,
        long orderDays,
        long cartons,
        long fen,
        long need,
        long limit,
        long needLines,
        long stockoutLines) {

    public static final SalesFigures ZERO = new SalesFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
