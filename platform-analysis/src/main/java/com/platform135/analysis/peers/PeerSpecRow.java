package com.platform135.analysis.peers;

import java.math.BigDecimal;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import com.platform135.db.brand.SpecRow;
import com.platform135.tools.report.Ratio;

/**
 * A spec among the peers of a customer.
 *
 * @param carrying peers that ordered it in P
 * @param peerCartons what they ordered of it, in 条
 * @param cartons what the customer ordered of it
 * @param need what the customer asked for
 * @param brandKnown whether the customer carries another spec of the brand, or this one
 */
record PeerSpecRow(
        SpecRow spec, int carrying, int peers, long peerCartons, long cartons, long need, boolean brandKnown) {

    private static final Comparator<PeerSpecRow> BY_CARRYING =
            Comparator.<PeerSpecRow>comparingInt(PeerSpecRow::carrying);

    static final Comparator<PeerSpecRow> COMMON_FIRST =
            BY_CARRYING.reversed().thenComparing(row -> row.spec().code());
    static final Comparator<PeerSpecRow> RARE_FIRST =
            BY_CARRYING.thenComparing(row -> row.spec().code());

    @Nullable
    BigDecimal share() {
        return Ratio.rate(carrying, peers);
    }

    /** What a peer that carries it ordered of it on average. */
    @Nullable
    BigDecimal mean() {
        return Ratio.mean(peerCartons, carrying);
    }
}
