package com.platform135.analysis.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGrouping;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.grouping.SpecSums;
import com.platform135.analysis.summary.Overview.MonthPoint;
import com.platform135.analysis.summary.Overview.Sided;
import com.platform135.analysis.summary.SummaryView.CardView;
import com.platform135.analysis.summary.SummaryView.LineView;
import com.platform135.analysis.summary.SummaryView.MixRowView;
import com.platform135.analysis.summary.SummaryView.MixView;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.filter.PeriodChoice;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.layout.Menu;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.DimensionNames;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.CellFormat;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.Measure;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.Unit;
import com.platform135.tools.table.Units;

/** The parts of 经营情况信息 that aren't tables: cards, structures and trends, each leading to the page that goes deeper. */
@Component
class SummaryBlocks {

    private static final String DISTRIBUTION = "/analysis/distribution";
    private static final long LARGE_FEN = 1_000_000_000L;
    private static final int SUPPLY = 2;
    private static final int CATEGORIES = 5;
    private static final int STRUCTURE = 6;
    private static final int FOUR_RATES = 11;
    private static final int BRAND_SALES = 13;
    private static final int SEGMENTS = 17;

    private final SpecGroupings groupings;
    private final DimensionNames dimensions;
    private final Comparisons comparisons;
    private final Menu menu;
    private final Figures figures;
    private final MessageSource messages;

    SummaryBlocks(
            SpecGroupings groupings,
            DimensionNames dimensions,
            Comparisons comparisons,
            Menu menu,
            Figures figures,
            MessageSource messages) {
        this.groupings = groupings;
        this.dimensions = dimensions;
        this.comparisons = comparisons;
        this.menu = menu;
        this.figures = figures;
        this.messages = messages;
    }

    /** 上期 2026-10-01 – 10-22，同期 …，本年累计 … */
    String sides(SummaryPeriods periods, @Nullable LocalDate since, Locale locale) {
        String sides = text(
                "analysis.summary.sides",
                locale,
                days(periods.previous()),
                days(periods.lastYear()),
                days(periods.yearSoFar()),
                days(periods.yearToDateBefore()));
        return since == null ? sides : sides + text("analysis.summary.incomplete", locale, since.toString());
    }

    /** One card an indicator; 在营户数 stands on that of 订货户数. */
    List<CardView> cards(
            ReportPage page,
            Overview overview,
            @Nullable ComparedPeriods compared,
            PlatformUser reader,
            Locale locale) {
        Units units = roomy(page, overview);
        CellFormat format = new CellFormat(messages, locale, units);
        return overview.answer().rows().stream()
                .filter(row -> row.indicator() != Indicator.ACTIVE)
                .map(row -> new CardView(
                        row.indicator().metric().code(),
                        row.indicator() == Indicator.ORDERING
                                ? text("analysis.summary.ordering", locale)
                                : Label.key(row.indicator().metric().nameKey()).resolve(messages, locale, units),
                        row.indicator() == Indicator.ORDERING
                                ? figures.part(
                                        overview.answer().now().ordering(),
                                        overview.answer().now().active())
                                : figure(format, row.value()),
                        deeper(page, row.indicator(), reader),
                        lines(row, compared, format, locale)))
                .toList();
    }

    /** Large amounts in 万元, so that a year's finds room. */
    private static Units roomy(ReportPage page, Overview overview) {
        Units chosen = page.state().units();
        return overview.answer().yearToDate().fen() < LARGE_FEN
                ? chosen
                : new Units(chosen.quantity(), Unit.Currency.TEN_THOUSAND_YUAN);
    }

    private List<LineView> lines(SummaryRow row, @Nullable ComparedPeriods compared, CellFormat format, Locale locale) {
        List<LineView> lines = new ArrayList<>(List.of(
                line("analysis.summary.column.prev", row.previous(), row.monthOnMonth(), format, locale),
                line("analysis.summary.column.last-year", row.lastYear(), row.yearOnYear(), format, locale),
                line("analysis.summary.column.ytd", row.yearToDate(), row.yearToDateOnYear(), format, locale)));
        if (compared != null) {
            lines.add(new LineView(
                    comparisons.name(compared, locale),
                    figure(format, row.compared()),
                    figure(format, row.comparedChange())));
        }
        return lines;
    }

    private LineView line(
            String key, @Nullable Measure value, @Nullable Measure change, CellFormat format, Locale locale) {
        return new LineView(text(key, locale), figure(format, value), figure(format, change));
    }

