package com.platform135.analysis.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.rates.RatesView.CardView;
import com.platform135.analysis.rates.RatesView.HitView;
import com.platform135.analysis.rates.RatesView.TabView;
import com.platform135.analysis.screen.Beginnings;
import com.platform135.analysis.screen.Dimensions;
import com.platform135.analysis.screen.PageKit;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.SortOrder;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/** What the page 四率查询 shows: rates by group or spec, charts, or the shops behind one rate. */
@Service
class RatesPages implements ReportScreen {

    static final String PATH = "/analysis/rates";

    private static final String TITLE = "analysis.rates.title";

    /** {@code list} names the rate whose shops are listed, {@code hit} says which of them. */
    private static final String LIST = "list";

    private static final String HIT = "hit";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String CHART = "chart";
    private static final Set<String> NAMED = Set.of("name", "manager");

    private final RateReport report;
    private final RateShops shops;
    private final RateCharts charts;
    private final RateParameters.Values values;
    private final Beginnings beginnings;
    private final PageKit kit;

    RatesPages(
            RateReport report,
            RateShops shops,
            RateCharts charts,
            RateParameters.Values values,
            Beginnings beginnings,
            PageKit kit) {
        this.report = report;
        this.shops = shops;
        this.charts = charts;
        this.values = values;
        this.beginnings = beginnings;
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
        return "analysis/rates/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(RateChoice.RATES, RateChoice.PRESET, "tab", LIST, HIT);
    }

    @Override
    public Map<String, String> beginning(PlatformUser reader) {
        return beginnings.nearest(reader);
    }

