package com.platform135.execute.route;

import java.util.List;

/**
 * Why a shop is on the list of a day.
 *
 * @param messageKey of the sentence that its figures fill
 * @param late it should have been done before
 * @param weight the heavier the sooner
 */
record Reason(ReasonCode code, String messageKey, List<Object> arguments, boolean late, int weight) {

    Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(ReasonCode code, String key, boolean late, int weight, Object... arguments) {
        return new Reason(code, "execute.reason." + key, List.of(arguments), late, weight);
    }

    /** Whether it alone is worth the way. */
    boolean sendsThere() {
        return code != ReasonCode.ORDER_TOMORROW;
    }
}
