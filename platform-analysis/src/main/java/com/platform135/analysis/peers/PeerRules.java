package com.platform135.analysis.peers;

import com.platform135.db.sales.RetailerFilter;

/**
 * How peers are found on a day.
 *
 * @param bandTiers 档位 in a band, counted from the lowest
 * @param least peers below which nothing is said of them: 样本不足
 */
public record PeerRules(int bandTiers, int least) {

    int from(int tier) {
        return (tier - 1) / bandTiers * bandTiers + 1;
    }

    int to(int tier) {
        return Math.min(RetailerFilter.HIGHEST_TIER, from(tier) + bandTiers - 1);
    }
}
