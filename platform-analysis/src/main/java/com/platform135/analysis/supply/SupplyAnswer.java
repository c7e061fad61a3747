package com.platform135.analysis.supply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesGroup;

/**
 * Supply and demand of a scope.
 *
 * @param shops by licence, active ones and those with lines in the period
 * @param groups of the page's dimension, with figures per spec
 * @param total recounted over the scope, with figures per spec
 * @param before the total of the period just before
 */
record SupplyAnswer(
        Instant asOf, List<RetailerSales> shops, List<SalesGroup> groups, SalesGroup total, SalesGroup before) {

    /** How many shops got how much of what they wanted. */
    Map<SupplyBand, Long> bands() {
        return shops.stream()
                .map(SupplyBand::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    List<RetailerSales> shops(@Nullable SupplyBand band) {
        return band == null
                ? shops
                : shops.stream().filter(shop -> SupplyBand.of(shop) == band).toList();
    }
}
