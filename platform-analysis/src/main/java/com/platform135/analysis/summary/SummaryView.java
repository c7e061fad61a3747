package com.platform135.analysis.summary;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 经营情况信息 as drawn.
 *
 * @param conditions what was asked, in words
 * @param sides which days the figures stand beside, in words
 * @param empty whether there is nobody and nothing to show
 * @param units what stands directly below, ranked; null where nothing does
 */
public record SummaryView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        String sides,
        boolean empty,
        List<CardView> cards,
        PartView indicators,
        List<ChartView> charts,
        List<MixView> mixes,
        @Nullable PartView units,
        PartView specs) {

    /**
     * An indicator.
     *
     * @param metric its code in the metric dictionary
     * @param href to the page that goes deeper, or null
     */
    public record CardView(
            String metric,
            String label,
            String figure,
            @Nullable String href,
            List<LineView> lines) {}

    /** An indicator in another period, and what has changed since. */
    public record LineView(String label, String figure, String change) {}

    /** A table with its tools. */
    public record PartView(ToolbarView toolbar, TableView table) {}

    /**
     * How quantity falls into groups.
     *
     * @param href to the page that goes deeper, or null
     */
    public record MixView(String titleKey, @Nullable String href, List<MixRowView> rows) {}

    /**
     * A group.
     *
     * @param percent its share, for the bar
     * @param change of the share against a year earlier, in points
     * @param href to its specs or shops, or null
     */
    public record MixRowView(
            String name,
            double percent,
            String share,
            String change,
            String quantity,
            String caseValue,
            @Nullable String href) {}
}
