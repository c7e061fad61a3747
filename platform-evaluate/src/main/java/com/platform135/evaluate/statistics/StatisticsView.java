package com.platform135.evaluate.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.evaluate.visits.VisitListView;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 拜访统计 as drawn.
 *
 * @param chart coverage and frequency of the groups; null without groups
 */
public record StatisticsView(
        List<VisitListView.Tab> tabs,
        FilterBar filter,
        List<Heading.Condition> conditions,
        List<Card> cards,
        ToolbarView toolbar,
        TableView table,
        @Nullable ChartView chart) {

    /** A figure of the whole scope with what it is made of. */
    public record Card(
            String metric,
            String figure,
            String note,
            @Nullable String href) {}
}
