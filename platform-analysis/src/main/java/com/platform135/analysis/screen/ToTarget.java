package com.platform135.analysis.screen;

import java.math.BigDecimal;

import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.table.PageUrl;

/** From 尚需户数 to 推演 of the same shops, spec and target: exactly as many of them, the most promising first. */
public final class ToTarget {

    public static final String PATH = "/analysis/distribution/whatif";

    /** Of the address: in percent. */
    public static final String TARGET = "target";

    private static final String[] OTHERS = {
        "tab", "by", "more", "columns", "sort", "page", "state", ComparisonChoice.PARAMETER
    };

    private ToTarget() {}

    /**
     * @param from a page of the shops, with the set and the spec in its address
     * @param target a fraction
     */
    public static String of(PageUrl from, BigDecimal target) {
        return from.to(PATH)
                .without(OTHERS)
                .with(TARGET, target.movePointRight(2).stripTrailingZeros().toPlainString())
                .toString();
    }
}
