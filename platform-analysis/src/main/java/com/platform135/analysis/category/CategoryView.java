package com.platform135.analysis.category;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.CardView;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 客户分类销售情况一览表 as drawn.
 *
 * @param conditions what was asked, in words
 * @param cards the figures of the whole scope
 * @param chart the groups' quantities beside last year's; null where there is nothing to draw
 */
public record CategoryView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        List<CardView> cards,
        ToolbarView toolbar,
        TableView table,
        @Nullable ChartView chart) {}
