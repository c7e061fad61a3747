package com.platform135.analysis.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.peers.PeerGroups;
import com.platform135.analysis.peers.PeerKey;
import com.platform135.analysis.peers.PeerRules;
import com.platform135.analysis.peers.PeerWidth;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportParameters;

/**
 * Which shops to win for a rate of distribution. They stand in the order of a score that anybody can add up: the share of the shop's peers
 * that carry the set, and points for having asked in vain, for having carried it before, and for carrying the brand.
 */
@Service
class WhatIfReport {

    private static final int WEEKS_BEFORE = 12;
    private static final Comparator<CandidateRow> LIKELIEST_FIRST = Comparator.comparingInt(CandidateRow::score)
            .reversed()
            .thenComparing(Comparator.comparingLong(CandidateRow::cartons).reversed());

    private final SalesStore sales;
    private final PeerGroups groups;
    private final SpecCatalogue specs;
    private final Parameters parameters;

    WhatIfReport(SalesStore sales, PeerGroups groups, SpecCatalogue specs, Parameters parameters) {
        this.sales = sales;
        this.groups = groups;
        this.specs = specs;
        this.parameters = parameters;
    }

    /** What the score is made of. */
    record Points(int unmet, int lapsed, int sibling) {}

    /**
     * The way to a target.
     *
     * @param active |N(P)|
     * @param ordering |B(S,P)|
     * @param needed shops to win; 0 where the target is reached
     * @param rows those shops
     * @param candidates all shops without the set
     * @param visits visits it takes
     * @param days person-days it takes
     * @param managers customer managers that have a part in it
     * @param longest days of the one who has most to do
     */
    record Answer(
            Instant asOf,
            int active,
            int ordering,
            long needed,
            List<CandidateRow> rows,
            int candidates,
            long visits,
            long days,
            int managers,
            long longest,
            BigDecimal visitsAShop,
            int visitsADay,
            Points points) {}

    /** @param target a fraction */
    Answer answer(ReportParameters asked, BigDecimal target) {
        Map<Integer, Integer> branches = groups.branches();
        LocalDate day = asked.period().lastDay();
        PeerRules rules = groups.rules(day);
        Points points = new Points(
                whole(WhatIfParameters.UNMET, day),
                whole(WhatIfParameters.LAPSED, day),
                whole(WhatIfParameters.SIBLING, day));
        Set<Integer> siblings = siblings(asked.specs());
        return sales.read(snapshot -> {
            List<CandidateRow> all =
                    new Reading(snapshot, asked.question(), branches, rules, points, siblings).candidates();
            int active = (int) snapshot.retailers(asked.question()).stream()
                    .filter(RetailerSales::active)
                    .count();
            return answer(snapshot.asOf().changedAt(), active, all, target, day, points);
        });
    }

    /** The present rate in percent, rounded down; 0 where nobody is active. */
    int percentNow(ReportParameters asked) {
        List<RetailerSales> shops = sales.retailers(asked.question()).stream()
                .filter(RetailerSales::active)
                .toList();
        long carrying = shops.stream().filter(RetailerSales::carried).count();
        return shops.isEmpty() ? 0 : (int) (100 * carrying / shops.size());
    }

    private int whole(ParameterDefinition definition, LocalDate day) {
        return parameters.on(definition, day).intValueExact();
    }

    private Answer answer(
            Instant asOf, int active, List<CandidateRow> all, BigDecimal target, LocalDate day, Points points) {
        int ordering = active - all.size();
        long needed = Objects.requireNonNull(Ratio.needed(target, ordering, active));
        List<CandidateRow> rows = new ArrayList<>();
        for (CandidateRow row : all.subList(0, (int) Math.min(needed, all.size()))) {
            int rank = rows.size() + 1;
            rows.add(new CandidateRow(
                    rank,
                    row.retailerId(),
                    row.managerId(),
                    row.score(),
                    row.share(),
                    row.unmet(),
                    row.lapsed(),
                    row.sibling(),
                    row.cartons(),
                    Ratio.rate(ordering + rank, active)));
        }
        BigDecimal visitsAShop = parameters.on(WhatIfParameters.VISITS_A_SHOP, day);
        int visitsADay = whole(WhatIfParameters.VISITS_A_DAY, day);
        Map<Integer, Long> byManager =
                rows.stream().collect(Collectors.groupingBy(CandidateRow::managerId, Collectors.counting()));
        long visits = visits(rows.size(), visitsAShop);
        return new Answer(
                asOf,
                active,
                ordering,
                needed,
                rows,
                all.size(),
                visits,
                days(visits, visitsADay),
                byManager.size(),
                byManager.values().stream()
                        .mapToLong(shops -> days(visits(shops, visitsAShop), visitsADay))
                        .max()
                        .orElse(0),
                visitsAShop,
                visitsADay,
                points);
    }

