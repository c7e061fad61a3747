package com.platform135.analysis.structure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 客户类型信息-结构 as drawn.
 *
 * @param conditions what was asked, in words
 * @param chart the shares as a heat table; null where there is nothing to draw
 */
public record StructureView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        ToolbarView toolbar,
        TableView table,
        @Nullable ChartView chart) {}
