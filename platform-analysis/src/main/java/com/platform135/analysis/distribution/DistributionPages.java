package com.platform135.analysis.distribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.distribution.DistributionView.LeadView;
import com.platform135.analysis.distribution.DistributionView.TabView;
import com.platform135.analysis.screen.Beginnings;
import com.platform135.analysis.screen.Dimensions;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.ToTarget;
import com.platform135.db.organisation.OrganisationKind;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.chart.SparkView;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;

/** What the page 铺货率查询 shows, tab by tab. */
@Service
class DistributionPages implements ReportScreen {

    static final String PATH = "/analysis/distribution";
    private static final Set<String> OWN = Set.of("tab", ComparisonChoice.PARAMETER);

    private static final String TITLE = "analysis.distribution.title";
    private static final int BARS_UPRIGHT = 20;

    private final DistributionReport report;
    private final ShopReport shops;
    private final DistributionTrend trend;
    private final Beginnings beginnings;
    private final Comparisons comparisons;
    private final OrganisationTree tree;
    private final PageKit kit;

    DistributionPages(
            DistributionReport report,
            ShopReport shops,
            DistributionTrend trend,
            Beginnings beginnings,
            Comparisons comparisons,
            OrganisationTree tree,
            PageKit kit) {
        this.report = report;
        this.shops = shops;
        this.trend = trend;
        this.beginnings = beginnings;
        this.comparisons = comparisons;
        this.tree = tree;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean comparesWhole() {
        return true;
    }

    @Override
    public String template() {
        return "analysis/distribution/page";
    }

    @Override
    public Set<String> own() {
        return OWN;
    }

    @Override
    public Map<String, String> beginning(PlatformUser reader) {
        return beginnings.nearest(reader);
    }

    @Override
    public DistributionView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        Tab tab = tab(page);
        DistributionAnswer answer =
                tab.listsShops() ? report.answer(page.parameters().with(Dimension.NONE)) : compared(page);
        List<DistributionTrend.Point> points = trend.points(page.parameters());
        return new DistributionView(
                kit.filters()
                        .bar(
                                page.url(),
                                reader,
                                Dimensions.ALL,
                                List.of(comparisons.field(page.parameters(), locale)),
                                locale),
                kit.headings().conditions(page.parameters(), locale),
                page.own(ReportPage.SPEC, "").isEmpty()
                        ? null
                        : page.parameters().specs().members().get(0).specName(),
                page.url().without(ReportPage.SPEC, "page").toString(),
                lead(page, answer, points, locale),
                tabs(page.url(), tab, answer.total().any()),
                tab.key(),
                kit.actions()
                        .addTo(
                                page.exports(PATH)
                                        .quantityUnits(page.url(), page.state().units())
                                        .withAsOf(kit.headings().time(answer.asOf())),
                                rowKind(page, tab),
                                page,
                                reader),
                table(page, tab, answer, locale),
                tab == Tab.CHART ? charts(page, answer, points, locale) : List.of());
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        Tab tab = tab(page);
        if (tab.listsShops()) {
            ShopReport.Found found =
                    shops.find(page.parameters(), tab.shops(), page.state().sort());
            return new ReportTable<>(
                    TITLE,
                    shopColumns(page, tab, locale),
                    TableRows.of(shops.describe(
                            found.shops(), page.parameters().period().lastDay())),
                    found.asOf());
        }
        DistributionAnswer answer = compared(page);
        return page.parameters().by() == Dimension.NONE ? bySpec(page, answer, locale) : byGroup(page, answer, locale);
    }

    private DistributionAnswer compared(ReportPage page) {
        return report.answer(
                page.parameters(), comparisons.of(page.parameters()).orElse(null));
    }

    private static RowKind rowKind(ReportPage page, Tab tab) {
        if (tab.listsShops()) {
            return RowKind.SHOP;
        }
        return page.parameters().by() == Dimension.NONE ? RowKind.SPEC : RowKind.GROUP;
    }

    private static Tab tab(ReportPage page) {
        return Tab.parse(page.own("tab", Tab.SUMMARY.key()));
    }

