package com.platform135.tools.table;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The values cells hold, compared by what they are and read as decimals where they are figures. */
final class CellValues {

    static final Comparator<Object> ASCENDING = CellValues::compare;

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
            return Collator.getInstance(Locale.SIMPLIFIED_CHINESE).compare(a, b);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
