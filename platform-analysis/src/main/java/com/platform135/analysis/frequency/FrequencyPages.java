package com.platform135.analysis.frequency;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.frequency.FrequencyView.BandView;
import com.platform135.analysis.frequency.FrequencyView.FigureView;
import com.platform135.analysis.frequency.FrequencyView.TabView;
import com.platform135.analysis.screen.Dimensions;
import com.platform135.analysis.screen.PageKit;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.SortOrder;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/** What the page 订货次数查询 shows: shops, bands by a dimension, or charts. */
@Service
class FrequencyPages implements ReportScreen {

    static final String PATH = "/analysis/frequency";

    private static final String TITLE = "analysis.frequency.title";
    private static final Set<String> NAMES = Set.of("name", "manager");

    private final FrequencyReport report;
    private final FrequencyTrend trend;
    private final PageKit kit;

    FrequencyPages(FrequencyReport report, FrequencyTrend trend, PageKit kit) {
        this.report = report;
        this.trend = trend;
        this.kit = kit;
    }

    /** What the page shows below the bands. */
    private enum Tab {
        SHOPS,
        BANDS,
        CHART;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Tab of(ReportPage page) {
            String key = page.own("tab", SHOPS.key());
            return OneOf.named("tab", key, values(), Tab::key);
        }
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/frequency/page";
    }

    @Override
    public Set<String> own() {
        return Set.of("tab", "band");
    }

