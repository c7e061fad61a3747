package com.platform135.analysis.pricestock;

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
 * 价存信息分析 as drawn.
 *
 * @param spec the one spec looked at, or null for all asked for
 * @param none whether no sample was taken
 * @param warning what needs a look at once, or null
 */
public record PriceStockView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        @Nullable String spec,
        String wholeHref,
        boolean none,
        List<CardView> cards,
        @Nullable String warning,
        List<TabView> tabs,
        List<ChartView> charts,
        ToolbarView toolbar,
        TableView table) {}
