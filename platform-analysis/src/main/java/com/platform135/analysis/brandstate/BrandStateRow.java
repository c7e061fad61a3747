package com.platform135.analysis.brandstate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.platform135.db.brand.SpecRow;

/**
 * A spec with its state and stage.
 *
 * @param before its state in the period just before
 * @param day the last day looked at
 */
record BrandStateRow(
        SpecRow spec,
        BrandMeasures now,
        BrandMeasures then,
        BrandTrend trend,
        BrandState state,
        BrandState before,
        LifeStage stage,
        LocalDate day) {

    /** Whether it has moved to another state since; too few shops then or now is no move. */
    boolean changed() {
        return state != before && state != BrandState.FEW && before != BrandState.FEW;
    }

    @Nullable
    LocalDate launchedOn() {
        return spec.launchedOn();
    }
}
