package com.platform135.analysis.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.shops.ShopNames;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/** One customer of 客户对标分析 against its peers, tab by tab. */
@Service
class PeerShopPages implements ReportScreen {

    static final String PATH = "/analysis/peers/shop";

    private static final String TITLE = "analysis.peers.title";
    private static final String LICENCE = "licence";
    private static final String WIDTH = "peers";
    private static final String TAB = "tab";

    private final PeerComparison comparison;
    private final PeerNames groups;
    private final ShopDirectory directory;
    private final PageKit kit;

    PeerShopPages(PeerComparison comparison, PeerNames groups, ShopDirectory directory, PageKit kit) {
        this.comparison = comparison;
        this.groups = groups;
        this.directory = directory;
        this.kit = kit;
    }

    /** What is compared. */
    private enum Tab {
        INDICATORS,
        MISSING,
        OWN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Tab parse(String key) {
            return OneOf.named(TAB, key, values(), Tab::key);
        }
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
        return "analysis/peers/shop";
    }

    @Override
    public Set<String> own() {
        return Set.of(LICENCE, WIDTH, TAB);
    }

    @Override
    public PeerShopView view(ReportPage page, PlatformUser reader, Locale locale) {
        PeerComparison.Answer answer = answer(page);
        ShopNames names = new ShopNames(directory);
        Tab tab = tab(page);
        ReportTable<?> table = table(page, answer, tab, locale);
        return new PeerShopView(
                names.shop(answer.shop().retailerId()),
                names.manager(answer.shop().managerId()).name(),
                groups.name(answer.key(), locale),
                answer.peers(),
                answer.enough(),
                page.url()
                        .to(PeerPages.PATH)
                        .without(LICENCE, WIDTH, TAB, "sort", "page", "columns")
                        .toString(),
                ShopLinks.orders(page, WIDTH).toString(),
                widths(page),
                kit.headings().conditions(page.parameters(), locale),
                tabs(page.url(), tab, answer),
                tab.key(),
                toolbar(page, tab, answer, reader),
                render(table, page, locale),
                tab == Tab.INDICATORS ? chart(answer, locale) : null);
    }

    @Override
    public ReportTable<?> table(ReportPage page, PlatformUser reader, Locale locale) {
        return table(page, answer(page), tab(page), locale);
    }

    private PeerComparison.Answer answer(ReportPage page) {
        String licence = page.own(LICENCE, "");
        if (licence.isEmpty()) {
            throw BadRequestException.forValue(LICENCE, licence);
        }
        return comparison.answer(page.parameters(), licence, width(page));
    }

    private static PeerWidth width(ReportPage page) {
        return PeerWidth.parse(page.own(WIDTH, PeerWidth.BAND.key()));
    }

    private static Tab tab(ReportPage page) {
        return Tab.parse(page.own(TAB, Tab.INDICATORS.key()));
    }

    private <R> TableView render(ReportTable<R> table, ReportPage page, Locale locale) {
        return kit.draw(table, page, locale);
    }

    private ToolbarView toolbar(ReportPage page, Tab tab, PeerComparison.Answer answer, PlatformUser reader) {
        ToolbarView files = page.exports(PATH).withAsOf(kit.headings().time(answer.asOf()));
        return tab == Tab.INDICATORS
                ? files
                : kit.actions()
                        .addTo(files, RowKind.SPEC, page, reader)
                        .quantityUnits(page.url(), page.state().units());
    }

    private static List<PeerShopView.Choice> widths(ReportPage page) {
        return Arrays.stream(PeerWidth.values())
                .map(width -> new PeerShopView.Choice(
                        width.key(),
                        page.url()
                                .without("page")
                                .with(WIDTH, width == PeerWidth.BAND ? null : width.key())
                                .toString(),
                        null,
                        width == width(page)))
                .toList();
    }

    private static List<PeerShopView.Choice> tabs(PageUrl url, Tab current, PeerComparison.Answer answer) {
        PageUrl bare = url.without("page", "sort", "columns");
        return Arrays.stream(Tab.values())
                .map(tab -> new PeerShopView.Choice(
                        tab.key(),
                        bare.with(TAB, tab == Tab.INDICATORS ? null : tab.key()).toString(),
                        switch (tab) {
                            case INDICATORS -> null;
                            case MISSING -> answer.missing().size();
                            case OWN -> answer.own().size();
                        },
                        tab == current))
                .toList();
    }

    private ReportTable<?> table(ReportPage page, PeerComparison.Answer answer, Tab tab, Locale locale) {
        return switch (tab) {
            case INDICATORS ->
                new ReportTable<>(TITLE, indicators(locale), TableRows.of(answer.indicators()), answer.asOf());
            case MISSING ->
                new ReportTable<>(TITLE, specs(page, false, locale), TableRows.of(answer.missing()), answer.asOf());
            case OWN -> new ReportTable<>(TITLE, specs(page, true, locale), TableRows.of(answer.own()), answer.asOf());
        };
    }

