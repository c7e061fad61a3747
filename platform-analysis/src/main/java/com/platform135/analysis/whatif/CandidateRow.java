package com.platform135.analysis.whatif;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A shop without the set, and why it stands where it stands.
 *
 * @param rank from 1, the likeliest first
 * @param share of its peers that carry the set in P; null where they are too few
 * @param unmet asked for the set and got none, in P or the twelve weeks before
 * @param lapsed ordered the set in the twelve weeks before P
 * @param sibling ordered another spec of the set's brands
 * @param cartons all it ordered in P, in 条
 * @param rateAfter of distribution once this shop and all before it are won
 */
record CandidateRow(
        int rank,
        int retailerId,
        int managerId,
        int score,
        @Nullable BigDecimal share,
        boolean unmet,
        boolean lapsed,
        boolean sibling,
        long cartons,
        @Nullable BigDecimal rateAfter) {}