    private TableView table(ReportPage page, Tab tab, DistributionAnswer answer, Locale locale) {
        if (tab.listsShops()) {
            return shopTable(page, tab, locale);
        }
        return page.parameters().by() == Dimension.NONE
                ? render(bySpec(page, answer, locale), page, locale)
                : render(byGroup(page, answer, locale), page, locale);
    }

    private <R> TableView render(ReportTable<R> table, ReportPage page, Locale locale) {
        return kit.draw(table, page, locale);
    }

    private TableView shopTable(ReportPage page, Tab tab, Locale locale) {
        List<RetailerSales> found =
                shops.find(page.parameters(), tab.shops(), page.state().sort()).shops();
        int size = page.state().size();
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (found.size() - 1) / size * size));
        List<ShopRow> rows = shops.describe(
                found.subList(first, Math.min(found.size(), first + size)),
                page.parameters().period().lastDay());
        return kit.tables()
                .renderPage(shopColumns(page, tab, locale), TableRows.of(rows), found.size(), page.state(), locale);
    }

    private TableDefinition<ShopRow> shopColumns(ReportPage page, Tab tab, Locale locale) {
        return DistributionTables.shops(
                ShopLinks.orders(page, ComparisonChoice.PARAMETER),
                kit.shops().files(page),
                kit.dimensions().groups(Dimension.FORMAT, page.parameters().scope(), locale),
                tab == Tab.ACTIVE);
    }

    private ReportTable<DistributionRow> bySpec(ReportPage page, DistributionAnswer answer, Locale locale) {
        List<DistributionRow> totals = page.parameters().specs().members().size() == 1
                ? List.of()
                : List.of(answer.total().any(), answer.total().all());
        return new ReportTable<>(
                TITLE,
                DistributionTables.bySpec(
                        page.url().without("page", "sort"),
                        comparisons.of(page.parameters()).orElse(null),
                        code -> wholeSet(code, locale)),
                new TableRows<>(answer.total().specs(), totals),
                answer.asOf());
    }

    private ReportTable<DistributionGroup> byGroup(ReportPage page, DistributionAnswer answer, Locale locale) {
        ReportParameters parameters = page.parameters();
        Dimension by = parameters.by();
        return new ReportTable<>(
                TITLE,
                DistributionTables.byGroup(
                        by.key(),
                        parameters.specs(),
                        comparisons.of(parameters).orElse(null),
                        kit.dimensions().groups(by, parameters.scope(), locale),
                        opened(page),
                        into(page)),
                new TableRows<>(answer.groups(), List.of(answer.total())),
                answer.asOf());
    }

    /** The group alone, or everything for the total. */
    private static Function<String, @Nullable PageUrl> into(ReportPage page) {
        PageUrl url = page.url().without("page", "sort");
        return code -> code.equals(SalesGroup.TOTAL)
                ? url
                : Drill.into(url, page.parameters().by(), code).orElse(null);
    }

    /** One level down: 组织 → 客户经理 → 客户. */
    private Function<String, @Nullable PageUrl> opened(ReportPage page) {
        Dimension by = page.parameters().by();
        Map<String, OrganisationKind> kinds = by == Dimension.ORG
                ? tree.listUnits(page.parameters().scope()).stream()
                        .collect(Collectors.toMap(OrganisationTree.Unit::code, OrganisationTree.Unit::kind))
                : Map.of();
        Function<String, @Nullable PageUrl> into = into(page);
        return code -> {
            @Nullable PageUrl group = code.equals(SalesGroup.TOTAL) ? null : into.apply(code);
            if (group == null) {
                return null;
            }
            if (by == Dimension.ORG) {
                boolean market = kinds.get(code) == OrganisationKind.MARKET;
                return group.with("by", (market ? Dimension.MANAGER : Dimension.ORG).key());
            }
            return by == Dimension.MANAGER || page.parameters().scope().isManager()
                    ? group.with("tab", Tab.CARRIED.key())
                    : group.with("by", Dimension.MANAGER.key());
        };
    }

    private LeadView lead(
            ReportPage page, DistributionAnswer answer, List<DistributionTrend.Point> points, Locale locale) {
        DistributionRow any = answer.total().any();
        return new LeadView(
                kit.figures().percent(any.rate()),
                any.ordering(),
                any.active(),
                any.target() == null ? null : percent(any.target()),
                any.needed(),
                any.target() == null ? null : ToTarget.of(page.url(), any.target()),
                page.url()
                        .without("page", "sort")
                        .with("tab", Tab.MISSING.key())
                        .toString(),
                SparkView.of(
                        points.stream().map(DistributionTrend.Point::rate).toList(),
                        any.target(),
                        any.target() == null ? null : percent(any.target()),
                        trend.describe(points, locale)));
    }

    private static List<TabView> tabs(PageUrl url, Tab current, DistributionRow any) {
        PageUrl bare = url.without("page", "sort", "columns");
        Stream<TabView> own = Stream.of(Tab.SUMMARY, Tab.CARRIED, Tab.MISSING, Tab.ACTIVE, Tab.CHART)
                .filter(tab -> tab != Tab.ACTIVE || current == Tab.ACTIVE)
                .map(tab -> new TabView(
                        tab.key(),
                        bare.with("tab", tab == Tab.SUMMARY ? null : tab.key()).toString(),
                        count(tab, any),
                        tab == current));
        PageUrl whatIf = bare.to(ToTarget.PATH).without("tab", "by", "more", ComparisonChoice.PARAMETER);
        return Stream.concat(own, Stream.of(new TabView("whatif", whatIf.toString(), null, false)))
                .toList();
    }

    private static @Nullable Integer count(Tab tab, DistributionRow any) {
        return switch (tab) {
            case CARRIED -> any.ordering();
            case MISSING -> any.active() - any.ordering();
            case ACTIVE -> any.active();
            case SUMMARY, CHART -> null;
        };
    }

    private List<ChartView> charts(
            ReportPage page, DistributionAnswer answer, List<DistributionTrend.Point> trend, Locale locale) {
        BigDecimal target = answer.total().any().target();
        String rate = kit.text("tools.metric.distribution-rate.name", locale);
        ChartView months = ChartView.line(
                        kit.text("analysis.distribution.chart.trend", locale),
                        Format.RATE,
                        trend.stream().map(point -> point.month().toString()).toList(),
                        new Series(
                                rate,
                                trend.stream()
                                        .map(DistributionTrend.Point::rate)
                                        .toList(),
                                Colour.ACTUAL))
                .describedAs(this.trend.describe(trend, locale));
        List<DistributionRow> rows = charted(page, answer);
        ChartView groups = ChartView.bars(
                        kit.text("analysis.distribution.chart.groups", locale),
                        Format.RATE,
                        rows.stream().map(name(page, locale)).toList(),
                        new Series(
                                rate, rows.stream().map(DistributionRow::rate).toList(), Colour.ACTUAL),
                        new Series(
                                kit.text("tools.metric.previous-rate.name", locale),
                                rows.stream().map(DistributionRow::rateBefore).toList(),
                                Colour.PREVIOUS))
                .as(rows.size() > BARS_UPRIGHT ? Kind.BAR_ACROSS : Kind.BAR);
        return Stream.of(groups, months)
                .map(chart -> target == null
                        ? chart
                        : chart.withTarget(
                                target, kit.text("analysis.distribution.chart.target", locale, percent(target))))
                .toList();
    }

    private static List<DistributionRow> charted(ReportPage page, DistributionAnswer answer) {
        return page.parameters().by() == Dimension.NONE
                ? Stream.concat(
                                answer.total().specs().stream(),
                                Stream.of(answer.total().any()))
                        .toList()
                : answer.groups().stream().map(DistributionGroup::any).toList();
    }

    private Function<DistributionRow, String> name(ReportPage page, Locale locale) {
        Dimension by = page.parameters().by();
        if (by == Dimension.NONE) {
            return row -> row.specName() == null ? wholeSet(row.specCode(), locale) : row.specName();
        }
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        return row -> names.apply(row.dimension());
    }

    private String wholeSet(String code, Locale locale) {
        return kit.text("analysis.distribution.spec." + code.toLowerCase(Locale.ROOT), locale);
    }

    /** 60%, 62.5% */
    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
