package com.platform135.analysis.census;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.TabView;
import com.platform135.analysis.shops.ShopNames;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.MapView;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.MemberGroups;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportHeadings;
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

/** What the page 客户分类情况一览表 shows, tab by tab. */
@Service
class CensusPages implements ReportScreen {

    static final String PATH = "/analysis/census";

    private static final String TITLE = "analysis.census.title";
    private static final String TAB = "tab";
    private static final int COLUMNS_ACROSS = 32;
    private static final BigDecimal MOST_OTHERS = new BigDecimal("0.05");
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.FORMAT,
            Dimension.MARKET_TYPE,
            Dimension.AREA_TYPE,
            Dimension.SCALE,
            Dimension.CUSTOMER_TYPE,
            Dimension.TIER,
            Dimension.VISIT_CLASS,
            Dimension.TERMINAL,
            Dimension.ORG,
            Dimension.MANAGER,
            Dimension.NONE);

    private final CensusReport report;
    private final MemberGroups groups;
    private final ShopDirectory directory;
    private final PageKit kit;

    CensusPages(CensusReport report, MemberGroups groups, ShopDirectory directory, PageKit kit) {
        this.report = report;
        this.groups = groups;
        this.directory = directory;
        this.kit = kit;
    }

    /** What the page shows below the cards. */
    private enum Tab {
        TABLE,
        SHOPS,
        MAP,
        CHART;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Tab of(ReportPage page) {
            String key = page.own(TAB, TABLE.key());
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
        return "analysis/census/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(TAB, CensusReport.BY2, CensusReport.STATUS);
    }

    @Override
    public Dimension startingBy() {
        return Dimension.FORMAT;
    }

    @Override
    public CensusView view(ReportPage page, PlatformUser reader, Locale locale) {
        Tab tab = Tab.of(page);
        Dimension second = second(page);
        CensusAnswer answer = report.answer(page.parameters(), second);
        return new CensusView(
                kit.filters().shops(page.url(), reader, DIMENSIONS, fields(page, locale), locale),
                conditions(page, kit.headings(), locale),
                cards(page, answer, locale),
                warning(answer, locale),
                tabs(page, tab, answer, locale),
                kit.actions()
                        .addTo(
                                page.exports(PATH).withAsOf(kit.headings().time(answer.asOf())),
                                listsShops(tab) ? RowKind.SHOP : RowKind.GROUP,
                                page,
                                reader),
                listsShops(tab)
                        ? shopTable(page, answer, locale)
                        : kit.draw(pivot(page, answer, second, locale), page, locale),
                tab == Tab.MAP ? map(page, answer, locale) : null,
                tab == Tab.CHART ? charts(page, answer, second, locale) : List.of());
    }

    @Override
    public ReportTable<?> table(ReportPage page, PlatformUser reader, Locale locale) {
        Dimension second = second(page);
        CensusAnswer answer = report.answer(page.parameters(), second);
        if (!listsShops(Tab.of(page))) {
            return pivot(page, answer, second, locale);
        }
        return new ReportTable<>(
                TITLE, shopColumns(page, locale), TableRows.of(described(answer.shops())), answer.asOf());
    }

    /** What stands across and which shops are counted are asked for too. */
    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings with, Locale locale) {
        return Stream.concat(
                        with.shopConditions(page.parameters(), locale).stream(),
                        Stream.of(
                                new Heading.Condition(
                                        kit.text("analysis.census.by2", locale),
                                        kit.dimensions().name(second(page), locale)),
                                new Heading.Condition(
                                        kit.text("tools.dimension.status", locale),
                                        CensusReport.statuses(page.parameters()).stream()
                                                .sorted()
                                                .map(status -> kit.text("tools.dimension.status." + status, locale))
                                                .collect(Enumerated.names(locale)))))
                .toList();
    }

    private static boolean listsShops(Tab tab) {
        return tab == Tab.SHOPS || tab == Tab.MAP;
    }

    private static Dimension second(ReportPage page) {
        return CensusReport.second(
                page.parameters(),
                page.parameters().by() == Dimension.MARKET_TYPE ? Dimension.SCALE : Dimension.MARKET_TYPE);
    }

    // The query row and what leads the page.

    private List<FilterField> fields(ReportPage page, Locale locale) {
        Dimension second = second(page);
        Set<RetailerStatus> statuses = CensusReport.statuses(page.parameters());
        return List.of(
                FilterField.select(
                        CensusReport.BY2,
                        kit.text("analysis.census.by2", locale),
                        DIMENSIONS.stream()
                                .map(dimension -> FilterField.Option.of(
                                        dimension.key(), kit.dimensions().name(dimension, locale), dimension == second))
                                .toList()),
                FilterField.checks(
                        CensusReport.STATUS,
                        kit.text("tools.dimension.status", locale),
                        kit.text("tools.dimension.status.ACTIVE", locale),
                        Arrays.stream(RetailerStatus.values())
                                .map(status -> FilterField.Option.of(
                                        status.name(),
                                        kit.text("tools.dimension.status." + status, locale),
                                        statuses.contains(status)))
                                .toList()));
    }

    private List<CardView> cards(ReportPage page, CensusAnswer answer, Locale locale) {
        int all =
                answer.statuses().values().stream().mapToInt(Integer::intValue).sum();
        PageUrl list = page.url().without("page", "sort", "columns").with(TAB, Tab.SHOPS.key());
        return Arrays.stream(RetailerStatus.values())
                .map(status -> {
                    int count = answer.statuses().getOrDefault(status, 0);
                    return new CardView(
                            kit.text("tools.dimension.status." + status, locale),
                            kit.figures().count(count),
                            kit.text(
                                    "analysis.census.card",
                                    locale,
                                    kit.figures().percent(Ratio.rate(count, all))),
                            null,
                            list.with(CensusReport.STATUS, status.name()).toString());
                })
                .toList();
    }

    /** 其他 is for what fits nowhere else: more than a twentieth means that shops are classed carelessly. */
    private @Nullable String warning(CensusAnswer answer, Locale locale) {
        BigDecimal share = Ratio.rate(answer.others().count(), answer.others().active());
        return share == null || share.compareTo(MOST_OTHERS) <= 0
                ? null
                : kit.text(
                        "analysis.census.others",
                        locale,
                        kit.figures().count(answer.others().count()),
                        kit.figures().percent(share));
    }

    private List<TabView> tabs(ReportPage page, Tab current, CensusAnswer answer, Locale locale) {
        PageUrl bare = page.url().without("page", "sort", "columns");
        return Arrays.stream(Tab.values())
                .map(tab -> new TabView(
                        kit.text("analysis.census.tab." + tab.key(), locale),
                        bare.with(TAB, tab == Tab.TABLE ? null : tab.key()).toString(),
                        tab == Tab.SHOPS ? kit.figures().count(answer.shops().size()) : null,
                        tab == current))
                .toList();
    }

    // The pivot.

    private ReportTable<CensusRow> pivot(ReportPage page, CensusAnswer answer, Dimension second, Locale locale) {
        Dimension by = page.parameters().by();
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        List<Column<CensusRow>> columns = new ArrayList<>();
        columns.add(Column.<CensusRow>of(
                        "dimension",
                        "tools.dimension." + by.key(),
                        ColumnType.TEXT,
                        row -> names.apply(row.dimension()))
                .linkedTo(row -> list(page, row.dimension(), second, SalesGroup.TOTAL)));
        columns.addAll(across(page, answer, second, locale));
        columns.add(Metric.SHOPS
                .<CensusRow>column("shops", Label.key("analysis.census.total"), CensusRow::shops)
                .linkedTo(row -> list(page, row.dimension(), second, SalesGroup.TOTAL)));
        columns.add(Metric.SHOP_SHARE.column("share", CensusRow::share));
        return new ReportTable<>(
                TITLE,
                new TableDefinition<>("census", columns, row -> row.dimension()),
                new TableRows<>(answer.rows(), List.of(answer.total())),
                answer.asOf());
    }

    /** A column a group of the second dimension, while they fit across. */
    private List<Column<CensusRow>> across(ReportPage page, CensusAnswer answer, Dimension second, Locale locale) {
        if (second == Dimension.NONE || answer.seconds().size() > COLUMNS_ACROSS) {
            return List.of();
        }
        UnaryOperator<String> names =
                kit.dimensions().groups(second, page.parameters().scope(), locale);
        return IntStream.range(0, answer.seconds().size())
                .mapToObj(i -> Metric.SHOPS
                        .<CensusRow>column(
                                "shops_" + (i + 1),
                                Label.text(names.apply(answer.seconds().get(i))),
                                row -> row.parts().get(i))
                        .withSub(row ->
                                row.parts().get(i) == 0 ? null : kit.figures().percent(row.shareOf(i)))
                        .linkedTo(row -> row.parts().get(i) == 0
                                ? null
                                : list(
                                        page,
                                        row.dimension(),
                                        second,
                                        answer.seconds().get(i))))
                .toList();
    }

    /** The shops behind a cell; null where no filter names its groups. */
    private static @Nullable String list(ReportPage page, String code, Dimension second, String secondCode) {
        PageUrl here = page.url().without("page", "sort", "columns").with(TAB, Tab.SHOPS.key());
        return into(here, page.parameters().by(), code)
                .flatMap(url -> into(url, second, secondCode))
                .map(PageUrl::toString)
                .orElse(null);
    }

    private static Optional<PageUrl> into(PageUrl url, Dimension by, String code) {
        return code.equals(SalesGroup.TOTAL) ? Optional.of(url) : Drill.into(url, by, code);
    }

    // The list.

    private TableView shopTable(ReportPage page, CensusAnswer answer, Locale locale) {
        TableDefinition<CensusShopRow> columns = shopColumns(page, locale);
        if (page.state().sort() != null) {
            return kit.draw(
                    new ReportTable<>(TITLE, columns, TableRows.of(described(answer.shops())), answer.asOf()),
                    page,
                    locale);
        }
        int size = page.state().size();
        int total = answer.shops().size();
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (total - 1) / size * size));
        return kit.tables()
                .renderPage(
                        columns,
                        TableRows.of(described(answer.shops().subList(first, Math.min(total, first + size)))),
                        total,
                        page.state(),
                        locale);
    }

    private List<CensusShopRow> described(List<RetailerMember> shops) {
        ShopNames names = new ShopNames(directory);
        names.load(
                shops.stream().map(RetailerMember::retailerId).toList(),
                shops.stream().map(RetailerMember::managerId).toList());
        return shops.stream()
                .map(shop -> new CensusShopRow(
                        names.shop(shop.retailerId()).licenceNo(),
                        names.shop(shop.retailerId()).name(),
                        names.manager(shop.managerId()).name(),
                        shop))
                .toList();
    }

    private TableDefinition<CensusShopRow> shopColumns(ReportPage page, Locale locale) {
        PageUrl orders = ShopLinks.orders(page, CensusReport.BY2, CensusReport.STATUS);
        ShopLinks.Files files = kit.shops().files(page);
        Function<CensusShopRow, @Nullable String> open =
                row -> orders.with("licence", row.licenceNo()).toString();
        List<Column<CensusShopRow>> columns = new ArrayList<>(List.of(
                Column.<CensusShopRow>of(
                                "licence_no", "analysis.shops.licence", ColumnType.TEXT, CensusShopRow::licenceNo)
                        .linkedTo(open),
                Column.<CensusShopRow>of("name", "analysis.shops.name", ColumnType.TEXT, CensusShopRow::name)
                        .linkedTo(row -> files.of(row.facts().retailerId(), row.licenceNo())),
                Column.of("manager", "analysis.shops.manager", ColumnType.TEXT, CensusShopRow::managerName),
                coded("status", row -> name(row.status()), locale),
                coded("format", row -> name(row.format()), locale),
                coded("marketType", row -> name(row.marketType()), locale),
                coded("areaType", row -> name(row.areaType()), locale),
                coded("scale", row -> row.scale() == 0 ? null : String.valueOf(row.scale()), locale),
                Column.of(
                        "tier",
                        "tools.dimension.tier",
                        ColumnType.COUNT,
                        row -> row.facts().tier()),
                coded("visitClass", row -> name(row.visitClass()), locale),
                coded("terminal", row -> name(row.terminal()), locale)));
        return new TableDefinition<>("census-shops", columns, CensusShopRow::licenceNo);
    }

    private Column<CensusShopRow> coded(String fact, Function<RetailerMember, @Nullable String> code, Locale locale) {
        return Column.of(
                fact.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                "tools.dimension." + fact,
                ColumnType.TEXT,
                row -> {
                    String value = code.apply(row.facts());
                    return value == null ? null : kit.text("tools.dimension." + fact + "." + value, locale);
                });
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    // The map.

    private MapView map(ReportPage page, CensusAnswer answer, Locale locale) {
        List<Layer> layers = layers(page, answer, locale);
        return new MapView(
                kit.text(
                        "analysis.census.map",
                        locale,
                        kit.dimensions().name(page.parameters().by(), locale),
                        kit.figures().count(answer.shops().size())),
                page.url()
                        .to(PATH + "/map")
                        .without("page", "sort", "columns", "size")
                        .toString(),
                layers.stream().map(Layer::name).toList());
    }

    /** A group as it is coloured. */
    private record Layer(String name, Set<String> codes) {}

    /** The largest groups have a colour each; the rest share the last one. */
    private List<Layer> layers(ReportPage page, CensusAnswer answer, Locale locale) {
        UnaryOperator<String> names = kit.dimensions()
                .groups(page.parameters().by(), page.parameters().scope(), locale);
        List<String> bySize = answer.rows().stream()
                .sorted((one, other) -> Integer.compare(other.shops(), one.shops()))
                .map(CensusRow::dimension)
                .toList();
        List<String> own = bySize.subList(
                0, Math.min(bySize.size() > MapView.COLOURS ? MapView.COLOURS - 1 : MapView.COLOURS, bySize.size()));
        List<Layer> layers = answer.rows().stream()
                .map(CensusRow::dimension)
                .filter(own::contains)
                .map(code -> new Layer(names.apply(code), Set.of(code)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (own.size() < bySize.size()) {
            layers.add(new Layer(
                    kit.text("analysis.census.map.rest", locale),
                    Set.copyOf(bySize.subList(own.size(), bySize.size()))));
        }
        return layers.isEmpty()
                ? List.of(new Layer(kit.text("tools.table.total", locale), Set.of(SalesGroup.TOTAL)))
                : layers;
    }

    /** The shops with their places, for the map's script. */
    MapView.Places places(ReportPage page, Locale locale) {
        CensusAnswer answer = report.answer(page.parameters(), second(page));
        List<Layer> layers = layers(page, answer, locale);
        Map<String, Integer> layerOf = new HashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            int layer = i;
            layers.get(i).codes().forEach(code -> layerOf.put(code, layer));
        }
        MemberGroups.Groups by =
                groups.of(page.parameters().by(), page.parameters().scope());
        MemberGroups.Groups units = groups.of(Dimension.ORG, page.parameters().scope());
        UnaryOperator<String> unitNames =
                kit.dimensions().groups(Dimension.ORG, page.parameters().scope(), locale);
        Map<Integer, ShopDirectory.Place> places = directory.places(
                answer.shops().stream().map(RetailerMember::retailerId).toList());
        List<MapView.Point> points = new ArrayList<>();
        Map<String, List<MapView.Point>> ofUnit = new LinkedHashMap<>();
        for (RetailerMember shop : answer.shops()) {
            ShopDirectory.Place place = places.get(shop.retailerId());
            if (place != null) {
                MapView.Point point = new MapView.Point(
                        place.lng(),
                        place.lat(),
                        layerOf.getOrDefault(by.ofMember().apply(shop), layers.size() - 1),
                        place.name(),
                        place.licenceNo());
                points.add(point);
                ofUnit.computeIfAbsent(units.ofMember().apply(shop), code -> new ArrayList<>())
                        .add(point);
            }
        }
        PageUrl orders = ShopLinks.orders(page, own().toArray(String[]::new));
        return new MapView.Places(
                points,
                ofUnit.entrySet().stream()
                        .map(unit -> MapView.Outline.around(unitNames.apply(unit.getKey()), unit.getValue()))
                        .filter(Objects::nonNull)
                        .toList(),
                orders.with("licence", "-").toString().replaceFirst("licence=-.*", "licence="));
    }

    // The charts.

    private List<ChartView> charts(ReportPage page, CensusAnswer answer, Dimension second, Locale locale) {
        if (answer.rows().isEmpty()) {
            return List.of();
        }
        UnaryOperator<String> names = kit.dimensions()
                .groups(page.parameters().by(), page.parameters().scope(), locale);
        UnaryOperator<String> seconds =
                kit.dimensions().groups(second, page.parameters().scope(), locale);
        String title = kit.text(
                "analysis.census.chart",
                locale,
                kit.dimensions().name(page.parameters().by(), locale),
                kit.dimensions().name(second, locale));
        ChartView.Series[] series = answer.rows().stream()
                .map(row -> new ChartView.Series(
                        names.apply(row.dimension()),
                        row.parts().stream().map(BigDecimal::valueOf).toList(),
                        ChartView.Colour.ACTUAL))
                .toArray(ChartView.Series[]::new);
        return List.of(ChartView.bars(
                        title,
                        ChartView.Format.NUMBER,
                        answer.seconds().stream().map(seconds).toList(),
                        series)
                .as(ChartView.Kind.HEAT)
                .in(kit.text("analysis.census.unit", locale)));
    }
}
