package com.platform135.analysis.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;

/** The page's tables: a row a customer, a row a spec, a row a group. */
final class SupplyTables {

    private SupplyTables() {}

    /** @param open from a licence to the customer's specs */
    static TableDefinition<SupplyRow> shops(
            Function<String, String> open, ShopLinks.Files files, UnaryOperator<String> formats) {
        Function<SupplyRow, @Nullable String> link = row -> row.isTotal() ? null : open.apply(row.licenceNo());
        List<Column<SupplyRow>> columns = new ArrayList<>();
        columns.add(Column.<SupplyRow>of("name", "analysis.shops.name", ColumnType.TEXT, SupplyRow::name)
                .linkedTo(
                        row -> row.facts() == null ? null : files.of(row.facts().id(), row.licenceNo())));
        columns.add(Column.<SupplyRow>of(
                        "licence_no",
                        "analysis.shops.licence",
                        ColumnType.TEXT,
                        row -> row.isTotal() ? "" : row.licenceNo())
                .unsorted()
                .linkedTo(link));
        columns.add(Column.of(
                "manager", "analysis.shops.manager", ColumnType.TEXT, row -> row.isTotal() ? "" : row.managerName()));
        columns.add(Column.<SupplyRow>of(
                        "format",
                        "tools.dimension.format",
                        ColumnType.TEXT,
                        row -> row.isTotal()
                                ? ""
                                : row.facts() == null
                                        ? null
                                        : formats.apply(row.facts().format()))
                .unsorted()
                .hiddenAtFirst());
        columns.add(Column.<SupplyRow>of(
                        "tier",
                        "tools.dimension.tier",
                        ColumnType.TEXT,
                        row -> row.isTotal()
                                ? ""
                                : row.facts() == null
                                        ? null
                                        : String.valueOf(row.facts().tier()))
                .unsorted()
                .hiddenAtFirst());
        columns.addAll(figures(SupplyRow::figures));
        columns.add(Column.<SupplyRow>of(
                        "worst_specs",
                        "analysis.supply.column.worst",
                        ColumnType.TEXT,
                        row -> row.isTotal() ? "" : row.worstText())
                .unsorted());
        return new TableDefinition<>("supply-shops", columns, row -> row.isTotal() ? null : row.licenceNo());
    }

    /**
     * @param open from a spec's code to what is behind it; null for nothing
     * @param shops whether to count the shops that wanted it
     */
    static TableDefinition<SpecSupplyRow> specs(Function<String, @Nullable String> open, boolean shops) {
        List<Column<SpecSupplyRow>> columns = new ArrayList<>();
        columns.add(Column.<SpecSupplyRow>of(
                        "spec_name", "analysis.distribution.column.spec-name", ColumnType.TEXT, SpecSupplyRow::specName)
                .linkedTo(row -> row.isTotal() ? null : open.apply(row.specCode())));
        columns.add(Column.<SpecSupplyRow>of(
                        "spec_code", "analysis.distribution.column.spec-code", ColumnType.TEXT, SpecSupplyRow::specCode)
                .hiddenAtFirst());
        if (shops) {
            columns.add(Column.of(
                    "needing",
                    "analysis.supply.column.needing",
                    ColumnType.COUNT,
                    row -> row.figures().needing()));
            columns.add(Metric.ORDERING.column("ordering", row -> row.figures().ordering()));
        }
        columns.add(Metric.NEED.column("need", row -> row.figures().need()));
        columns.add(Metric.LIMIT.column("limit", row -> row.figures().limit()));
        columns.add(Metric.ORDERED.column("ordered", row -> row.figures().cartons()));
        columns.add(Metric.FILL_RATE.column("fill_rate", SpecSupplyRow::fillRate));
        columns.add(Metric.LIMIT_FILL_RATE.column("limit_rate", SpecSupplyRow::limitRate));
        columns.add(Metric.SHORTFALL.column("gap", SpecSupplyRow::gap));
        columns.add(Metric.STOCKOUT_RATE.column("stockout_rate", SpecSupplyRow::stockoutRate));
        return new TableDefinition<>("supply-specs", columns, row -> row.isTotal() ? null : row.specCode());
    }

    static TableDefinition<SalesGroup> groups(
            String dimensionKey, UnaryOperator<String> names, Function<String, @Nullable PageUrl> into) {
        List<Column<SalesGroup>> columns = new ArrayList<>();
        columns.add(Column.<SalesGroup>of(
                        "dimension",
                        "tools.dimension." + dimensionKey,
                        ColumnType.TEXT,
                        group -> names.apply(group.code()))
                .linkedTo(group -> text(into.apply(group.code()))));
        columns.add(Metric.ACTIVE.column("active", SalesGroup::active));
        columns.addAll(figures(SupplyFigures::of));
        columns.add(Metric.LIMIT_FILL_SHOPS
                .<SalesGroup>column("limit_shops", group -> Ratio.rate(group.limitFilled(), group.limited()))
                .withSub(SalesGroup::limitFilled));
        return new TableDefinition<>("supply-groups", columns, SalesGroup::code);
    }

    static <R> List<Column<R>> figures(Function<R, SupplyFigures> of) {
        return List.of(
                Metric.NEED.<R>column("need", row -> of.apply(row).need()),
                Metric.LIMIT.<R>column("limit", row -> of.apply(row).limit()),
                Metric.ORDERED.<R>column("ordered", row -> of.apply(row).ordered()),
                Metric.FILL_RATE.<R>column("fill_rate", row -> of.apply(row).fillRate()),
                Metric.LIMIT_FILL_RATE.<R>column(
                        "limit_rate", row -> of.apply(row).limitRate()),
                Metric.SHORTFALL.<R>column("gap", row -> of.apply(row).gap()),
                Metric.SHORT_SPECS.<R>column("gap_specs", row -> of.apply(row).gapSpecs()),
                Metric.UNMET_SPECS.<R>column("zero_specs", row -> of.apply(row).unmetSpecs()));
    }

    private static @Nullable String text(@Nullable PageUrl url) {
        return url == null ? null : url.toString();
    }
}
