package com.platform135.tools.chart;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.i18n.Figures;

/**
 * A chart, drawn by {@code tools/chart :: of(chart)}. All texts are in the reader's language.
 *
 * @param title says what is seen: 软通泰铺货率，近12个月
 * @param unit of the values, or empty; rates need none
 * @param labels under the values of every series, in order
 * @param target a line across the chart with its label, or null
 * @param limit a line upwards through points with its label, or null
 * @param description the chart in a sentence, for who cannot see it
 * @param links where a click on the value under each label leads; empty for nowhere
 */
public record ChartView(
        Kind kind,
        Format format,
        String title,
        String unit,
        List<String> labels,
        List<Series> series,
        @Nullable Target target,
        @Nullable Target limit,
        String description,
        List<String> links) {

    /** What is drawn. */
    public enum Kind {
        LINE,
        /** The same with an axis that begins near the lowest value, for figures that change little. */
        LINE_NEAR,
        BAR,
        /** Bars from left to right, for long names. */
        BAR_ACROSS,
        STACKED,
        /** Points; the first series gives the places to the right, the second those upwards, labels name the points. */
        SCATTER,
        /** One row a series, one column a label, darker for more. */
        HEAT
    }

    /** How values read. */
    public enum Format {
        NUMBER,
        /** Fractions, read as percentages. */
        RATE
    }

    /** What a colour stands for; the same on every page. */
    public enum Colour {
        /** The period asked for. */
        ACTUAL("c1"),
        /** 上期. */
        PREVIOUS("c4"),
        /** 同期. */
        LAST_YEAR("c2"),
        /** Others of the same kind. */
        PEERS("c6"),
        /** A forecast or a plan. */
        PLANNED("c5"),
        /** Further series without a meaning of their own. */
        FIRST_OTHER("c3"),
        SECOND_OTHER("c7"),
        THIRD_OTHER("c8"),
        FOURTH_OTHER("c9"),
        FIFTH_OTHER("c10"),
        SIXTH_OTHER("c11");

        private final String token;

        Colour(String token) {
            this.token = token;
        }

        public String token() {
            return token;
        }
    }

    /** Values with a name; null where there is none. */
    public record Series(String name, List<@Nullable BigDecimal> values, Colour colour) {}

    /** A series as the script reads it; records keep the order of their keys from start to start. */
    private record Drawn(String name, String colour, List<@Nullable BigDecimal> values) {}

    /** Points as the script reads them. */
    private record DrawnPoints(String name, String colour, List<DrawnPoint> points) {}

    private record DrawnPoint(String name, List<BigDecimal> value) {}

    /** A line to reach. */
    public record Target(BigDecimal value, String label) {}

    public static ChartView line(String title, Format format, List<String> labels, Series... series) {
        return new ChartView(Kind.LINE, format, title, "", labels, List.of(series), null, null, title, List.of());
    }

    public static ChartView bars(String title, Format format, List<String> labels, Series... series) {
        return new ChartView(Kind.BAR, format, title, "", labels, List.of(series), null, null, title, List.of());
    }

    public ChartView as(Kind other) {
        return new ChartView(other, format, title, unit, labels, series, target, limit, description, links);
    }

    public ChartView in(String newUnit) {
        return new ChartView(kind, format, title, newUnit, labels, series, target, limit, description, links);
    }

    public ChartView withTarget(BigDecimal value, String label) {
        return new ChartView(
                kind, format, title, unit, labels, series, new Target(value, label), limit, description, links);
    }

    /** A line upwards; with a target it parts points into quadrants. */
    public ChartView withLimit(BigDecimal value, String label) {
        return new ChartView(
                kind, format, title, unit, labels, series, target, new Target(value, label), description, links);
    }

    public ChartView describedAs(String sentence) {
        return new ChartView(kind, format, title, unit, labels, series, target, limit, sentence, links);
    }

    public ChartView linkedTo(List<String> hrefs) {
        return new ChartView(kind, format, title, unit, labels, series, target, limit, description, List.copyOf(hrefs));
    }

    /** The same figures as rows of a table: label first, then each series' value as it reads. */
    public List<List<String>> rows() {
        Figures figures = new Figures();
        return IntStream.range(0, labels.size())
                .mapToObj(i -> Stream.concat(
                                Stream.of(labels.get(i)),
                                series.stream()
                                        .map(one -> text(figures, one.values().get(i))))
                        .toList())
                .toList();
    }

    /** What the script draws from. */
    Map<String, @Nullable Object> drawing() {
        Map<String, @Nullable Object> drawing = new LinkedHashMap<>();
        drawing.put("kind", kind);
        drawing.put("format", format);
        drawing.put("unit", unit);
        drawing.put("labels", labels);
        drawing.put(
                "series",
                kind == Kind.SCATTER
                        ? List.of(points())
                        : series.stream().map(ChartView::values).toList());
        drawing.put("target", target == null ? null : target.value());
        drawing.put("targetLabel", target == null ? null : target.label());
        drawing.put("limit", limit == null ? null : limit.value());
        drawing.put("limitLabel", limit == null ? null : limit.label());
        drawing.put("description", description);
        drawing.put("links", links.isEmpty() ? null : links);
        drawing.put("xName", kind == Kind.SCATTER ? series.get(0).name() : null);
        drawing.put("yName", kind == Kind.SCATTER ? series.get(1).name() : null);
        return drawing;
    }

    private static Drawn values(Series one) {
        return new Drawn(one.name(), one.colour().token(), one.values());
    }

    private DrawnPoints points() {
        List<DrawnPoint> points = IntStream.range(0, labels.size())
                .filter(i -> series.stream().allMatch(one -> one.values().get(i) != null))
                .mapToObj(i -> new DrawnPoint(
                        labels.get(i),
                        List.of(
                                series.get(0).values().get(i),
                                series.get(1).values().get(i))))
                .toList();
        return new DrawnPoints(title, series.get(0).colour().token(), points);
    }

    private String text(Figures figures, @Nullable BigDecimal value) {
        if (format == Format.RATE) {
            return figures.percent(value);
        }
        return figures.decimal(
                value,
                value == null
                        ? 0
                        : Math.max(0, Math.min(2, value.stripTrailingZeros().scale())));
    }
}
