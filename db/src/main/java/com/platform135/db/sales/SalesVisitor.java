package com.platform135.db.sales;

/** Is shown the retailers of a question one after another, each followed by its specs. */
public interface SalesVisitor {

    void retailer(RetailerMember member);

    /**
     * A spec of the set that the retailer before has lines of in P. Days are counted whoever looked after the retailer on them; quantities
     * and amount are those of the lines that belong to the scope by the question's attribution, and may all be 0.
     *
     * @param orderDays distinct days with ordered &gt; 0
     * @param limit only of lines that have one
     * @param fen amount, in 分
     */
    void spec(int specId, int orderDays, long need, long limit, long ordered, long fen);
}
