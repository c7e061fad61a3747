package com.platform135.analysis.brandsales;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.brandsales.BrandSalesTable.Names;
import com.platform135.analysis.grouping.QuestionParts;
import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGrouping;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.Shown;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.filter.PeriodChoice;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.ToolbarView;

/** What the page 品牌集销售查询 shows. */
@Service
class BrandSalesPages implements ReportScreen {

    static final String PATH = "/analysis/brand-sales";

    private static final String ROWS = "rows";
    private static final String THEN = "then";
    private static final String ACROSS = "across";
    private static final String TITLE = "analysis.brandsales.title";
    private static final String SHOPS = "/analysis/customer-sales";
    private static final int MOST_MONTHS = 24;
    private static final int HALF_A_YEAR = 6;

    private final BrandSalesReport report;
    private final QuestionParts parts;
    private final SpecGroupings groupings;
    private final Comparisons comparisons;
    private final PageKit kit;

    BrandSalesPages(
            BrandSalesReport report,
            QuestionParts parts,
            SpecGroupings groupings,
            Comparisons comparisons,
            PageKit kit) {
        this.report = report;
        this.parts = parts;
        this.groupings = groupings;
        this.comparisons = comparisons;
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
        return "analysis/brandsales/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(ROWS, THEN, ACROSS, Shown.PARAMETER, ComparisonChoice.PARAMETER);
    }

