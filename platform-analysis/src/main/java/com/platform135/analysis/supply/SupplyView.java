package com.platform135.analysis.supply;

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
 * 客户供需分析 as drawn.
 *
 * @param spec the one spec looked at, or null for all asked for
 * @param bands how many customers got how much; empty where no customers are listed
 */
public record SupplyView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        @Nullable String spec,
        String wholeHref,
        List<CardView> cards,
        List<TabView> tabs,
        List<TabView> bands,
        ToolbarView toolbar,
        TableView table,
        @Nullable ChartView chart) {}
