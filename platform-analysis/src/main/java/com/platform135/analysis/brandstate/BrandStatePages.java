package com.platform135.analysis.brandstate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.TabView;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.chart.SparkView;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.export.Heading;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** What the page 品牌状态分析 shows. */
@Service
class BrandStatePages implements ReportScreen {

    static final String PATH = "/analysis/brand-states";

    private static final String TITLE = "analysis.brandstate.title";
    private static final String SHOPS = "/analysis/distribution";
    private static final String STATE = "state";
    private static final String STAGE = "stage";
    private static final String CHANGED = "changed";

    private final BrandStateReport report;
    private final PageKit kit;
    private final Clock clock;

    BrandStatePages(BrandStateReport report, PageKit kit, Clock clock) {
        this.report = report;
        this.kit = kit;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/brandstate/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(STATE, STAGE);
    }

    /** The last month that is over: of an unfinished one nothing can be told yet. */
    @Override
    public Map<String, String> beginning(PlatformUser reader) {
        return Map.of(
                "month", YearMonth.from(LocalDate.now(clock)).minusMonths(1).toString(), "sort", "-qty");
    }

    @Override
    public BrandStateView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = ofMonths(asked);
        BrandStateAnswer answer = report.answer(page.parameters());
        BrandSentences words = new BrandSentences(kit, answer.rules(), locale);
        ReportTable<BrandStateRow> table = table(page, answer, words, locale);
        return new BrandStateView(
                kit.filters().bar(page.url().without(STATE, STAGE), reader, List.of(), locale),
                words(page, kit.headings(), locale),
                states(page, answer, words, locale),
                stages(page, answer, words, locale),
                words.rulesInWords(),
                kit.actions()
                        .addTo(
                                page.exports(PATH)
                                        .quantityUnits(page.url(), page.state().units())
                                        .withAsOf(kit.headings().time(answer.asOf())),
                                RowKind.SPEC,
                                page,
                                reader),
                kit.draw(table, page, locale),
                chart(page, table.rows().rows(), locale));
    }

    @Override
    public ReportTable<BrandStateRow> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = ofMonths(asked);
        BrandStateAnswer answer = report.answer(page.parameters());
        return table(page, answer, new BrandSentences(kit, answer.rules(), locale), locale);
    }

    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings headings, Locale locale) {
        return words(ofMonths(page), headings, locale);
    }

    private static List<Heading.Condition> words(ReportPage page, ReportHeadings headings, Locale locale) {
        return headings.conditions(page.parameters(), locale);
    }

    private static ReportPage ofMonths(ReportPage asked) {
        ReportPage page = asked.narrowed();
        return new ReportPage(
                page.url(),
                page.parameters()
                        .with(BrandStateReport.wholeMonths(page.parameters().period())),
                page.state());
    }

    private ReportTable<BrandStateRow> table(
            ReportPage page, BrandStateAnswer answer, BrandSentences words, Locale locale) {
        PageUrl shops = page.url()
                .to(SHOPS)
                .without("sort", "columns", "page", "brandSet", "by", STATE, STAGE, ReportPage.SPEC);
        return new ReportTable<>(
                TITLE,
                columns(answer, words, shops, locale),
                TableRows.of(answer.rows().stream().filter(shown(page)).toList()),
                answer.asOf());
    }

    private static Predicate<BrandStateRow> shown(ReportPage page) {
        String state = page.own(STATE, "");
        String stage = page.own(STAGE, "");
        Predicate<BrandStateRow> ofState = state.isEmpty()
                ? row -> true
                : state.equals(CHANGED)
                        ? BrandStateRow::changed
                        : is(OneOf.named(STATE, state, BrandState.values(), BrandStatePages::key));
        LifeStage wanted = stage.isEmpty() ? null : OneOf.named(STAGE, stage, LifeStage.values(), BrandStatePages::key);
        return ofState.and(row -> wanted == null || row.stage() == wanted);
    }

    private static Predicate<BrandStateRow> is(BrandState state) {
        return row -> row.state() == state;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private TableDefinition<BrandStateRow> columns(
            BrandStateAnswer answer, BrandSentences words, PageUrl shops, Locale locale) {
        return new TableDefinition<>(
                "brand-states",
                List.of(
                        Column.<BrandStateRow>of(
                                        "spec_name",
                                        "analysis.distribution.column.spec-name",
                                        ColumnType.TEXT,
                                        row -> row.spec().name())
                                .linkedTo(row ->
                                        shops.with("specs", row.spec().code()).toString()),
                        Column.<BrandStateRow>of(
                                        "spec_code",
                                        "analysis.distribution.column.spec-code",
                                        ColumnType.TEXT,
                                        row -> row.spec().code())
                                .hiddenAtFirst(),
                        Column.<BrandStateRow>of(
                                        "state",
                                        "analysis.brandstate.column.state",
                                        ColumnType.TEXT,
                                        row -> words.name(row.state()))
                                .toned(row -> tone(row.state())),
                        Column.of(
                                "change",
                                "analysis.brandstate.column.change",
                                ColumnType.TEXT,
                                row -> row.changed() ? words.name(row.before()) + " → " + words.name(row.state()) : ""),
                        Column.<BrandStateRow>of("why", "analysis.brandstate.column.why", ColumnType.TEXT, words::why)
                                .unsorted(),
                        Column.of(
                                "stage",
                                "analysis.brandstate.column.stage",
                                ColumnType.TEXT,
                                row -> words.name(row.stage())),
                        Column.<BrandStateRow>of(
                                        "trend",
                                        "analysis.brandstate.column.trend",
                                        ColumnType.TEXT,
                                        row -> volumes(row))
                                .unsorted()
                                .drawnAs(row -> spark(answer, row, locale)),
                        Metric.QUANTITY.column("qty", row -> row.now().figures().cartons()),
                        Metric.DISTRIBUTION_RATE
                                .<BrandStateRow>column("rate", row -> row.now().rate())
                                .withSub(row -> row.now().figures().ordering()),
                        Metric.RATE_CHANGE.column("rate_change", BrandStatePages::rateChange),
                        Metric.MOVEMENT_RATE
                                .<BrandStateRow>column(
                                        "movement_rate", row -> row.now().movementRate())
                                .hiddenAtFirst(),
                        Metric.REPURCHASE_RATE
                                .<BrandStateRow>column(
                                        "repurchase_rate", row -> row.now().repurchaseRate())
                                .hiddenAtFirst(),
                        Metric.FILL_RATE.column("fill_rate", row -> row.now().fillRate()),
                        Column.of(
                                "share_change",
                                "analysis.brandstate.column.share-change",
                                ColumnType.CHANGE,
                                row -> row.trend().isComparable() ? row.trend().shareChange() : null),
                        Column.<BrandStateRow>of(
                                        "launched_on",
                                        "analysis.brandstate.column.launched",
                                        ColumnType.DATE,
                                        BrandStateRow::launchedOn)
                                .hiddenAtFirst(),
                        Column.<BrandStateRow>of(
                                        "why_stage",
                                        "analysis.brandstate.column.why-stage",
                                        ColumnType.TEXT,
                                        words::whyStage)
                                .unsorted()),
                row -> row.spec().code());
    }

    private static @Nullable String tone(BrandState state) {
        return switch (state) {
            case BRISK -> "ok";
            case SLOW -> "act";
            case PLAIN -> "";
            case FEW -> null;
        };
    }

    private static @Nullable BigDecimal rateChange(BrandStateRow row) {
        return Ratio.difference(
                row.now().figures().ordering(),
                row.now().active(),
                row.then().figures().ordering(),
                row.then().active());
    }

    /** 120 130 … : what the line shows, for files. */
    private static String volumes(BrandStateRow row) {
        return row.trend().months().stream()
                .map(month -> String.valueOf(month.cartons()))
                .collect(Collectors.joining(" "));
    }

    private @Nullable SparkView spark(BrandStateAnswer answer, BrandStateRow row, Locale locale) {
        if (answer.months().size() < 2) {
            return null;
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        row.trend().months().forEach(month -> values.add(BigDecimal.valueOf(month.cartons())));
        return SparkView.of(
                values,
                null,
                null,
                kit.text(
                        "analysis.brandstate.trend",
                        locale,
                        row.spec().name(),
                        answer.months().get(0).toString(),
                        answer.months().get(answer.months().size() - 1).toString(),
                        volumes(row)));
    }

    private List<TabView> states(ReportPage page, BrandStateAnswer answer, BrandSentences words, Locale locale) {
        PageUrl bare = page.url().without("page", STATE);
        String current = page.own(STATE, "");
        Stream<TabView> all = Stream.of(new TabView(
                kit.text("analysis.screen.all", locale),
                bare.toString(),
                kit.figures().count(answer.rows().size()),
                current.isEmpty()));
        Stream<TabView> states = Arrays.stream(BrandState.values())
                .map(state -> new TabView(
                        words.name(state),
                        bare.with(STATE, key(state)).toString(),
                        kit.figures().count(answer.count(state)),
                        current.equals(key(state))));
        Stream<TabView> changed = Stream.of(new TabView(
                kit.text("analysis.brandstate.changed", locale),
                bare.with(STATE, CHANGED).toString(),
                kit.figures().count(answer.changed()),
                current.equals(CHANGED)));
        return Stream.of(all, states, changed).flatMap(each -> each).toList();
    }

    private List<TabView> stages(ReportPage page, BrandStateAnswer answer, BrandSentences words, Locale locale) {
        PageUrl bare = page.url().without("page", STAGE);
        String current = page.own(STAGE, "");
        Stream<TabView> all = Stream.of(new TabView(
                kit.text("analysis.brandstate.any-stage", locale), bare.toString(), null, current.isEmpty()));
        Stream<TabView> stages = Arrays.stream(LifeStage.values())
                .filter(stage -> answer.count(stage) > 0 || current.equals(key(stage)))
                .map(stage -> new TabView(
                        words.name(stage),
                        bare.with(STAGE, key(stage)).toString(),
                        kit.figures().count(answer.count(stage)),
                        current.equals(key(stage))));
        return Stream.concat(all, stages).toList();
    }

    /** 动销率 to the right, 重购率 upwards. */
    private @Nullable ChartView chart(ReportPage page, List<BrandStateRow> rows, Locale locale) {
        List<BrandStateRow> known = rows.stream()
                .filter(row -> row.state() != BrandState.FEW
                        && row.now().movementRate() != null
                        && row.now().repurchaseRate() != null)
                .toList();
        if (known.size() < 2) {
            return null;
        }
        PageUrl shops = page.url()
                .to(SHOPS)
                .without("sort", "columns", "page", "brandSet", "by", STATE, STAGE, ReportPage.SPEC);
        return ChartView.line(
                        kit.text("analysis.brandstate.chart", locale),
                        Format.RATE,
                        known.stream().map(row -> row.spec().name()).toList(),
                        new Series(
                                kit.text(Metric.MOVEMENT_RATE.nameKey(), locale),
                                known.stream()
                                        .map(row -> row.now().movementRate())
                                        .toList(),
                                Colour.ACTUAL),
                        new Series(
                                kit.text(Metric.REPURCHASE_RATE.nameKey(), locale),
                                known.stream()
                                        .map(row -> row.now().repurchaseRate())
                                        .toList(),
                                Colour.PREVIOUS))
                .as(Kind.SCATTER)
                .linkedTo(known.stream()
                        .map(row -> shops.with("specs", row.spec().code()).toString())
                        .toList());
    }
}