    private TableDefinition<IndicatorRow> indicators(Locale locale) {
        return new TableDefinition<>(
                "peer-indicators",
                List.of(
                        Column.<IndicatorRow>of(
                                        "indicator",
                                        "analysis.peers.indicator",
                                        ColumnType.TEXT,
                                        row -> kit.text(
                                                row.indicator().metric().nameKey(),
                                                locale,
                                                kit.text("tools.unit.carton", locale),
                                                kit.text("tools.unit.yuan", locale)))
                                .unsorted(),
                        figure("own", "analysis.peers.own", row -> row.own()),
                        figure(
                                "mean",
                                "analysis.peers.mean",
                                row -> row.peers() == null ? null : row.peers().mean()),
                        Column.<IndicatorRow>of(
                                        "difference",
                                        "analysis.peers.difference",
                                        ColumnType.CHANGE,
                                        IndicatorRow::difference)
                                .unsorted(),
                        figure(
                                "lower",
                                "analysis.peers.lower",
                                row -> row.peers() == null ? null : row.peers().lower()),
                        figure(
                                "median",
                                "analysis.peers.median",
                                row -> row.peers() == null ? null : row.peers().median()),
                        figure(
                                "upper",
                                "analysis.peers.upper",
                                row -> row.peers() == null ? null : row.peers().upper()),
                        Metric.PEER_STANDING
                                .<IndicatorRow>column("standing", IndicatorRow::standing)
                                .unsorted(),
                        Column.<IndicatorRow>of(
                                        "n",
                                        "analysis.peers.with-figure",
                                        ColumnType.COUNT,
                                        row -> row.peers() == null
                                                ? null
                                                : row.peers().n())
                                .unsorted()));
    }

    private static Column<IndicatorRow> figure(
            String key, String label, Function<IndicatorRow, @Nullable Object> value) {
        return Column.of(key, label, ColumnType.DECIMAL, value).unsorted();
    }

    private TableDefinition<PeerSpecRow> specs(ReportPage page, boolean carried, Locale locale) {
        PageUrl rates = page.url()
                .to("/analysis/distribution")
                .without(LICENCE, WIDTH, TAB, "sort", "page", "columns", "brandSet");
        List<Column<PeerSpecRow>> columns = new ArrayList<>();
        columns.add(Column.<PeerSpecRow>of(
                        "spec_name",
                        "analysis.peers.spec",
                        ColumnType.TEXT,
                        row -> row.spec().name())
                .linkedTo(row -> rates.with("specs", row.spec().code()).toString()));
        columns.add(Column.<PeerSpecRow>of(
                        "spec_code",
                        "analysis.peers.spec-code",
                        ColumnType.TEXT,
                        row -> row.spec().code())
                .hiddenAtFirst());
        columns.add(Column.of(
                "price_class",
                "analysis.peers.price-class",
                ColumnType.TEXT,
                row -> kit.text("analysis.peers.price-class." + row.spec().priceClass(), locale)));
        columns.add(Column.of(
                "retail_price",
                "analysis.peers.retail-price",
                ColumnType.PRICE,
                row -> row.spec().retailPrice()));
        columns.add(Metric.PEER_CARRYING
                .<PeerSpecRow>column("share", PeerSpecRow::share)
                .withSub(PeerSpecRow::carrying));
        columns.add(Metric.PEER_MEAN.column("mean", Label.key("analysis.peers.spec-mean"), PeerSpecRow::mean));
        if (carried) {
            columns.add(Metric.QUANTITY.column("qty", PeerSpecRow::cartons));
        } else {
            columns.add(Metric.NEED.column("need", PeerSpecRow::need));
            columns.add(
                    Column.of("brand_known", "analysis.peers.brand-known", ColumnType.FLAG, PeerSpecRow::brandKnown));
        }
        return new TableDefinition<>(
                carried ? "peer-own" : "peer-missing",
                columns,
                row -> row.spec().code());
    }

    private ChartView chart(PeerComparison.Answer answer, Locale locale) {
        List<PeerComparison.MonthPoint> points = answer.months();
        String own = kit.text("analysis.peers.own", locale);
        String peers = kit.text("analysis.peers.mean", locale);
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                own,
                points.stream()
                        .map(point -> point.own() == null ? null : BigDecimal.valueOf(point.own()))
                        .toList(),
                Colour.ACTUAL));
        if (answer.enough()) {
            series.add(new Series(
                    peers, points.stream().map(PeerComparison.MonthPoint::peers).toList(), Colour.PEERS));
        }
        return ChartView.line(
                        kit.text("analysis.peers.chart", locale),
                        Format.NUMBER,
                        points.stream().map(point -> point.month().toString()).toList(),
                        series.toArray(Series[]::new))
                .in(kit.text("tools.unit.carton", locale))
                .describedAs(points.stream()
                        .map(point -> point.month() + " " + kit.figures().count(point.own()) + " / "
                                + kit.figures().decimal(point.peers(), 1))
                        .collect(Enumerated.names(locale)));
    }
}
