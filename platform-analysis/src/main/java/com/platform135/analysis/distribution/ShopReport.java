package com.platform135.analysis.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.table.CellValues;
import com.platform135.tools.table.SortOrder;

/** The shops behind a distribution rate: 已铺 and 未铺. */
@Service
class ShopReport {

    private static final int AT_ONCE = 2000;

    private static final Comparator<RetailerSales> AS_LISTED = Comparator.comparing(shop -> 0);

    private static final Map<String, Comparator<RetailerSales>> ORDERS = Map.of(
            "carried", Comparator.comparing(RetailerSales::carried),
            "last_order_on",
                    Comparator.comparing(RetailerSales::lastOn, Comparator.nullsFirst(Comparator.naturalOrder())),
            "qty", Comparator.comparingLong(RetailerSales::ordered));

    private final SalesStore sales;
    private final ShopDirectory directory;

    ShopReport(SalesStore sales, ShopDirectory directory) {
        this.sales = sales;
        this.directory = directory;
    }

    /** Shops in the order asked for, still without their names. */
    record Found(Instant asOf, List<RetailerSales> shops) {}

    /** The shops of N(P) that the choice lets through, by licence unless another order is asked for. */
    Found find(ReportParameters parameters, Predicate<RetailerSales> choice, @Nullable SortOrder order) {
        Found found = sales.read(snapshot -> new Found(
                snapshot.asOf().changedAt(),
                snapshot.retailers(parameters.question()).stream()
                        .filter(RetailerSales::active)
                        .filter(choice)
                        .toList()));
        return new Found(
                found.asOf(),
                found.shops().stream().sorted(comparator(order, found.shops())).toList());
    }

    /** The shops with their names, in the order given. */
    List<ShopRow> describe(List<RetailerSales> shops) {
        return describe(shops, ids -> Map.of());
    }

    /** The same with what held of them on a day. */
    List<ShopRow> describe(List<RetailerSales> shops, LocalDate day) {
        return describe(shops, ids -> directory.facts(ids, day));
    }

    private List<ShopRow> describe(
            List<RetailerSales> shops, Function<List<Integer>, Map<Integer, ShopDirectory.Facts>> factsOf) {
        Map<Integer, ShopDirectory.Manager> managers = directory.managers(
                shops.stream().map(RetailerSales::managerId).distinct().toList());
        List<ShopRow> rows = new ArrayList<>(shops.size());
        for (int first = 0; first < shops.size(); first += AT_ONCE) {
            List<RetailerSales> some = shops.subList(first, Math.min(shops.size(), first + AT_ONCE));
            List<Integer> ids = some.stream().map(RetailerSales::retailerId).toList();
            Map<Integer, ShopDirectory.Shop> names = directory.shops(ids);
            Map<Integer, ShopDirectory.Facts> facts = factsOf.apply(ids);
            some.forEach(shop -> rows.add(row(shop, names, managers, facts.get(shop.retailerId()))));
        }
        return rows;
    }

    /** By licence, as the store lists them, where no other order is asked for. */
    private Comparator<RetailerSales> comparator(@Nullable SortOrder order, List<RetailerSales> shops) {
        if (order == null) {
            return AS_LISTED;
        }
        Comparator<RetailerSales> wanted = switch (order.key()) {
            case "name" -> byText(names(shops), RetailerSales::retailerId);
            case "manager" -> byText(managerNames(shops), RetailerSales::managerId);
            default -> ORDERS.getOrDefault(order.key(), AS_LISTED);
        };
        return order.descending() ? wanted.reversed() : wanted;
    }

    private static Comparator<RetailerSales> byText(Map<Integer, String> texts, Function<RetailerSales, Integer> id) {
        return Comparator.comparing(
                shop -> texts.getOrDefault(id.apply(shop), ""),
                (one, other) -> CellValues.ASCENDING.compare(one, other));
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
        Map<Integer, String> names = new HashMap<>();
        directory
                .managers(
                        shops.stream().map(RetailerSales::managerId).distinct().toList())
                .forEach((id, manager) -> names.put(id, manager.name()));
        return names;
    }

    private static ShopRow row(
            RetailerSales shop,
            Map<Integer, ShopDirectory.Shop> names,
            Map<Integer, ShopDirectory.Manager> managers,
            ShopDirectory.@Nullable Facts facts) {
        ShopDirectory.Shop named = Objects.requireNonNull(names.get(shop.retailerId()));
        ShopDirectory.Manager manager = Objects.requireNonNull(managers.get(shop.managerId()));
        return new ShopRow(
                shop.retailerId(),
                named.licenceNo(),
                named.name(),
                manager.username(),
                manager.name(),
                facts,
                shop.carried(),
                shop.lastOn(),
                shop.ordered());
    }
}