    private static long visits(long shops, BigDecimal visitsAShop) {
        return visitsAShop
                .multiply(BigDecimal.valueOf(shops))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static long days(long visits, int visitsADay) {
        return (visits + visitsADay - 1) / visitsADay;
    }

    /** Other specs of the set's brands. */
    private Set<Integer> siblings(SpecChoice choice) {
        Set<Integer> own = new HashSet<>(choice.specIds());
        List<SpecRow> all = specs.listAll();
        Set<String> brands = all.stream()
                .filter(spec -> own.contains(spec.id()))
                .map(SpecRow::brand)
                .collect(Collectors.toSet());
        return choice.all()
                ? Set.of()
                : all.stream()
                        .filter(spec -> brands.contains(spec.brand()) && !own.contains(spec.id()))
                        .map(SpecRow::id)
                        .collect(Collectors.toSet());
    }

    /** One reading of one snapshot. */
    private record Reading(
            SalesSnapshot snapshot,
            SalesQuestion question,
            Map<Integer, Integer> branches,
            PeerRules rules,
            Points points,
            Set<Integer> siblings) {

        List<CandidateRow> candidates() {
            Period before = Period.of(
                    question.period().start().minusDays(7L * WEEKS_BEFORE),
                    question.period().start().minusDays(1));
            Map<Integer, RetailerSales> now = byShop(question);
            Map<Integer, RetailerSales> earlier = byShop(question.withOrdersOf(before));
            Map<Integer, RetailerSales> all = byShop(question.withSpecs(SpecSelection.all()));
            Map<Integer, RetailerSales> brand =
                    siblings.isEmpty() ? Map.of() : byShop(question.withSpecs(SpecSelection.of(siblings)));
            List<RetailerMember> members = snapshot.members(question);
            Map<PeerKey, int[]> carrying = carrying(members);
            PeerGroups.Index index = PeerGroups.index(List.of(), branches, rules, PeerWidth.BAND);
            List<CandidateRow> rows = new ArrayList<>();
            for (RetailerMember member : members) {
                RetailerSales shop = now.get(member.retailerId());
                if (member.active() && (shop == null || !shop.carried())) {
                    RetailerSales then = earlier.get(member.retailerId());
                    RetailerSales whole = all.get(member.retailerId());
                    RetailerSales kin = brand.get(member.retailerId());
                    rows.add(row(
                            member,
                            share(member, index, carrying),
                            asked(shop) || asked(then),
                            then != null && then.carried(),
                            kin != null && kin.carried(),
                            whole == null ? 0 : whole.ordered()));
                }
            }
            return rows.stream().sorted(LIKELIEST_FIRST).toList();
        }

        private static boolean asked(@Nullable RetailerSales shop) {
            return shop != null && shop.stockoutSpecs() > 0 && !shop.carried();
        }

        private CandidateRow row(
                RetailerMember shop,
                @Nullable BigDecimal share,
                boolean unmet,
                boolean lapsed,
                boolean sibling,
                long cartons) {
            int score = (share == null ? 0 : share.movePointRight(2).intValue())
                    + (unmet ? points.unmet() : 0)
                    + (lapsed ? points.lapsed() : 0)
                    + (sibling ? points.sibling() : 0);
            return new CandidateRow(
                    0, shop.retailerId(), shop.managerId(), score, share, unmet, lapsed, sibling, cartons, null);
        }

        /** By peer group of the whole branches: shops, and those that carry the set. */
        private Map<PeerKey, int[]> carrying(List<RetailerMember> members) {
            SalesQuestion whole = new SalesQuestion(
                    PeerGroups.around(members, branches),
                    question.period(),
                    question.population(),
                    question.specs(),
                    RetailerFilter.none(),
                    Dimension.NONE,
                    question.attribution(),
                    question.today());
            List<RetailerMember> shops = snapshot.members(whole);
            Map<Integer, RetailerSales> figures = byShop(whole);
            PeerGroups.Index index = PeerGroups.index(shops, branches, rules, PeerWidth.BAND);
            Map<PeerKey, int[]> carrying = new HashMap<>();
            for (PeerKey key : index.keys()) {
                int[] counts = new int[2];
                for (int place : index.places(key)) {
                    RetailerSales shop = figures.get(shops.get(place).retailerId());
                    counts[0]++;
                    counts[1] += shop != null && shop.carried() ? 1 : 0;
                }
                carrying.put(key, counts);
            }
            return carrying;
        }

        private @Nullable BigDecimal share(RetailerMember shop, PeerGroups.Index index, Map<PeerKey, int[]> carrying) {
            if (shop.format() == null || shop.marketType() == null) {
                return null;
            }
            int[] counts = carrying.get(index.key(shop));
            return counts == null || counts[0] <= rules.least() ? null : Ratio.rate(counts[1], counts[0] - 1L);
        }

        private Map<Integer, RetailerSales> byShop(SalesQuestion asked) {
            Map<Integer, RetailerSales> shops = new HashMap<>();
            snapshot.retailers(asked).forEach(shop -> shops.put(shop.retailerId(), shop));
            return shops;
        }
    }
}
