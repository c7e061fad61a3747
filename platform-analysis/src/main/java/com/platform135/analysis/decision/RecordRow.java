package com.platform135.analysis.decision;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * How a rule did as of a month's end.
 *
 * @param month null for all months together
 * @param handled looked into, with a note
 * @param followed turned into a visit or a 待办, or adopted
 * @param dismissed left aside for a reason
 * @param later hits of months whose next month's end is known
 * @param gone those of them that were no longer hit a month later
 * @param followedLater of {@code later}, those that were handled or followed
 * @param followedGone those of them that were no longer hit a month later
 */
public record RecordRow(
        String rule,
        @Nullable YearMonth month,
        int hits,
        int handled,
        int followed,
        int dismissed,
        int later,
        int gone,
        int followedLater,
        int followedGone) {

    public int open() {
        return hits - handled - followed - dismissed;
    }

    public @Nullable BigDecimal goneRate() {
        return Ratio.rate(gone, later);
    }

    public @Nullable BigDecimal followedGoneRate() {
        return Ratio.rate(followedGone, followedLater);
    }

    static RecordRow none(String rule, @Nullable YearMonth month) {
        return new RecordRow(rule, month, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * One hit.
     *
     * @param kind what was decided about it; null where nothing was
     * @param gone whether it was no longer hit a month later; null where that isn't known
     */
    static RecordRow of(String rule, @Nullable DecisionKind kind, @Nullable Boolean gone) {
        boolean handled = kind == DecisionKind.HANDLED;
        boolean followed = kind != null && kind.hasDue();
        boolean acted = handled || followed;
        boolean known = gone != null;
        boolean went = gone != null && gone;
        return new RecordRow(
                rule,
                null,
                1,
                one(handled),
                one(followed),
                one(kind == DecisionKind.DISMISSED),
                one(known),
                one(went),
                one(acted && known),
                one(acted && went));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    RecordRow ofNoMonth() {
        return none(rule, null).plus(this);
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
