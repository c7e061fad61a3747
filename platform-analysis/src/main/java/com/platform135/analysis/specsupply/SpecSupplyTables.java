package com.platform135.analysis.specsupply;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;

/** The page's tables: what was ordered, and whom to call. */
final class SpecSupplyTables {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private SpecSupplyTables() {}

    /**
     * @param open from a licence to the customer's order lines of the day
     * @param states from a state to its name
     */
    static TableDefinition<SpecLineRow> lines(
            Function<String, String> open,
            ShopLinks.Files files,
            Function<SpecLineRow.State, String> states,
            ZoneId zone) {
        Function<SpecLineRow, @Nullable String> link = row -> row.isTotal() ? null : open.apply(row.licenceNo());
        return new TableDefinition<>(
                "spec-supply",
                List.of(
                        Column.<SpecLineRow>of("name", "analysis.shops.name", ColumnType.TEXT, SpecLineRow::name)
                                .linkedTo(row -> row.isTotal() ? null : files.of(row.retailerId(), row.licenceNo())),
                        Column.<SpecLineRow>of(
                                        "licence_no", "analysis.shops.licence", ColumnType.TEXT, SpecLineRow::licenceNo)
                                .linkedTo(link),
                        Column.of(
                                "manager",
                                "analysis.shops.manager",
                                ColumnType.TEXT,
                                row -> row.isTotal() ? "" : row.managerName()),
                        Column.<SpecLineRow>of(
                                        "order_no",
                                        "analysis.orders.number",
                                        ColumnType.TEXT,
                                        row -> row.isTotal() ? "" : row.orderNo())
                                .hiddenAtFirst(),
                        Metric.NEED.column("need", SpecLineRow::need),
                        Metric.LIMIT.column("limit", SpecLineRow::limit),
                        Metric.ORDERED.column("ordered", SpecLineRow::ordered),
                        Metric.FILL_RATE.column("fill_rate", SpecLineRow::fillRate),
                        Column.<SpecLineRow>of(
                                        "state",
                                        "analysis.specsupply.column.state",
                                        ColumnType.TEXT,
                                        row -> row.isTotal() ? "" : states.apply(row.state()))
                                .toned(row -> row.isTotal()
                                        ? null
                                        : row.state() == SpecLineRow.State.NOTHING
                                                ? "act"
                                                : row.state() == SpecLineRow.State.FILLED ? "ok" : ""),
                        Column.of(
                                "arrived_at",
                                "analysis.specsupply.column.arrived",
                                ColumnType.TEXT,
                                row -> row.isTotal()
                                        ? ""
                                        : row.arrivedAt() == null
                                                ? null
                                                : row.arrivedAt()
                                                        .atZoneSameInstant(zone)
                                                        .format(MINUTE))),
                row -> row.isTotal() ? null : row.licenceNo());
    }

    static TableDefinition<SilentShopRow> silent(Function<String, String> open, ShopLinks.Files files) {
        return new TableDefinition<>(
                "spec-supply-calls",
                List.of(
                        Column.<SilentShopRow>of(
                                        "name",
                                        "analysis.shops.name",
                                        ColumnType.TEXT,
                                        row -> row.contact().name())
                                .linkedTo(row -> files.of(
                                        row.contact().id(), row.contact().licenceNo())),
                        Column.<SilentShopRow>of(
                                        "licence_no",
                                        "analysis.shops.licence",
                                        ColumnType.TEXT,
                                        row -> row.contact().licenceNo())
                                .linkedTo(row -> open.apply(row.contact().licenceNo())),
                        Column.<SilentShopRow>of(
                                        "phone",
                                        "analysis.specsupply.column.phone",
                                        ColumnType.TEXT,
                                        row -> row.contact().phone())
                                .linkedTo(row -> row.contact().phone() == null
                                        ? null
                                        : "tel:" + row.contact().phone()),
                        Column.of(
                                "manager",
                                "analysis.shops.manager",
                                ColumnType.TEXT,
                                row -> row.contact().managerName()),
                        Column.of(
                                "last_order_on",
                                "analysis.specsupply.column.last",
                                ColumnType.DATE,
                                SilentShopRow::lastOn),
                        Column.of(
                                "usual", "analysis.specsupply.column.usual", ColumnType.DECIMAL, SilentShopRow::usual),
                        Column.of(
                                "last_of_spec",
                                "analysis.specsupply.column.last-spec",
                                ColumnType.DATE,
                                SilentShopRow::lastOfSpec),
                        Column.of(
                                "usual_of_spec",
                                "analysis.specsupply.column.usual-spec",
                                ColumnType.DECIMAL,
                                SilentShopRow::usualOfSpec)),
                row -> row.contact().licenceNo());
    }
}
