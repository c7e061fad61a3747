package com.platform135.analysis.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.calendar.Period;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.report.ReportParameters;

/** The rates month by month, and 铺货率 against 重购率: who is wide and loyal, and who neither. */
@Component
class RateCharts {

    private static final int MONTHS = 12;
    private static final List<Rate> QUADRANT = List.of(Rate.DISTRIBUTION, Rate.REPURCHASE);
    private static final List<Colour> COLOURS = List.of(
            Colour.ACTUAL, Colour.LAST_YEAR, Colour.FIRST_OTHER, Colour.PREVIOUS, Colour.PLANNED, Colour.SECOND_OTHER);

    private final RateReport report;
    private final Figures figures;
    private final MessageSource messages;

    RateCharts(RateReport report, Figures figures, MessageSource messages) {
        this.report = report;
        this.figures = figures;
        this.messages = messages;
    }

    /** The twelve months that end with the period. */
    ChartView trend(ReportParameters parameters, List<Rate> rates, Locale locale) {
        YearMonth last = YearMonth.from(parameters.period().lastDay());
        Period year = Period.months(last.minusMonths(MONTHS - 1L), last);
        Map<String, RateRow> rows = report.trend(parameters.with(year), rates).stream()
                .collect(Collectors.toMap(RateRow::code, Function.identity()));
        List<String> months = year.months().stream().map(YearMonth::toString).toList();
        Series[] series = IntStream.range(0, rates.size())
                .mapToObj(i -> new Series(
                        name(rates.get(i), locale),
                        months.stream()
                                .map(month -> value(rows.get(month), rates.get(i)))
                                .toList(),
                        COLOURS.get(i % COLOURS.size())))
                .toArray(Series[]::new);
        return ChartView.line(text("analysis.rates.chart.trend", locale), Format.RATE, months, series)
                .describedAs(described(rates, months, series, locale));
    }

    private static @Nullable BigDecimal value(@Nullable RateRow row, Rate rate) {
        return row == null ? null : row.rate(rate);
    }

    private String described(List<Rate> rates, List<String> months, Series[] series, Locale locale) {
        int last = months.size() - 1;
        String now = IntStream.range(0, rates.size())
                .mapToObj(i -> series[i].name() + " "
                        + figures.percent(series[i].values().get(last)))
                .collect(Enumerated.names(locale));
        return text("analysis.rates.chart.trend.described", locale, months.get(last), now);
    }

    /** Rows as points; the lines through the total, or through the mean of specs, make the quadrants. */
    ChartView quadrant(
            ReportParameters parameters,
            boolean bySpec,
            Function<RateRow, String> names,
            Function<RateRow, @Nullable String> links,
            Locale locale) {
        RateReport.Answer answer = bySpec ? report.bySpec(parameters, QUADRANT) : report.answer(parameters, QUADRANT);
        List<RateRow> points = answer.rows().stream()
                .filter(row -> QUADRANT.stream().allMatch(rate -> row.rate(rate) != null))
                .toList();
        List<String> hrefs = new ArrayList<>();
        points.forEach(row -> hrefs.add(Objects.requireNonNullElse(links.apply(row), "")));
        ChartView chart = ChartView.line(
                        text("analysis.rates.chart.quadrant", locale),
                        Format.RATE,
                        points.stream().map(names).toList(),
                        series(Rate.DISTRIBUTION, points, locale),
                        series(Rate.REPURCHASE, points, locale))
                .as(Kind.SCATTER)
                .linkedTo(hrefs)
                .describedAs(text("analysis.rates.chart.quadrant.described", locale));
        String line = bySpec ? "analysis.rates.chart.mean" : "analysis.rates.chart.total";
        @Nullable BigDecimal width = parting(Rate.DISTRIBUTION, bySpec, points, answer.total());
        @Nullable BigDecimal loyalty = parting(Rate.REPURCHASE, bySpec, points, answer.total());
        return width == null || loyalty == null
                ? chart
                : chart.withTarget(loyalty, text(line, locale, figures.percent(loyalty)))
                        .withLimit(width, text(line, locale, figures.percent(width)));
    }

    /** The total; among specs, which it is wider than any of, their mean. */
    private static @Nullable BigDecimal parting(Rate rate, boolean bySpec, List<RateRow> points, RateRow total) {
        if (!bySpec || points.isEmpty()) {
            return total.rate(rate);
        }
        return points.stream()
                .map(row -> Objects.requireNonNull(row.rate(rate)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), 4, RoundingMode.HALF_UP);
    }

    private Series series(Rate rate, List<RateRow> points, Locale locale) {
        return new Series(
                name(rate, locale), points.stream().map(row -> row.rate(rate)).toList(), Colour.ACTUAL);
    }

    private String name(Rate rate, Locale locale) {
        return text(rate.metric().nameKey(), locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
