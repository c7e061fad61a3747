package com.platform135.analysis.specsupply;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesAsOf;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.report.ReportParameters;

/** A spec on an order day: who ordered how much, who hasn't yet. */
@Service
class SpecSupplyReport {

    /** How far back "usual" looks. */
    static final int USUAL_DAYS = 56;

    private final SalesStore sales;
    private final SpecSupplyQueries queries;

    SpecSupplyReport(SalesStore sales, SpecSupplyQueries queries) {
        this.sales = sales;
        this.queries = queries;
    }

    /** The state of the data, by one small query. */
    SalesAsOf asOf() {
        return sales.read(SalesSnapshot::asOf);
    }

    /** The last day with orders that isn't after today; today where there are none. */
    LocalDate latestDay(LocalDate today) {
        return sales.read(SalesSnapshot::span)
                .map(Period::lastDay)
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }

    SpecDayAnswer answer(ReportParameters day) {
        SalesQuestion ofSpec = day.question().withDimension(Dimension.NONE);
        SalesQuestion ofAny = ofSpec.withSpecs(SpecSelection.all());
        RetailerFilter due =
                onWeekday(day.filter(), day.period().lastDay().getDayOfWeek().getValue());
        return sales.read(snapshot -> {
            List<RetailerSales> any = snapshot.retailers(ofAny.withFilter(due));
            Set<Integer> without = ids(snapshot.retailers(ofSpec.withFilter(due)), shop -> !shop.carried());
            without.retainAll(ids(any, RetailerSales::carried));
            return new SpecDayAnswer(
                    snapshot.asOf(),
                    snapshot.answer(ofSpec).total(),
                    ids(any, shop -> true),
                    snapshot.answer(ofAny).total().any().ordering(),
                    ids(any, shop -> !shop.carried()),
                    without);
        });
    }

    /** Retailers in business of which something holds. */
    private static Set<Integer> ids(List<RetailerSales> shops, Predicate<RetailerSales> holds) {
        return shops.stream()
                .filter(RetailerSales::active)
                .filter(holds)
                .map(RetailerSales::retailerId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static RetailerFilter onWeekday(RetailerFilter filter, int weekday) {
        return new RetailerFilter(
                filter.formats(),
                filter.marketTypes(),
                filter.areaTypes(),
                filter.scales(),
                filter.tierFrom(),
                filter.tierTo(),
                filter.visitClasses(),
                filter.terminals(),
                Set.of(weekday),
                filter.retailerIds());
    }

    /** The spec's order lines in the period, the latest to arrive first. */
    List<SpecLineRow> lines(ReportParameters parameters) {
        return queries.listLines(
                parameters.scope(),
                parameters.specs().specIds().get(0),
                parameters.period(),
                RetailerFilter.none().equals(parameters.filter()) ? null : retailers(parameters),
                parameters.attribution() == Attribution.CURRENT ? parameters.today() : null);
    }

    private Set<Integer> retailers(ReportParameters parameters) {
        return sales.retailers(parameters.question()).stream()
                .map(RetailerSales::retailerId)
                .collect(Collectors.toSet());
    }

    /** The shops with whom to call and what they usually order, by licence. */
    List<SilentShopRow> describe(ReportParameters day, Collection<Integer> retailerIds) {
        if (retailerIds.isEmpty()) {
            return List.of();
        }
        LocalDate on = day.period().lastDay();
        SalesQuestion before = day.question()
                .withDimension(Dimension.NONE)
                .withOrdersOf(new Period(on.minusDays(USUAL_DAYS), on))
                .withFilter(RetailerFilter.none().withRetailerIds(Set.copyOf(retailerIds)));
        record Usual(Map<Integer, RetailerSales> any, Map<Integer, RetailerSales> spec) {}
        Usual usual = sales.read(snapshot -> new Usual(
                byId(snapshot.retailers(before.withSpecs(SpecSelection.all()))), byId(snapshot.retailers(before))));
        return queries.listContacts(day.scope(), retailerIds, on).stream()
                .map(contact -> new SilentShopRow(
                        contact, usual.any().get(contact.id()), usual.spec().get(contact.id())))
                .toList();
    }

    private static Map<Integer, RetailerSales> byId(List<RetailerSales> shops) {
        return shops.stream()
                .filter(RetailerSales::carried)
                .collect(Collectors.toMap(RetailerSales::retailerId, Function.identity()));
    }
}
