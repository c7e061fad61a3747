package com.platform135.analysis.peers;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A shop and where it stands among its peers.
 *
 * @param key its group; null for a shop whose format or market type isn't on record
 * @param peers how many others the group has
 * @param enough whether they are enough to say something of them
 * @param cartons ordered in P, in 条
 * @param fen amount in P, in 分
 * @param peerCartons the peers' mean; null where they aren't enough
 * @param standing the share of peers that ordered less
 * @param peerCaseValue the peers' amount over their 箱
 * @param peerSpecs the mean of specs that peers ordered
 */
record PeerRow(
        int retailerId,
        int managerId,
        @Nullable PeerKey key,
        int peers,
        boolean enough,
        long cartons,
        long fen,
        @Nullable BigDecimal peerCartons,
        @Nullable BigDecimal standing,
        @Nullable BigDecimal caseValue,
        @Nullable BigDecimal peerCaseValue,
        int specs,
        @Nullable BigDecimal peerSpecs) {}
