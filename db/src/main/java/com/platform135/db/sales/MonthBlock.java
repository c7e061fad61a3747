package com.platform135.db.sales;

import org.jspecify.annotations.Nullable;

/**
 * A month of a block of retailers in memory: for each spec who needed it and what came of it, and for each retailer its days, all specs
 * together. Immutable once built.
 */
final class MonthBlock {

    final long version;
    final DayRows rows;

    /** By spec id; null for those without lines. */
    private final @Nullable SpecMonth[] specs;

    MonthBlock(long version, DayRows rows, @Nullable SpecMonth[] specs) {
        this.version = version;
        this.rows = rows;
        this.specs = specs;
    }

    /** Null where the spec has no lines. */
    @Nullable
    SpecMonth spec(int id) {
        return id < specs.length ? specs[id] : null;
    }

    /** Memory held, but for the headers of objects. */
    long bytes() {
        long bytes = rows.bytes();
        for (SpecMonth spec : specs) {
            bytes += spec == null ? 0 : spec.bytes();
        }
        return bytes;
    }
}
