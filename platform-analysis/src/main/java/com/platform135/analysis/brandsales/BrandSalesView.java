package com.platform135.analysis.brandsales;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 品牌集销售查询 as drawn.
 *
 * @param conditions what was asked, in words
 * @param heat months against what stands below the scope; null where nothing was sold
 */
public record BrandSalesView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        ToolbarView toolbar,
        TableView table,
        @Nullable ChartView heat) {}
