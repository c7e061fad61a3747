package com.platform135.app.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** A fraction without rounding; becomes a text of fixed places, half up, once at the end. Null stands for a denominator of 0. */
record Exact(BigInteger numerator, BigInteger denominator) {

    static @Nullable Exact ratio(BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() == 0) {
            return null;
        }
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        return new Exact(
                numerator.setScale(scale).unscaledValue(),
                denominator.setScale(scale).unscaledValue());
    }

    static @Nullable Exact ratio(long numerator, long denominator) {
        return ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    static Exact of(BigDecimal value) {
        return new Exact(
                value.setScale(Math.max(0, value.scale())).unscaledValue(),
                BigInteger.TEN.pow(Math.max(0, value.scale())));
    }

    static @Nullable Exact difference(@Nullable Exact a, @Nullable Exact b) {
        if (a == null || b == null) {
            return null;
        }
        return new Exact(
                a.numerator.multiply(b.denominator).subtract(b.numerator.multiply(a.denominator)),
                a.denominator.multiply(b.denominator));
    }

    static String text(@Nullable Exact value, int places) {
        return value == null
                ? ""
                : new BigDecimal(value.numerator)
                        .divide(new BigDecimal(value.denominator), places, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
