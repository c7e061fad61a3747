package com.platform135.analysis.specsupply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * An order line of the spec; quantities in 条.
 *
 * @param licenceNo empty in a total
 * @param limit 投放限量; null where there is none
 * @param channel code as stored
 * @param arrivedAt when its file was taken in; null where that isn't on record
 */
record SpecLineRow(
        int retailerId,
        String licenceNo,
        String name,
        @Nullable String managerName,
        @Nullable String orderNo,
        @Nullable LocalDate orderDate,
        long need,
        @Nullable Long limit,
        long ordered,
        int channel,
        @Nullable OffsetDateTime arrivedAt) {

    /** How far an order was met. */
    enum State {
        FILLED,
        PARTLY,
        NOTHING,
        /** Nothing was wanted, or no longer. */
        CANCELLED
    }

    boolean isTotal() {
        return licenceNo.isEmpty();
    }

    State state() {
        if (need == 0 && ordered == 0) {
            return State.CANCELLED;
        }
        return ordered == 0 ? State.NOTHING : ordered < need ? State.PARTLY : State.FILLED;
    }

    /** 满足率. */
    @Nullable
    BigDecimal fillRate() {
        return Ratio.rate(ordered, need);
    }
}
