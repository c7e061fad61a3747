package com.platform135.analysis.pricestock;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;

/** The page's tables: a row a spec, a row a point, a row a week, a row a reading. */
final class PriceStockTables {

    private PriceStockTables() {}

    /**
     * @param open from a spec's code to its points
     * @param flags the word for what is inverted, empty else
     */
    static TableDefinition<SpecStockRow> specs(
            PriceStockParameters.Lines lines, Function<String, String> open, Function<Boolean, String> flags) {
        List<Column<SpecStockRow>> first = List.of(
                Column.<SpecStockRow>of(
                                "spec_name",
                                "analysis.distribution.column.spec-name",
                                ColumnType.TEXT,
                                row -> row.spec().name())
                        .linkedTo(row -> open.apply(row.spec().code())),
                Column.<SpecStockRow>of(
                                "spec_code",
                                "analysis.distribution.column.spec-code",
                                ColumnType.TEXT,
                                row -> row.spec().code())
                        .hiddenAtFirst(),
                Column.of(
                        "points",
                        "analysis.pricestock.column.points",
                        ColumnType.COUNT,
                        row -> row.figures().points()),
                Column.of(
                        "carton",
                        "analysis.pricestock.column.carton",
                        ColumnType.PRICE,
                        row -> row.figures().carton()),
                Column.of(
                        "guide",
                        "analysis.pricestock.column.guide",
                        ColumnType.PRICE,
                        row -> row.spec().retailPrice()),
                Column.<SpecStockRow>of(
                                "wholesale",
                                "analysis.pricestock.column.wholesale",
                                ColumnType.PRICE,
                                row -> row.spec().wholesalePrice())
                        .hiddenAtFirst(),
                Column.<SpecStockRow>of(
                                "pack",
                                "analysis.pricestock.column.pack",
                                ColumnType.PRICE,
                                row -> row.figures().pack())
                        .hiddenAtFirst(),
                Metric.PRICE_INDEX.column("price_index", row -> row.figures().priceIndex()),
                inverted(SpecStockRow::inverted, flags),
                Column.of(
                        "inverted_points",
                        "analysis.pricestock.column.inverted-points",
                        ColumnType.COUNT,
                        row -> row.figures().invertedSamples()));
        List<Column<SpecStockRow>> last = List.of(Metric.STOCKOUT_POINTS
                .<SpecStockRow>column("out_rate", row -> row.figures().outRate())
                .withSub(row -> row.figures().outPoints()));
        return new TableDefinition<>(
                "price-stock-specs",
                Stream.of(first, stock(lines, SpecStockRow::figures), last)
                        .flatMap(List::stream)
                        .toList(),
                row -> row.spec().code());
    }

    static TableDefinition<PointStockRow> points(
            PriceStockParameters.Lines lines, Function<String, String> open, ShopLinks.Files files) {
        List<Column<PointStockRow>> first = List.of(
                Column.<PointStockRow>of("name", "analysis.shops.name", ColumnType.TEXT, PointStockRow::name)
                        .linkedTo(row -> files.of(row.retailerId(), row.licenceNo())),
                Column.<PointStockRow>of(
                                "licence_no", "analysis.shops.licence", ColumnType.TEXT, PointStockRow::licenceNo)
                        .linkedTo(row -> open.apply(row.licenceNo())),
                Column.of("manager", "analysis.shops.manager", ColumnType.TEXT, PointStockRow::managerName),
                Column.of("last_on", "analysis.pricestock.column.last", ColumnType.DATE, PointStockRow::lastOn),
                Metric.SPEC_COUNT.column("specs", row -> row.figures().specCount()),
                Metric.PRICE_INDEX.column("price_index", row -> row.figures().priceIndex()),
                Column.<PointStockRow>of(
                                "inverted_specs",
                                "analysis.pricestock.column.inverted-specs",
                                ColumnType.COUNT,
                                row -> row.figures().invertedSamples())
                        .toned(row -> row.figures().invertedSamples() > 0 ? "late" : null));
        List<Column<PointStockRow>> last = List.of(
                Column.of(
                        "short",
                        "analysis.pricestock.column.short",
                        ColumnType.CARTONS,
                        row -> row.figures().shortQty()),
                Column.of(
                        "out_days",
                        "analysis.pricestock.column.out-days",
                        ColumnType.COUNT,
                        row -> row.figures().outDays()));
        return new TableDefinition<>(
                "price-stock-points",
                Stream.of(first, stock(lines, PointStockRow::figures), last)
                        .flatMap(List::stream)
                        .toList(),
                PointStockRow::licenceNo);
    }

