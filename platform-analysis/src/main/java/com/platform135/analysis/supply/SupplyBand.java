package com.platform135.analysis.supply;

import java.util.Arrays;
import java.util.Locale;

import com.platform135.db.sales.RetailerSales;
import com.platform135.tools.error.OneOf;

/** How much of what it wanted a customer got, compared without rounding. */
enum SupplyBand {
    FULL(100),
    OVER_90(90),
    OVER_70(70),
    OVER_50(50),
    BELOW_50(0),
    /** Wanted nothing. */
    NO_NEED(0);

    private final int leastPercent;

    SupplyBand(int leastPercent) {
        this.leastPercent = leastPercent;
    }

    static SupplyBand of(RetailerSales shop) {
        if (shop.need() == 0) {
            return NO_NEED;
        }
        return Arrays.stream(values())
                .filter(band -> shop.ordered() * 100 >= shop.need() * band.leastPercent)
                .findFirst()
                .orElse(BELOW_50);
    }

    /** As in the address. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SupplyBand parse(String key) {
        return OneOf.named("band", key, values(), SupplyBand::key);
    }
}
