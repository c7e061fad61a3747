package com.platform135.analysis.peers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportParameters;

/** One customer beside its peers: indicators, specs and the last twelve months. */
@Service
class PeerComparison {

    private static final int MONTHS = 12;

    private final SalesStore sales;
    private final PeerGroups groups;
    private final PeerQueries queries;
    private final SpecCatalogue specs;

    PeerComparison(SalesStore sales, PeerGroups groups, PeerQueries queries, SpecCatalogue specs) {
        this.sales = sales;
        this.groups = groups;
        this.queries = queries;
        this.specs = specs;
    }

    /**
     * The customer and its peers.
     *
     * @param peers how many others there are; what follows is empty or null where they aren't enough, but for the customer's own
     * @param missing what peers carry and it doesn't, by the share that carries it
     * @param own what it carries, what few peers carry first
     */
    record Answer(
            Instant asOf,
            RetailerMember shop,
            PeerKey key,
            int peers,
            boolean enough,
            List<IndicatorRow> indicators,
            List<PeerSpecRow> missing,
            List<PeerSpecRow> own,
            List<MonthPoint> months) {}

    /**
     * A month's 条.
     *
     * @param own of the customer; null before the first orders on record
     * @param peers the mean of the peers that were open then; null where none was, and before the first orders on record
     */
    record MonthPoint(
            YearMonth month, @Nullable Long own, @Nullable BigDecimal peers) {}

    /** @throws NotFoundException where the shop isn't one of the scope's, or has no format or market type on the period's last day */
    Answer answer(ReportParameters parameters, String licence, PeerWidth width) {
        int shop = queries.findShop(licence).orElseThrow(NotFoundException::new);
        SalesQuestion question = parameters.question();
        Map<Integer, Integer> branches = groups.branches();
        PeerRules rules = groups.rules(parameters.period().lastDay());
        return sales.read(snapshot -> new Reading(snapshot, question, branches, rules, width).of(shop));
    }

    /** One comparison on one snapshot. */
    private final class Reading {

        private final SalesSnapshot snapshot;
        private final SalesQuestion question;
        private final Map<Integer, Integer> branches;
        private final PeerRules rules;
        private final PeerWidth width;

        Reading(
                SalesSnapshot snapshot,
                SalesQuestion question,
                Map<Integer, Integer> branches,
                PeerRules rules,
                PeerWidth width) {
            this.snapshot = snapshot;
            this.question = question;
            this.branches = branches;
            this.rules = rules;
            this.width = width;
        }

        Answer of(int shopId) {
            RetailerMember shop =
                    snapshot
                            .members(question.withFilter(RetailerFilter.none().withRetailerIds(Set.of(shopId))))
                            .stream()
                            .filter(member -> member.format() != null && member.marketType() != null)
                            .filter(member -> branches.containsKey(member.managerId()))
                            .findFirst()
                            .orElseThrow(NotFoundException::new);
            PeerKey key = PeerGroups.index(List.of(), branches, rules, width).key(shop);
            SalesQuestion like = question(key, shop);
            ShopBook book = ShopBook.read(snapshot, like);
            Map<Integer, RetailerSales> figures = snapshot.retailers(like).stream()
                    .collect(Collectors.toMap(RetailerSales::retailerId, Function.identity()));
            int[] others = IntStream.range(0, book.size())
                    .filter(at -> book.member(at).retailerId() != shopId)
                    .toArray();
            int own = IntStream.range(0, book.size())
                    .filter(at -> book.member(at).retailerId() == shopId)
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            boolean enough = others.length >= rules.least();
            return new Answer(
                    snapshot.asOf().changedAt(),
                    shop,
                    key,
                    others.length,
                    enough,
                    indicators(book, figures, own, enough ? others : new int[0]),
                    enough ? specs(book, own, others, false) : List.of(),
                    enough ? specs(book, own, others, true) : List.of(),
                    months(like, shop, enough ? peers(book, others) : List.of()));
        }