    /** What is kept and sold, the same of a spec and of a point. */
    private static <R> List<Column<R>> stock(PriceStockParameters.Lines lines, Function<R, PriceStockFigures> of) {
        return List.of(
                Metric.RETAIL_MARGIN
                        .<R>column("margin", row -> of.apply(row).margin())
                        .toned(row -> lines.margin(of.apply(row).margin())),
                Column.of(
                        "sold",
                        "analysis.pricestock.column.sold",
                        ColumnType.CARTONS,
                        row -> of.apply(row).sold()),
                Column.of(
                        "stock",
                        "analysis.pricestock.column.stock",
                        ColumnType.CARTONS,
                        row -> of.apply(row).closing()),
                Metric.STOCK_RATIO
                        .<R>column("stock_ratio", row -> of.apply(row).stockRatio())
                        .toned(row -> lines.stock(of.apply(row).stockRatio())),
                Metric.DAYS_OF_STOCK.column(
                        "days_of_stock", row -> of.apply(row).daysOfStock()),
                Metric.MOVEMENT_RATIO.column(
                        "movement_ratio", row -> of.apply(row).movementRatio()));
    }

    /** @param one whether one spec is looked at, which has a price */
    static TableDefinition<WeekStockRow> weeks(PriceStockParameters.Lines lines, boolean one) {
        Column<WeekStockRow> price =
                Column.of("carton", "analysis.pricestock.column.carton", ColumnType.PRICE, WeekStockRow::carton);
        return new TableDefinition<>(
                "price-stock-weeks",
                List.of(
                        Column.of("week", "analysis.pricestock.column.week", ColumnType.DATE, WeekStockRow::week),
                        one ? price : price.hiddenAtFirst(),
                        Metric.PRICE_INDEX.column("price_index", WeekStockRow::index),
                        Column.of("sold", "analysis.pricestock.column.sold", ColumnType.CARTONS, WeekStockRow::sold),
                        Column.of("stock", "analysis.pricestock.column.stock", ColumnType.CARTONS, WeekStockRow::stock),
                        Metric.STOCK_RATIO
                                .<WeekStockRow>column("stock_ratio", WeekStockRow::stockRatio)
                                .toned(row -> lines.stock(row.stockRatio())),
                        Column.<WeekStockRow>of(
                                        "out_share",
                                        "analysis.pricestock.column.out-share",
                                        ColumnType.RATE,
                                        WeekStockRow::outShare)
                                .withSub(WeekStockRow::outSamples)));
    }

    static TableDefinition<ReadingRow> readings(PriceStockParameters.Lines lines, Function<Boolean, String> flags) {
        return new TableDefinition<>(
                "price-stock-readings",
                List.of(
                        Column.of("on_date", "analysis.pricestock.column.on", ColumnType.DATE, ReadingRow::onDate),
                        Column.of(
                                "spec_name",
                                "analysis.distribution.column.spec-name",
                                ColumnType.TEXT,
                                ReadingRow::specName),
                        Column.<ReadingRow>of(
                                        "spec_code",
                                        "analysis.distribution.column.spec-code",
                                        ColumnType.TEXT,
                                        ReadingRow::specCode)
                                .hiddenAtFirst(),
                        Column.of(
                                "bought", "analysis.pricestock.column.bought", ColumnType.CARTONS, ReadingRow::bought),
                        Column.of("sold", "analysis.pricestock.column.sold", ColumnType.CARTONS, ReadingRow::sold),
                        Column.of("stock", "analysis.pricestock.column.stock", ColumnType.CARTONS, ReadingRow::stock),
                        Column.of(
                                "short", "analysis.pricestock.column.short", ColumnType.CARTONS, ReadingRow::shortQty),
                        Column.of("carton", "analysis.pricestock.column.carton", ColumnType.PRICE, ReadingRow::carton),
                        Column.of("guide", "analysis.pricestock.column.guide", ColumnType.PRICE, ReadingRow::guide),
                        Column.of("pack", "analysis.pricestock.column.pack", ColumnType.PRICE, ReadingRow::pack),
                        Metric.PRICE_INDEX.column("price_index", ReadingRow::index),
                        inverted(ReadingRow::inverted, flags),
                        Metric.RETAIL_MARGIN
                                .<ReadingRow>column("margin", ReadingRow::margin)
                                .toned(row -> lines.margin(row.margin())),
                        Column.of(
                                "out_days",
                                "analysis.pricestock.column.out-days",
                                ColumnType.COUNT,
                                ReadingRow::outDays)));
    }

    private static <R> Column<R> inverted(Predicate<R> inverted, Function<Boolean, String> flags) {
        return Column.<R>of(
                        "inverted",
                        "analysis.pricestock.column.inverted",
                        ColumnType.TEXT,
                        row -> flags.apply(inverted.test(row)))
                .toned(row -> tone(inverted.test(row)));
    }

    private static @Nullable String tone(boolean inverted) {
        return inverted ? "late" : null;
    }
}
