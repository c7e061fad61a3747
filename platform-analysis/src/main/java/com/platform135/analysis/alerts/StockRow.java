package com.platform135.analysis.alerts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A sample point that holds too much of a spec.
 *
 * @param onDate of the stock
 * @param stock in 条
 * @param sold in the month to the day, in 条
 */
record StockRow(
        int retailerId,
        int managerId,
        String specCode,
        String specName,
        LocalDate onDate,
        int stock,
        int sold,
        BigDecimal ratio) {}
