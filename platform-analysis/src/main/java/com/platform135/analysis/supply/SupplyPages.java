package com.platform135.analysis.supply;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.Beginnings;
import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.TabView;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SpecFigures;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;
import com.platform135.tools.table.Units;

/** What the page 客户供需分析 shows, tab by tab. */
@Service
class SupplyPages implements ReportScreen {

    static final String PATH = "/analysis/supply";

    private static final String TITLE = "analysis.supply.title";
    private static final int BARS = 15;
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.MANAGER,
            Dimension.ORG,
            Dimension.FORMAT,
            Dimension.MARKET_TYPE,
            Dimension.AREA_TYPE,
            Dimension.SCALE,
            Dimension.TIER,
            Dimension.VISIT_CLASS,
            Dimension.TERMINAL,
            Dimension.CUSTOMER_TYPE,
            Dimension.MONTH);

    private final SupplyReport report;
    private final SupplyShops shops;
    private final PageKit kit;

    SupplyPages(SupplyReport report, SupplyShops shops, PageKit kit) {
        this.report = report;
        this.shops = shops;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/supply/page";
    }

    @Override
    public Set<String> own() {
        return Set.of("tab", "band");
    }

    @Override
    public Dimension startingBy() {
        return Dimension.MANAGER;
    }

    /** Those who lack most first. */
    @Override
    public Map<String, String> beginning(PlatformUser reader) {
        return new TreeMap<>(Map.of(
                "sort", "-gap", "by", Beginnings.below(reader, Dimension.FORMAT).key()));
    }

    @Override
    public SupplyView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        SupplyAnswer answer = report.answer(page.parameters());
        SupplyTab tab = tab(page);
        return new SupplyView(
                kit.filters().bar(page.url().without("band"), reader, DIMENSIONS, locale),
                kit.headings().conditions(page.parameters(), locale),
                page.own(ReportPage.SPEC, "").isEmpty()
                        ? null
                        : page.parameters().specs().members().get(0).specName(),
                page.url().without(ReportPage.SPEC, "page").toString(),
                cards(answer, page, locale),
                tabs(page, tab, answer, locale),
                tab == SupplyTab.SHOPS ? bands(page, answer, locale) : List.of(),
                toolbar(page, tab, answer, reader),
                drawn(page, tab, answer, locale),
                chart(page, tab, answer, locale));
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        SupplyAnswer answer = report.answer(page.parameters());
        return switch (tab(page)) {
            case SHOPS -> {
                List<RetailerSales> listed =
                        shops.sorted(answer.shops(band(page)), page.state().sort());
                yield new ReportTable<>(
                        TITLE,
                        shopColumns(page, locale),
                        new TableRows<>(
                                shops.describe(page.parameters(), listed),
                                List.of(shopTotal(page, answer, listed, locale))),
                        answer.asOf());
            }
            case SPECS -> specTable(page, answer, locale);
            case GROUPS -> groupTable(page, answer, locale);
        };
    }

    private static SupplyTab tab(ReportPage page) {
        return SupplyTab.parse(page.own("tab", SupplyTab.SHOPS.key()));
    }

    private static @Nullable SupplyBand band(ReportPage page) {
        String key = page.own("band", "");
        return key.isEmpty() ? null : SupplyBand.parse(key);
    }

    private ToolbarView toolbar(ReportPage page, SupplyTab tab, SupplyAnswer answer, PlatformUser reader) {
        RowKind kind = switch (tab) {
            case SHOPS -> RowKind.SHOP;
            case SPECS -> RowKind.SPEC;
            case GROUPS -> RowKind.GROUP;
        };
        return kit.actions()
                .addTo(
                        page.exports(PATH)
                                .quantityUnits(page.url(), page.state().units())
                                .withAsOf(kit.headings().time(answer.asOf())),
                        kind,
                        page,
                        reader);
    }

    private TableView drawn(ReportPage page, SupplyTab tab, SupplyAnswer answer, Locale locale) {
        return switch (tab) {
            case SHOPS -> shopTable(page, answer, locale);
            case SPECS -> kit.draw(specTable(page, answer, locale), page, locale);
            case GROUPS -> kit.draw(groupTable(page, answer, locale), page, locale);
        };
    }

    private TableView shopTable(ReportPage page, SupplyAnswer answer, Locale locale) {
        List<RetailerSales> listed =
                shops.sorted(answer.shops(band(page)), page.state().sort());
        int size = page.state().size();
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (listed.size() - 1) / size * size));
        List<SupplyRow> rows =
                shops.describe(page.parameters(), listed.subList(first, Math.min(listed.size(), first + size)));
        List<SupplyRow> totals = listed.isEmpty() ? List.of() : List.of(shopTotal(page, answer, listed, locale));
        return kit.tables()
                .renderPage(
                        shopColumns(page, locale), new TableRows<>(rows, totals), listed.size(), page.state(), locale);
    }

    /** Of a band its shops are asked for once more: what is shown is what is counted. */
    private SupplyRow shopTotal(ReportPage page, SupplyAnswer answer, List<RetailerSales> listed, Locale locale) {
        SalesGroup total = band(page) == null ? answer.total() : report.totalOf(page.parameters(), listed);
        return SupplyRow.total(
                kit.text("analysis.supply.total", locale, kit.figures().count(listed.size())), SupplyFigures.of(total));
    }

    private TableDefinition<SupplyRow> shopColumns(ReportPage page, Locale locale) {
        PageUrl open = page.url()
                .to(SupplyShopPages.PATH)
                .without("tab", "band", "by", "sort", "columns", "page", "size", "more", ReportPage.SPEC);
        return SupplyTables.shops(
                licence -> open.with("licence", licence).toString(),
                kit.shops().files(page),
                kit.dimensions().groups(Dimension.FORMAT, page.parameters().scope(), locale));
    }

    private ReportTable<SpecSupplyRow> specTable(ReportPage page, SupplyAnswer answer, Locale locale) {
        PageUrl shopsOf = page.url().without("tab", "page", "band").with("sort", "-gap");
        return new ReportTable<>(
                TITLE,
                SupplyTables.specs(code -> shopsOf.with(ReportPage.SPEC, code).toString(), true),
                new TableRows<>(
                        specRows(page.parameters().specs(), answer.total()),
                        List.of(new SpecSupplyRow(
                                "",
                                kit.text("analysis.screen.whole", locale),
                                answer.total().any()))),
                answer.asOf());
    }

    /** The specs that anybody wanted or could have had, by code. */
    static List<SpecSupplyRow> specRows(SpecChoice specs, SalesGroup total) {
        Map<Integer, SalesFigures> figures = new TreeMap<>();
        for (SpecFigures spec : total.specs()) {
            figures.put(spec.specId(), spec.figures());
        }
        return specs.members().stream()
                .map(member -> new SpecSupplyRow(
                        member.specCode(), member.specName(), figures.getOrDefault(member.specId(), SalesFigures.ZERO)))
                .filter(SpecSupplyRow::moved)
                .toList();
    }

    private ReportTable<SalesGroup> groupTable(ReportPage page, SupplyAnswer answer, Locale locale) {
        Dimension by = page.parameters().by();
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        return new ReportTable<>(
                TITLE,
                SupplyTables.groups(by.key(), names, into(page)),
                new TableRows<>(answer.groups(), List.of(answer.total())),
                answer.asOf());
    }

    /** From a unit to its units or customer managers, from a manager or a class to the customers. */
    private Function<String, @Nullable PageUrl> into(ReportPage page) {
        Dimension by = page.parameters().by();
        return code -> code.equals(SalesGroup.TOTAL)
                ? null
                : Drill.into(page.url(), by, code)
                        .map(url -> by == Dimension.ORG
                                ? url.with(
                                        "by",
                                        kit.dimensions()
                                                .below(page.parameters(), code)
                                                .key())
                                : url.without("tab").with("sort", "-gap"))
                        .orElse(null);
    }

    private List<TabView> tabs(ReportPage page, SupplyTab current, SupplyAnswer answer, Locale locale) {
        PageUrl bare = page.url().without("page", "sort", "columns", "band", "tab");
        return Arrays.stream(SupplyTab.values())
                .map(tab -> new TabView(
                        kit.text("analysis.supply.tab." + tab.key(), locale),
                        bare.with("tab", tab == SupplyTab.SHOPS ? null : tab.key())
                                .with("sort", "-gap")
                                .toString(),
                        tab == SupplyTab.SHOPS
                                ? kit.figures().count(answer.shops().size())
                                : null,
                        tab == current))
                .toList();
    }

    private List<TabView> bands(ReportPage page, SupplyAnswer answer, Locale locale) {
        Map<SupplyBand, Long> counts = answer.bands();
        SupplyBand current = band(page);
        PageUrl bare = page.url().without("page", "band");
        int all = answer.shops().size();
        Stream<TabView> every = Stream.of(new TabView(
                kit.text("analysis.screen.all", locale),
                bare.toString(),
                kit.figures().count(all),
                current == null));
        Stream<TabView> bands = Arrays.stream(SupplyBand.values())
                .filter(band -> counts.getOrDefault(band, 0L) > 0 || band == current)
                .map(band -> new TabView(
                        kit.text("analysis.supply.band." + band.key(), locale),
                        bare.with("band", band.key()).toString(),
                        kit.text(
                                "analysis.supply.band.shops",
                                locale,
                                kit.figures().count(counts.getOrDefault(band, 0L)),
                                kit.figures().percent(Ratio.rate(counts.getOrDefault(band, 0L), all))),
                        band == current));
        return Stream.concat(every, bands).toList();
    }

    private List<CardView> cards(SupplyAnswer answer, ReportPage page, Locale locale) {
        Units units = page.state().units();
        SupplyFigures now = SupplyFigures.of(answer.total());
        SalesFigures any = answer.total().any();
        SalesFigures then = answer.before().any();
        PageUrl specs = page.url()
                .without("page", "band", "columns")
                .with("tab", "specs")
                .with("sort", "-gap");
        return List.of(
                kit.card(Metric.NEED, now.need(), against(now.need(), then.need(), locale), null, units, locale),
                kit.card(Metric.LIMIT, now.limit(), against(now.limit(), then.limit(), locale), null, units, locale),
                kit.card(
                        Metric.ORDERED,
                        now.ordered(),
                        against(now.ordered(), then.cartons(), locale),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.FILL_RATE,
                        now.fillRate(),
                        before(Ratio.rate(then.cartons(), then.need()), locale),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.LIMIT_FILL_RATE,
                        now.limitRate(),
                        kit.text(
                                "analysis.supply.card.limit-shops",
                                locale,
                                kit.figures()
                                        .percent(Ratio.rate(
                                                answer.total().limitFilled(),
                                                answer.total().limited()))),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.SHORTFALL,
                        now.gap(),
                        kit.text("analysis.supply.card.specs", locale, now.gapSpecs(), now.unmetSpecs()),
                        specs.toString(),
                        units,
                        locale),
                kit.card(
                        Metric.STOCKOUT_RATE,
                        Ratio.rate(any.stockoutLines(), any.needLines()),
                        before(Ratio.rate(then.stockoutLines(), then.needLines()), locale),
                        null,
                        units,
                        locale));
    }

    private String against(long now, long then, Locale locale) {
        return kit.text("analysis.supply.card.before", locale, kit.figures().change(Ratio.change(now, then)));
    }

    private String before(@Nullable BigDecimal rate, Locale locale) {
        return kit.text("analysis.screen.previous", locale, kit.figures().percent(rate));
    }

    private @Nullable ChartView chart(ReportPage page, SupplyTab tab, SupplyAnswer answer, Locale locale) {
        return switch (tab) {
            case SHOPS -> null;
            case SPECS -> specChart(page, answer, locale);
            case GROUPS -> groupChart(page, answer, locale);
        };
    }

    private @Nullable ChartView specChart(ReportPage page, SupplyAnswer answer, Locale locale) {
        List<SpecSupplyRow> worst = specRows(page.parameters().specs(), answer.total()).stream()
                .filter(row -> row.gap() > 0)
                .sorted(Comparator.comparingLong(SpecSupplyRow::gap).reversed())
                .limit(BARS)
                .toList();
        PageUrl shopsOf = page.url().without("tab", "page", "band").with("sort", "-gap");
        return worst.isEmpty()
                ? null
                : ChartView.bars(
                                kit.text("analysis.supply.chart.specs", locale),
                                Format.NUMBER,
                                worst.stream().map(SpecSupplyRow::specName).toList(),
                                new Series(
                                        kit.text("analysis.supply.chart.gap", locale),
                                        worst.stream()
                                                .map(row -> BigDecimal.valueOf(row.gap()))
                                                .toList(),
                                        Colour.ACTUAL))
                        .as(Kind.BAR_ACROSS)
                        .in(kit.text("tools.unit.carton", locale))
                        .linkedTo(worst.stream()
                                .map(row -> shopsOf.with(ReportPage.SPEC, row.specCode())
                                        .toString())
                                .toList());
    }

    private @Nullable ChartView groupChart(ReportPage page, SupplyAnswer answer, Locale locale) {
        if (answer.groups().isEmpty()) {
            return null;
        }
        UnaryOperator<String> names = kit.dimensions()
                .groups(page.parameters().by(), page.parameters().scope(), locale);
        return ChartView.bars(
                        kit.text("analysis.supply.chart.groups", locale),
                        Format.RATE,
                        answer.groups().stream()
                                .map(group -> names.apply(group.code()))
                                .toList(),
                        new Series(
                                kit.text(Metric.FILL_RATE.nameKey(), locale),
                                answer.groups().stream()
                                        .map(group -> SupplyFigures.of(group).fillRate())
                                        .toList(),
                                Colour.ACTUAL),
                        new Series(
                                kit.text(Metric.LIMIT_FILL_RATE.nameKey(), locale),
                                answer.groups().stream()
                                        .map(group -> SupplyFigures.of(group).limitRate())
                                        .toList(),
                                Colour.FIRST_OTHER))
                .as(answer.groups().size() > BARS ? Kind.BAR_ACROSS : Kind.BAR);
    }
}
