package com.platform135.analysis.distribution;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.SparkView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 铺货率查询 as drawn.
 *
 * @param conditions what was asked, in words
 * @param spec the one spec looked at, or null for the whole set
 * @param wholeHref back from one spec to the whole set
 * @param tab key of the tab in view
 * @param charts of the chart's tab, else empty
 */
public record DistributionView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        @Nullable String spec,
        String wholeHref,
        LeadView lead,
        List<TabView> tabs,
        String tab,
        ToolbarView toolbar,
        TableView table,
        List<ChartView> charts) {

    /**
     * The figure that matters.
     *
     * @param target such as 60%; null where the set has none on the last day
     * @param needed how many more shops the target takes; null without a target
     * @param toTargetHref exactly so many shops
     */
    public record LeadView(
            String rate,
            int ordering,
            int active,
            @Nullable String target,
            @Nullable Long needed,
            @Nullable String toTargetHref,
            String missingHref,
            SparkView trend) {}

    /** A tab with the shops behind it, where it lists any. */
    public record TabView(String key, String href, @Nullable Integer count, boolean current) {}
}
