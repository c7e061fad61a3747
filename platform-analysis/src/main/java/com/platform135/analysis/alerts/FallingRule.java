package com.platform135.analysis.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.platform135.analysis.peers.PeerGroups;
import com.platform135.analysis.peers.PeerKey;
import com.platform135.analysis.peers.PeerRules;
import com.platform135.analysis.peers.PeerWidth;
import com.platform135.analysis.signal.Signal;
import com.platform135.db.sales.RetailerMember;
import com.platform135.tools.i18n.Figures;

/**
 * 增长指数 below the threshold: (1 + growth of the shop) ÷ (1 + growth of its class), growth being the last four weeks against the mean four
 * weeks of the twelve before. The class are its peers; where they are too few, all shops of its 市场类型 in the branch.
 */
final class FallingRule {

    private static final double PARTS = (double) AlertGround.BEFORE_WEEKS / AlertGround.RECENT_WEEKS;

    private final AlertGround shops;
    private final PeerGroups groups;
    private final Figures figures;

    FallingRule(AlertGround shops, PeerGroups groups, Figures figures) {
        this.shops = shops;
        this.groups = groups;
        this.figures = figures;
    }

    /** A class added up. */
    private static final class Sum {

        private int count;
        private long now;
        private long before;

        void add(AlertGround.Shop shop) {
            count++;
            now += shop.now();
            before += shop.before();
        }

        /** 1 + growth; 0 where there is nothing to grow from. */
        double growth() {
            return before == 0 ? 0 : now / (before / PARTS);
        }
    }

    List<Signal> find() {
        LocalDate start = shops.before().start();
        LocalDate silentFrom = SilentRule.from(shops);
        List<AlertGround.Shop> compared = shops.shops().stream()
                .filter(shop -> shop.member().openedOn().isBefore(start))
                .filter(shop -> shop.member().format() != null && shop.member().marketType() != null)
                .toList();
        PeerRules rules = groups.rules(shops.ground().day());
        List<RetailerMember> members =
                compared.stream().map(AlertGround.Shop::member).toList();
        PeerGroups.Index narrow = PeerGroups.index(members, shops.ground().branches(), rules, PeerWidth.BAND);
        PeerGroups.Index wide = PeerGroups.index(members, shops.ground().branches(), rules, PeerWidth.MARKET);
        Map<PeerKey, Sum> sums = new HashMap<>();
        compared.forEach(shop -> {
            sums.computeIfAbsent(narrow.key(shop.member()), key -> new Sum()).add(shop);
            sums.computeIfAbsent(wide.key(shop.member()), key -> new Sum()).add(shop);
        });
        List<Signal> found = new ArrayList<>();
        double lowest = shops.ground().thresholds().decimal(AlertRules.LOWEST_INDEX);
        int least = shops.ground().thresholds().whole(AlertRules.LEAST_CARTONS);
        for (AlertGround.Shop shop : compared) {
            Sum near = sums.getOrDefault(narrow.key(shop.member()), new Sum());
            Sum like = near.count > rules.least() ? near : sums.getOrDefault(wide.key(shop.member()), new Sum());
            double before = shop.before() / PARTS;
            double growth = before == 0 ? 0 : shop.now() / before;
            double index = like.growth() == 0 ? 1 : growth / like.growth();
            if (before >= least && index < lowest && !SilentRule.isSilent(shop, silentFrom)) {
                found.add(signal(shop, before, growth, like, index));
            }
        }
        return found;
    }

    private Signal signal(AlertGround.Shop shop, double before, double growth, Sum like, double index) {
        return new Signal(
                AlertRules.FALLING.code(),
                AlertRules.FALLING.version(),
                shop.member().retailerId(),
                shop.member().managerId(),
                "",
                before * (like.growth() - growth),
                List.of(
                        figures.count(shop.now()),
                        figures.decimal(before, 0),
                        change(growth - 1),
                        figures.count(like.count),
                        change(like.growth() - 1),
                        figures.decimal(index, 2),
                        figures.decimal(shops.ground().thresholds().number(AlertRules.LOWEST_INDEX), 2)));
    }

    private String change(double fraction) {
        return (fraction > 0 ? "+" : "") + figures.decimal(fraction * 100, 1) + "%";
    }
}
