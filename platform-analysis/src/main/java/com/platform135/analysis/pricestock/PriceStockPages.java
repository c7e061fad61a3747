package com.platform135.analysis.pricestock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.TabView;
import com.platform135.db.brand.SpecRow;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.ToolbarView;
import com.platform135.tools.table.Units;

/** What the page 价存信息分析 shows, tab by tab. */
@Service
class PriceStockPages implements ReportScreen {

    static final String PATH = "/analysis/price-stock";

    private static final String TITLE = "analysis.pricestock.title";

    private final PriceStockReport report;
    private final PageKit kit;

    PriceStockPages(PriceStockReport report, PageKit kit) {
        this.report = report;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    @Override
    public String template() {
        return "analysis/pricestock/page";
    }

    @Override
    public Set<String> own() {
        return Set.of("tab");
    }

    @Override
    public PriceStockView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        PriceStockTab tab = tab(page);
        PriceStockAnswer answer = report.answer(page.parameters());
        List<WeekStockRow> weeks = tab == PriceStockTab.WEEKS ? report.weeks(page.parameters(), answer) : List.of();
        return new PriceStockView(
                kit.filters().bar(page.url(), reader, List.of(), locale),
                kit.headings().conditions(page.parameters(), locale),
                page.own(ReportPage.SPEC, "").isEmpty()
                        ? null
                        : page.parameters().specs().members().get(0).specName(),
                page.url().without(ReportPage.SPEC, "page").toString(),
                answer.samples().isEmpty(),
                cards(answer, page.state().units(), locale),
                warning(answer, locale),
                tabs(page, tab, locale),
                tab == PriceStockTab.WEEKS ? charts(answer, weeks, locale) : List.of(),
                toolbar(page, tab, answer, reader),
                kit.draw(table(page, tab, answer, weeks, locale), page, locale));
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        PriceStockAnswer answer = report.answer(page.parameters());
        PriceStockTab tab = tab(page);
        return table(
                page,
                tab,
                answer,
                tab == PriceStockTab.WEEKS ? report.weeks(page.parameters(), answer) : List.of(),
                locale);
    }

    private static PriceStockTab tab(ReportPage page) {
        return PriceStockTab.parse(page.own("tab", PriceStockTab.SPECS.key()));
    }

    private ToolbarView toolbar(ReportPage page, PriceStockTab tab, PriceStockAnswer answer, PlatformUser reader) {
        ToolbarView toolbar = page.exports(PATH)
                .quantityUnits(page.url(), page.state().units())
                .withAsOf(kit.headings().time(answer.asOf()));
        return switch (tab) {
            case SPECS -> kit.actions().addTo(toolbar, RowKind.SPEC, page, reader);
            case POINTS -> kit.actions().addTo(toolbar, RowKind.SHOP, page, reader);
            case WEEKS -> toolbar;
        };
    }

    private ReportTable<?> table(
            ReportPage page, PriceStockTab tab, PriceStockAnswer answer, List<WeekStockRow> weeks, Locale locale) {
        return switch (tab) {
            case SPECS -> {
                PageUrl points = page.url().without("page", "sort", "columns").with("tab", PriceStockTab.POINTS.key());
                yield new ReportTable<>(
                        TITLE,
                        PriceStockTables.specs(
                                answer.lines(),
                                code -> points.with(ReportPage.SPEC, code).toString(),
                                flags(locale)),
                        TableRows.of(answer.bySpec()),
                        answer.asOf());
            }
            case POINTS -> {
                PageUrl point =
                        page.url().to(PricePointPages.PATH).without("tab", "page", "sort", "columns", "size", "more");
                yield new ReportTable<>(
                        TITLE,
                        PriceStockTables.points(
                                answer.lines(),
                                licence -> point.with("licence", licence).toString(),
                                kit.shops().files(page)),
                        TableRows.of(answer.byPoint()),
                        answer.asOf());
            }
            case WEEKS ->
                new ReportTable<>(
                        TITLE,
                        PriceStockTables.weeks(answer.lines(), answer.specs().size() == 1),
                        TableRows.of(weeks),
                        answer.asOf());
        };
    }

    private Function<Boolean, String> flags(Locale locale) {
        String word = kit.text("analysis.pricestock.inverted", locale);
        return inverted -> inverted ? word : "";
    }

    private List<TabView> tabs(ReportPage page, PriceStockTab current, Locale locale) {
        PageUrl bare = page.url().without("page", "sort", "columns", "tab");
        return Arrays.stream(PriceStockTab.values())
                .map(tab -> new TabView(
                        kit.text("analysis.pricestock.tab." + tab.key(), locale),
                        bare.with("tab", tab == PriceStockTab.SPECS ? null : tab.key())
                                .toString(),
                        null,
                        tab == current))
                .toList();
    }