        /** All shops of the group over the period, whoever looks after them. */
        private SalesQuestion question(PeerKey key, RetailerMember shop) {
            Set<RetailFormat> formats = key.format() == null ? Set.of() : Set.of(key.format());
            RetailerFilter filter = new RetailerFilter(
                    formats,
                    Set.of(key.marketType()),
                    Set.of(),
                    Set.of(),
                    key.tierFrom(),
                    key.tierTo(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    null);
            OrganisationScope branch = PeerGroups.around(List.of(shop), branches);
            return PeerReport.of(branch, question).withFilter(filter);
        }

        private List<RetailerMember> peers(ShopBook book, int[] others) {
            return Arrays.stream(others).mapToObj(book::member).toList();
        }

        private List<IndicatorRow> indicators(
                ShopBook book, Map<Integer, RetailerSales> figures, int own, int[] others) {
            IntFunction<@Nullable RetailerSales> of =
                    at -> figures.get(book.member(at).retailerId());
            return Arrays.stream(Indicator.values())
                    .map(indicator -> new IndicatorRow(
                            indicator,
                            value(indicator, of.apply(own)),
                            Spread.of(Arrays.stream(others)
                                    .mapToObj(of)
                                    .map(shop -> value(indicator, shop))
                                    .filter(value -> value != null)
                                    .toList())))
                    .toList();
        }

        private static @Nullable BigDecimal value(Indicator indicator, @Nullable RetailerSales shop) {
            return shop == null ? indicator.none() : indicator.of(shop);
        }

        /** @param carried the specs that the customer carries, else those it doesn't */
        private List<PeerSpecRow> specs(ShopBook book, int own, int[] others, boolean carried) {
            Map<Integer, SpecSum> sums = new HashMap<>();
            for (int at : others) {
                for (int line = book.first(at); line < book.end(at); line++) {
                    if (book.orderDays(line) > 0) {
                        sums.computeIfAbsent(book.spec(line), spec -> new SpecSum())
                                .add(book.ordered(line));
                    }
                }
            }
            Map<Integer, Integer> lines = new HashMap<>();
            for (int line = book.first(own); line < book.end(own); line++) {
                lines.put(book.spec(line), line);
            }
            Set<String> brands = brands(book, lines.values());
            List<PeerSpecRow> rows = new ArrayList<>();
            for (SpecRow spec : specs.listAll()) {
                Integer line = lines.get(spec.id());
                boolean carries = line != null && book.orderDays(line) > 0;
                SpecSum sum = sums.getOrDefault(spec.id(), new SpecSum());
                if (carries == carried && (carries || sum.shops > 0)) {
                    rows.add(new PeerSpecRow(
                            spec,
                            sum.shops,
                            others.length,
                            sum.cartons,
                            line == null ? 0 : book.ordered(line),
                            line == null ? 0 : book.need(line),
                            brands.contains(spec.brand())));
                }
            }
            return rows.stream()
                    .sorted(carried ? PeerSpecRow.RARE_FIRST : PeerSpecRow.COMMON_FIRST)
                    .toList();
        }

        private Set<String> brands(ShopBook book, Collection<Integer> lines) {
            Set<Integer> carried = lines.stream()
                    .filter(line -> book.orderDays(line) > 0)
                    .map(book::spec)
                    .collect(Collectors.toSet());
            Set<String> brands = new HashSet<>();
            specs.listAll().stream()
                    .filter(spec -> carried.contains(spec.id()))
                    .forEach(spec -> brands.add(spec.brand()));
            return brands;
        }

        /** The peers of the period's last day, month by month as far as they were open. */
        private List<MonthPoint> months(SalesQuestion like, RetailerMember shop, List<RetailerMember> peers) {
            YearMonth last = YearMonth.from(question.period().lastDay());
            SalesQuestion plain = like.withFilter(RetailerFilter.none()).withDimension(Dimension.NONE);
            Set<Integer> ids = peers.stream().map(RetailerMember::retailerId).collect(Collectors.toSet());
            List<MonthPoint> points = new ArrayList<>();
            YearMonth first =
                    snapshot.span().map(span -> YearMonth.from(span.start())).orElse(last);
            for (int back = MONTHS - 1; back >= 0; back--) {
                Period month = Period.month(last.minusMonths(back));
                if (last.minusMonths(back).isBefore(first)) {
                    points.add(new MonthPoint(last.minusMonths(back), null, null));
                    continue;
                }
                long open = peers.stream()
                        .filter(peer -> peer.openedOn().isBefore(month.endExclusive()))
                        .count();
                points.add(new MonthPoint(
                        last.minusMonths(back),
                        cartons(plain.withOrdersOf(month), Set.of(shop.retailerId())),
                        open == 0 ? null : Ratio.mean(cartons(plain.withOrdersOf(month), ids), open)));
            }
            return points;
        }

        private long cartons(SalesQuestion asked, Set<Integer> ids) {
            return snapshot.answer(asked.withFilter(RetailerFilter.none().withRetailerIds(ids)))
                    .total()
                    .any()
                    .cartons();
        }
    }

    /** A spec added up over the peers that carry it. */
    private static final class SpecSum {

        private int shops;
        private long cartons;

        void add(long ordered) {
            shops++;
            cartons += ordered;
        }
    }
}
