package com.platform135.analysis.peers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportParameters;

/** Where each shop of a scope stands among its peers. */
@Service
class PeerReport {

    private static final int RATE_PLACES = 4;

    private final SalesStore sales;
    private final PeerGroups groups;

    PeerReport(SalesStore sales, PeerGroups groups) {
        this.sales = sales;
        this.groups = groups;
    }

    /** The active shops of a scope, by licence. */
    record Answer(Instant asOf, List<PeerRow> rows) {}

    Answer answer(ReportParameters parameters) {
        SalesQuestion question = parameters.question();
        Map<Integer, Integer> branches = groups.branches();
        PeerRules rules = groups.rules(parameters.period().lastDay());
        return sales.read(
                snapshot -> new Answer(snapshot.asOf().changedAt(), rows(snapshot, question, branches, rules)));
    }

    /** The same question of whole branches and of all their shops. */
    static SalesQuestion of(OrganisationScope scope, SalesQuestion question) {
        return new SalesQuestion(
                scope,
                question.period(),
                question.population(),
                question.specs(),
                RetailerFilter.none(),
                Dimension.NONE,
                question.attribution(),
                question.today());
    }

    private List<PeerRow> rows(
            SalesSnapshot snapshot, SalesQuestion question, Map<Integer, Integer> branches, PeerRules rules) {
        List<RetailerMember> own = snapshot.members(question).stream()
                .filter(RetailerMember::active)
                .toList();
        SalesQuestion whole = of(PeerGroups.around(own, branches), question);
        List<RetailerMember> all = snapshot.members(whole);
        Map<Integer, RetailerSales> figures = snapshot.retailers(whole).stream()
                .collect(Collectors.toMap(RetailerSales::retailerId, Function.identity()));
        PeerGroups.Index index = PeerGroups.index(all, branches, rules, PeerWidth.BAND);
        Map<PeerKey, Sums> sums = new HashMap<>();
        for (PeerKey key : index.keys()) {
            sums.put(key, Sums.of(index.places(key), all, figures));
        }
        return own.stream()
                .map(shop -> row(shop, figures.get(shop.retailerId()), index, sums, rules))
                .toList();
    }

    private static PeerRow row(
            RetailerMember shop,
            @Nullable RetailerSales figures,
            PeerGroups.Index index,
            Map<PeerKey, Sums> sums,
            PeerRules rules) {
        long cartons = figures == null ? 0 : figures.ordered();
        long fen = figures == null ? 0 : figures.fen();
        int specs = figures == null ? 0 : figures.orderedSpecs();
        PeerKey key = shop.format() == null || shop.marketType() == null ? null : index.key(shop);
        Sums group = key == null ? null : sums.get(key);
        int peers = group == null ? 0 : group.sorted().length - 1;
        boolean enough = peers >= rules.least();
        return new PeerRow(
                shop.retailerId(),
                shop.managerId(),
                key,
                peers,
                enough,
                cartons,
                fen,
                group != null && enough ? Ratio.mean(group.cartons() - cartons, peers) : null,
                group != null && enough ? group.above(cartons) : null,
                Ratio.valuePerCase(fen, cartons),
                group != null && enough ? Ratio.valuePerCase(group.fen() - fen, group.cartons() - cartons) : null,
                specs,
                group != null && enough ? Ratio.mean(group.specs() - specs, peers) : null);
    }

    /** A group added up, the shop that asks included. */
    private record Sums(long cartons, long fen, long specs, long[] sorted) {

        static Sums of(int[] places, List<RetailerMember> all, Map<Integer, RetailerSales> figures) {
            long cartons = 0;
            long fen = 0;
            long specs = 0;
            long[] sorted = new long[places.length];
            for (int i = 0; i < places.length; i++) {
                RetailerSales shop = figures.get(all.get(places[i]).retailerId());
                if (shop != null) {
                    sorted[i] = shop.ordered();
                    cartons += shop.ordered();
                    fen += shop.fen();
                    specs += shop.orderedSpecs();
                }
            }
            Arrays.sort(sorted);
            return new Sums(cartons, fen, specs, sorted);
        }

        /** The share of the others that ordered less. */
        BigDecimal above(long own) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < own) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return BigDecimal.valueOf(low)
                    .divide(BigDecimal.valueOf(sorted.length - 1L), RATE_PLACES, RoundingMode.HALF_UP);
        }
    }
}
