package com.platform135.db.sales;

/** The data moved on while a snapshot was being read: what it wants to see is no longer there. */
final class StaleSnapshot extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleSnapshot() {
        super("The sales data changed while being read", null, false, false);
    }
}
