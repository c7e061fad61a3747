package com.platform135.analysis.orders;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An order line; quantities in 条.
 *
 * @param limit 投放限量; null where there is none
 * @param priceFen 分 per 条; 0 in a total
 * @param channel code as stored: 0 unknown, 1 网上, 2 手机, 3 终端, 4 电话, 9 other
 */
record OrderLineRow(
        @Nullable LocalDate orderDate,
        String orderNo,
        String specCode,
        String specName,
        long need,
        @Nullable Long limit,
        long ordered,
        int priceFen,
        long fen,
        int channel) {

    @Nullable
    BigDecimal price() {
        return priceFen == 0 ? null : BigDecimal.valueOf(priceFen, 2);
    }

    BigDecimal amount() {
        return BigDecimal.valueOf(fen, 2);
    }
}
