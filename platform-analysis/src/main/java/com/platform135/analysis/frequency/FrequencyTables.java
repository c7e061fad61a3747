package com.platform135.analysis.frequency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerMember;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableDefinition;

/** The tables of 订货次数查询: a row a shop, a row a group with its bands across, and those of the data contract. */
final class FrequencyTables {

    private static final List<Column<FrequencyRow>> FIGURES = List.of(
            Metric.ORDER_DAYS.column("order_days", FrequencyRow::orderDays),
            Metric.POSSIBLE_DAYS.column("possible_days", FrequencyRow::possibleDays),
            Metric.ORDER_FREQUENCY.column("frequency", FrequencyRow::frequency),
            Metric.FIRST_ORDER.column("first_on", FrequencyRow::firstOn),
            Metric.LAST_ORDER.column("last_on", FrequencyRow::lastOn),
            Metric.DAYS_SINCE.column("days_since", FrequencyRow::daysSince),
            Metric.QUANTITY.column("qty", FrequencyRow::cartons),
            Metric.QUANTITY_PER_ORDER.column("qty_per_order", FrequencyRow::cartonsPerOrder));

    /** {@code order-frequency}. */
    static final TableDefinition<FrequencyRow> CONTRACT = new TableDefinition<>(
            "order-frequency",
            with(
                    List.of(
                            Column.of("licence_no", "analysis.shops.licence", ColumnType.TEXT, FrequencyRow::licenceNo),
                            Column.of("name", "analysis.shops.name", ColumnType.TEXT, FrequencyTables::name)),
                    FIGURES));

    /** {@code order-frequency-bands}. */
    static final TableDefinition<BandRow> BANDS = new TableDefinition<>(
            "order-frequency-bands",
            List.of(
                    Column.of(
                            "band",
                            "analysis.frequency.band",
                            ColumnType.TEXT,
                            row -> row.band().code()),
                    Metric.SHOPS.column("shops", BandRow::shops),
                    Metric.SHOP_SHARE.column("share", BandRow::share)));

    private FrequencyTables() {}

    private static <T> List<T> with(List<T> first, List<T> then) {
        List<T> both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }

    private static @Nullable String name(FrequencyRow row) {
        return row.shop() == null ? null : row.shop().name();
    }

    /**
     * The shops one by one.
     *
     * @param total what stands where a licence would, below the shops
     * @param orders from a licence to the shop's order lines
     */
    static TableDefinition<FrequencyRow> shops(
            String total,
            UnaryOperator<String> formats,
            UnaryOperator<String> weekdays,
            Function<String, String> orders,
            ShopLinks.Files files) {
        Function<FrequencyRow, @Nullable String> lines =
                row -> row.member() == null ? null : orders.apply(row.licenceNo());
        return new TableDefinition<>(
                "order-frequency",
                with(
                        List.of(
                                Column.<FrequencyRow>of(
                                                "licence_no",
                                                "analysis.shops.licence",
                                                ColumnType.TEXT,
                                                row -> row.member() == null ? total : row.licenceNo())
                                        .unsorted()
                                        .linkedTo(lines),
                                Column.<FrequencyRow>of(
                                                "name", "analysis.shops.name", ColumnType.TEXT, FrequencyTables::name)
                                        .linkedTo(row -> row.member() == null
                                                ? null
                                                : files.of(row.member().retailerId(), row.licenceNo())),
                                Column.of(
                                        "manager",
                                        "analysis.shops.manager",
                                        ColumnType.TEXT,
                                        row -> row.manager() == null
                                                ? null
                                                : row.manager().name()),
                                fact(
                                                "format",
                                                "tools.dimension.format",
                                                ColumnType.TEXT,
                                                member -> member.format() == null
                                                        ? null
                                                        : formats.apply(
                                                                member.format().name()))
                                        .hiddenAtFirst(),
                                fact("tier", "tools.dimension.tier", ColumnType.COUNT, RetailerMember::tier)
                                        .hiddenAtFirst(),
                                fact(
                                                "visit_class",
                                                "tools.dimension.visitClass",
                                                ColumnType.TEXT,
                                                member -> member.visitClass() == null
                                                        ? null
                                                        : member.visitClass().name())
                                        .hiddenAtFirst(),
                                fact(
                                        "order_weekday",
                                        "analysis.frequency.weekday",
                                        ColumnType.TEXT,
                                        member -> member.orderWeekday() == 0
                                                ? null
                                                : weekdays.apply(String.valueOf(member.orderWeekday())))),
                        FIGURES),
                row -> row.member() == null ? null : row.licenceNo());
    }

    private static Column<FrequencyRow> fact(
            String key, String label, ColumnType type, Function<RetailerMember, @Nullable Object> value) {
        return Column.of(key, label, type, row -> row.member() == null ? null : value.apply(row.member()));
    }

    /**
     * The groups with their bands across.
     *
     * @param bands what a band's shops are called
     * @param shares what their share is called, where it stands alone
     * @param open from a group's code to the page one level down
     * @param shops from a group's code and a band to its list of shops
     */
    static TableDefinition<GroupRow> groups(
            String dimensionKey,
            UnaryOperator<String> names,
            Function<Band, String> bands,
            Function<Band, String> shares,
            Figures figures,
            Function<String, @Nullable String> open,
            Function<String, Function<Band, @Nullable String>> shops) {
        List<Column<GroupRow>> columns = new ArrayList<>();
        columns.add(Column.<GroupRow>of(
                        "dimension", "tools.dimension." + dimensionKey, ColumnType.TEXT, row -> names.apply(row.code()))
                .linkedTo(row -> open.apply(row.code())));
        columns.add(Metric.ACTIVE.column("active", row -> row.total().shops()));
        for (Band band : Band.values()) {
            String key = band.code().replace("+", "_more");
            columns.add(Metric.SHOPS
                    .<GroupRow>column(
                            "shops_" + key,
                            Label.text(bands.apply(band)),
                            row -> row.band(band).shops())
                    .withSub(row -> figures.percent(row.band(band).share()))
                    .linkedTo(row -> shops.apply(row.code()).apply(band)));
            columns.add(Metric.SHOP_SHARE
                    .<GroupRow>column(
                            "share_" + key,
                            Label.text(shares.apply(band)),
                            row -> row.band(band).share())
                    .hiddenAtFirst());
        }
        columns.add(Metric.ORDER_DAYS.column("order_days", row -> row.total().orderDays()));
        columns.add(Column.of(
                "orders_per_shop", "analysis.frequency.per-shop", ColumnType.DECIMAL, GroupRow::ordersPerShop));
        columns.add(
                Metric.ORDER_FREQUENCY.column("frequency", row -> row.total().frequency()));
        columns.add(Metric.QUANTITY_PER_ORDER.column(
                "qty_per_order", row -> row.total().cartonsPerOrder()));
        return new TableDefinition<>("order-frequency-groups", columns, GroupRow::code);
    }
}
