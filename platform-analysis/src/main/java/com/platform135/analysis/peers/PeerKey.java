package com.platform135.analysis.peers;

import org.jspecify.annotations.Nullable;

import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;

/**
 * What shops of one peer group have in common.
 *
 * @param branchId the branch; the topmost unit where there is none
 * @param format null where all formats are taken together
 * @param tierFrom 1 where all tiers are taken together
 */
public record PeerKey(int branchId, @Nullable RetailFormat format, MarketType marketType, int tierFrom, int tierTo) {}
