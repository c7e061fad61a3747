package com.platform135.app.demo;

import java.time.LocalDate;
import java.util.List;

/** How much of a spec a shop of a tier may order in a week (投放限量), and at which price. */
final class Supply {

    static final String MISSING_SPEC = "云烟(紫)";
    static final String REPRICED_SPEC = "红塔山(硬经典)";
    private static final int TIERS = 31;
    private static final int OLD_PRICE_FEN = 72_00;

    /** Customers who mostly take all that is to be had, and how many do in a month of them and of the others. */
    private static final double EAGER = 0.3;

    private static final double EAGER_TAKES_ALL = 0.8;
    private static final double OTHERS_TAKE_ALL = 0.05;

    private final Shortages shortages;
    private final long seed;
    private final List<DemoSpec> specs;
    private final double[][] meanNeed;
    private final double[] fill;
    private final int missingSpec;
    private final int missingFrom;
    private final int repricedSpec;
    private final int repricedOn;

    Supply(long seed, Calendar calendar, List<DemoSpec> specs, List<Shop> shops, Shortages shortages) {
        this.shortages = shortages;
        this.seed = seed;
        this.specs = specs;
        this.meanNeed = meanNeed(specs.size(), shops);
        this.fill = specs.stream()
                .mapToDouble(spec -> 0.50 + 0.27 * Chance.at(seed, 41, spec.index()))
                .toArray();
        this.missingSpec = DemoSpec.byName(specs, MISSING_SPEC).index();
        this.missingFrom = (int) calendar.shortageFrom().toEpochDay();
        this.repricedSpec = DemoSpec.byName(specs, REPRICED_SPEC).index();
        this.repricedOn = (int) calendar.lastMonth().minusMonths(4).atDay(10).toEpochDay();
    }

    /** In 条, or {@link OrderDraft#NO_LIMIT}; what goes on around a shop, the season above all, moves what is supplied too. */
    int limit(int spec, Shop shop, int route, int tier, int epochDay, double around) {
        boolean missing = spec == missingSpec && epochDay >= missingFrom && epochDay < missingFrom + 14;
        if (missing || shortages.isOut(route, spec, epochDay)) {
            return 0;
        }
        long week = Math.floorDiv(epochDay + 3L, 7L);
        double large = shop.habit().large() ? 6 : 1;
        double mean = meanNeed[spec][tier] * around * large;
        double draw = Chance.at(seed + spec, tier, week);
        if (specs.get(spec).tight()) {
            return (int) (Math.max(mean, 1.1) * fill[spec] + draw);
        }
        if (specs.get(spec).priceClass() == 5) {
            return OrderDraft.NO_LIMIT;
        }
        boolean shortWeek = Chance.at(seed, 42 + spec, week) < 0.012;
        return shortWeek ? (int) (Math.max(mean, 1.1) * 0.7 + draw) : (int) (3 + 3 * mean + draw);
    }

    /**
     * Puts the limits as customers see them on an order that is written: made to each customer's measure. Tight specs leave hardly anything,
     * others some room; a part of the customers, not the same every month, takes all that is to be had.
     */
    void publish(Shop shop, LocalDate day, OrderDraft draft) {
        boolean takesAll = takesAll(shop, day);
        for (int line = 0; line < draft.size(); line++) {
            int limit = draft.limit(line);
            if (limit > draft.ordered(line)) {
                int room = takesAll ? 0 : draft.need(line) - draft.ordered(line) + room(shop, day, draft, line);
                draft.limitTo(line, Math.min(limit, draft.ordered(line) + room));
            }
        }
    }

    private boolean takesAll(Shop shop, LocalDate day) {
        boolean eager = Chance.at(seed, 48, shop.index()) < EAGER;
        return Chance.at(seed + 49, shop.index(), day.getYear() * 12L + day.getMonthValue())
                < (eager ? EAGER_TAKES_ALL : OTHERS_TAKE_ALL);
    }

    /** What is left above the need, in 条. */
    private int room(Shop shop, LocalDate day, OrderDraft draft, int line) {
        int spec = draft.spec(line);
        double none = specs.get(spec).tight() ? 0.6 : 0.15 + 0.4 * Chance.at(seed, 53, spec);
        double draw = Chance.at(seed + 54 + spec, shop.index(), day.toEpochDay());
        if (draw < none) {
            return 0;
        }
        double wide = specs.get(spec).tight() ? 0 : 0.2 + 0.9 * Chance.at(seed, 55, spec);
        return 1 + (int) ((draw - none) / (1 - none) * wide * draft.need(line));
    }

    /** Where a customer manager's shops stand. */
    int route(String manager) {
        return shortages.route(manager);
    }

    int priceFen(int spec, int epochDay) {
        return spec == repricedSpec && epochDay < repricedOn
                ? OLD_PRICE_FEN
                : specs.get(spec).wholesaleFen();
    }

    /** The mean weekly need of a spec among the shops of a tier that carry it; tiers with few take the spec's share of the tier's mean. */
    private static double[][] meanNeed(int specCount, List<Shop> shops) {
        double[] tierSum = new double[TIERS];
        int[] tierShops = new int[TIERS];
        double[] shareSum = new double[specCount];
        int[] carriers = new int[specCount];
        for (Shop shop : shops) {
            int tier = shop.facts().get(0).value().tier();
            double weekly = Math.min(300, shop.habit().weeklyCartons());
            tierSum[tier] += weekly;
            tierShops[tier]++;
            for (int i = 0; i < shop.shelf().size(); i++) {
                shareSum[shop.shelf().specs()[i]] +=
                        shop.shelf().weekly()[i] / shop.habit().weeklyCartons();
                carriers[shop.shelf().specs()[i]]++;
            }
        }
        double[][] mean = new double[specCount][TIERS];
        for (int spec = 0; spec < specCount; spec++) {
            for (int tier = 0; tier < TIERS; tier++) {
                double level = tierShops[tier] == 0 ? 2.0 * tier : tierSum[tier] / tierShops[tier];
                mean[spec][tier] = level * shareSum[spec] / Math.max(1, carriers[spec]);
            }
        }
        return mean;
    }
}
