package com.platform135.analysis.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.signal.Signal;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesVisitor;
import com.platform135.tools.i18n.Figures;

/**
 * 单品牌异动: a brand's 条 of the last cycle against the mean of the three before it. A cycle is a week; a brand that wasn't ordered in the three
 * is new, not a jump.
 */
final class JumpRule {

    private static final int CYCLES = 3;

    private final AlertGround shops;
    private final List<SpecRow> specs;
    private final Figures figures;

    JumpRule(AlertGround shops, List<SpecRow> specs, Figures figures) {
        this.shops = shops;
        this.specs = specs;
        this.figures = figures;
    }

    List<Signal> find() {
        Map<String, Integer> brands = new LinkedHashMap<>();
        Map<Integer, Integer> brandOf = new HashMap<>();
        for (SpecRow spec : specs) {
            brandOf.put(spec.id(), brands.computeIfAbsent(spec.brand(), brand -> brands.size()));
        }
        Period week = AlertGround.weeks(shops.ground().day(), 1);
        Period before = AlertGround.weeks(week.start().minusDays(1), CYCLES);
        Map<Integer, long[]> now = new HashMap<>();
        Map<Integer, long[]> earlier = new HashMap<>();
        Sums sums = new Sums(brandOf, brands.size());
        sums.read(week, now);
        sums.read(before, earlier);
        List<String> names = List.copyOf(brands.keySet());
        int least = shops.ground().thresholds().whole(AlertRules.JUMP_CARTONS);
        double rate = shops.ground().thresholds().whole(AlertRules.JUMP_RATE) / 100.0;
        List<Signal> found = new ArrayList<>();
        for (AlertGround.Shop shop : shops.shops()) {
            long[] ordered = now.get(shop.member().retailerId());
            long[] sum = earlier.get(shop.member().retailerId());
            for (int brand = 0; ordered != null && sum != null && brand < ordered.length; brand++) {
                double mean = (double) sum[brand] / CYCLES;
                if (ordered[brand] >= least && mean > 0 && ordered[brand] > rate * mean) {
                    found.add(signal(shop.member(), names.get(brand), week, ordered[brand], mean));
                }
            }
        }
        return found;
    }

    private Signal signal(RetailerMember shop, String brand, Period week, long now, double mean) {
        return new Signal(
                AlertRules.JUMP.code(),
                AlertRules.JUMP.version(),
                shop.retailerId(),
                shop.managerId(),
                brand,
                now - mean,
                List.of(
                        brand,
                        week.start().toString(),
                        week.lastDay().toString(),
                        figures.count(now),
                        figures.decimal(mean, 1),
                        figures.decimal(100 * now / mean, 0) + "%"));
    }

    /** Adds up brands shop by shop. */
    private final class Sums implements SalesVisitor {

        private final Map<Integer, Integer> brandOf;
        private final int brands;
        private Map<Integer, long[]> target = new HashMap<>();
        private long @Nullable [] shop;

        Sums(Map<Integer, Integer> brandOf, int brands) {
            this.brandOf = brandOf;
            this.brands = brands;
        }

        void read(Period period, Map<Integer, long[]> into) {
            target = into;
            shop = null;
            shops.ground().snapshot().visit(AlertGround.question(shops.ground(), period), this);
        }

        @Override
        public void retailer(RetailerMember member) {
            shop = member.active() ? new long[brands] : null;
            if (shop != null) {
                target.put(member.retailerId(), shop);
            }
        }

        @Override
        public void spec(int specId, int orderDays, long need, long limit, long ordered, long fen) {
            Integer brand = brandOf.get(specId);
            if (shop != null && brand != null) {
                shop[brand] += ordered;
            }
        }
    }
}
