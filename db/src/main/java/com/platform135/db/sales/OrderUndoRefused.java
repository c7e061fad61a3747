package com.platform135.db.sales;

import java.util.UUID;

/** An import cannot be taken back because later ones built on it. */
public final class OrderUndoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String orderNo;

    public OrderUndoRefused(UUID importId, String orderNo) {
        super("A later import has replaced order " + orderNo + " of import " + importId);
        this.orderNo = orderNo;
    }

    /** One of the orders that a later import has touched. */
    public String orderNo() {
        return orderNo;
    }
}
