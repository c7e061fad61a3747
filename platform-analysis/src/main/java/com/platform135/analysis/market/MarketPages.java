package com.platform135.analysis.market;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGrouping;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.grouping.SpecSums;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.shops.ShopNames;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SpecFigures;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.retailerfile.RetailerPaths;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** 市场特征查询 (19): the file of an area. */
@Service
class MarketPages implements ReportScreen {

    static final String PATH = "/analysis/market";

    private static final String TITLE = "analysis.market.title";
    private static final int TOP_SPECS = 10;
    private static final int PRICES = 10;
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.FORMAT,
            Dimension.MARKET_TYPE,
            Dimension.AREA_TYPE,
            Dimension.SCALE,
            Dimension.TIER,
            Dimension.VISIT_CLASS,
            Dimension.TERMINAL,
            Dimension.MANAGER);

    private final MarketReport report;
    private final MarketQueries queries;
    private final SpecCatalogue catalogue;
    private final SpecGroupings groupings;
    private final ShopDirectory directory;
    private final PageKit kit;

    MarketPages(
            MarketReport report,
            MarketQueries queries,
            SpecCatalogue catalogue,
            SpecGroupings groupings,
            ShopDirectory directory,
            PageKit kit) {
        this.report = report;
        this.queries = queries;
        this.catalogue = catalogue;
        this.groupings = groupings;
        this.directory = directory;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/market/page";
    }

    @Override
    public Dimension startingBy() {
        return Dimension.FORMAT;
    }

    @Override
    public MarketView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        MarketAnswer answer = report.answer(page.parameters());
        ReportTable<MarketRow> table = table(page, answer, locale);
        PageUrl card =
                page.url().without("by", "sort", "columns", "page", "size").to(CardPages.PATH);
        Sums total = Sums.of(answer.now().total());
        return new MarketView(
                kit.filters().shops(page.url(), reader, DIMENSIONS, locale),
                kit.headings().conditions(page.parameters(), locale),
                kit.headings().scope(page.parameters()),
                kit.text(
                        "analysis.market.compared",
                        locale,
                        Comparisons.days(answer.periods().now()),
                        Comparisons.days(answer.periods().before())),
                card.toString(),
                card.with("rehearse", "1").toString(),
                total.active() == 0 && total.cartons() == 0,
                figures(total, Sums.of(answer.before().total()), locale),
                kit.actions()
                        .addTo(
                                page.exports(PATH)
                                        .quantityUnits(page.url(), page.state().units())
                                        .withAsOf(kit.headings().time(answer.asOf())),
                                RowKind.GROUP,
                                page,
                                reader),
                kit.draw(table, page, locale),
                charts(answer, locale),
                specs(page, card, answer),
                prices(page, answer),
                matters(page, answer, locale),
                shops(card, answer, total));
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        return table(page, report.answer(page.parameters()), locale);
    }

    private ReportTable<MarketRow> table(ReportPage page, MarketAnswer answer, Locale locale) {
        Dimension by = page.parameters().by();
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        Map<String, Sums> before = Sums.byCode(answer.before().groups());
        Sums all = Sums.of(answer.now().total());
        List<MarketRow> rows = answer.now().groups().stream()
                .map(group -> new MarketRow(
                        group.code(),
                        Sums.of(group),
                        before.getOrDefault(group.code(), Sums.NONE),
                        all.active(),
                        all.cartons()))
                .toList();
        MarketRow total =
                new MarketRow(SalesGroup.TOTAL, all, Sums.of(answer.before().total()), all.active(), all.cartons());
        return new ReportTable<>(
                TITLE,
                new TableDefinition<>("market", columns(page, by, names, locale), MarketRow::code),
                new TableRows<>(rows, List.of(total)),
                answer.asOf());
    }

    private List<Column<MarketRow>> columns(ReportPage page, Dimension by, UnaryOperator<String> names, Locale locale) {
        return List.of(
                Column.<MarketRow>of(
                                "dimension",
                                "tools.dimension." + by.key(),
                                ColumnType.TEXT,
                                row -> row.code().equals(SalesGroup.TOTAL)
                                        ? kit.text("analysis.market.total", locale)
                                        : names.apply(row.code()))
                        .linkedTo(row -> row.code().equals(SalesGroup.TOTAL)
                                ? null
                                : Drill.into(page.url(), by, row.code())
                                        .map(url -> by == Dimension.ORG
                                                ? url.with(
                                                        "by",
                                                        kit.dimensions()
                                                                .below(page.parameters(), row.code())
                                                                .key())
                                                : url)
                                        .map(PageUrl::toString)
                                        .orElse(null)),
                Metric.SHOPS.column("active", row -> row.now().active()),
                Metric.SHOP_SHARE.column("shop_share", MarketRow::shopShare),
                Metric.ORDERING.column("ordering", row -> row.now().ordering()),
                Metric.ORDER_RATE.column("order_rate", row -> row.now().orderRate()),
                Metric.QUANTITY.column("qty", row -> row.now().cartons()),
                Metric.QUANTITY_SHARE.column("qty_share", MarketRow::quantityShare),
                Metric.QUANTITY_PER_SHOP.column("qty_per_shop", row -> row.now().perShop()),
                Metric.CASE_VALUE.column("case_value", row -> row.now().caseValue()),
                Metric.FILL_RATE.column("fill_rate", row -> row.now().fillRate()),
                Metric.MONTH_ON_MONTH.column("change", MarketRow::change));
    }

    private List<MarketView.Figure> figures(Sums now, Sums before, Locale locale) {
        return List.of(
                figure(
                        "shops",
                        "shops",
                        kit.figures().count(now.active()),
                        kit.figures().count(before.active()),
                        locale),
                figure(
                        "quantity",
                        "month-on-month",
                        kit.figures().count(now.cartons()),
                        kit.figures().change(Ratio.change(now.cartons(), before.cartons())),
                        locale),
                figure(
                        "case-value",
                        "case-value",
                        kit.figures().decimal(now.caseValue(), 0),
                        kit.figures().decimal(before.caseValue(), 0),
                        locale),
                figure(
                        "order-rate",
                        "order-rate",
                        kit.figures().percent(now.orderRate()),
                        kit.figures().percent(before.orderRate()),
                        locale),
                figure(
                        "fill-rate",
                        "fill-rate",
                        kit.figures().percent(now.fillRate()),
                        kit.figures().percent(before.fillRate()),
                        locale));
    }

    private MarketView.Figure figure(String key, String metric, String now, String before, Locale locale) {
        return new MarketView.Figure(
                kit.text("analysis.market.figure." + key, locale),
                now,
                kit.text(key.equals("quantity") ? "analysis.market.change" : "analysis.market.before", locale, before),
                metric);
    }

    private List<ChartView> charts(MarketAnswer answer, Locale locale) {
        List<SalesGroup> months = answer.months().groups();
        YearMonth first = kit.months()
                .first()
                .orElse(YearMonth.from(answer.periods().now().lastDay()));
        ChartView trend = ChartView.line(
                        kit.text("analysis.market.chart.trend", locale),
                        Format.NUMBER,
                        months.stream().map(SalesGroup::code).toList(),
                        new Series(
                                kit.text("analysis.market.figure.quantity", locale),
                                months.stream()
                                        .map(month -> YearMonth.parse(month.code())
                                                        .isBefore(first)
                                                ? null
                                                : BigDecimal.valueOf(month.any().cartons()))
                                        .toList(),
                                Colour.ACTUAL))
                .in(kit.text("tools.unit.carton", locale));
        SpecGrouping segments =
                groupings.of(SpecDimension.SEGMENT, answer.periods().now().lastDay());
        UnaryOperator<String> names = groupings.names(SpecDimension.SEGMENT, locale);
        Map<String, SpecSums> now = segments.sums(answer.now().total());
        Map<String, SpecSums> before = segments.sums(answer.before().total());
        ChartView structure = ChartView.bars(
                        kit.text("analysis.market.chart.segments", locale),
                        Format.NUMBER,
                        segments.codes().stream().map(names).toList(),
                        series("analysis.market.now", segments.codes(), now, Colour.ACTUAL, locale),
                        series("analysis.market.then", segments.codes(), before, Colour.PREVIOUS, locale))
                .in(kit.text("tools.unit.carton", locale));
        return List.of(trend, structure);
    }

    private Series series(String key, List<String> codes, Map<String, SpecSums> sums, Colour colour, Locale locale) {
        return new Series(
                kit.text(key, locale),
                codes.stream()
                        .map(code -> BigDecimal.valueOf(
                                sums.getOrDefault(code, SpecSums.NONE).cartons()))
                        .toList(),
                colour);
    }

    private List<MarketView.SpecLine> specs(ReportPage page, PageUrl card, MarketAnswer answer) {
        Map<Integer, SpecRow> rows =
                catalogue.listAll().stream().collect(Collectors.toMap(SpecRow::id, Function.identity()));
        Map<Integer, SalesFigures> before = figuresById(answer.before().total());
        SalesGroup total = answer.now().total();
        return total.specs().stream()
                .filter(spec -> spec.figures().cartons() > 0)
                .sorted(Comparator.<SpecFigures>comparingLong(
                                spec -> -spec.figures().cartons())
                        .thenComparingInt(SpecFigures::specId))
                .limit(TOP_SPECS)
                .map(spec -> {
                    SpecRow row = Objects.requireNonNull(rows.get(spec.specId()));
                    SalesFigures then = before.getOrDefault(spec.specId(), SalesFigures.ZERO);
                    return new MarketView.SpecLine(
                            row.name(),
                            page.url()
                                    .without("by", "sort", "columns", "page", "size")
                                    .to("/analysis/distribution")
                                    .with("specs", row.code())
                                    .toString(),
                            card.with("kind", "spec").with("spec", row.code()).toString(),
                            kit.figures().count(spec.figures().cartons()),
                            kit.figures()
                                    .percent(Ratio.rate(
                                            spec.figures().cartons(),
                                            total.any().cartons())),
                            kit.figures().percent(Ratio.rate(spec.figures().ordering(), total.active())),
                            kit.figures().change(Ratio.change(spec.figures().cartons(), then.cartons())));
                })
                .toList();
    }

    static Map<Integer, SalesFigures> figuresById(SalesGroup group) {
        return group.specs().stream().collect(Collectors.toMap(SpecFigures::specId, SpecFigures::figures));
    }

    private List<MarketView.PriceLine> prices(ReportPage page, MarketAnswer answer) {
        return queries
                .listPrices(
                        page.parameters().scope(),
                        answer.periods().now(),
                        answer.periods().before(),
                        PRICES)
                .stream()
                .map(row -> new MarketView.PriceLine(
                        row.name(),
                        kit.figures().decimal(row.price(), 2),
                        kit.figures().decimal(row.guide(), 0),
                        kit.figures().percent(share(row.price(), row.guide())),
                        kit.figures().change(row.before() == null ? null : relative(row.price(), row.before())),
                        row.points()))
                .toList();
    }

    private static @Nullable BigDecimal share(BigDecimal price, BigDecimal guide) {
        return Ratio.rate(
                price.movePointRight(2).longValue(), guide.movePointRight(2).longValue());
    }

    private static @Nullable BigDecimal relative(BigDecimal now, BigDecimal before) {
        return Ratio.change(
                now.movePointRight(2).longValue(), before.movePointRight(2).longValue());
    }

    private List<MarketView.MatterLine> matters(ReportPage page, MarketAnswer answer, Locale locale) {
        return queries.listMatters(page.parameters().scope(), answer.periods().now()).stream()
                .map(row -> new MarketView.MatterLine(
                        kit.text("analysis.market.matter." + row.kind(), locale),
                        row.raised(),
                        row.open(),
                        Objects.toString(row.latest(), "")))
                .toList();
    }

    private List<MarketView.ShopLine> shops(PageUrl card, MarketAnswer answer, Sums total) {
        ShopNames names = new ShopNames(directory);
        names.load(
                answer.shops().stream().map(shop -> shop.retailerId()).toList(),
                answer.shops().stream().map(shop -> shop.managerId()).toList());
        return answer.shops().stream()
                .filter(shop -> shop.ordered() > 0)
                .map(shop -> {
                    ShopDirectory.Shop named = names.shop(shop.retailerId());
                    return new MarketView.ShopLine(
                            named.name(),
                            RetailerPaths.of(named.licenceNo()),
                            card.with("kind", "shop")
                                    .with("licence", named.licenceNo())
                                    .toString(),
                            kit.figures().count(shop.ordered()),
                            kit.figures().percent(Ratio.rate(shop.ordered(), total.cartons())),
                            names.manager(shop.managerId()).name());
                })
                .toList();
    }
}
