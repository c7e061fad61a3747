package com.platform135.analysis.frequency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ShopDirectory;

/**
 * How often a shop ordered, or all shops together.
 *
 * @param member null for all together
 * @param shop null until the row is to be shown
 * @param shops 1, or how many stand together
 * @param orderDays days of P with an order of S, over the shops
 * @param possibleDays days of P on which they could have ordered
 * @param cartons of S in P, in 条
 */
record FrequencyRow(
        @Nullable RetailerMember member,
        ShopDirectory.@Nullable Shop shop,
        ShopDirectory.@Nullable Manager manager,
        int shops,
        long orderDays,
        long possibleDays,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        long cartons,
        LocalDate today) {

    static FrequencyRow of(RetailerMember member, RetailerSales sales, LocalDate today) {
        return new FrequencyRow(
                member,
                null,
                null,
                1,
                sales.orderDays(),
                member.possibleDays(),
                sales.firstOn(),
                sales.lastOn(),
                sales.ordered(),
                today);
    }

    static FrequencyRow total(List<FrequencyRow> rows, LocalDate today) {
        return new FrequencyRow(
                null,
                null,
                null,
                rows.size(),
                rows.stream().mapToLong(FrequencyRow::orderDays).sum(),
                rows.stream().mapToLong(FrequencyRow::possibleDays).sum(),
                rows.stream()
                        .map(FrequencyRow::firstOn)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                rows.stream()
                        .map(FrequencyRow::lastOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                rows.stream().mapToLong(FrequencyRow::cartons).sum(),
                today);
    }

    FrequencyRow named(ShopDirectory.Shop itsShop, ShopDirectory.Manager itsManager) {
        return new FrequencyRow(
                member, itsShop, itsManager, shops, orderDays, possibleDays, firstOn, lastOn, cartons, today);
    }

    String licenceNo() {
        return shop == null ? "" : shop.licenceNo();
    }

    @Nullable
    BigDecimal frequency() {
        return Ratio.rate(orderDays, possibleDays);
    }

    /** 距今天数: days from the last order of P to today. */
    @Nullable
    Long daysSince() {
        return lastOn == null ? null : ChronoUnit.DAYS.between(lastOn, today);
    }

    @Nullable
    BigDecimal cartonsPerOrder() {
        return Ratio.mean(cartons, orderDays);
    }

    Band band() {
        return Band.of(orderDays);
    }
}