    @Override
    public BrandSalesView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        Layout layout = layout(page);
        ReportTable<BrandSalesRow> table = table(page, layout, locale);
        return new BrandSalesView(
                kit.filters().bar(page.url(), reader, List.of(), fields(page, layout, locale), locale),
                conditions(page, kit.headings(), locale),
                toolbar(page, layout, table, reader),
                kit.draw(table, page, locale),
                heat(page, locale));
    }

    @Override
    public ReportTable<BrandSalesRow> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        return table(page, layout(page), locale);
    }

    /** Rows and columns are asked for too, in place of 按. */
    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings with, Locale locale) {
        String by = kit.text("tools.report.condition.by", locale);
        Layout layout = layout(page);
        List<Heading.Condition> conditions = new ArrayList<>();
        for (Heading.Condition condition : with.conditions(page.parameters(), locale)) {
            if (condition.name().equals(by)) {
                conditions.add(new Heading.Condition(
                        kit.text("analysis.brandsales.layout", locale),
                        Stream.of(
                                        kit.text(layout.rows().nameKey(), locale),
                                        layout.then() == Dimension.NONE
                                                ? ""
                                                : kit.dimensions().name(layout.then(), locale),
                                        layout.across() == Dimension.NONE
                                                ? ""
                                                : kit.dimensions().name(layout.across(), locale))
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining(" × "))));
            } else {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    /** Whoever asks for nothing sees what stands below by 业态, over several months by month. */
    private Layout layout(ReportPage page) {
        Dimension below = parts.below(page.parameters().scope());
        RowsBy rows = rows(page, RowsBy.of(below == Dimension.NONE ? Dimension.FORMAT : below));
        int months = page.parameters().period().months().size();
        Dimension usual = months > 1 && months <= MOST_MONTHS ? Dimension.MONTH : Dimension.FORMAT;
        Dimension across = cut(page, ACROSS, usual);
        if (rows.is(across) || (across == Dimension.MONTH && months > MOST_MONTHS)) {
            across = Dimension.NONE;
        }
        Dimension then = cut(page, THEN, Dimension.NONE);
        return new Layout(rows, rows.is(then) || then == across ? Dimension.NONE : then, across);
    }

    private static RowsBy rows(ReportPage page, RowsBy usual) {
        String key = page.own(ROWS, usual.key());
        return RowsBy.find(key).orElseThrow(() -> BadRequestException.forValue(ROWS, key));
    }

    private static Dimension cut(ReportPage page, String name, Dimension usual) {
        String key = page.own(name, usual.key());
        return Dimension.find(key)
                .filter(dimension -> dimension == Dimension.NONE || QuestionParts.CUTS.contains(dimension))
                .orElseThrow(() -> BadRequestException.forValue(name, key));
    }

    private static Show show(ReportPage page) {
        return Shown.of(page, Show.QUANTITY);
    }

    private @Nullable ComparedPeriods compared(ReportPage page) {
        return comparisons.of(page.parameters()).orElse(null);
    }

    private List<FilterField> fields(ReportPage page, Layout layout, Locale locale) {
        return List.of(
                FilterField.select(
                        ROWS,
                        kit.text("analysis.brandsales.rows", locale),
                        RowsBy.ALL.stream()
                                .map(rows -> Option.of(
                                        rows.key(), kit.text(rows.nameKey(), locale), rows.equals(layout.rows())))
                                .toList()),
                cuts(THEN, layout.then(), locale),
                cuts(ACROSS, layout.across(), locale),
                Shown.field(show(page), "analysis.brandsales.show.", kit, locale),
                comparisons.field(page.parameters(), locale));
    }

    private FilterField cuts(String name, Dimension chosen, Locale locale) {
        return FilterField.select(
                name,
                kit.text("analysis.brandsales." + name, locale),
                Stream.concat(Stream.of(Dimension.NONE), QuestionParts.CUTS.stream())
                        .map(dimension -> Option.of(
                                dimension.key(),
                                dimension == Dimension.NONE
                                        ? kit.text("analysis.brandsales.none", locale)
                                        : kit.dimensions().name(dimension, locale),
                                dimension == chosen))
                        .toList());
    }

    private static RowKind kind(Layout layout) {
        if (layout.rows().shops() != null) {
            return RowKind.GROUP;
        }
        return layout.rows().is(SpecDimension.SPEC) ? RowKind.SPEC : RowKind.SPEC_GROUP;
    }

    /** The page says what its rows are, so that ticked ones are found again. */
    private static ReportPage ticked(ReportPage page, Layout layout) {
        return kind(layout) != RowKind.GROUP
                ? page
                : new ReportPage(page.url().with("by", layout.rows().key()), page.parameters(), page.state());
    }

    private ToolbarView toolbar(ReportPage page, Layout layout, ReportTable<?> table, PlatformUser reader) {
        ToolbarView files = page.exports(PATH)
                .quantityUnits(page.url(), page.state().units())
                .moneyUnits(page.url(), page.state().units())
                .withAsOf(kit.headings().time(table.asOf()));
        ToolbarView toolbar =
                layout.tickable() ? kit.actions().addTo(files, kind(layout), ticked(page, layout), reader) : files;
        Period period = page.parameters().period();
        if (period.months().size() > 1) {
            return toolbar;
        }
        YearMonth last = YearMonth.from(period.lastDay());
        return toolbar.action(
                "analysis.brandsales.half-year",
                PeriodChoice.with(page.url(), Period.months(last.minusMonths(HALF_A_YEAR - 1L), last))
                        .with(ACROSS, Dimension.MONTH.key())
                        .toString());
    }

    private ReportTable<BrandSalesRow> table(ReportPage page, Layout layout, Locale locale) {
        BrandSalesAnswer answer = report.answer(page.parameters(), layout, compared(page));
        Cells cells = new Cells(page, layout, specsOf(page, layout));
        return new ReportTable<>(
                TITLE,
                BrandSalesTable.of(
                        layout,
                        show(page),
                        answer,
                        names(page, layout, locale),
                        cells::open,
                        cells::shops,
                        compared(page)),
                new TableRows<>(answer.rows(), List.of(answer.total())),
                answer.asOf());
    }

    private Names names(ReportPage page, Layout layout, Locale locale) {
        @Nullable SpecDimension specs = layout.rows().specs();
        @Nullable Dimension shops = layout.rows().shops();
        UnaryOperator<String> groups = specs != null
                ? groupings.names(specs, locale)
                : groups(page, shops == null ? Dimension.NONE : shops, locale);
        return new Names(
                code -> code.equals(SalesGroup.TOTAL) ? kit.text("tools.table.total", locale) : groups.apply(code),
                groups(page, layout.then(), locale),
                groups(page, layout.across(), locale));
    }

    private UnaryOperator<String> groups(ReportPage page, Dimension dimension, Locale locale) {
        return kit.dimensions().groups(dimension, page.parameters().scope(), locale);
    }

    private @Nullable SpecGrouping specsOf(ReportPage page, Layout layout) {
        @Nullable SpecDimension specs = layout.rows().specs();
        return specs == null
                ? null
                : groupings.of(specs, page.parameters().period().lastDay());
    }

    /** Where the cells of a page lead. */
    private record Cells(
            ReportPage page, Layout layout, @Nullable SpecGrouping grouping) {

        /** The same page of the row's group alone, one level down. */
        @Nullable
        String open(BrandSalesRow row) {
            return BrandSalesTable.isTotal(row)
                    ? null
                    : group(page.url().without("page", "sort", "columns", ROWS), row)
                            .map(String::valueOf)
                            .orElse(null);
        }

        /** The shops that ordered what the cell sums up, most first: their total is the cell. */
        @Nullable
        String shops(BrandSalesRow row, @Nullable String column) {
            PageUrl bare = page.url()
                    .without(
                            "page",
                            "sort",
                            "columns",
                            "more",
                            "by",
                            ROWS,
                            THEN,
                            ACROSS,
                            Shown.PARAMETER,
                            ComparisonChoice.PARAMETER);
            return (BrandSalesTable.isTotal(row) ? Optional.of(bare) : group(bare, row))
                    .flatMap(url -> column == null ? Optional.of(url) : Drill.into(url, layout.across(), column))
                    .map(url -> url.to(SHOPS).with("sort", "-qty").toString())
                    .orElse(null);
        }

        private Optional<PageUrl> group(PageUrl url, BrandSalesRow row) {
            @Nullable Dimension shops = layout.rows().shops();
            Optional<PageUrl> first = shops != null
                    ? Drill.into(url, shops, row.code())
                    : specs(row.code()).map(codes -> url.without("brandSet").with("specs", codes));
            return first.flatMap(found -> row.then().isEmpty() ? first : Drill.into(found, layout.then(), row.then()));
        }

        /** The specs of a group, as far as the page looks at them. */
        private Optional<String> specs(String group) {
            if (grouping == null) {
                return Optional.empty();
            }
            String codes = page.parameters().specs().members().stream()
                    .filter(member -> group.equals(grouping.groupOf().get(member.specId())))
                    .map(SpecChoice.Member::specCode)
                    .collect(Collectors.joining(","));
            return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
        }
    }

    private @Nullable ChartView heat(ReportPage page, Locale locale) {
        BrandSalesAnswer answer = report.heat(page.parameters());
        if (answer.total().all().isNothing()) {
            return null;
        }
        Dimension below = parts.below(page.parameters().scope());
        Dimension by = below == Dimension.NONE ? Dimension.FORMAT : below;
        UnaryOperator<String> names = groups(page, by, locale);
        int quiet = (int)
                answer.total().cells().stream().takeWhile(SaleSums::isNothing).count();
        return ChartView.bars(
                        kit.text(
                                "analysis.brandsales.heat",
                                locale,
                                kit.dimensions().name(by, locale)),
                        Format.NUMBER,
                        answer.columns().subList(quiet, answer.columns().size()),
                        answer.rows().stream()
                                .filter(row -> !row.isNothing())
                                .map(row -> new Series(names.apply(row.code()), cartons(row, quiet), Colour.ACTUAL))
                                .toArray(Series[]::new))
                .as(Kind.HEAT)
                .in(kit.text("tools.unit.carton", locale));
    }

    /** @param quiet months before the first with sales, left out */
    private static List<@Nullable BigDecimal> cartons(BrandSalesRow row, int quiet) {
        List<@Nullable BigDecimal> cartons = new ArrayList<>();
        row.cells().stream()
                .skip(quiet)
                .forEach(cell -> cartons.add(cell.isNothing() ? null : BigDecimal.valueOf(cell.cartons())));
        return cartons;
    }
}
