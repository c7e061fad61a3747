package com.platform135.tools.table;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The values cells hold, compared by what they are and read as decimals where they are figures. */
public final class CellValues {

    /** Comparing is not safe for threads, and making one costs more than a comparison. */
    private static final ThreadLocal<Collator> CHINESE =
            ThreadLocal.withInitial(() -> Collator.getInstance(Locale.SIMPLIFIED_CHINESE));

    public static final Comparator<Object> ASCENDING = CellValues::compare;

    private CellValues() {}

    static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        if (a instanceof Number && b instanceof Number) {
            return decimal(a).compareTo(decimal(b));
        }
        if (a instanceof String && b instanceof String) {
            return CHINESE.get().compare(a, b);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
