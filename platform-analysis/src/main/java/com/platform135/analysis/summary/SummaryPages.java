package com.platform135.analysis.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.grouping.QuestionParts;
import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.summary.Overview.Sided;
import com.platform135.analysis.summary.SummaryView.PartView;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SpecFigures;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableState;
import com.platform135.tools.table.ToolbarView;

/** What the page 经营情况信息 shows. Its file is the indicators, or with {@code tab=} the units below or the specs that sell most. */
@Service
class SummaryPages implements ReportScreen {

    static final String PATH = "/analysis/summary";

    private static final String TAB = "tab";
    private static final String UNITS = "units";
    private static final String SPECS = "specs";
    private static final String TITLE = "analysis.summary.title";
    private static final int TOP = 20;

    private final SummaryReport report;
    private final SummaryBlocks blocks;
    private final Comparisons comparisons;
    private final SpecCatalogue catalogue;
    private final SpecGroupings groupings;
    private final QuestionParts parts;
    private final PageKit kit;

    SummaryPages(
            SummaryReport report,
            SummaryBlocks blocks,
            Comparisons comparisons,
            SpecCatalogue catalogue,
            SpecGroupings groupings,
            QuestionParts parts,
            PageKit kit) {
        this.report = report;
        this.blocks = blocks;
        this.comparisons = comparisons;
        this.catalogue = catalogue;
        this.groupings = groupings;
        this.parts = parts;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/summary/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(TAB, OperatingSummaryReport.SPAN, ComparisonChoice.PARAMETER);
    }

