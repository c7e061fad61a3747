package com.platform135.analysis.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.Beginnings;
import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.Dimensions;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.TabView;
import com.platform135.analysis.screen.ToTarget;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.ToolbarView;

/** What the page 上柜动销进度 shows, tab by tab. */
@Service
class ProgressPages implements ReportScreen {

    static final String PATH = "/analysis/progress";

    private static final String TITLE = "analysis.progress.title";
    private static final String STATE = "state";
    private static final String SHOPS = "/analysis/distribution";
    private static final List<ProgressFigures.State> STATES =
            List.of(ProgressFigures.State.BEHIND, ProgressFigures.State.ON_PACE, ProgressFigures.State.REACHED);
    private static final int NAMED = 5;
    private static final int HEAT_UNITS = 24;

    private final ProgressReport report;
    private final ProgressTargets targets;
    private final PageKit kit;

    ProgressPages(ProgressReport report, ProgressTargets targets, PageKit kit) {
        this.report = report;
        this.targets = targets;
        this.kit = kit;
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
        return "analysis/progress/page";
    }

    @Override
    public Set<String> own() {
        return Set.of("tab", STATE);
    }

    @Override
    public Dimension startingBy() {
        return Dimension.ORG;
    }

    @Override
    public Map<String, String> beginning(PlatformUser reader) {
        return Map.of("by", Beginnings.below(reader, Dimension.MANAGER).key());
    }

    @Override
    public ProgressView view(ReportPage page, PlatformUser reader, Locale locale) {
        List<ProgressTarget> wanted = targets.list(page.parameters(), reader);
        ProgressAnswer answer = report.answer(page.parameters(), wanted);
        ProgressTab tab = tab(page);
        Optional<SpecProgressRow> spec = chosen(page, answer);
        ReportTable<?> table = table(page, tab, spec, answer, locale);
        return new ProgressView(
                kit.filters()
                        .bar(
                                page.url().without(ReportPage.SPEC),
                                reader,
                                Dimensions.GROUPS,
                                tab == ProgressTab.UNITS ? List.of(states(page, locale)) : List.of(),
                                locale),
                kit.headings().conditions(page.parameters(), locale),
                wanted.isEmpty(),
                cards(answer, locale),
                spec.map(row -> warning(page, row, answer, locale)).orElse(null),
                tabs(page, tab, locale),
                tab == ProgressTab.SPECS ? List.of() : specs(page, spec, answer),
                charts(page, tab, spec, answer, locale),
                toolbar(page, tab, answer, reader),
                kit.draw(table, page, locale));
    }

    @Override
    public ReportTable<?> table(ReportPage page, PlatformUser reader, Locale locale) {
        ProgressAnswer answer = report.answer(page.parameters(), targets.list(page.parameters(), reader));
        return table(page, tab(page), chosen(page, answer), answer, locale);
    }

    private static ProgressTab tab(ReportPage page) {
        return ProgressTab.parse(page.own("tab", ProgressTab.SPECS.key()));
    }

    /** The spec in view: the one named, else that with most shops to go. */
    private static Optional<SpecProgressRow> chosen(ReportPage page, ProgressAnswer answer) {
        String code = page.own(ReportPage.SPEC, "");
        if (code.isEmpty()) {
            return answer.specs().stream()
                    .max(Comparator.comparingInt(row -> row.figures().needed()));
        }
        return Optional.of(answer.specs().stream()
                .filter(row -> row.target().specCode().equals(code))
                .findFirst()
                .orElseThrow(() -> BadRequestException.forValue(ReportPage.SPEC, code)));
    }

    private ToolbarView toolbar(ReportPage page, ProgressTab tab, ProgressAnswer answer, PlatformUser reader) {
        ToolbarView toolbar = page.exports(PATH)
                .quantityUnits(page.url(), page.state().units())
                .withAsOf(kit.headings().time(answer.asOf()));
        return switch (tab) {
            case SPECS -> kit.actions().addTo(toolbar, RowKind.SPEC, page, reader);
            case UNITS -> kit.actions().addTo(toolbar, RowKind.GROUP, page, reader);
            case DAYS -> toolbar;
        };
    }

