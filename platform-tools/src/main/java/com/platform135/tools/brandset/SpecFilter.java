package com.platform135.tools.brandset;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.platform135.db.brand.PriceSegment;
import com.platform135.db.brand.SpecRow;

/**
 * Which specs a person is looking for. What is null asks nothing.
 *
 * @param text part of a name, a code or its pinyin initials
 * @param segment code of a price band
 * @param fresh launched within the last twelve months
 */
record SpecFilter(
        @Nullable String text,
        @Nullable String brand,
        @Nullable String maker,
        @Nullable String priceClass,
        @Nullable String segment,
        boolean fresh) {

    private static final int FRESH_MONTHS = 12;

    boolean lets(SpecRow spec, List<PriceSegment> segments, LocalDate today) {
        return matches(spec)
                && (brand == null || brand.equals(spec.brand()))
                && (maker == null || maker.equals(spec.maker()))
                && (priceClass == null || priceClass.equals(String.valueOf(spec.priceClass())))
                && (segment == null
                        || segments.stream()
                                .anyMatch(band -> band.code().equals(segment) && band.contains(spec.retailFen())))
                && (!fresh || isFresh(spec, today));
    }

    /** Specs off the market are listed only to those who look for something. */
    boolean isBlank() {
        return text == null && brand == null && maker == null && priceClass == null && segment == null && !fresh;
    }

    private static boolean isFresh(SpecRow spec, LocalDate today) {
        return spec.launchedOn() != null && spec.launchedOn().isAfter(today.minusMonths(FRESH_MONTHS));
    }

    private boolean matches(SpecRow spec) {
        if (text == null) {
            return true;
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        return spec.name().toLowerCase(Locale.ROOT).contains(wanted)
                || spec.code().startsWith(wanted)
                || spec.initials().contains(wanted);
    }
}
