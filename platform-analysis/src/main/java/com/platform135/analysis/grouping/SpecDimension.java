package com.platform135.analysis.grouping;

import java.util.Arrays;
import java.util.Optional;

/** What specs are put together by. */
public enum SpecDimension {
    /** 价类, 1 to 5. */
    PRICE_CLASS("priceClass"),
    /** 价位段, from the dearest down. */
    SEGMENT("segment"),
    BRAND("brand"),
    /** 省内, then 省外. */
    PROVINCE("province"),
    /** Each spec for itself, by spec code. */
    SPEC("spec");

    private final String key;

    SpecDimension(String key) {
        this.key = key;
    }

    /** As in an address. */
    public String key() {
        return key;
    }

    public String nameKey() {
        return "analysis.grouping." + key;
    }

    public static Optional<SpecDimension> find(String key) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.key.equals(key))
                .findFirst();
    }
}
