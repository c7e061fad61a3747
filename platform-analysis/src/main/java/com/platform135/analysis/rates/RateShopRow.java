package com.platform135.analysis.rates;

import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesFigures;
import com.platform135.tools.report.ShopDirectory;

/**
 * A shop behind a rate, or below them what the shops have together.
 *
 * @param labelKey what the row is called where it is no shop; null for a shop
 * @param hit whether it is in the numerator: what that means the page says for each rate
 * @param shop null until the row is to be shown
 */
record RateShopRow(
        @Nullable String labelKey,
        RetailerSales sales,
        boolean hit,
        ShopDirectory.@Nullable Shop shop,
        ShopDirectory.@Nullable Manager manager,
        ShopDirectory.@Nullable Facts facts) {

    static RateShopRow of(RetailerSales sales, boolean hit) {
        return new RateShopRow(null, sales, hit, null, null, null);
    }

    /** The lines that belong to the scope and are none of the shops listed: of shops that have left it since, or that have no limits. */
    static RateShopRow rest(Rate rate, SalesFigures all, List<RateShopRow> listed) {
        RetailerSales sales = lines(
                all.need() - sum(listed, RetailerSales::need),
                all.limit() - sum(listed, RetailerSales::limit),
                all.cartons() - sum(listed, RetailerSales::ordered),
                all.fen() - sum(listed, RetailerSales::fen),
                all.needLines() - sum(listed, RetailerSales::needLines),
                all.stockoutLines() - sum(listed, RetailerSales::stockoutLines));
        String label = rate == Rate.LIMIT_FILL ? "analysis.rates.rest.limit" : "analysis.rates.rest";
        return new RateShopRow(label, sales, false, null, null, null);
    }

    static RateShopRow total(List<RateShopRow> rows) {
        RetailerSales sales = lines(
                sum(rows, RetailerSales::need),
                sum(rows, RetailerSales::limit),
                sum(rows, RetailerSales::ordered),
                sum(rows, RetailerSales::fen),
                sum(rows, RetailerSales::needLines),
                sum(rows, RetailerSales::stockoutLines));
        return new RateShopRow("analysis.rates.lines.total", sales, false, null, null, null);
    }

    private static long sum(List<RateShopRow> rows, ToLongFunction<RetailerSales> figure) {
        return rows.stream().map(RateShopRow::sales).mapToLong(figure).sum();
    }

    private static RetailerSales lines(
            long need, long limit, long ordered, long fen, long needLines, long stockoutLines) {
        return new RetailerSales(
                0, 0, false, null, null, 0, false, 0, 0, 0, need, limit, ordered, fen, needLines, stockoutLines);
    }

    boolean isShop() {
        return labelKey == null;
    }

    String licenceNo() {
        return shop == null ? "" : shop.licenceNo();
    }

    long gap() {
        return sales.need() - sales.ordered();
    }

    /** Its part in a rate that sums lines; null for the others. */
    @Nullable
    RatePart part(Rate rate) {
        return switch (rate) {
            case STOCKOUT -> new RatePart(sales.stockoutLines(), sales.needLines());
            case LIMIT_FILL -> new RatePart(sales.ordered(), sales.limit());
            case NEED_FILL -> new RatePart(sales.ordered(), sales.need());
            case DISTRIBUTION, MOVEMENT, REPURCHASE, DEMAND, ORDER_RATE, LIMIT_FILL_SHOPS -> null;
        };
    }
}
