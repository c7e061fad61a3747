package com.platform135.analysis.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ShopDirectory;
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
        return sales.read(snapshot -> new Found(
                snapshot.asOf().changedAt(),
                snapshot.retailers(parameters.question()).stream()
                        .filter(RetailerSales::active)
                        .filter(choice)
                        .sorted(comparator(order))
                        .toList()));
    }

    /** The shops with their names, in the order given. */
    List<ShopRow> describe(List<RetailerSales> shops) {
        Map<Integer, ShopDirectory.Manager> managers = directory.managers(
                shops.stream().map(RetailerSales::managerId).distinct().toList());
        List<ShopRow> rows = new ArrayList<>(shops.size());
        for (int first = 0; first < shops.size(); first += AT_ONCE) {
            List<RetailerSales> some = shops.subList(first, Math.min(shops.size(), first + AT_ONCE));
            Map<Integer, ShopDirectory.Shop> names =
                    directory.shops(some.stream().map(RetailerSales::retailerId).toList());
            some.forEach(shop -> rows.add(row(shop, names, managers)));
        }
        return rows;
    }

    /** By licence, as the store lists them, where no other order is asked for. */
    private static Comparator<RetailerSales> comparator(@Nullable SortOrder order) {
        Comparator<RetailerSales> wanted = order == null ? null : ORDERS.get(order.key());
        if (order == null || wanted == null) {
            return AS_LISTED;
        }
        return order.descending() ? wanted.reversed() : wanted;
    }

    private static ShopRow row(
            RetailerSales shop, Map<Integer, ShopDirectory.Shop> names, Map<Integer, ShopDirectory.Manager> managers) {
        ShopDirectory.Shop named = Objects.requireNonNull(names.get(shop.retailerId()));
        ShopDirectory.Manager manager = Objects.requireNonNull(managers.get(shop.managerId()));
        return new ShopRow(
                shop.retailerId(),
                named.licenceNo(),
                named.name(),
                manager.username(),
                manager.name(),
                shop.carried(),
                shop.lastOn(),
                shop.ordered());
    }
}