    private static String figure(CellFormat format, @Nullable Measure measure) {
        return format.text(ColumnType.MEASURE, measure);
    }

    /** The page that goes deeper, if the reader may open it. */
    private @Nullable String deeper(ReportPage page, Indicator indicator, PlatformUser reader) {
        return switch (indicator) {
            case CASE_VALUE -> module(page, reader, STRUCTURE, CATEGORIES);
            case QUANTITY, AMOUNT, AVERAGE_PRICE, QUANTITY_PER_SHOP -> module(page, reader, CATEGORIES);
            case ORDERING, ACTIVE -> shops(page, "carried");
            case ORDER_RATE -> shops(page, "missing");
            case SPECS_PER_SHOP -> module(page, reader, BRAND_SALES);
            case FILL_RATE -> module(page, reader, SUPPLY, FOUR_RATES);
        };
    }

    /** The first of the modules that the reader may open, over the same shops, specs and days. */
    private @Nullable String module(ReportPage page, PlatformUser reader, int... numbers) {
        List<ModuleEntry> open = menu.listEntries(reader.role());
        return Arrays.stream(numbers)
                .boxed()
                .flatMap(number -> open.stream().filter(entry -> entry.number() == number))
                .findFirst()
                .map(entry -> bare(page).to(entry.path()).toString())
                .orElse(null);
    }

    private static String shops(ReportPage page, String tab) {
        return bare(page)
                .to(DISTRIBUTION)
                .with("by", Dimension.NONE.key())
                .with("tab", tab)
                .toString();
    }

    /** The shops that ordered a spec. */
    String shopsOf(ReportPage page, String specCode) {
        return bare(page)
                .to(DISTRIBUTION)
                .without("brandSet")
                .with("specs", specCode)
                .with("tab", "carried")
                .toString();
    }

    /** What other pages are asked too: shops, specs and days, nothing of this page's own. */
    private static PageUrl bare(ReportPage page) {
        return page.url()
                .without(
                        "tab",
                        "by",
                        "sort",
                        "columns",
                        "page",
                        "size",
                        "more",
                        OperatingSummaryReport.SPAN,
                        ComparisonChoice.PARAMETER);
    }

    /** Quantity and 单箱值 over twelve months, each beside the year before. */
    List<ChartView> charts(ReportPage page, Overview overview, Locale locale) {
        List<MonthPoint> points = overview.months().stream()
                .dropWhile(point -> point.now() == null && point.lastYear() == null)
                .toList();
        List<String> links = points.stream()
                .map(point -> PeriodChoice.with(page.url(), Period.month(point.month()))
                        .toString())
                .toList();
        return List.of(
                trend(
                                "analysis.summary.trend.quantity",
                                points,
                                page,
                                locale,
                                group -> BigDecimal.valueOf(group.any().cartons()))
                        .in(text("tools.unit.carton", locale))
                        .linkedTo(links),
                trend(
                                "analysis.summary.trend.case-value",
                                points,
                                page,
                                locale,
                                group -> Ratio.valuePerCase(
                                        group.any().fen(), group.any().cartons()))
                        .in(text("tools.unit.yuan", locale))
                        .as(Kind.LINE_NEAR)
                        .linkedTo(links));
    }

