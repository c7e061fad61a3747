package com.platform135.analysis.pricestock;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/** What a sample point recorded of a spec on a day; prices in 分. */
record ReadingRow(
        LocalDate onDate,
        String specCode,
        String specName,
        int wholesaleFen,
        int retailFen,
        @Nullable Long bought,
        @Nullable Long sold,
        @Nullable Long stock,
        @Nullable Long shortQty,
        @Nullable Integer cartonFen,
        @Nullable Integer packFen,
        @Nullable Integer outDays) {

    /** 元 per 条. */
    @Nullable
    BigDecimal carton() {
        return cartonFen == null ? null : BigDecimal.valueOf(cartonFen, 2);
    }

    /** 元 per 盒. */
    @Nullable
    BigDecimal pack() {
        return packFen == null ? null : BigDecimal.valueOf(packFen, 2);
    }

    BigDecimal guide() {
        return BigDecimal.valueOf(retailFen, 2);
    }

    /** 价格指数 of this one price. */
    @Nullable
    BigDecimal index() {
        return cartonFen == null ? null : Ratio.rate(cartonFen, retailFen);
    }

    /** 零售毛利率. */
    @Nullable
    BigDecimal margin() {
        return cartonFen == null ? null : Ratio.rate((long) cartonFen - wholesaleFen, cartonFen);
    }

    /** 倒挂: sold below the wholesale price. */
    boolean inverted() {
        return cartonFen != null && cartonFen < wholesaleFen;
    }
}
