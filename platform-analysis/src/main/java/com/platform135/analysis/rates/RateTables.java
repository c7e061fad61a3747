package com.platform135.analysis.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerSales;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableDefinition;

/** The tables of 四率查询: groups or specs down and rates across, and the shops behind one rate. */
final class RateTables {

    private RateTables() {}

    /** Numerator and denominator of a rate, in words: 612 / 1,043. */
    private static @Nullable String parts(@Nullable RatePart part, Figures figures) {
        return part == null ? null : figures.part(part.numerator(), part.denominator());
    }

    /**
     * Rates across.
     *
     * @param firstLabel what the rows are
     * @param names from a row to its name
     * @param open from a row to the page one level down
     * @param shops from a row and a rate to the shops behind it
     */
    static TableDefinition<RateRow> rates(
            Label firstLabel,
            Function<RateRow, String> names,
            Function<RateRow, @Nullable String> open,
            BiFunction<RateRow, Rate, @Nullable String> shops,
            List<Rate> rates,
            Map<Rate, BigDecimal> thresholds,
            Figures figures) {
        List<Column<RateRow>> columns = new ArrayList<>();
        columns.add(Column.<RateRow>of("dimension", firstLabel, ColumnType.TEXT, names::apply)
                .linkedTo(open));
        for (Rate rate : rates) {
            String key = rate.code().replace('-', '_');
            columns.add(rate.metric()
                    .<RateRow>column(key, row -> row.rate(rate))
                    .withSub(row -> parts(row.part(rate), figures))
                    .linkedTo(row -> row.part(rate) == null ? null : shops.apply(row, rate))
                    .toned(row -> tone(rate, row, thresholds)));
            columns.add(part(key + "_numerator", "analysis.rates.numerator-of", rate, RatePart::numerator));
            columns.add(part(key + "_denominator", "analysis.rates.denominator-of", rate, RatePart::denominator));
        }
        return new TableDefinition<>("four-rates", columns, RateRow::code);
    }

    private static Column<RateRow> part(String key, String label, Rate rate, Function<RatePart, Long> value) {
        return Column.<RateRow>of(key, Label.key(label + "." + rate.code()), ColumnType.COUNT, row -> {
                    RatePart part = row.part(rate);
                    return part == null ? null : value.apply(part);
                })
                .hiddenAtFirst();
    }

    private static @Nullable String tone(Rate rate, RateRow row, Map<Rate, BigDecimal> thresholds) {
        BigDecimal value = row.rate(rate);
        BigDecimal limit = thresholds.get(rate);
        return value != null && limit != null && rate.misses(value, limit) ? "act" : null;
    }

    /**
     * Shops one by one; where the rate sums lines, each with its part in it.
     *
     * @param labels from the key of a row that is no shop to its label
     * @param state from a shop to what it is to the rate, in words
     * @param orders from a licence to the shop's order lines
     */
    static TableDefinition<RateShopRow> shops(
            Rate rate,
            UnaryOperator<String> labels,
            Function<RateShopRow, String> state,
            UnaryOperator<String> formats,
            UnaryOperator<String> orders,
            ShopLinks.Files files,
            Figures figures) {
        Function<RateShopRow, @Nullable String> lines = row -> row.isShop() ? orders.apply(row.licenceNo()) : null;
        List<Column<RateShopRow>> columns = new ArrayList<>(List.of(
                Column.<RateShopRow>of(
                                "licence_no",
                                "analysis.shops.licence",
                                ColumnType.TEXT,
                                row -> row.labelKey() == null ? row.licenceNo() : labels.apply(row.labelKey()))
                        .unsorted()
                        .linkedTo(lines),
                Column.<RateShopRow>of(
                                "name",
                                "analysis.shops.name",
                                ColumnType.TEXT,
                                row -> row.shop() == null ? null : row.shop().name())
                        .linkedTo(row -> row.isShop() ? files.of(row.sales().retailerId(), row.licenceNo()) : null),
                Column.of(
                        "manager",
                        "analysis.shops.manager",
                        ColumnType.TEXT,
                        row -> row.manager() == null ? null : row.manager().name()),
                Column.<RateShopRow>of(
                                "format",
                                "tools.dimension.format",
                                ColumnType.TEXT,
                                row -> row.facts() == null
                                        ? null
                                        : formats.apply(row.facts().format()))
                        .unsorted()
                        .hiddenAtFirst(),
                Column.<RateShopRow>of(
                                "tier",
                                "tools.dimension.tier",
                                ColumnType.COUNT,
                                row -> row.facts() == null ? null : row.facts().tier())
                        .unsorted()
                        .hiddenAtFirst(),
                Column.of(
                        "state",
                        "analysis.rates.state",
                        ColumnType.TEXT,
                        row -> row.isShop() ? state.apply(row) : null)));
        if (rate.sumsLines()) {
            columns.addAll(part(rate, figures));
        }
        columns.addAll(List.of(
                Metric.ORDER_DAYS.column("order_days", ofShop(RetailerSales::orderDays)),
                Metric.LAST_ORDER.column("last_on", ofShop(RetailerSales::lastOn)),
                Metric.NEED.column("need", row -> row.sales().need()),
                Metric.LIMIT.column("limit", row -> row.sales().limit()),
                Metric.ORDERED.column("ordered", row -> row.sales().ordered()),
                Metric.SHORTFALL.column("gap", RateShopRow::gap),
                Metric.UNMET_SPECS.column("zero_specs", ofShop(RetailerSales::stockoutSpecs))));
        return new TableDefinition<>("four-rates-shops", columns, RateShopRow::licenceNo);
    }

    private static Function<RateShopRow, @Nullable Object> ofShop(Function<RetailerSales, @Nullable Object> figure) {
        return row -> row.isShop() ? figure.apply(row.sales()) : null;
    }

    /** The rate of the row's own lines, and how many there are where lines are counted. */
    private static List<Column<RateShopRow>> part(Rate rate, Figures figures) {
        Column<RateShopRow> own = rate.metric()
                .<RateShopRow>column("rate", row -> {
                    RatePart part = row.part(rate);
                    return part == null ? null : part.rate();
                })
                .withSub(row -> parts(row.part(rate), figures));
        return rate != Rate.STOCKOUT
                ? List.of(own)
                : List.of(
                        own,
                        Column.of(
                                "stockout_lines",
                                "analysis.rates.lines.stockout",
                                ColumnType.COUNT,
                                row -> row.sales().stockoutLines()),
                        Column.of(
                                "need_lines",
                                "analysis.rates.lines.need",
                                ColumnType.COUNT,
                                row -> row.sales().needLines()));
    }
}