    private List<CardView> cards(PriceStockAnswer answer, Units units, Locale locale) {
        PriceStockFigures total = answer.total();
        return List.of(
                new CardView(
                        kit.text("analysis.pricestock.card.points", locale),
                        kit.figures().count(total.points()),
                        kit.text(
                                "analysis.pricestock.card.points.note",
                                locale,
                                total.specCount(),
                                answer.lastOn().map(LocalDate::toString).orElse("—")),
                        null,
                        null),
                kit.card(
                        Metric.PRICE_INDEX,
                        total.priceIndex(),
                        kit.text(
                                "analysis.pricestock.card.inverted",
                                locale,
                                total.invertedSpecs().size()),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.RETAIL_MARGIN,
                        total.margin(),
                        kit.text(
                                "analysis.pricestock.card.aim",
                                locale,
                                kit.figures().percent(answer.lines().margin())),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.STOCK_RATIO,
                        total.stockRatio(),
                        kit.text(
                                "analysis.pricestock.card.stock",
                                locale,
                                kit.figures().count(total.closing())),
                        null,
                        units,
                        locale),
                kit.card(Metric.DAYS_OF_STOCK, total.daysOfStock(), "", null, units, locale),
                kit.card(Metric.MOVEMENT_RATIO, total.movementRatio(), "", null, units, locale),
                kit.card(
                        Metric.STOCKOUT_POINTS,
                        total.outRate(),
                        kit.text(
                                "analysis.pricestock.card.out",
                                locale,
                                kit.figures().part(total.outPoints(), answer.askedAny())),
                        null,
                        units,
                        locale));
    }

    /** Specs that sell below their wholesale price, and specs with too much stock. */
    private @Nullable String warning(PriceStockAnswer answer, Locale locale) {
        List<String> parts = new ArrayList<>();
        List<SpecStockRow> rows = answer.bySpec();
        name(rows, SpecStockRow::inverted, locale)
                .ifPresent(names -> parts.add(kit.text("analysis.pricestock.warning.inverted", locale, names)));
        name(rows, row -> "late".equals(answer.lines().stock(row.figures().stockRatio())), locale)
                .ifPresent(names -> parts.add(kit.text("analysis.pricestock.warning.stock", locale, names)));
        return parts.isEmpty() ? null : String.join(kit.text("analysis.pricestock.warning.join", locale), parts);
    }

    private static Optional<String> name(List<SpecStockRow> rows, Predicate<SpecStockRow> which, Locale locale) {
        String names = rows.stream().filter(which).map(row -> row.spec().name()).collect(Enumerated.names(locale));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private List<ChartView> charts(PriceStockAnswer answer, List<WeekStockRow> weeks, Locale locale) {
        if (weeks.size() < 2) {
            return List.of();
        }
        List<String> labels =
                weeks.stream().map(row -> row.week().toString().substring(5)).toList();
        ChartView price = answer.specs().size() == 1
                ? prices(answer.specs().values().iterator().next(), weeks, labels, locale)
                : ChartView.line(
                                kit.text("analysis.pricestock.chart.index", locale),
                                Format.RATE,
                                labels,
                                series(kit.text(Metric.PRICE_INDEX.nameKey(), locale), weeks, WeekStockRow::index))
                        .withTarget(BigDecimal.ONE, kit.text("analysis.pricestock.chart.guide", locale));
        ChartView stock = ChartView.line(
                        kit.text("analysis.pricestock.chart.stock", locale),
                        Format.NUMBER,
                        labels,
                        series(kit.text(Metric.STOCK_RATIO.nameKey(), locale), weeks, WeekStockRow::stockRatio))
                .withTarget(
                        answer.lines().problem(),
                        kit.text(
                                "analysis.pricestock.chart.problem",
                                locale,
                                kit.figures().decimal(answer.lines().problem(), 1)));
        return Stream.of(price, stock)
                .filter(chart -> chart.series().get(0).values().stream().anyMatch(Objects::nonNull))
                .toList();
    }

    private ChartView prices(SpecRow spec, List<WeekStockRow> weeks, List<String> labels, Locale locale) {
        return ChartView.line(
                        kit.text("analysis.pricestock.chart.price", locale, spec.name()),
                        Format.NUMBER,
                        labels,
                        series(kit.text("analysis.pricestock.chart.carton", locale), weeks, WeekStockRow::carton),
                        new Series(
                                kit.text("analysis.pricestock.chart.guide-price", locale),
                                weeks.stream().map(row -> spec.retailPrice()).toList(),
                                Colour.PLANNED),
                        new Series(
                                kit.text("analysis.pricestock.chart.wholesale", locale),
                                weeks.stream().map(row -> spec.wholesalePrice()).toList(),
                                Colour.PREVIOUS))
                .in(kit.text("analysis.pricestock.chart.yuan", locale));
    }

    private static Series series(
            String name, List<WeekStockRow> weeks, Function<WeekStockRow, @Nullable BigDecimal> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        weeks.forEach(week -> values.add(value.apply(week)));
        return new Series(name, values, Colour.ACTUAL);
    }
}
