package com.platform135.db.brand;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A spec (规格) as lists show it; prices in 分 per 条.
 *
 * @param priceClass 价类, 1 to 5, as imported
 */
public record SpecRow(
        int id,
        String code,
        String name,
        String brand,
        @Nullable String maker,
        boolean inProvince,
        int priceClass,
        int wholesaleFen,
        int retailFen,
        @Nullable LocalDate launchedOn,
        @Nullable LocalDate retiredOn,
        String initials) {

    public BigDecimal wholesalePrice() {
        return BigDecimal.valueOf(wholesaleFen, 2);
    }

    public BigDecimal retailPrice() {
        return BigDecimal.valueOf(retailFen, 2);
    }
}
