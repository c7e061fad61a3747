package com.platform135.analysis.rates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ShopDirectory;

/** The shops behind a rate, those in its numerator and those that are missing there. */
@Service
class RateShops {

    private static final int AT_ONCE = 2000;

    private final SalesStore sales;
    private final ShopDirectory directory;

    RateShops(SalesStore sales, ShopDirectory directory) {
        this.sales = sales;
        this.directory = directory;
    }

    /**
     * Shops by licence, still without their names.
     *
     * @param rest of a rate that sums lines, the lines of nobody listed; null where there are none
     */
    record Found(
            Instant asOf, List<RateShopRow> shops, @Nullable RateShopRow rest) {

        /**
         * Where lines are summed, what all rows have together: without a choice the rate's own numerator and denominator.
         *
         * @param chosen those of the shops that the reader looks at
         */
        List<RateShopRow> totals(Rate rate, List<RateShopRow> chosen) {
            if (!rate.sumsLines() || chosen.isEmpty()) {
                return List.of();
            }
            if (rest == null || chosen.size() < shops.size()) {
                return List.of(RateShopRow.total(chosen));
            }
            return List.of(
                    rest,
                    RateShopRow.total(
                            Stream.concat(chosen.stream(), Stream.of(rest)).toList()));
        }
    }

    /** The shops of N(P) that the rate is about; where it sums lines, all that have such lines. */
    Found find(ReportParameters parameters, Rate rate) {
        SalesQuestion asked = parameters.question();
        SalesQuestion question = rate == Rate.ORDER_RATE ? asked.withSpecs(SpecSelection.all()) : asked;
        return sales.read(snapshot -> {
            Predicate<RetailerSales> hit = hit(snapshot, question, rate);
            Predicate<RetailerSales> about = hit.or(about(snapshot, question, rate));
            List<RateShopRow> shops = snapshot.retailers(question).stream()
                    .filter(shop -> shop.active() || rate.sumsLines())
                    .filter(about)
                    .map(shop -> RateShopRow.of(shop, hit.test(shop)))
                    .toList();
            return new Found(snapshot.asOf().changedAt(), shops, rest(snapshot, question, rate, shops));
        });
    }

    private static @Nullable RateShopRow rest(
            SalesSnapshot snapshot, SalesQuestion question, Rate rate, List<RateShopRow> shops) {
        if (!rate.sumsLines()) {
            return null;
        }
        RateShopRow rest = RateShopRow.rest(
                rate,
                snapshot.answer(question.withDimension(Dimension.NONE)).total().any(),
                shops);
        return new RatePart(0, 0).equals(rest.part(rate)) ? null : rest;
    }

    private static Predicate<RetailerSales> hit(SalesSnapshot snapshot, SalesQuestion question, Rate rate) {
        return switch (rate) {
            case DISTRIBUTION, MOVEMENT, ORDER_RATE -> RetailerSales::carried;
            case DEMAND -> RetailerSales::needed;
            case REPURCHASE -> repurchased(snapshot, question);
            case STOCKOUT -> shop -> shop.stockoutLines() > 0;
            case LIMIT_FILL, LIMIT_FILL_SHOPS -> shop -> shop.limit() > 0 && shop.ordered() == shop.limit();
            case NEED_FILL -> shop -> shop.need() > 0 && shop.gapSpecs() == 0;
        };
    }

    private static Predicate<RetailerSales> about(SalesSnapshot snapshot, SalesQuestion question, Rate rate) {
        return switch (rate) {
            case DISTRIBUTION, ORDER_RATE -> shop -> true;
            case MOVEMENT, DEMAND -> in(ordered(snapshot, question, RateCycles.before(question.period())));
            case REPURCHASE -> RetailerSales::carried;
            case STOCKOUT -> shop -> shop.needLines() > 0;
            case NEED_FILL -> shop -> shop.need() > 0;
            case LIMIT_FILL, LIMIT_FILL_SHOPS -> shop -> shop.limit() > 0;
        };
    }

    private static Predicate<RetailerSales> repurchased(SalesSnapshot snapshot, SalesQuestion question) {
        return RateCycles.isOneWeek(question.period())
                ? in(ordered(snapshot, question, RateCycles.weekBefore(question.period())))
                        .and(RetailerSales::carried)
                : shop -> shop.orderDays() > 1;
    }

    private static Predicate<RetailerSales> in(Set<Integer> ids) {
        return shop -> ids.contains(shop.retailerId());
    }

    /** Who of N(P) ordered in another period. */
    private static Set<Integer> ordered(SalesSnapshot snapshot, SalesQuestion question, Period other) {
        return snapshot.retailers(question.withOrdersOf(other)).stream()
                .filter(RetailerSales::carried)
                .map(RetailerSales::retailerId)
                .collect(Collectors.toSet());
    }

    /** The rows with names and with what held of the shops on a day, in the order given. */
    List<RateShopRow> named(List<RateShopRow> rows, LocalDate day) {
        Map<Integer, ShopDirectory.Manager> managers = directory.managers(
                rows.stream().map(row -> row.sales().managerId()).distinct().toList());
        List<RateShopRow> named = new ArrayList<>(rows.size());
        for (int first = 0; first < rows.size(); first += AT_ONCE) {
            List<RateShopRow> some = rows.subList(first, Math.min(rows.size(), first + AT_ONCE));
            List<Integer> ids =
                    some.stream().map(row -> row.sales().retailerId()).toList();
            Map<Integer, ShopDirectory.Shop> shops = directory.shops(ids);
            Map<Integer, ShopDirectory.Facts> facts = directory.facts(ids, day);
            some.forEach(row -> named.add(new RateShopRow(
                    null,
                    row.sales(),
                    row.hit(),
                    Objects.requireNonNull(shops.get(row.sales().retailerId())),
                    Objects.requireNonNull(managers.get(row.sales().managerId())),
                    facts.get(row.sales().retailerId()))));
        }
        return named;
    }
}
