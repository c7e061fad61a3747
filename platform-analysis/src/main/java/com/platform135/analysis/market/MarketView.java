package com.platform135.analysis.market;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * An area's file as drawn.
 *
 * @param note which days are compared
 * @param cardHref the 一口清 card of the area
 */
public record MarketView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        String area,
        String note,
        String cardHref,
        String rehearseHref,
        boolean empty,
        List<Figure> figures,
        ToolbarView toolbar,
        TableView table,
        List<ChartView> charts,
        List<SpecLine> specs,
        List<PriceLine> prices,
        List<MatterLine> matters,
        List<ShopLine> shops) {

    /** A figure with what it was before. */
    public record Figure(
            String label,
            String figure,
            String note,
            @Nullable String metric) {}

    /** One of the specs that sell most. */
    public record SpecLine(
            String name, String href, String cardHref, String quantity, String share, String rate, String change) {}

    /** A spec's price at the sample points. */
    public record PriceLine(String name, String price, String guide, String index, String change, int points) {}

    /** Matters of a kind. */
    public record MatterLine(String kind, int raised, int open, String latest) {}

    /** One of the largest shops. */
    public record ShopLine(String name, String href, String cardHref, String quantity, String share, String manager) {}
}
