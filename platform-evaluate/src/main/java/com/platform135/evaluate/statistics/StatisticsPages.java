package com.platform135.evaluate.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.StaffRole;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.evaluate.statistics.StatisticsView.Card;
import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.ReportFilters;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.report.DimensionNames;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;

/** What the statistics of visits show. */
@Service
class StatisticsPages {

    private static final int BARS_UPRIGHT = 20;
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.ORG,
            Dimension.MANAGER,
            Dimension.VISIT_CLASS,
            Dimension.FORMAT,
            Dimension.MARKET_TYPE,
            Dimension.AREA_TYPE,
            Dimension.SCALE,
            Dimension.TIER,
            Dimension.TERMINAL,
            Dimension.CUSTOMER_TYPE,
            Dimension.MONTH,
            Dimension.NONE);

    private final VisitStatistics statistics;
    private final ReportFilters filters;
    private final ReportHeadings headings;
    private final DimensionNames dimensions;
    private final TableRenderer tables;
    private final Figures figures;
    private final MessageSource messages;
    private final Clock clock;

    StatisticsPages(
            VisitStatistics statistics,
            ReportFilters filters,
            ReportHeadings headings,
            DimensionNames dimensions,
            TableRenderer tables,
            Figures figures,
            MessageSource messages,
            Clock clock) {
        this.statistics = statistics;
        this.filters = filters;
        this.headings = headings;
        this.dimensions = dimensions;
        this.tables = tables;
        this.figures = figures;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a person begins with: the people or units directly below, the classes of the own shops. */
    static Map<String, String> beginning(PlatformUser reader) {
        Dimension by = reader.is(StaffRole.CUSTOMER_MANAGER)
                ? Dimension.VISIT_CLASS
                : reader.is(StaffRole.MARKET_MANAGER) ? Dimension.MANAGER : Dimension.ORG;
        return Map.of("by", by.key());
    }

    @Transactional(readOnly = true)
    public StatisticsView view(ReportPage page, PlatformUser reader, Locale locale) {
        VisitStatistics.Answer answer = statistics.answer(page.parameters());
        ReportTable<StatisticsRow> table = table(page, answer, locale);
        return new StatisticsView(
                VisitTabs.of(page.url(), VisitTabs.STATISTICS),
                filters.shops(page.url(), reader, DIMENSIONS, locale),
                conditions(page, locale),
                cards(page, answer.total(), locale),
                page.exports(VisitTabs.STATISTICS).withAsOf(headings.time(table.asOf())),
                tables.render(table.table(), table.rows(), page.state(), locale),
                answer.groups().size() < 2 ? null : chart(page, answer, locale));
    }

    @Transactional(readOnly = true)
    public ReportTable<StatisticsRow> file(ReportPage page, Locale locale) {
        return table(page, statistics.answer(page.parameters()), locale);
    }

    /** What was asked; specs say nothing about visits. */
    List<Heading.Condition> conditions(ReportPage page, Locale locale) {
        return headings.shopConditions(page.parameters(), locale);
    }

    private ReportTable<StatisticsRow> table(ReportPage page, VisitStatistics.Answer answer, Locale locale) {
        Dimension by = page.parameters().by();
        UnaryOperator<String> names = dimensions.groups(by, page.parameters().scope(), locale);
        PageUrl here = page.url().without("page", "sort");
        Function<StatisticsRow, @Nullable PageUrl> into =
                row -> row.isTotal() ? here : Drill.into(here, by, row.code()).orElse(null);
        List<Column<StatisticsRow>> columns = new ArrayList<>();
        columns.add(Column.<StatisticsRow>of(
                        "dimension", "tools.dimension." + by.key(), ColumnType.TEXT, row -> names.apply(row.code()))
                .linkedTo(row -> row.isTotal() ? null : opened(into.apply(row), by, page)));
        columns.add(Metric.ACTIVE.column("active", StatisticsRow::active));
        columns.add(Metric.VISITS_DONE
                .<StatisticsRow>column("done", StatisticsRow::done)
                .linkedTo(row -> at(into.apply(row), VisitTabs.LIST)));
        columns.add(Metric.VISIT_COMPLETION
                .<StatisticsRow>column("completion", StatisticsRow::completion)
                .hiddenAtFirst());
        columns.add(Metric.VISIT_COVERAGE
                .<StatisticsRow>column("coverage", StatisticsRow::coverage)
                .withSub(StatisticsRow::visited));
        columns.add(Metric.UNVISITED_SHOPS
                .<StatisticsRow>column("unvisited", StatisticsRow::unvisited)
                .linkedTo(row -> at(into.apply(row), StatisticsController.UNVISITED)));
        columns.add(Metric.VISIT_FREQUENCY_MET
                .<StatisticsRow>column("frequency_met", StatisticsRow::frequencyMet)
                .withSub(StatisticsRow::met)
                .linkedTo(row -> below(into.apply(row))));
        columns.add(Metric.VISITS_ON_SITE.column("on_site", StatisticsRow::onSite));
        columns.add(Metric.VISITS_BY_PHONE.column("phone", StatisticsRow::phone));
        columns.add(Metric.VISITS_ONLINE.column("online", StatisticsRow::online));
        columns.add(Metric.VISITED_PER_DAY.column("per_day", StatisticsRow::perDay));
        columns.add(Metric.VISIT_HOURS_PER_DAY.column("hours_per_day", StatisticsRow::hoursPerDay));
        columns.add(Metric.SHORT_DAYS
                .<StatisticsRow>column("short_days", StatisticsRow::shortDays)
                .withSub(StatisticsRow::days));
        columns.add(Metric.TELLING_VISITS.column("telling", StatisticsRow::tellingRate));
        columns.add(Metric.OPINIONS_CLOSED
                .<StatisticsRow>column("closed", StatisticsRow::closedRate)
                .withSub(StatisticsRow::opinions));
        List<StatisticsRow> totals = List.of(answer.total());
        return new ReportTable<>(
                "evaluate.statistics.title",
                new TableDefinition<>("statistics", columns),
                new TableRows<>(
                        answer.groups().isEmpty() ? totals : answer.groups(),
                        answer.groups().isEmpty() ? List.of() : totals),
                clock.instant());
    }

    /** One level down: 组织 → 客户经理 → the visits. */
    private static @Nullable String opened(@Nullable PageUrl group, Dimension by, ReportPage page) {
        if (group == null) {
            return null;
        }
        return by == Dimension.MANAGER || page.parameters().scope().isManager()
                ? at(group, VisitTabs.LIST)
                : group.with("by", Dimension.MANAGER.key()).toString();
    }

    /** Another page about the same shops and period. */
    private static @Nullable String at(@Nullable PageUrl group, String path) {
        return group == null ? null : group.without("by", "columns").to(path).toString();
    }

    private static @Nullable String below(@Nullable PageUrl group) {
        return group == null ? null : at(group.with("below", "true"), StatisticsController.UNVISITED);
    }

    private List<Card> cards(ReportPage page, StatisticsRow total, Locale locale) {
        PageUrl here = page.url().without("page", "sort");
        return List.of(
                card(
                        Metric.VISIT_COVERAGE,
                        percent(total.coverage()),
                        of(total.visited(), total.active()),
                        at(here, StatisticsController.UNVISITED)),
                card(
                        Metric.VISIT_FREQUENCY_MET,
                        percent(total.frequencyMet()),
                        of(total.met(), total.active()),
                        below(here)),
                card(
                        Metric.VISIT_COMPLETION,
                        percent(total.completion()),
                        text("evaluate.statistics.no-plan", locale),
                        null),
                card(
                        Metric.VISITED_PER_DAY,
                        plain(total.perDay()),
                        text("evaluate.statistics.days", locale, figures.count(total.days())),
                        null),
                card(
                        Metric.VISIT_HOURS_PER_DAY,
                        plain(total.hoursPerDay()),
                        total.shortDays() == null
                                ? ""
                                : text("evaluate.statistics.short-days", locale, figures.count(total.shortDays())),
                        null),
                card(Metric.TELLING_VISITS, percent(total.tellingRate()), of(total.telling(), total.done()), null),
                card(
                        Metric.OPINIONS_CLOSED,
                        percent(total.closedRate()),
                        of(total.closed(), total.opinions()),
                        at(here.with("matter", "OPINION,COMPLAINT"), VisitTabs.LIST)));
    }

    private static Card card(Metric metric, String figure, String note, @Nullable String href) {
        return new Card(metric.code(), figure, note, href);
    }

    private String of(long part, long whole) {
        return figures.count(part) + " / " + figures.count(whole);
    }

    private String percent(@Nullable BigDecimal rate) {
        return figures.percent(rate);
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "—" : figure.toPlainString();
    }

    private ChartView chart(ReportPage page, VisitStatistics.Answer answer, Locale locale) {
        UnaryOperator<String> names =
                dimensions.groups(page.parameters().by(), page.parameters().scope(), locale);
        List<StatisticsRow> rows = answer.groups().stream()
                .filter(row -> !row.code().equals(SalesGroup.TOTAL))
                .toList();
        return ChartView.bars(
                        text("evaluate.statistics.chart", locale),
                        Format.RATE,
                        rows.stream().map(row -> names.apply(row.code())).toList(),
                        new Series(
                                text(Metric.VISIT_COVERAGE.nameKey(), locale),
                                rows.stream().map(StatisticsRow::coverage).toList(),
                                Colour.ACTUAL),
                        new Series(
                                text(Metric.VISIT_FREQUENCY_MET.nameKey(), locale),
                                rows.stream().map(StatisticsRow::frequencyMet).toList(),
                                Colour.PREVIOUS))
                .as(rows.size() > BARS_UPRIGHT ? Kind.BAR_ACROSS : Kind.BAR);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