    private ChartView trend(
            String titleKey,
            List<MonthPoint> points,
            ReportPage page,
            Locale locale,
            Function<SalesGroup, @Nullable BigDecimal> figure) {
        LocalDate until = comparisons.until(page.parameters().today());
        Function<@Nullable SalesGroup, @Nullable BigDecimal> known =
                group -> group == null ? null : figure.apply(group);
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                text("analysis.summary.trend.now", locale),
                points.stream().map(MonthPoint::now).map(known).toList(),
                Colour.ACTUAL));
        if (points.stream().anyMatch(point -> point.lastYear() != null)) {
            series.add(new Series(
                    text("analysis.summary.trend.last-year", locale),
                    points.stream().map(MonthPoint::lastYear).map(known).toList(),
                    Colour.LAST_YEAR));
        }
        return ChartView.line(
                text(titleKey, locale),
                Format.NUMBER,
                points.stream()
                        .map(point -> label(point.month(), until, locale))
                        .toList(),
                series.toArray(Series[]::new));
    }

    /** 2026-11 截至22 */
    private String label(YearMonth month, LocalDate until, Locale locale) {
        boolean unfinished = month.equals(YearMonth.from(until)) && !until.equals(month.atEndOfMonth());
        return unfinished
                ? text(
                        "analysis.summary.trend.unfinished",
                        locale,
                        month.toString(),
                        String.valueOf(until.getDayOfMonth()))
                : month.toString();
    }

    /** 价类, 业态, 价位段, 省内外. */
    List<MixView> mixes(ReportPage page, Overview overview, PlatformUser reader, Locale locale) {
        return List.of(
                specs(SpecDimension.PRICE_CLASS, module(page, reader, STRUCTURE), page, overview, locale),
                formats(page, overview, reader, locale),
                specs(SpecDimension.SEGMENT, module(page, reader, SEGMENTS), page, overview, locale),
                specs(SpecDimension.PROVINCE, module(page, reader, BRAND_SALES), page, overview, locale));
    }

    private MixView specs(
            SpecDimension dimension, @Nullable String href, ReportPage page, Overview overview, Locale locale) {
        SpecGrouping grouping =
                groupings.of(dimension, page.parameters().period().lastDay());
        Map<String, SpecSums> now = grouping.sums(overview.whole().now());
        Map<String, SpecSums> before = grouping.sums(overview.whole().lastYear());
        UnaryOperator<String> names = groupings.names(dimension, locale);
        Shares shares = new Shares(now.values(), before.values());
        List<MixRowView> rows = now.entrySet().stream()
                .filter(group -> group.getValue().cartons() > 0
                        || before.getOrDefault(group.getKey(), SpecSums.NONE).cartons() > 0)
                .map(group -> row(
                        names.apply(group.getKey()),
                        group.getValue(),
                        before.getOrDefault(group.getKey(), SpecSums.NONE),
                        shares,
                        page,
                        locale,
                        members(page, grouping, group.getKey())))
                .toList();
        return new MixView("analysis.summary.mix." + dimension.key(), href, rows);
    }

    /** The rates of a group's specs, as far as the page looks at them. */
    private static @Nullable String members(ReportPage page, SpecGrouping grouping, String group) {
        Stream<String> asked = page.parameters().specs().members().stream()
                .filter(member -> group.equals(grouping.groupOf().get(member.specId())))
                .map(SpecChoice.Member::specCode);
        String codes = asked.collect(Collectors.joining(","));
        return codes.isEmpty()
                ? null
                : bare(page)
                        .to(DISTRIBUTION)
                        .without("brandSet")
                        .with("specs", codes)
                        .toString();
    }

    private MixView formats(ReportPage page, Overview overview, PlatformUser reader, Locale locale) {
        UnaryOperator<String> names =
                dimensions.groups(Dimension.FORMAT, page.parameters().scope(), locale);
        List<Sided> groups = overview.formats();
        Shares shares = new Shares(
                groups.stream().map(group -> sums(group.now())).toList(),
                groups.stream().map(group -> sums(group.lastYear())).toList());
        List<MixRowView> rows = groups.stream()
                .map(group -> row(
                        names.apply(group.now().code()),
                        sums(group.now()),
                        sums(group.lastYear()),
                        shares,
                        page,
                        locale,
                        Drill.into(page.url(), Dimension.FORMAT, group.now().code())
                                .map(String::valueOf)
                                .orElse(null)))
                .toList();
        return new MixView("analysis.summary.mix.format", module(page, reader, CATEGORIES), rows);
    }

    private static SpecSums sums(SalesGroup group) {
        return new SpecSums(group.any().cartons(), group.any().fen());
    }

    /** What shares are shares of. */
    private record Shares(long now, long before) {

        Shares(Iterable<SpecSums> now, Iterable<SpecSums> before) {
            this(total(now), total(before));
        }

        private static long total(Iterable<SpecSums> sums) {
            long total = 0;
            for (SpecSums one : sums) {
                total += one.cartons();
            }
            return total;
        }
    }

    private MixRowView row(
            String name,
            SpecSums now,
            SpecSums before,
            Shares shares,
            ReportPage page,
            Locale locale,
            @Nullable String href) {
        BigDecimal share = Ratio.rate(now.cartons(), shares.now());
        CellFormat format = new CellFormat(messages, locale, page.state().units());
        return new MixRowView(
                name,
                Optional.ofNullable(share)
                        .map(part -> part.movePointRight(2).doubleValue())
                        .orElse(0.0),
                figures.percent(share),
                figures.points(Ratio.difference(now.cartons(), shares.now(), before.cartons(), shares.before())),
                format.text(ColumnType.CARTONS, now.cartons()),
                figures.decimal(now.caseValue(), 2),
                href);
    }

    private static String days(Period period) {
        return period.days() == 1 ? period.start().toString() : period.start() + " – " + period.lastDay();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}