    private ReportTable<?> table(
            ReportPage page, ProgressTab tab, Optional<SpecProgressRow> spec, ProgressAnswer answer, Locale locale) {
        return switch (tab) {
            case SPECS ->
                new ReportTable<>(
                        TITLE,
                        ProgressTables.specs(
                                answer,
                                state -> state(state, locale),
                                row -> unitsOf(page, row).toString(),
                                row -> unitsOf(page, row)
                                        .with(STATE, key(ProgressFigures.State.BEHIND))
                                        .toString(),
                                row -> toTarget(page.url(), row.target())),
                        TableRows.of(answer.specs()),
                        answer.asOf());
            case UNITS -> units(page, spec, answer, locale);
            case DAYS ->
                new ReportTable<>(
                        TITLE,
                        ProgressTables.days(),
                        TableRows.of(spec.map(row -> report.days(page.parameters(), row.target()))
                                .orElse(List.of())),
                        answer.asOf());
        };
    }

    private ReportTable<UnitProgressRow> units(
            ReportPage page, Optional<SpecProgressRow> spec, ProgressAnswer answer, Locale locale) {
        Dimension by = page.parameters().by();
        String state = state(page);
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        List<UnitProgressRow> all = spec.map(
                        row -> answer.units().getOrDefault(row.target().specCode(), List.of()))
                .orElse(List.of());
        return new ReportTable<>(
                TITLE,
                ProgressTables.units(
                        answer,
                        by.key(),
                        names,
                        of -> state(of, locale),
                        row -> open(page, row, spec),
                        row -> spec.flatMap(of -> group(page, row.code()).map(url -> toTarget(url, of.target())))
                                .orElse(null)),
                new TableRows<>(
                        all.stream()
                                .filter(row -> !row.code().equals(SalesGroup.TOTAL))
                                .filter(row -> state.isEmpty()
                                        || key(answer.state(row.figures())).equals(state))
                                .toList(),
                        all.stream()
                                .filter(row -> row.code().equals(SalesGroup.TOTAL) && state.isEmpty())
                                .toList()),
                answer.asOf());
    }

    private static Optional<PageUrl> group(ReportPage page, String code) {
        return code.equals(SalesGroup.TOTAL)
                ? Optional.of(page.url())
                : Drill.into(page.url(), page.parameters().by(), code);
    }

    /** One level down: from a unit to its units or managers, from a manager or a class to the shops that lack the spec. */
    private @Nullable String open(ReportPage page, UnitProgressRow row, Optional<SpecProgressRow> spec) {
        if (row.code().equals(SalesGroup.TOTAL)) {
            return null;
        }
        Optional<PageUrl> inside = group(page, row.code());
        return page.parameters().by() == Dimension.ORG
                ? inside.map(url -> url.with(
                                        "by",
                                        kit.dimensions()
                                                .below(page.parameters(), row.code())
                                                .key())
                                .toString())
                        .orElse(null)
                : inside.flatMap(url -> spec.map(of -> missing(url, of.target()).toString()))
                        .orElse(null);
    }

    private static PageUrl unitsOf(ReportPage page, SpecProgressRow row) {
        return page.url()
                .without("page", "sort", "columns", STATE)
                .with("tab", ProgressTab.UNITS.key())
                .with(ReportPage.SPEC, row.target().specCode());
    }

    /** The key of the only state whose units are shown; empty for all. */
    private static String state(ReportPage page) {
        String given = page.own(STATE, "");
        if (!given.isEmpty() && STATES.stream().noneMatch(state -> key(state).equals(given))) {
            throw BadRequestException.forValue(STATE, given);
        }
        return given;
    }

