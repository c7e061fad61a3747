package com.platform135.analysis.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.TabView;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 上柜动销进度 as drawn.
 *
 * @param none whether no spec has a target in the period
 * @param warning which units are behind with the spec in view, or null
 * @param specs to choose from where one spec is in view
 */
public record ProgressView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        boolean none,
        List<CardView> cards,
        @Nullable String warning,
        List<TabView> tabs,
        List<TabView> specs,
        List<ChartView> charts,
        ToolbarView toolbar,
        TableView table) {}
