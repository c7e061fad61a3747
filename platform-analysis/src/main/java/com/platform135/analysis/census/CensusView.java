package com.platform135.analysis.census;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.TabView;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.MapView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 客户分类情况一览表 as drawn.
 *
 * @param warning how much is classed 其他, where that is too much; else null
 * @param table of the tab in view; null on the map
 * @param map null on other tabs
 * @param charts empty on other tabs
 */
public record CensusView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        List<CardView> cards,
        @Nullable String warning,
        List<TabView> tabs,
        ToolbarView toolbar,
        TableView table,
        @Nullable MapView map,
        List<ChartView> charts) {}
