package com.platform135.db.brand;

import org.jspecify.annotations.Nullable;

/**
 * 价位段: a band of the retail price per 条.
 *
 * @param lowerFen in 分, included
 * @param upperFen in 分, excluded; null for the topmost band
 */
public record PriceSegment(int lowerFen, @Nullable Integer upperFen) {

    /** {@code 400-600}, {@code 600-} or {@code 0-50}: 元 per 条, the same in every language. */
    public String code() {
        return lowerFen / 100 + "-" + (upperFen == null ? "" : upperFen / 100);
    }

    /** {@code 400–600}, {@code ≥600} or {@code <50}: as people write it, the same in every language. */
    public String range() {
        String upper = upperFen == null ? "" : String.valueOf(upperFen / 100);
        return upper.isEmpty() ? "≥" + lowerFen / 100 : lowerFen == 0 ? "<" + upper : lowerFen / 100 + "–" + upper;
    }

    public boolean contains(int retailFen) {
        return retailFen >= lowerFen && (upperFen == null || retailFen < upperFen);
    }
}
