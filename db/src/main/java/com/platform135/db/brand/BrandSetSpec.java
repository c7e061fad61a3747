package com.platform135.db.brand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * A spec in a brand set with its 铺货率 target.
 *
 * @param targetRate a fraction between 0 and 1; null for no target
 * @param fromDate first day the target holds; null for open
 * @param toDate last day the target holds, included; null for open
 */
@Embeddable
public record BrandSetSpec(
        @Column(name = "spec_id") Short specId,
        @Column(name = "target_rate") @Nullable BigDecimal targetRate,
        @Column(name = "from_date") @Nullable LocalDate fromDate,
        @Column(name = "to_date") @Nullable LocalDate toDate) {

    /** The target that holds on the day. */
    public Optional<BigDecimal> targetOn(LocalDate day) {
        boolean holds = (fromDate == null || !day.isBefore(fromDate)) && (toDate == null || !day.isAfter(toDate));
        return holds ? Optional.ofNullable(targetRate) : Optional.empty();
    }
}
