package com.platform135.analysis.signal;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * How a rule did as of a month's end.
 *
 * @param rule null for all rules together
 * @param month null for all months together
 * @param handled looked into, with a note
 * @param followed turned into a visit or a 待办
 * @param dismissed left aside for a reason
 * @param later hits of months whose next month's end is known
 * @param gone those of them that were no longer hit a month later
 * @param followedLater of {@code later}, those that were handled or followed
 * @param followedGone those of them that were no longer hit a month later
 */
record RecordRow(
        @Nullable String rule,
        @Nullable YearMonth month,
        int hits,
        int handled,
        int followed,
        int dismissed,
        int later,
        int gone,
        int followedLater,
        int followedGone) {

    int open() {
        return hits - handled - followed - dismissed;
    }

    @Nullable
    BigDecimal goneRate() {
        return Ratio.rate(gone, later);
    }

    @Nullable
    BigDecimal followedGoneRate() {
        return Ratio.rate(followedGone, followedLater);
    }

    RecordRow plus(RecordRow other) {
        return new RecordRow(
                rule,
                month,
                hits + other.hits,
                handled + other.handled,
                followed + other.followed,
                dismissed + other.dismissed,
                later + other.later,
                gone + other.gone,
                followedLater + other.followedLater,
                followedGone + other.followedGone);
    }
}
