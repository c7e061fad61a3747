package com.platform135.analysis.peers;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * A customer beside its peers, as drawn.
 *
 * @param group what the peers have in common, in words
 * @param peers how many there are
 * @param enough whether something is said of them
 * @param chart on the first tab, else null
 */
public record PeerShopView(
        ShopDirectory.Shop shop,
        String manager,
        String group,
        int peers,
        boolean enough,
        String backHref,
        String ordersHref,
        List<Choice> widths,
        List<Heading.Condition> conditions,
        List<Choice> tabs,
        String tab,
        ToolbarView toolbar,
        TableView table,
        @Nullable ChartView chart) {

    /** One of several, with how many rows stand behind it where that is known. */
    public record Choice(String key, String href, @Nullable Integer count, boolean current) {}
}
