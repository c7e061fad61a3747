package com.platform135.analysis.alerts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.platform135.analysis.signal.Signal;
import com.platform135.db.calendar.Period;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.sales.RetailerSales;
import com.platform135.tools.i18n.Figures;

/** 大户: more than so many 条 in the month that ends with the day, or so many times the mean of its 市场类型 in the branch. */
final class LargeRule {

    private final AlertGround shops;
    private final Figures figures;

    LargeRule(AlertGround shops, Figures figures) {
        this.shops = shops;
        this.figures = figures;
    }

    List<Signal> find() {
        Period month = shops.month();
        Map<Integer, RetailerSales> sales = shops.sales(month);
        Map<MarketType, long[]> sums = new EnumMap<>(MarketType.class);
        for (AlertGround.Shop shop : shops.shops()) {
            if (shop.member().marketType() != null) {
                long[] sum = sums.computeIfAbsent(shop.member().marketType(), type -> new long[2]);
                sum[0] += cartons(sales, shop);
                sum[1]++;
            }
        }
        int most = shops.ground().thresholds().whole(AlertRules.LARGE_CARTONS);
        double times = shops.ground().thresholds().decimal(AlertRules.LARGE_TIMES);
        List<Signal> found = new ArrayList<>();
        for (AlertGround.Shop shop : shops.shops()) {
            long[] sum = shop.member().marketType() == null
                    ? null
                    : sums.get(shop.member().marketType());
            double mean = sum == null ? 0 : (double) sum[0] / sum[1];
            long cartons = cartons(sales, shop);
            if (cartons > most || (mean > 0 && cartons > times * mean)) {
                found.add(signal(shop, month, cartons, mean));
            }
        }
        return found;
    }

    private static long cartons(Map<Integer, RetailerSales> sales, AlertGround.Shop shop) {
        RetailerSales found = sales.get(shop.member().retailerId());
        return found == null ? 0 : found.ordered();
    }

    private Signal signal(AlertGround.Shop shop, Period month, long cartons, double mean) {
        return new Signal(
                AlertRules.LARGE.code(),
                AlertRules.LARGE.version(),
                shop.member().retailerId(),
                shop.member().managerId(),
                "",
                cartons / 100.0,
                List.of(
                        month.start().toString(),
                        month.lastDay().toString(),
                        figures.count(cartons),
                        shop.member().marketType() == null
                                ? Figures.NONE
                                : "#tools.dimension.marketType." + shop.member().marketType(),
                        figures.decimal(mean, 0),
                        mean == 0 ? Figures.NONE : figures.decimal(cartons / mean, 1)));
    }
}
