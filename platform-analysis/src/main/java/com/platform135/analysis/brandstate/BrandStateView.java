package com.platform135.analysis.brandstate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.TabView;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 品牌状态分析 as drawn.
 *
 * @param rules in words, with the thresholds in force
 */
public record BrandStateView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        List<TabView> states,
        List<TabView> stages,
        List<String> rules,
        ToolbarView toolbar,
        TableView table,
        @Nullable ChartView chart) {}
