package com.platform135.tools.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How a figure is written outside tables, in every language alike: thousands grouped, a real minus sign, "—" where there is none.
 * In templates: {@code ${@figures.percent(view.rate)}}.
 */
@Component("figures")
public class Figures {

    /** What stands where a figure has no value. */
    public static final String NONE = "—";

    /** 4,261 */
    public String count(@Nullable Number value) {
        return value == null ? NONE : format("#,##0", decimal(value));
    }

    /** 1,284.50 */
    public String decimal(@Nullable Number value, int places) {
        return value == null ? NONE : format(places == 0 ? "#,##0" : "#,##0." + "0".repeat(places), decimal(value));
    }

    /** A share as a fraction: 0.5440 reads 54.40%. */
    public String percent(@Nullable Number fraction) {
        return fraction == null ? NONE : format("#,##0.00", decimal(fraction).movePointRight(2)) + "%";
    }

    /** A difference of two shares as a fraction: −0.0820 reads −8.20. */
    public String points(@Nullable Number fraction) {
        if (fraction == null) {
            return NONE;
        }
        BigDecimal points = decimal(fraction).movePointRight(2);
        return (points.signum() > 0 ? "+" : "") + format("#,##0.00", points);
    }

    /** A relative change as a fraction: 0.1200 reads ▲ 12.00%, in neutral ink. */
    public String change(@Nullable Number fraction) {
        if (fraction == null) {
            return NONE;
        }
        BigDecimal change = decimal(fraction).movePointRight(2);
        String arrow = change.signum() == 0 ? "" : change.signum() > 0 ? "▲\u00a0" : "▼\u00a0";
        return arrow + format("#,##0.00", change.abs()) + "%";
    }

    /** Numerator and denominator: 612 / 1,043. */
    public String part(@Nullable Number numerator, @Nullable Number denominator) {
        return count(numerator) + " / " + count(denominator);
    }

    private static BigDecimal decimal(Number value) {
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    private static String format(String pattern, BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