    private static String key(ProgressFigures.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private FilterField states(ReportPage page, Locale locale) {
        String chosen = state(page);
        return FilterField.select(
                STATE,
                kit.text("analysis.progress.column.state", locale),
                Stream.concat(
                                Stream.of(Option.of("", kit.text("tools.filter.all", locale), chosen.isEmpty())),
                                STATES.stream()
                                        .map(state -> Option.of(
                                                key(state),
                                                state(state, locale),
                                                key(state).equals(chosen))))
                        .toList());
    }

    /** 未铺客户 of the spec, in the set that gives it the target. */
    private static PageUrl missing(PageUrl url, ProgressTarget target) {
        return ofSpec(url, target)
                .to(SHOPS)
                .without("page", "sort", "columns", "by", STATE)
                .with("tab", "missing");
    }

    /** As many of them as the target takes. */
    private static String toTarget(PageUrl url, ProgressTarget target) {
        return ToTarget.of(ofSpec(url, target), target.target());
    }

    private static PageUrl ofSpec(PageUrl url, ProgressTarget target) {
        return url.without("specs")
                .with("brandSet", String.valueOf(target.brandSetId()))
                .with(ReportPage.SPEC, target.specCode());
    }

    private String state(ProgressFigures.State state, Locale locale) {
        return kit.text("analysis.progress.state." + key(state), locale);
    }

    private List<TabView> tabs(ReportPage page, ProgressTab current, Locale locale) {
        PageUrl bare = page.url().without("page", "sort", "columns", "tab", STATE);
        return Arrays.stream(ProgressTab.values())
                .map(tab -> new TabView(
                        kit.text("analysis.progress.tab." + tab.key(), locale),
                        bare.with("tab", tab == ProgressTab.SPECS ? null : tab.key())
                                .toString(),
                        null,
                        tab == current))
                .toList();
    }

    private List<TabView> specs(ReportPage page, Optional<SpecProgressRow> spec, ProgressAnswer answer) {
        PageUrl bare = page.url().without("page", "sort");
        return answer.specs().stream()
                .map(row -> new TabView(
                        row.target().specName(),
                        bare.with(ReportPage.SPEC, row.target().specCode()).toString(),
                        kit.figures().percent(row.figures().rate()),
                        spec.filter(row::equals).isPresent()))
                .toList();
    }

    private List<CardView> cards(ProgressAnswer answer, Locale locale) {
        int needed =
                answer.specs().stream().mapToInt(row -> row.figures().needed()).sum();
        int behind =
                answer.specs().stream().mapToInt(row -> row.figures().behind()).sum();
        long behindSpecs = answer.specs().stream()
                .filter(row -> answer.state(row.figures()) == ProgressFigures.State.BEHIND)
                .count();
        return List.of(
                new CardView(
                        kit.text("analysis.progress.card.reached", locale),
                        kit.figures().part(answer.reached(), answer.specs().size()),
                        kit.text("analysis.progress.card.reached.note", locale, behindSpecs),
                        null,
                        null),
                new CardView(
                        kit.text("analysis.progress.card.needed", locale),
                        kit.figures().count(needed),
                        kit.text("analysis.progress.card.needed.note", locale),
                        Metric.SHOPS_NEEDED.code(),
                        null),
                new CardView(
                        kit.text("analysis.progress.card.a-day", locale),
                        answer.daysLeft() == 0
                                ? kit.figures().count(null)
                                : kit.figures().count((needed + answer.daysLeft() - 1) / answer.daysLeft()),
                        kit.text("analysis.progress.card.a-day.note", locale, answer.daysLeft()),
                        null,
                        null),
                new CardView(
                        kit.text("analysis.progress.card.behind", locale),
                        kit.figures().count(behind),
                        kit.text("analysis.progress.card.behind.note", locale),
                        Metric.BEHIND_PACE.code(),
                        null));
    }

    /** The units furthest behind with the spec in view; one alone is compared with nobody. */
    private @Nullable String warning(ReportPage page, SpecProgressRow spec, ProgressAnswer answer, Locale locale) {
        UnaryOperator<String> names = kit.dimensions()
                .groups(page.parameters().by(), page.parameters().scope(), locale);
        List<UnitProgressRow> units = answer.unitsOf(spec.target().specCode());
        if (units.size() < 2) {
            return null;
        }
        List<UnitProgressRow> behind = units.stream()
                .filter(row -> answer.state(row.figures()) == ProgressFigures.State.BEHIND)
                .sorted(Comparator.comparingInt(
                                (UnitProgressRow row) -> row.figures().behind())
                        .reversed())
                .toList();
        if (behind.isEmpty()) {
            return null;
        }
        String list = behind.stream()
                .limit(NAMED)
                .map(row -> kit.text(
                        "analysis.progress.warning.unit",
                        locale,
                        names.apply(row.code()),
                        row.figures().behind()))
                .collect(Enumerated.names(locale));
        String key = page.parameters().by() == Dimension.MANAGER
                ? "analysis.progress.warning.managers"
                : "analysis.progress.warning";
        return kit.text(key, locale, spec.target().specName(), behind.size(), list);
    }

    private List<ChartView> charts(
            ReportPage page, ProgressTab tab, Optional<SpecProgressRow> spec, ProgressAnswer answer, Locale locale) {
        return switch (tab) {
            case SPECS -> List.of();
            case UNITS -> heat(page, answer, locale).map(List::of).orElse(List.of());
            case DAYS -> spec.map(row -> List.of(curve(page, row, locale))).orElse(List.of());
        };
    }

    private ChartView curve(ReportPage page, SpecProgressRow spec, Locale locale) {
        List<DayProgressRow> days = report.days(page.parameters(), spec.target());
        return ChartView.line(
                        kit.text(
                                "analysis.progress.chart.days",
                                locale,
                                spec.target().specName()),
                        Format.RATE,
                        days.stream()
                                .map(row -> row.day().toString().substring(5))
                                .toList(),
                        series("analysis.progress.chart.actual", days, DayProgressRow::rate, Colour.ACTUAL, locale),
                        series("analysis.progress.chart.pace", days, DayProgressRow::pace, Colour.PREVIOUS, locale),
                        series("analysis.progress.chart.way", days, DayProgressRow::needed, Colour.PLANNED, locale))
                .withTarget(
                        spec.target().target(),
                        kit.text(
                                "analysis.distribution.chart.target",
                                locale,
                                kit.figures().percent(spec.target().target())));
    }

    private Series series(
            String key,
            List<DayProgressRow> days,
            Function<DayProgressRow, @Nullable BigDecimal> value,
            Colour colour,
            Locale locale) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        days.forEach(day -> values.add(value.apply(day)));
        return new Series(kit.text(key, locale), values, colour);
    }

