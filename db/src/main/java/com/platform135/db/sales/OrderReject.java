package com.platform135.db.sales;

import java.util.List;

/**
 * Why a row was refused.
 *
 * @param column the column at fault, as in {@link OrderImport#COLUMNS}
 * @param args values that make the message concrete: the offending value first, then the bound it broke, where there is one; empty for
 *     what is wrong with an order as a whole
 */
public record OrderReject(int rowNumber, String column, Code code, List<String> args) {

    public enum Code {
        MISSING_VALUE,
        TOO_LONG,
        NOT_A_DATE,
        DATE_IN_FUTURE,
        UNKNOWN_LICENCE,
        UNKNOWN_SPEC,
        BEFORE_OPENING,
        AFTER_CLOSING,
        NOT_AN_INTEGER,
        NEGATIVE,
        TOO_LARGE,
        OVER_NEED,
        OVER_LIMIT,
        NOT_A_PRICE,
        TOO_MANY_DECIMALS,
        PRICE_NOT_POSITIVE,
        /** The spec stands twice in the order. */
        DUPLICATE_SPEC,
        /** The order's earlier lines have another date. */
        OTHER_DATE_IN_ORDER,
        /** The order's earlier lines have another shop. */
        OTHER_LICENCE_IN_ORDER,
        /** Nothing wrong with this row, but with another one of its order. */
        ORDER_REJECTED
    }
}
