package com.platform135.analysis.segments;

import java.util.List;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 价位段结构分析 as drawn.
 *
 * @param conditions what was asked, in words
 */
public record SegmentView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        ToolbarView toolbar,
        TableView table,
        List<ChartView> charts) {}
