package com.platform135.tools.retailerfile;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is kept by hand, checked.
 *
 * @param positionFrom VISIT or TYPED; null without a position
 */
record ContactDraft(
        String phone,
        String openingHours,
        String wishes,
        List<String> tags,
        String note,
        @Nullable BigDecimal lat,
        @Nullable BigDecimal lng,
        @Nullable String positionFrom) {

    static ContactDraft empty() {
        return new ContactDraft("", "", "", List.of(), "", null, null, null);
    }
}