    @Override
    public RatesView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        RateChoice choice = choice(page);
        Rate listed = listed(page);
        boolean chart = page.own("tab", "").equals(CHART);
        RateReport.Answer answer = answer(page, choice);
        return new RatesView(
                kit.filters().bar(page.url(), reader, Dimensions.ALL, fields(page, choice, locale), locale),
                kit.headings().conditions(page.parameters(), locale),
                page.own(ReportPage.SPEC, "").isEmpty()
                        ? null
                        : page.parameters().specs().members().get(0).specName(),
                page.url().without(ReportPage.SPEC, "page").toString(),
                cards(page, choice, answer.total(), locale),
                choice.rates().contains(Rate.REPURCHASE)
                        && RateCycles.isOneWeek(page.parameters().period()),
                tabs(page, listed, chart, locale),
                listed == null ? null : kit.text(listed.metric().nameKey(), locale),
                listed == null ? List.of() : hits(page, listed, locale),
                toolbar(page, listed, answer, reader),
                listed == null ? ratesInView(page, choice, answer, locale) : shopsInView(page, listed, locale),
                chart ? charts(page, choice, locale) : List.of());
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        Rate listed = listed(page);
        if (listed == null) {
            RateChoice choice = choice(page);
            return rates(page, choice, answer(page, choice), locale);
        }
        RateShops.Found found = shops.find(page.parameters(), listed);
        List<RateShopRow> chosen = chosen(page, found.shops());
        return new ReportTable<>(
                "analysis.rates.shops",
                shopColumns(page, listed, locale),
                new TableRows<>(
                        shops.named(chosen, page.parameters().period().lastDay()), found.totals(listed, chosen)),
                found.asOf());
    }

    private RateChoice choice(ReportPage page) {
        return RateChoice.of(page.parameters().own(), values.preset());
    }

    private static @Nullable Rate listed(ReportPage page) {
        String code = page.own(LIST, "");
        return code.isEmpty() ? null : Rate.find(code).orElseThrow(() -> BadRequestException.forValue(LIST, code));
    }

    private RateReport.Answer answer(ReportPage page, RateChoice choice) {
        return isBySpec(page)
                ? report.bySpec(page.parameters(), choice.rates())
                : report.answer(page.parameters(), choice.rates());
    }

    /** Without a dimension the specs of the set stand below each other, unless there is but one. */
    private static boolean isBySpec(ReportPage page) {
        return page.parameters().by() == Dimension.NONE
                && page.parameters().specs().members().size() > 1;
    }

    // The rates.

    private TableView ratesInView(ReportPage page, RateChoice choice, RateReport.Answer answer, Locale locale) {
        ReportTable<RateRow> table = rates(page, choice, answer, locale);
        return kit.draw(table, page, locale);
    }

    private ReportTable<RateRow> rates(ReportPage page, RateChoice choice, RateReport.Answer answer, Locale locale) {
        boolean bySpec = isBySpec(page);
        UnaryOperator<String> groups = kit.dimensions()
                .groups(page.parameters().by(), page.parameters().scope(), locale);
        return new ReportTable<>(
                TITLE,
                RateTables.rates(
                        Label.key(
                                bySpec
                                        ? "analysis.distribution.column.spec-name"
                                        : "tools.dimension."
                                                + page.parameters().by().key()),
                        row -> row.specName() == null ? groups.apply(row.code()) : row.specName(),
                        row -> opened(page, row),
                        (row, rate) -> list(page, row, rate),
                        choice.rates(),
                        thresholds(page, choice),
                        kit.figures()),
                bySpec || page.parameters().by() != Dimension.NONE
                        ? new TableRows<>(answer.rows(), List.of(answer.total()))
                        : TableRows.of(List.of(answer.total())),
                answer.asOf());
    }

    private Map<Rate, BigDecimal> thresholds(ReportPage page, RateChoice choice) {
        return values.thresholds(choice.rates(), page.parameters().period().lastDay());
    }

    private static @Nullable PageUrl into(ReportPage page, RateRow row) {
        PageUrl url = page.url().without("page", "sort", "columns");
        if (row.specName() != null) {
            return url.with(ReportPage.SPEC, row.code());
        }
        return row.code().equals(SalesGroup.TOTAL)
                ? url
                : Drill.into(url, page.parameters().by(), row.code()).orElse(null);
    }

    /** One level down: from a unit or a class to its units or customer managers, from a manager to the specs, from a spec to units. */
    private @Nullable String opened(ReportPage page, RateRow row) {
        PageUrl group = row.code().equals(SalesGroup.TOTAL) ? null : into(page, row);
        if (group == null) {
            return null;
        }
        if (row.specName() != null) {
            Dimension parts = page.parameters().scope().isManager() ? Dimension.FORMAT : Dimension.ORG;
            return group.with("by", parts.key()).toString();
        }
        boolean last = page.parameters().by() == Dimension.MANAGER
                || page.parameters().scope().isManager();
        Dimension below = kit.dimensions().below(page.parameters(), row.code());
        return group.with("by", (last ? Dimension.NONE : below).key()).toString();
    }

    private static @Nullable String list(ReportPage page, RateRow row, Rate rate) {
        PageUrl group = into(page, row);
        return group == null
                ? null
                : group.without("tab", HIT).with(LIST, rate.code()).toString();
    }

    // The shops behind a rate.

    private List<RateShopRow> chosen(ReportPage page, List<RateShopRow> found) {
        String hit = page.own(HIT, "");
        return switch (hit) {
            case "" -> found;
            case YES -> found.stream().filter(RateShopRow::hit).toList();
            case NO -> found.stream().filter(row -> !row.hit()).toList();
            default -> throw BadRequestException.forValue(HIT, hit);
        };
    }

    private TableView shopsInView(ReportPage page, Rate rate, Locale locale) {
        RateShops.Found all = shops.find(page.parameters(), rate);
        List<RateShopRow> found = chosen(page, all.shops());
        TableDefinition<RateShopRow> columns = shopColumns(page, rate, locale);
        SortOrder order = page.state().sort();
        boolean byName = order != null && NAMED.contains(order.key());
        List<RateShopRow> sorted = columns.sorted(
                byName ? shops.named(found, page.parameters().period().lastDay()) : found, order);
        int size = page.state().size();
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (sorted.size() - 1) / size * size));
        List<RateShopRow> part = shops.named(
                sorted.subList(first, Math.min(sorted.size(), first + size)),
                page.parameters().period().lastDay());
        return kit.tables()
                .renderPage(
                        columns, new TableRows<>(part, all.totals(rate, found)), sorted.size(), page.state(), locale);
    }

    private TableDefinition<RateShopRow> shopColumns(ReportPage page, Rate rate, Locale locale) {
        PageUrl orders = ShopLinks.orders(page, LIST, HIT, RateChoice.PRESET, RateChoice.RATES);
        return RateTables.shops(
                rate,
                key -> kit.text(key, locale),
                row -> hit(page, rate, row.hit() ? YES : NO, locale),
                kit.dimensions().groups(Dimension.FORMAT, page.parameters().scope(), locale),
                licence -> orders.with("licence", licence).toString(),
                kit.shops().files(page),
                kit.figures());
    }

    private String hit(ReportPage page, Rate rate, String hit, Locale locale) {
        boolean week = rate == Rate.REPURCHASE
                && RateCycles.isOneWeek(page.parameters().period());
        return kit.text("analysis.rates.hit." + rate.code() + (week ? "-week." : ".") + hit, locale);
    }

    private List<HitView> hits(ReportPage page, Rate rate, Locale locale) {
        List<RateShopRow> found = shops.find(page.parameters(), rate).shops();
        PageUrl url = page.url().without("page");
        long hits = found.stream().filter(RateShopRow::hit).count();
        return Stream.of("", YES, NO)
                .map(hit -> new HitView(
                        hit.isEmpty() ? kit.text("analysis.rates.hit.all", locale) : hit(page, rate, hit, locale),
                        kit.figures()
                                .count(hit.isEmpty() ? found.size() : hit.equals(YES) ? hits : found.size() - hits),
                        url.with(HIT, hit).toString(),
                        hit.equals(page.own(HIT, ""))))
                .toList();
    }

    // Around the table.

    private List<FilterField> fields(ReportPage page, RateChoice choice, Locale locale) {
        List<FilterField.Option> presets = new ArrayList<>(IntStream.rangeClosed(1, Rate.PRESETS.size())
                .mapToObj(number -> FilterField.Option.of(
                        String.valueOf(number),
                        kit.text("analysis.rates.preset." + number, locale),
                        Objects.equals(choice.preset(), number)))
                .toList());
        if (choice.preset() == null) {
            presets.add(0, FilterField.Option.of("", kit.text("analysis.rates.preset.own", locale), true));
        }
        Set<String> named = Set.copyOf(page.url().all(RateChoice.RATES));
        return List.of(
                FilterField.select(RateChoice.PRESET, kit.text("analysis.rates.preset", locale), presets),
                FilterField.checks(
                        RateChoice.RATES,
                        kit.text("analysis.rates.preset.own", locale),
                        kit.text("analysis.rates.preset.as-chosen", locale),
                        Stream.of(Rate.values())
                                .map(rate -> FilterField.Option.of(
                                        rate.code(),
                                        kit.text(rate.metric().nameKey(), locale),
                                        named.contains(rate.code())))
                                .toList()));
    }

    private List<CardView> cards(ReportPage page, RateChoice choice, RateRow total, Locale locale) {
        ReportParameters before = page.parameters()
                .with(Dimension.NONE)
                .with(page.parameters().period().previous());
        RateRow then = report.answer(before, choice.rates()).total();
        Map<Rate, BigDecimal> thresholds = thresholds(page, choice);
        return choice.rates().stream()
                .map(rate -> card(rate, total, then, Objects.requireNonNull(thresholds.get(rate)), locale))
                .toList();
    }

    private CardView card(Rate rate, RateRow total, RateRow then, BigDecimal threshold, Locale locale) {
        RatePart now = Objects.requireNonNull(total.part(rate));
        RatePart earlier = Objects.requireNonNull(then.part(rate));
        BigDecimal value = now.rate();
        return new CardView(
                rate.metric().code(),
                kit.text(rate.metric().nameKey(), locale),
                kit.figures().percent(value),
                kit.figures().part(now.numerator(), now.denominator()),
                kit.text(
                        "analysis.rates.change",
                        locale,
                        kit.figures()
                                .points(Ratio.difference(
                                        now.numerator(),
                                        now.denominator(),
                                        earlier.numerator(),
                                        earlier.denominator()))),
                kit.text(
                        rate.isBetterLow() ? "analysis.rates.threshold.low" : "analysis.rates.threshold",
                        locale,
                        threshold.movePointRight(2).stripTrailingZeros().toPlainString() + "%"),
                value != null && rate.misses(value, threshold));
    }

    private List<TabView> tabs(ReportPage page, @Nullable Rate listed, boolean chart, Locale locale) {
        PageUrl bare = page.url().without("page", "sort", "columns", "tab", LIST, HIT);
        List<TabView> tabs = new ArrayList<>();
        tabs.add(new TabView(kit.text("analysis.rates.tab.rates", locale), bare.toString(), listed == null && !chart));
        tabs.add(new TabView(
                kit.text("analysis.rates.tab.chart", locale),
                bare.with("tab", CHART).toString(),
                chart));
        if (listed != null) {
            tabs.add(new TabView(
                    kit.text(
                            "analysis.rates.tab.shops",
                            locale,
                            kit.text(listed.metric().nameKey(), locale)),
                    page.url().toString(),
                    true));
        }
        return tabs;
    }

    private ToolbarView toolbar(ReportPage page, @Nullable Rate listed, RateReport.Answer answer, PlatformUser reader) {
        ToolbarView toolbar = page.exports(PATH).withAsOf(kit.headings().time(answer.asOf()));
        RowKind kind = listed != null ? RowKind.SHOP : isBySpec(page) ? RowKind.SPEC : RowKind.GROUP;
        return kit.actions()
                .addTo(
                        listed == null
                                ? toolbar
                                : toolbar.quantityUnits(page.url(), page.state().units()),
                        kind,
                        page,
                        reader);
    }

    private List<ChartView> charts(ReportPage page, RateChoice choice, Locale locale) {
        UnaryOperator<String> groups = kit.dimensions()
                .groups(page.parameters().by(), page.parameters().scope(), locale);
        return List.of(
                charts.trend(page.parameters(), choice.rates(), locale),
                charts.quadrant(
                        page.parameters(),
                        isBySpec(page),
                        row -> row.specName() == null ? groups.apply(row.code()) : row.specName(),
                        row -> opened(page, row),
                        locale));
    }
}
