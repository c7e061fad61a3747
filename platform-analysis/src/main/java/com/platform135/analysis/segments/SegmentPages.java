package com.platform135.analysis.segments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.screen.Dimensions;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.Shown;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/** What the page 价位段结构分析 shows. */
@Service
class SegmentPages implements ReportScreen {

    static final String PATH = "/analysis/segments";

    private static final String TITLE = "analysis.segments.title";
    private static final String SHOPS = "/analysis/distribution";

    private final SegmentReport report;
    private final SpecGroupings groupings;
    private final Comparisons comparisons;
    private final PageKit kit;

    SegmentPages(SegmentReport report, SpecGroupings groupings, Comparisons comparisons, PageKit kit) {
        this.report = report;
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
        return "analysis/segments/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(Shown.PARAMETER, ComparisonChoice.PARAMETER);
    }

    @Override
    public SegmentView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        SegmentAnswer answer = answer(page);
        return new SegmentView(
                kit.filters().bar(page.url(), reader, Dimensions.ALL, fields(page, locale), locale),
                kit.headings().conditions(page.parameters(), locale),
                toolbar(page, answer, reader),
                render(table(page, answer, locale), page, locale),
                charts(page, answer, locale));
    }

    /** Ticked groups are shops, ticked segments specs. */
    private ToolbarView toolbar(ReportPage page, SegmentAnswer answer, PlatformUser reader) {
        ToolbarView toolbar = page.exports(PATH)
                .quantityUnits(page.url(), page.state().units())
                .withAsOf(kit.headings().time(answer.asOf()));
        RowKind kind = page.parameters().by() == Dimension.NONE ? RowKind.SPEC_GROUP : RowKind.GROUP;
        return kit.actions().addTo(toolbar, kind, page, reader);
    }

    @Override
    public ReportTable<?> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        return table(page, answer(page), locale);
    }

    private SegmentAnswer answer(ReportPage page) {
        return report.answer(page.parameters(), compared(page));
    }

    private @Nullable ComparedPeriods compared(ReportPage page) {
        return comparisons.of(page.parameters()).orElse(null);
    }

    private static Show show(ReportPage page) {
        return Shown.of(page, Show.SHARE);
    }

    /** What stands in the cells is a choice where segments stand across. */
    private List<FilterField> fields(ReportPage page, Locale locale) {
        FilterField compare = comparisons.field(page.parameters(), locale);
        return page.parameters().by() == Dimension.NONE
                ? List.of(compare)
                : List.of(Shown.field(show(page), "analysis.segments.show.", kit, locale), compare);
    }

    private <R> TableView render(ReportTable<R> table, ReportPage page, Locale locale) {
        return kit.draw(table, page, locale);
    }

    private ReportTable<?> table(ReportPage page, SegmentAnswer answer, Locale locale) {
        UnaryOperator<String> segments = segments(locale);
        Dimension by = page.parameters().by();
        if (by == Dimension.NONE) {
            return new ReportTable<>(
                    TITLE,
                    SegmentTables.segments(
                            segments,
                            code -> specs(page, answer, code)
                                    .map(String::valueOf)
                                    .orElse(null),
                            code -> code.equals(SalesGroup.TOTAL)
                                    ? carried(bare(page))
                                    : specs(page, answer, code)
                                            .map(SegmentPages::carried)
                                            .orElse(null),
                            compared(page)),
                    new TableRows<>(answer.total().segments(), List.of(answer.whole())),
                    answer.asOf());
        }
        return new ReportTable<>(
                TITLE,
                SegmentTables.groups(
                        by.key(),
                        answer.grouping().codes(),
                        show(page),
                        kit.dimensions().groups(by, page.parameters().scope(), locale),
                        segments,
                        code -> code.equals(SalesGroup.TOTAL)
                                ? null
                                : Drill.into(page.url(), by, code)
                                        .map(url -> url.without("by", Shown.PARAMETER)
                                                .toString())
                                        .orElse(null),
                        (group, segment) -> shops(page, answer, group, segment)),
                new TableRows<>(answer.groups(), List.of(answer.total())),
                answer.asOf());
    }

    private UnaryOperator<String> segments(Locale locale) {
        UnaryOperator<String> names = groupings.names(SpecDimension.SEGMENT, locale);
        return code -> code.equals(SalesGroup.TOTAL) ? kit.text("tools.table.total", locale) : names.apply(code);
    }

    /** What other pages are asked too. */
    private static PageUrl bare(ReportPage page) {
        return page.url()
                .without("page", "sort", "columns", "more", Shown.PARAMETER, ComparisonChoice.PARAMETER)
                .to(SHOPS)
                .with("by", Dimension.NONE.key());
    }

    /** The rates of a segment's specs, as far as the page looks at them. */
    private static Optional<PageUrl> specs(ReportPage page, SegmentAnswer answer, String segment) {
        String codes = page.parameters().specs().members().stream()
                .filter(member -> segment.equals(answer.grouping().groupOf().get(member.specId())))
                .map(SpecChoice.Member::specCode)
                .collect(Collectors.joining(","));
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(bare(page).without("brandSet").with("specs", codes));
    }

    private static String carried(PageUrl url) {
        return url.with("tab", "carried").toString();
    }

    private static @Nullable String shops(ReportPage page, SegmentAnswer answer, String group, String segment) {
        Function<PageUrl, Optional<PageUrl>> into = url -> group.equals(SalesGroup.TOTAL)
                ? Optional.of(url)
                : Drill.into(url, page.parameters().by(), group);
        return specs(page, answer, segment)
                .flatMap(into)
                .map(SegmentPages::carried)
                .orElse(null);
    }

    private List<ChartView> charts(ReportPage page, SegmentAnswer answer, Locale locale) {
        if (answer.whole().now().all().cartons() == 0) {
            return List.of();
        }
        SegmentTrend trend = report.trend(page.parameters());
        UnaryOperator<String> segments = segments(locale);
        Series[] months = series(
                trend.codes(),
                segments,
                code -> trend.months().stream()
                        .map(month -> trend.share(month, code))
                        .toList());
        ChartView monthly = ChartView.bars(
                        kit.text("analysis.segments.chart.months", locale),
                        Format.RATE,
                        trend.months().stream().map(String::valueOf).toList(),
                        months)
                .as(Kind.STACKED);
        ChartView heat = ChartView.bars(
                        kit.text("analysis.segments.chart.heat", locale),
                        Format.RATE,
                        trend.months().stream().map(String::valueOf).toList(),
                        months)
                .as(Kind.HEAT);
        return page.parameters().by() == Dimension.NONE
                ? List.of(monthly, heat)
                : List.of(monthly, groups(page, answer, segments, locale));
    }

    private ChartView groups(ReportPage page, SegmentAnswer answer, UnaryOperator<String> segments, Locale locale) {
        Dimension by = page.parameters().by();
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        List<SegmentGroupRow> rows =
                answer.groups().stream().filter(row -> row.cartons() > 0).toList();
        List<String> codes = answer.grouping().codes();
        return ChartView.bars(
                        kit.text(
                                "analysis.segments.chart.groups",
                                locale,
                                kit.dimensions().name(by, locale)),
                        Format.RATE,
                        rows.stream().map(row -> names.apply(row.code())).toList(),
                        series(
                                codes,
                                segments,
                                code -> rows.stream()
                                        .map(row -> row.segments()
                                                .get(codes.indexOf(code))
                                                .now()
                                                .share())
                                        .toList()))
                .as(Kind.STACKED);
    }

    /** Each of up to eleven has a colour of its own; neighbours differ. */
    private static Series[] series(
            List<String> codes, UnaryOperator<String> names, Function<String, List<@Nullable BigDecimal>> values) {
        Colour[] colours = {
            Colour.SECOND_OTHER,
            Colour.ACTUAL,
            Colour.PLANNED,
            Colour.LAST_YEAR,
            Colour.FIRST_OTHER,
            Colour.PEERS,
            Colour.PREVIOUS,
            Colour.THIRD_OTHER,
            Colour.FOURTH_OTHER,
            Colour.FIFTH_OTHER,
            Colour.SIXTH_OTHER
        };
        List<Series> series = new ArrayList<>();
        IntStream.range(0, codes.size())
                .forEach(i -> series.add(new Series(
                        names.apply(codes.get(i)), values.apply(codes.get(i)), colours[i % colours.length])));
        return series.toArray(Series[]::new);
    }
}
