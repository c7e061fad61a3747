package com.platform135.analysis.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.table.CellValues;
import com.platform135.tools.table.SortOrder;

/** Shops in any order, and those of one page with their names, facts and worst shortages. */
@Service
class SupplyShops {

    private static final int AT_ONCE = 2000;

    private static final Map<String, Comparator<RetailerSales>> ORDERS = Map.of(
            "need", Comparator.comparingLong(RetailerSales::need),
            "limit", Comparator.comparingLong(RetailerSales::limit),
            "ordered", Comparator.comparingLong(RetailerSales::ordered),
            "gap", Comparator.comparingLong(shop -> shop.need() - shop.ordered()),
            "gap_specs", Comparator.comparingInt(RetailerSales::gapSpecs),
            "zero_specs", Comparator.comparingInt(RetailerSales::stockoutSpecs));

    private final SalesStore sales;
    private final ShopDirectory directory;
    private final SpecCatalogue specs;

    SupplyShops(SalesStore sales, ShopDirectory directory, SpecCatalogue specs) {
        this.sales = sales;
        this.directory = directory;
        this.specs = specs;
    }

    /** By licence, as they come, where no other order is asked for; shops without a rate last. */
    List<RetailerSales> sorted(List<RetailerSales> shops, @Nullable SortOrder order) {
        if (order == null) {
            return shops;
        }
        Comparator<RetailerSales> wanted = switch (order.key()) {
            case "fill_rate" -> byRate(shop -> SupplyFigures.of(shop).fillRate(), order.descending());
            case "limit_rate" -> byRate(shop -> SupplyFigures.of(shop).limitRate(), order.descending());
            case "name" -> byText(names(shops), RetailerSales::retailerId, order.descending());
            case "manager" -> byText(managerNames(shops), RetailerSales::managerId, order.descending());
            default -> {
                Comparator<RetailerSales> known = ORDERS.get(order.key());
                yield known == null || !order.descending() ? known : known.reversed();
            }
        };
        return wanted == null ? shops : shops.stream().sorted(wanted).toList();
    }

    private static Comparator<RetailerSales> byRate(
            Function<RetailerSales, @Nullable BigDecimal> rate, boolean descending) {
        Comparator<BigDecimal> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(rate, Comparator.nullsLast(values));
    }

    private static Comparator<RetailerSales> byText(
            Map<Integer, String> texts, Function<RetailerSales, Integer> id, boolean descending) {
        Comparator<Object> order = descending ? CellValues.ASCENDING.reversed() : CellValues.ASCENDING;
        return Comparator.comparing(
                shop -> texts.getOrDefault(id.apply(shop), ""), (one, other) -> order.compare(one, other));
    }

    /** The shops with all that a row shows, in the order given. */
    List<SupplyRow> describe(ReportParameters parameters, List<RetailerSales> shops) {
        return describe(parameters, shops, true);
    }

    /** The same without the specs they lack most of. */
    List<SupplyRow> describeShortly(ReportParameters parameters, List<RetailerSales> shops) {
        return describe(parameters, shops, false);
    }

    private List<SupplyRow> describe(ReportParameters parameters, List<RetailerSales> shops, boolean specBySpec) {
        Map<Integer, String> specNames = specs.listAll().stream().collect(Collectors.toMap(SpecRow::id, SpecRow::name));
        Map<Integer, String> managers = managerNames(shops);
        List<SupplyRow> rows = new ArrayList<>(shops.size());
        for (int first = 0; first < shops.size(); first += AT_ONCE) {
            List<RetailerSales> some = shops.subList(first, Math.min(shops.size(), first + AT_ONCE));
            List<Integer> ids = some.stream().map(RetailerSales::retailerId).toList();
            WorstShortages worst = specBySpec
                    ? worst(parameters.question(), Set.copyOf(ids), specNames)
                    : new WorstShortages(specId -> "");
            Map<Integer, ShopDirectory.Shop> named = directory.shops(ids);
            Map<Integer, ShopDirectory.Facts> facts =
                    directory.facts(ids, parameters.period().lastDay());
            some.forEach(shop -> rows.add(new SupplyRow(
                    Objects.requireNonNull(named.get(shop.retailerId())).licenceNo(),
                    Objects.requireNonNull(named.get(shop.retailerId())).name(),
                    managers.get(shop.managerId()),
                    facts.get(shop.retailerId()),
                    SupplyFigures.of(shop),
                    worst.of(shop.retailerId()))));
        }
        return rows;
    }

    private WorstShortages worst(SalesQuestion question, Set<Integer> ids, Map<Integer, String> specNames) {
        return sales.read(snapshot -> {
            WorstShortages worst = new WorstShortages(specId -> specNames.getOrDefault(specId, ""));
            snapshot.visit(question.withFilter(question.filter().withRetailerIds(ids)), worst);
            return worst;
        });
    }

    private Map<Integer, String> names(List<RetailerSales> shops) {
        Map<Integer, String> names = new HashMap<>();
        for (int first = 0; first < shops.size(); first += AT_ONCE) {
            List<RetailerSales> some = shops.subList(first, Math.min(shops.size(), first + AT_ONCE));
            directory
                    .shops(some.stream().map(RetailerSales::retailerId).toList())
                    .forEach((id, shop) -> names.put(id, shop.name()));
        }
        return names;
    }

    private Map<Integer, String> managerNames(List<RetailerSales> shops) {
        return directory
                .managers(
                        shops.stream().map(RetailerSales::managerId).distinct().toList())
                .values()
                .stream()
                .collect(Collectors.toMap(ShopDirectory.Manager::id, ShopDirectory.Manager::name));
    }
}
