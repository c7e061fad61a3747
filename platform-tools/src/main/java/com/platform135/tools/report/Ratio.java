package com.platform135.tools.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Exact division of whole figures, rounded once, at the end, half up. A denominator of 0 has no answer: null, shown as "—", never 0.
 */
public final class Ratio {

    private static final int RATE_PLACES = 4;
    private static final int MONEY_PLACES = 2;
    private static final long CARTONS_A_CASE = 250;

    private Ratio() {}

    /** A share, four places. */
    public static @Nullable BigDecimal rate(long part, long whole) {
        return divide(BigDecimal.valueOf(part), whole, RATE_PLACES);
    }

    /** A mean, two places. */
    public static @Nullable BigDecimal mean(long sum, long count) {
        return divide(BigDecimal.valueOf(sum), count, MONEY_PLACES);
    }

    /** Now / then − 1, four places. */
    public static @Nullable BigDecimal change(long now, long then) {
        return divide(BigDecimal.valueOf(now - then), then, RATE_PLACES);
    }

    /** (Part / whole) / (earlier part / earlier whole) − 1, four places; null if either has no answer or the earlier one is 0. */
    public static @Nullable BigDecimal change(long part, long whole, long earlierPart, long earlierWhole) {
        if (whole == 0 || earlierWhole == 0 || earlierPart == 0) {
            return null;
        }
        BigInteger now = BigInteger.valueOf(part).multiply(BigInteger.valueOf(earlierWhole));
        BigInteger then = BigInteger.valueOf(earlierPart).multiply(BigInteger.valueOf(whole));
        return new BigDecimal(now.subtract(then)).divide(new BigDecimal(then), RATE_PLACES, RoundingMode.HALF_UP);
    }

    /** Part / whole − target, rounded after the subtraction. */
    public static @Nullable BigDecimal above(@Nullable BigDecimal target, long part, long whole) {
        if (target == null) {
            return null;
        }
        BigDecimal over = BigDecimal.valueOf(part).subtract(target.multiply(BigDecimal.valueOf(whole)));
        return divide(over, whole, RATE_PLACES);
    }

    /** Part / whole − earlier part / earlier whole, rounded after the subtraction; null if either has no answer. */
    public static @Nullable BigDecimal difference(long part, long whole, long earlierPart, long earlierWhole) {
        if (whole == 0 || earlierWhole == 0) {
            return null;
        }
        BigInteger crossed = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(earlierWhole))
                .subtract(BigInteger.valueOf(earlierPart).multiply(BigInteger.valueOf(whole)));
        BigInteger wholes = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(earlierWhole));
        return new BigDecimal(crossed).divide(new BigDecimal(wholes), RATE_PLACES, RoundingMode.HALF_UP);
    }

    /** 尚需户数: how many more of the whole the target takes, never below 0; null without a target. */
    public static @Nullable Long needed(@Nullable BigDecimal target, long part, long whole) {
        if (target == null) {
            return null;
        }
        long aim = target.multiply(BigDecimal.valueOf(whole))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(0, aim - part);
    }

    /** 条均价: 元 per 条. */
    public static @Nullable BigDecimal pricePerCarton(long fen, long cartons) {
        return divide(BigDecimal.valueOf(fen, 2), cartons, MONEY_PLACES);
    }

    /** 单箱值: 元 per 箱 of 250 条. */
    public static @Nullable BigDecimal valuePerCase(long fen, long cartons) {
        return divide(BigDecimal.valueOf(fen, 2).multiply(BigDecimal.valueOf(CARTONS_A_CASE)), cartons, MONEY_PLACES);
    }

    private static @Nullable BigDecimal divide(BigDecimal part, long whole, int places) {
        return whole == 0 ? null : part.divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP);
    }
}
