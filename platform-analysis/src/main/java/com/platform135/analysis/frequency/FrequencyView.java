package com.platform135.analysis.frequency;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 订货次数查询 as drawn.
 *
 * @param bands the shops by how often they ordered, fewest orders first
 * @param unfinished whether the period goes on, so that order days are still to come
 * @param everyBandHref back from one band to all shops; null where all are shown
 */
public record FrequencyView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        List<BandView> bands,
        List<FigureView> figures,
        boolean unfinished,
        @Nullable String everyBandHref,
        List<TabView> tabs,
        ToolbarView toolbar,
        TableView table,
        List<ChartView> charts) {

    /** A band with its shops, and where they are listed. */
    public record BandView(String label, String shops, String share, String href, boolean current) {}

    /** A figure of all shops together. */
    public record FigureView(String metric, String label, String figure) {}

    public record TabView(String key, String href, boolean current) {}
}