    /** Units down, specs across. */
    private Optional<ChartView> heat(ReportPage page, ProgressAnswer answer, Locale locale) {
        UnaryOperator<String> names = kit.dimensions()
                .groups(page.parameters().by(), page.parameters().scope(), locale);
        List<String> codes = answer.specs().stream()
                .flatMap(row -> answer.unitsOf(row.target().specCode()).stream())
                .map(UnitProgressRow::code)
                .distinct()
                .sorted()
                .toList();
        if (codes.size() < 2 || codes.size() > HEAT_UNITS || answer.specs().size() < 2) {
            return Optional.empty();
        }
        Series[] rows = codes.stream()
                .map(code -> new Series(names.apply(code), rates(answer, code), Colour.ACTUAL))
                .toArray(Series[]::new);
        return Optional.of(ChartView.line(
                        kit.text("analysis.progress.chart.heat", locale),
                        Format.RATE,
                        answer.specs().stream()
                                .map(row -> row.target().specName())
                                .toList(),
                        rows)
                .as(Kind.HEAT));
    }

    private static List<@Nullable BigDecimal> rates(ProgressAnswer answer, String code) {
        List<@Nullable BigDecimal> rates = new ArrayList<>();
        for (SpecProgressRow spec : answer.specs()) {
            Stream<UnitProgressRow> units = answer.unitsOf(spec.target().specCode()).stream();
            rates.add(units.filter(row -> row.code().equals(code))
                    .findFirst()
                    .map(row -> row.figures().rate())
                    .orElse(null));
        }
        return rates;
    }
}
