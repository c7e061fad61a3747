package com.platform135.execute.route;

/** Why a shop is on the list of a day, in the order in which reasons are read out. */
enum ReasonCode {
    /** A promise is due. */
    PROMISE,
    /** An alert or a chance was turned into a visit. */
    ALERT,
    /** No order for some cycles. */
    NO_ORDER,
    /** It falls behind its class. */
    FALLING,
    /** In the first month of its licence. */
    NEW_LICENCE,
    /** Its class asks for a visit. */
    OVERDUE,
    /** Its class asks for a call. */
    CALL_DUE,
    /** Has no order yet of a brand that is to be distributed. */
    BRAND_TARGET,
    /** Orders the day after. */
    ORDER_TOMORROW
}