    @Override
    public SummaryView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        SummaryPeriods periods = periods(page);
        @Nullable ComparedPeriods compared = compared(page);
        Overview overview = report.overview(page.parameters(), periods, compared, below(page));
        return new SummaryView(
                kit.filters().bar(page.url(), reader, List.of(), fields(page, periods, locale), locale),
                conditions(page, kit.headings(), locale),
                blocks.sides(periods, overview.since(), locale),
                overview.whole().now().active() == 0
                        && overview.whole().now().any().equals(SalesFigures.ZERO),
                blocks.cards(page, overview, compared, reader, locale),
                part(indicators(page, overview.answer(), locale), page, null, reader, locale),
                blocks.charts(page, overview, locale),
                blocks.mixes(page, overview, reader, locale),
                overview.units().isEmpty()
                        ? null
                        : part(
                                units(page, overview, locale),
                                units(page, overview.below()),
                                RowKind.GROUP,
                                reader,
                                locale),
                part(specs(page, overview, locale), tab(page, SPECS), RowKind.SPEC, reader, locale));
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        Overview overview = report.overview(page.parameters(), periods(page), compared(page), below(page));
        return switch (page.own(TAB, "")) {
            case UNITS -> units(page, overview, locale);
            case SPECS -> specs(page, overview, locale);
            default -> indicators(page, overview.answer(), locale);
        };
    }

    /** 按 says nothing here; the days the figures stand beside do. */
    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings with, Locale locale) {
        String by = kit.text("tools.report.condition.by", locale);
        return with.conditions(page.parameters(), locale).stream()
                .filter(condition -> !condition.name().equals(by))
                .toList();
    }

    private SummaryPeriods periods(ReportPage page) {
        boolean whole = OperatingSummaryReport.isWhole(page.parameters(), OperatingSummaryReport.PART);
        return SummaryPeriods.of(
                page.parameters().period(), comparisons.until(page.parameters().today()), whole);
    }

    private @Nullable ComparedPeriods compared(ReportPage page) {
        return comparisons.of(page.parameters()).orElse(null);
    }

    private List<FilterField> fields(ReportPage page, SummaryPeriods periods, Locale locale) {
        FilterField compare = comparisons.field(page.parameters(), locale);
        if (!periods.unfinished()) {
            return List.of(compare);
        }
        boolean whole = OperatingSummaryReport.isWhole(page.parameters(), OperatingSummaryReport.PART);
        return List.of(
                FilterField.select(
                        OperatingSummaryReport.SPAN,
                        kit.text("analysis.summary.span", locale),
                        List.of(
                                Option.of("", kit.text("analysis.summary.span.part", locale), !whole),
                                Option.of(
                                        OperatingSummaryReport.WHOLE,
                                        kit.text("analysis.summary.span.whole", locale),
                                        whole))),
                compare);
    }

    private Dimension below(ReportPage page) {
        return parts.below(page.parameters().scope());
    }

    /** The units' page says what its rows are, so that ticked ones are found again. */
    private static ReportPage units(ReportPage page, Dimension below) {
        ReportPage units = tab(page, UNITS);
        return new ReportPage(units.url().with("by", below.key()), units.parameters(), units.state());
    }

    private static ReportPage tab(ReportPage page, String tab) {
        return new ReportPage(page.url().with(TAB, tab), page.parameters(), page.state());
    }

    private <R> PartView part(
            ReportTable<R> table, ReportPage page, @Nullable RowKind kind, PlatformUser reader, Locale locale) {
        ToolbarView toolbar = page.exports(PATH);
        if (kind == null) {
            toolbar = toolbar.quantityUnits(page.url(), page.state().units())
                    .moneyUnits(page.url(), page.state().units())
                    .withAsOf(kit.headings().time(table.asOf()));
        } else {
            toolbar = kit.actions().addTo(toolbar, kind, page, reader);
        }
        TableState state = TableState.from(page.url().without(TAB, "page"));
        return new PartView(toolbar, kit.tables().render(table.table(), table.rows(), state, locale));
    }

    private ReportTable<SummaryRow> indicators(ReportPage page, SummaryAnswer answer, Locale locale) {
        Function<Metric, String> names = metric -> Label.key(metric.nameKey())
                .resolve(kit.messages(), locale, page.state().units());
        return new ReportTable<>(
                TITLE,
                SummaryTables.indicators(names, metric -> kit.text(metric.formulaKey(), locale), compared(page)),
                TableRows.of(answer.rows()),
                answer.asOf());
    }

    private ReportTable<Sided> units(ReportPage page, Overview overview, Locale locale) {
        Dimension by = overview.below();
        return new ReportTable<>(
                "analysis.summary.units",
                SummaryTables.units(
                        by.key(),
                        overview.answer().now().cartons(),
                        kit.dimensions().groups(by, page.parameters().scope(), locale),
                        code -> Drill.into(page.url().without(TAB, "by"), by, code)
                                .map(String::valueOf)
                                .orElse(null)),
                new TableRows<>(
                        overview.units().stream()
                                .sorted(Comparator.comparingLong(
                                                (Sided unit) -> unit.now().any().cartons())
                                        .reversed())
                                .toList(),
                        List.of(overview.whole())),
                overview.answer().asOf());
    }

    private ReportTable<TopSpecRow> specs(ReportPage page, Overview overview, Locale locale) {
        Map<Integer, SpecRow> named =
                catalogue.listAll().stream().collect(Collectors.toMap(SpecRow::id, Function.identity()));
        Map<Integer, SalesFigures> previous = bySpec(overview.whole().previous());
        Map<Integer, SalesFigures> lastYear = bySpec(overview.whole().lastYear());
        SalesGroup now = overview.whole().now();
        List<TopSpecRow> rows = now.specs().stream()
                .filter(spec -> spec.figures().cartons() > 0 && named.containsKey(spec.specId()))
                .sorted(Comparator.comparingLong(
                                (SpecFigures spec) -> spec.figures().cartons())
                        .reversed())
                .limit(TOP)
                .map(spec -> new TopSpecRow(
                        Objects.requireNonNull(named.get(spec.specId())),
                        now.active(),
                        now.any().cartons(),
                        spec.figures(),
                        previous.getOrDefault(spec.specId(), SalesFigures.ZERO),
                        lastYear.getOrDefault(spec.specId(), SalesFigures.ZERO)))
                .toList();
        return new ReportTable<>(
                "analysis.summary.specs",
                SummaryTables.specs(
                        code -> blocks.shopsOf(page, code), groupings.names(SpecDimension.PRICE_CLASS, locale)),
                TableRows.of(rows),
                overview.answer().asOf());
    }

    private static Map<Integer, SalesFigures> bySpec(SalesGroup group) {
        return group.specs().stream().collect(Collectors.toMap(SpecFigures::specId, SpecFigures::figures));
    }
}