    @Override
    public FrequencyView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        Tab tab = Tab.of(page);
        FrequencyReport.Found found = report.find(page.parameters());
        return new FrequencyView(
                kit.filters().bar(page.url(), reader, Dimensions.OF_SHOPS, locale),
                kit.headings().conditions(page.parameters(), locale),
                bands(page, found.shops(), locale),
                summary(FrequencyRow.total(found.shops(), page.parameters().today()), locale),
                page.parameters().period().isUnfinishedOn(page.parameters().today()),
                page.own("band", "").isEmpty()
                        ? null
                        : page.url().without("band", "page").toString(),
                tabs(page.url(), tab),
                toolbar(page, tab, found, reader),
                tab == Tab.SHOPS ? shopsInView(page, found, locale) : groupsInView(page, locale),
                tab == Tab.CHART ? charts(page, found.shops(), locale) : List.of());
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        if (Tab.of(page) != Tab.SHOPS) {
            return groups(page, locale);
        }
        FrequencyReport.Found found = report.find(page.parameters());
        List<FrequencyRow> chosen = chosen(page, found.shops());
        return new ReportTable<>(TITLE, columns(page, locale), rows(page, report.named(chosen), chosen), found.asOf());
    }

    // The shops.

    private static List<FrequencyRow> chosen(ReportPage page, List<FrequencyRow> shops) {
        String code = page.own("band", "");
        if (code.isEmpty()) {
            return shops;
        }
        Band band = Band.find(code).orElseThrow(() -> BadRequestException.forValue("band", code));
        return shops.stream().filter(shop -> shop.band() == band).toList();
    }

    private static TableRows<FrequencyRow> rows(ReportPage page, List<FrequencyRow> shown, List<FrequencyRow> all) {
        return new TableRows<>(
                shown,
                all.isEmpty()
                        ? List.of()
                        : List.of(FrequencyRow.total(all, page.parameters().today())));
    }

    /** Only the shops in view are looked up by name, unless names decide the order. */
    private TableView shopsInView(ReportPage page, FrequencyReport.Found found, Locale locale) {
        List<FrequencyRow> chosen = chosen(page, found.shops());
        TableDefinition<FrequencyRow> columns = columns(page, locale);
        SortOrder order = page.state().sort();
        boolean byName = order != null && NAMES.contains(order.key());
        List<FrequencyRow> sorted = columns.sorted(byName ? report.named(chosen) : chosen, order);
        int size = page.state().size();
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (sorted.size() - 1) / size * size));
        List<FrequencyRow> part = sorted.subList(first, Math.min(sorted.size(), first + size));
        return kit.tables()
                .renderPage(
                        columns,
                        rows(page, byName ? part : report.named(part), chosen),
                        sorted.size(),
                        page.state(),
                        locale);
    }

    private TableDefinition<FrequencyRow> columns(ReportPage page, Locale locale) {
        PageUrl orders = ShopLinks.orders(page, "band");
        return FrequencyTables.shops(
                kit.text("tools.table.total", locale),
                kit.dimensions().groups(Dimension.FORMAT, page.parameters().scope(), locale),
                day -> kit.text("analysis.frequency.weekday." + day, locale),
                licence -> orders.with("licence", licence).toString(),
                kit.shops().files(page));
    }

    // The groups.

    private TableView groupsInView(ReportPage page, Locale locale) {
        ReportTable<GroupRow> table = groups(page, locale);
        return kit.draw(table, page, locale);
    }

    private ReportTable<GroupRow> groups(ReportPage page, Locale locale) {
        FrequencyReport.Grouped grouped = report.grouped(page.parameters());
        Dimension by = page.parameters().by();
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        return new ReportTable<>(
                "analysis.frequency.bands.title",
                FrequencyTables.groups(
                        by.key(),
                        names,
                        band -> label(band, locale),
                        band -> label(band, locale) + " " + kit.text("tools.metric.shop-share.name", locale),
                        kit.figures(),
                        code -> opened(page, code),
                        code -> shops(page, code)),
                by == Dimension.NONE
                        ? TableRows.of(List.of(grouped.total()))
                        : new TableRows<>(grouped.groups(), List.of(grouped.total())),
                grouped.asOf());
    }

    private static @Nullable PageUrl into(ReportPage page, String code) {
        PageUrl url = page.url().without("page", "sort", "columns");
        return code.equals(SalesGroup.TOTAL)
                ? url
                : Drill.into(url, page.parameters().by(), code).orElse(null);
    }

    /** One level down: from a unit or a class to its units or customer managers, from a manager to the shops. */
    private @Nullable String opened(ReportPage page, String code) {
        PageUrl group = code.equals(SalesGroup.TOTAL) ? null : into(page, code);
        if (group == null) {
            return null;
        }
        boolean last = page.parameters().by() == Dimension.MANAGER
                || page.parameters().scope().isManager();
        return (last
                        ? group.without("tab", "by")
                        : group.with(
                                "by",
                                kit.dimensions().below(page.parameters(), code).key()))
                .toString();
    }

    private static Function<Band, @Nullable String> shops(ReportPage page, String code) {
        PageUrl group = into(page, code);
        return band -> group == null
                ? null
                : group.without("tab", "by")
                        .with("band", String.valueOf(band.ordinal()))
                        .toString();
    }

    // Around the table.

    private List<BandView> bands(ReportPage page, List<FrequencyRow> shops, Locale locale) {
        PageUrl list = page.url().without("tab", "page", "sort", "columns");
        Band current = Band.find(page.own("band", "")).orElse(null);
        return FrequencyReport.bands(shops).stream()
                .map(row -> new BandView(
                        label(row.band(), locale),
                        kit.figures().count(row.shops()),
                        kit.figures().percent(row.share()),
                        list.with("band", String.valueOf(row.band().ordinal())).toString(),
                        row.band() == current))
                .toList();
    }

    private List<FigureView> summary(FrequencyRow total, Locale locale) {
        return List.of(
                figure("order-days", kit.figures().count(total.orderDays()), locale),
                figure("possible-days", kit.figures().count(total.possibleDays()), locale),
                figure("order-frequency", kit.figures().percent(total.frequency()), locale),
                figure("quantity-per-order", kit.figures().decimal(total.cartonsPerOrder(), 2), locale));
    }

    private FigureView figure(String metric, String figure, Locale locale) {
        return new FigureView(metric, kit.text("tools.metric." + metric + ".name", locale), figure);
    }

    private static List<TabView> tabs(PageUrl url, Tab current) {
        PageUrl bare = url.without("page", "sort", "columns");
        return Arrays.stream(Tab.values())
                .map(tab -> new TabView(
                        tab.key(),
                        bare.with("tab", tab == Tab.SHOPS ? null : tab.key()).toString(),
                        tab == current))
                .toList();
    }

    private ToolbarView toolbar(ReportPage page, Tab tab, FrequencyReport.Found found, PlatformUser reader) {
        ToolbarView toolbar = page.exports(PATH).withAsOf(kit.headings().time(found.asOf()));
        return tab == Tab.SHOPS
                ? kit.actions()
                        .addTo(toolbar.quantityUnits(page.url(), page.state().units()), RowKind.SHOP, page, reader)
                : kit.actions().addTo(toolbar, RowKind.GROUP, page, reader);
    }

    private List<ChartView> charts(ReportPage page, List<FrequencyRow> shops, Locale locale) {
        List<BandRow> bands = FrequencyReport.bands(shops);
        List<FrequencyTrend.Point> points = trend.points(page.parameters());
        PageUrl list = page.url().without("tab", "page", "sort", "columns");
        return List.of(
                ChartView.bars(
                                kit.text("analysis.frequency.chart.bands", locale),
                                Format.NUMBER,
                                bands.stream()
                                        .map(row -> label(row.band(), locale))
                                        .toList(),
                                new Series(
                                        kit.text("tools.metric.shops.name", locale),
                                        bands.stream()
                                                .map(row -> BigDecimal.valueOf(row.shops()))
                                                .toList(),
                                        Colour.ACTUAL))
                        .in(kit.text("analysis.frequency.unit.shops", locale))
                        .linkedTo(bands.stream()
                                .map(row -> list.with(
                                                "band",
                                                String.valueOf(row.band().ordinal()))
                                        .toString())
                                .toList()),
                ChartView.line(
                                kit.text("analysis.frequency.chart.trend", locale),
                                Format.NUMBER,
                                points.stream()
                                        .map(point -> point.month().toString())
                                        .toList(),
                                new Series(
                                        kit.text("analysis.frequency.per-shop", locale),
                                        points.stream()
                                                .map(FrequencyTrend.Point::ordersPerShop)
                                                .toList(),
                                        Colour.ACTUAL))
                        .in(kit.text("analysis.frequency.unit.times", locale)));
    }

    private String label(Band band, Locale locale) {
        return kit.text("analysis.frequency.band." + band.ordinal(), locale);
    }
}
