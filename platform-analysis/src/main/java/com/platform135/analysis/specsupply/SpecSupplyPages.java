package com.platform135.analysis.specsupply;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.TabView;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.SalesAsOf;
import com.platform135.db.sales.SalesFigures;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.Units;

/** What the page 供需信息 shows: one spec, one order day. */
@Service
class SpecSupplyPages implements ReportScreen {

    static final String PATH = "/analysis/spec-supply";
    static final String LIVE = PATH + "/live";

    private static final String TITLE = "analysis.specsupply.title";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int WEEK = 7;

    private final SpecSupplyReport report;
    private final SpecCatalogue specs;
    private final BrandSetQueries brandSets;
    private final ScopeResolver scopes;
    private final PageKit kit;
    private final Clock clock;

    SpecSupplyPages(
            SpecSupplyReport report,
            SpecCatalogue specs,
            BrandSetQueries brandSets,
            ScopeResolver scopes,
            PageKit kit,
            Clock clock) {
        this.report = report;
        this.specs = specs;
        this.brandSets = brandSets;
        this.scopes = scopes;
        this.kit = kit;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Needs needs() {
        return Needs.BEGUN;
    }

    @Override
    public String template() {
        return "analysis/specsupply/page";
    }

    @Override
    public Set<String> own() {
        return Set.of("tab");
    }

    /** The first spec of the nearest brand set, on the last day with orders. */
    @Override
    public Map<String, String> beginning(PlatformUser reader) {
        Map<String, String> beginning = new TreeMap<>();
        firstSpec(reader, specs.listAll()).ifPresent(code -> beginning.put(ReportPage.SPEC, code));
        String day = report.latestDay(LocalDate.now(clock)).toString();
        beginning.put("from", day);
        beginning.put("to", day);
        return beginning;
    }

    private Optional<String> firstSpec(PlatformUser reader, List<SpecRow> all) {
        return brandSets.listVisible(scopes.of(reader), reader.staffId()).stream()
                .findFirst()
                .flatMap(set -> brandSets.listMembers(scopes.of(reader), reader.staffId(), set.id()).stream()
                        .map(SpecChoice.Member::specCode)
                        .findFirst())
                .or(() -> all.stream().map(SpecRow::code).findFirst());
    }

    @Override
    public SpecSupplyView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = ofOneDay(asked, reader);
        SpecDayAnswer answer = report.answer(page.parameters());
        SpecSupplyTab tab = tab(page);
        ReportTable<?> table = table(page, tab, answer, locale);
        return new SpecSupplyView(
                filter(page, reader, locale),
                kit.text(
                        "analysis.specsupply.of",
                        locale,
                        page.parameters().specs().members().get(0).specName(),
                        page.parameters().period().start().toString()),
                days(page, locale),
                cards(page, answer, locale),
                tabs(page, tab, answer, locale),
                kit.actions()
                        .addTo(
                                page.exports(PATH)
                                        .quantityUnits(page.url(), page.state().units())
                                        .withAsOf(kit.headings()
                                                .time(answer.asOf().changedAt())),
                                RowKind.SHOP,
                                page,
                                reader),
                kit.draw(table, page, locale),
                tab.key(),
                page.url().to(LIVE).toString(),
                state(answer.asOf()));
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = ofOneDay(asked, reader);
        return table(page, tab(page), report.answer(page.parameters()), locale);
    }

    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings headings, Locale locale) {
        List<Heading.Condition> all = headings.conditions(page.parameters(), locale);
        return Stream.concat(all.stream().limit(3), all.stream().skip(4)).toList();
    }

    /** Says whether anything that the page shows may have changed. */
    static String state(SalesAsOf asOf) {
        return asOf.salesVersion() + "-" + asOf.directoryVersion();
    }

    /**
     * The page over one spec and one day: the last day of its period that isn't after today.
     *
     * @throws BadRequestException if the address names a spec there isn't
     */
    private ReportPage ofOneDay(ReportPage asked, PlatformUser reader) {
        Period period = asked.parameters().period();
        LocalDate today = asked.parameters().today();
        LocalDate day = period.lastDay().isAfter(today) && !period.start().isAfter(today) ? today : period.lastDay();
        ReportPage page = asked.own(ReportPage.SPEC, "").isEmpty()
                ? new ReportPage(
                        asked.url(),
                        asked.parameters().with(one(asked.parameters().specs(), reader)),
                        asked.state())
                : asked.narrowed();
        return new ReportPage(page.url(), page.parameters().with(Period.of(day, day)), page.state());
    }

    private SpecChoice one(SpecChoice choice, PlatformUser reader) {
        if (choice.members().size() == 1) {
            return choice;
        }
        return firstSpec(reader, specs.listAll())
                .flatMap(choice::only)
                .or(() -> choice.members().stream().findFirst().flatMap(first -> choice.only(first.specCode())))
                .orElseThrow(() -> new BadRequestException("analysis.specsupply.one-spec", ReportPage.SPEC));
    }

    private static SpecSupplyTab tab(ReportPage page) {
        return SpecSupplyTab.parse(page.own("tab", SpecSupplyTab.ORDERED.key()));
    }

    private ReportTable<?> table(ReportPage page, SpecSupplyTab tab, SpecDayAnswer answer, Locale locale) {
        return switch (tab) {
            case ORDERED -> lines(page, answer, locale);
            case SILENT -> calls(page, answer, answer.silent());
            case WITHOUT -> calls(page, answer, answer.without());
        };
    }

    private ReportTable<SpecLineRow> lines(ReportPage page, SpecDayAnswer answer, Locale locale) {
        List<SpecLineRow> rows = report.lines(page.parameters());
        SalesFigures total = answer.total().any();
        PageUrl orders = orders(page);
        return new ReportTable<>(
                TITLE,
                SpecSupplyTables.lines(
                        licence -> orders.with("licence", licence).toString(),
                        kit.shops().files(page),
                        state -> kit.text(
                                "analysis.specsupply.state." + state.name().toLowerCase(Locale.ROOT), locale),
                        clock.getZone()),
                new TableRows<>(
                        rows,
                        rows.isEmpty()
                                ? List.of()
                                : List.of(new SpecLineRow(
                                        0,
                                        "",
                                        kit.text(
                                                "analysis.specsupply.total",
                                                locale,
                                                kit.figures().count(total.ordering())),
                                        null,
                                        null,
                                        null,
                                        total.need(),
                                        total.limit(),
                                        total.cartons(),
                                        0,
                                        null))),
                answer.asOf().changedAt());
    }

    private ReportTable<SilentShopRow> calls(ReportPage page, SpecDayAnswer answer, Set<Integer> shops) {
        PageUrl orders = orders(page)
                .without("specs", "from", "to")
                .with(
                        "from",
                        page.parameters()
                                .period()
                                .start()
                                .minusDays(SpecSupplyReport.USUAL_DAYS)
                                .toString())
                .with("to", page.parameters().period().lastDay().toString());
        return new ReportTable<>(
                TITLE,
                SpecSupplyTables.silent(
                        licence -> orders.with("licence", licence).toString(),
                        kit.shops().files(page)),
                TableRows.of(report.describe(page.parameters(), shops)),
                answer.asOf().changedAt());
    }

    /** Order lines of the day; of all specs, so that the order is seen whole. */
    private static PageUrl orders(ReportPage page) {
        PageUrl bare =
                ShopLinks.orders(page, ReportPage.SPEC, "brandSet", "specs").without("month", "months", "period");
        String day = page.parameters().period().start().toString();
        return bare.with("from", day).with("to", day);
    }

    /** The common row without brand set and dimension, the spec before it. */
    private FilterBar filter(ReportPage page, PlatformUser reader, Locale locale) {
        FilterBar bar = kit.filters().shops(page.url().without(ReportPage.SPEC, "specs"), reader, List.of(), locale);
        String chosen = page.parameters().specs().members().get(0).specCode();
        List<FilterField> fields = new ArrayList<>();
        fields.add(FilterField.select(
                ReportPage.SPEC,
                kit.text("analysis.distribution.column.spec-name", locale),
                specs.listAll().stream()
                        .map(spec -> FilterField.Option.of(
                                spec.code(),
                                kit.text("analysis.specsupply.option", locale, spec.name(), spec.code()),
                                spec.code().equals(chosen)))
                        .toList()));
        fields.addAll(bar.fields());
        return new FilterBar(
                bar.action(),
                bar.kept(),
                fields,
                bar.more(),
                bar.open(),
                bar.resetHref(),
                bar.moreHref(),
                bar.views(),
                page.url().toString());
    }

    /** The days of the week looked at, and the weeks around it. */
    private List<TabView> days(ReportPage page, Locale locale) {
        LocalDate day = page.parameters().period().start();
        LocalDate monday = Period.weekOf(day).start();
        PageUrl bare = page.url().without("month", "months", "period", "page");
        Stream<TabView> before = Stream.of(new TabView(
                kit.text("analysis.specsupply.week.before", locale), on(bare, day.minusDays(WEEK)), null, false));
        Stream<TabView> days = IntStream.range(0, WEEK)
                .mapToObj(monday::plusDays)
                .filter(each -> !each.isAfter(page.parameters().today()))
                .map(each -> new TabView(
                        each.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " " + each.format(DAY),
                        on(bare, each),
                        null,
                        each.equals(day)));
        LocalDate next = day.plusDays(WEEK);
        Stream<TabView> after = next.isAfter(page.parameters().today())
                ? Stream.of()
                : Stream.of(
                        new TabView(kit.text("analysis.specsupply.week.after", locale), on(bare, next), null, false));
        return Stream.of(before, days, after).flatMap(each -> each).toList();
    }

    private static String on(PageUrl bare, LocalDate day) {
        return bare.with("from", day.toString()).with("to", day.toString()).toString();
    }

    private List<TabView> tabs(ReportPage page, SpecSupplyTab current, SpecDayAnswer answer, Locale locale) {
        PageUrl bare = page.url().without("page", "sort", "columns", "tab");
        return Arrays.stream(SpecSupplyTab.values())
                .map(tab -> new TabView(
                        kit.text("analysis.specsupply.tab." + tab.key(), locale),
                        bare.with("tab", tab == SpecSupplyTab.ORDERED ? null : tab.key())
                                .toString(),
                        kit.figures().count(count(tab, answer)),
                        tab == current))
                .toList();
    }

    private static int count(SpecSupplyTab tab, SpecDayAnswer answer) {
        return switch (tab) {
            case ORDERED -> answer.total().any().ordering();
            case SILENT -> answer.silent().size();
            case WITHOUT -> answer.without().size();
        };
    }

    private List<CardView> cards(ReportPage page, SpecDayAnswer answer, Locale locale) {
        Units units = page.state().units();
        SalesFigures spec = answer.total().any();
        int due = answer.due().size();
        int done = due - answer.silent().size();
        return List.of(
                new CardView(
                        kit.text("analysis.specsupply.card.due", locale),
                        kit.figures().part(done, due),
                        kit.text(
                                "analysis.specsupply.card.due.note",
                                locale,
                                kit.figures().percent(Ratio.rate(done, due))),
                        null,
                        silent(page)),
                new CardView(
                        kit.text("analysis.specsupply.card.spec", locale),
                        kit.figures().count(spec.ordering()),
                        kit.text(
                                "analysis.specsupply.card.spec.note",
                                locale,
                                kit.figures().count(answer.ordering()),
                                kit.figures().percent(Ratio.rate(spec.ordering(), answer.ordering()))),
                        null,
                        null),
                kit.card(Metric.NEED, spec.need(), "", null, units, locale),
                kit.card(Metric.LIMIT, spec.limit(), "", null, units, locale),
                kit.card(Metric.ORDERED, spec.cartons(), "", null, units, locale),
                kit.card(
                        Metric.FILL_RATE,
                        Ratio.rate(spec.cartons(), spec.need()),
                        kit.text(
                                "analysis.specsupply.card.gap",
                                locale,
                                kit.figures().count(spec.need() - spec.cartons())),
                        null,
                        units,
                        locale));
    }

    private static String silent(ReportPage page) {
        return page.url()
                .without("page", "sort", "columns")
                .with("tab", SpecSupplyTab.SILENT.key())
                .toString();
    }
}
