package com.platform135.analysis.pricestock;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What one sample point recorded of one spec in a period; quantities in 条, null where nobody wrote them down.
 *
 * @param managerName who looked after it at its last reading
 * @param readings a week each
 * @param opening stock before the first reading
 * @param closing stock of the last reading
 * @param lastCartonFen price per 条 of the last reading
 */
record SampleRow(
        int retailerId,
        String licenceNo,
        String name,
        String managerName,
        int specId,
        int readings,
        @Nullable Long bought,
        @Nullable Long sold,
        @Nullable Long shortQty,
        @Nullable Long opening,
        @Nullable Long closing,
        @Nullable Long cartonFen,
        int cartonCount,
        @Nullable Long packFen,
        int packCount,
        @Nullable Integer lastCartonFen,
        int outDays,
        LocalDate lastOn) {}
